"""Which pages a range such as '1-3, 5' means."""

import re
import unicodedata

from reader.errors import ReaderError
from reader.texts.sentence import said, said_n

_PART = re.compile(r"\s*([0-9]{1,9})\s*(?:(-)\s*([0-9]{1,9})?\s*)?")


def pages_from(text: str, count: int) -> tuple[int, ...]:
    """The pages of a range among `count`; '4-' goes to the end. Raises ReaderError for any other text."""
    found: list[int] = []
    for part in _plain(text).split(","):
        match = _PART.fullmatch(part)
        if match is None:
            raise ReaderError(
                said('"{text}" is not a range of pages.', text=text), said("Write it as 1-3 or 2,5.")
            )
        begin = int(match[1])
        end = int(match[3] or (count if match[2] else begin))
        if not 1 <= begin <= end <= count:
            raise ReaderError(
                said_n(
                    'There is {count} page, so "{range}" cannot be printed.',
                    'There are {count} pages, so "{range}" cannot be printed.',
                    count,
                    range=part.strip(),
                )
            )
        found += range(begin, end + 1)
    return tuple(dict.fromkeys(found))


def _plain(text: str) -> str:
    """Dashes of every length as a hyphen, as word processors make them of one."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join("-" if sign == "\u2212" or unicodedata.category(sign) == "Pd" else sign for sign in folded)
