"""Clinical codes in what people type: F10.20, f1020, T40.2X1A, or the RxNorm number of a medicine."""

import re
from dataclasses import dataclass

from reader.library.folding import plain_code
from reader.library.records import CodeEntry
from reader.library.search_words import codes_like
from reader.library.store import Library

# A letter and a digit, then more; the point is often left out. U+00B7 stands on some keyboards instead of it.
_ICD = re.compile(r"(?<![\w.])[A-Za-z]\d[0-9A-Za-z](?:[.,\u00b7 ]?[0-9A-Za-z]{1,4})?(?![\w])")
_RXNORM = re.compile(r"\s*(?:rx\s?norm|rx\s?cui)?\s*[:#]?\s*(\d{3,8})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class CodesFound:
    """The codes that were typed, with their pages, and what was typed beside them."""

    entries: tuple[CodeEntry, ...]
    rest: str


def codes_in(typed: str, library: Library) -> CodesFound:
    """The codes of the guide in a typed text; one it lacks gives the nearest family it has."""
    if number := _RXNORM.fullmatch(typed):
        if entries := codes_like(library, number[1]):
            return CodesFound(entries, "")
        return CodesFound((), typed)
    found: list[CodeEntry] = []
    rest = typed
    for match in _ICD.finditer(typed):
        entries, text = codes_like(library, plain_code(match[0])), match[0]
        if not entries and " " in text:
            text = text.partition(" ")[0]
            entries = codes_like(library, plain_code(text))
        elif entries and " " in text and len(plain_code(entries[0].code)) <= len(text.partition(" ")[0]):
            text = text.partition(" ")[0]  # the next word is no part of the code
        if entries:
            found += [entry for entry in entries if entry not in found]
            rest = rest.replace(text, " ", 1)
    return CodesFound(tuple(found), rest)
