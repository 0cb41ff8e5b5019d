"""Finds which of the guide's hard words a document uses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from reader.handouts.blocks import Block, Box, Heading, Listing, Paragraph, Table, words
from reader.library.records import GlossaryEntry
from reader.library.store import Library


def terms_used(
    library: Library, parts: Iterable[tuple[Block, ...]], language: str
) -> tuple[GlossaryEntry, ...]:
    """The glossary's words that stand in the parts, in alphabetical order."""
    entries = library.glossary(language)
    found: set[GlossaryEntry] = set()
    for blocks in parts:
        found |= _used_in("\n".join(_texts(blocks)), entries)
    return tuple(sorted(found, key=lambda entry: entry.term.casefold()))


@lru_cache(maxsize=64)  # a packet is composed anew with every letter of a note
def _used_in(text: str, entries: tuple[GlossaryEntry, ...]) -> frozenset[GlossaryEntry]:
    return frozenset(entry for entry in entries if _pattern((entry.term, *entry.forms)).search(text))


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    # Endings of one or two letters take in plurals, English and Spanish.
    words_ = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"\b(?:{words_})(?:s|es)?\b", re.IGNORECASE)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield words(block.runs)
            case Listing():
                for item in block.items:
                    yield from _texts(item)
            case Box():
                yield block.title
                yield from _texts(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from (words(cell) for cell in row)
            case _:
                continue
