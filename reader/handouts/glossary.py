"""Finds which of the guide's hard words a document uses."""

import re
from collections.abc import Iterable, Iterator

from reader.handouts.blocks import Block, Box, Heading, Listing, Paragraph, Table, words
from reader.library.records import GlossaryEntry
from reader.library.store import Library


def terms_used(
    library: Library, parts: Iterable[tuple[Block, ...]], language: str
) -> tuple[GlossaryEntry, ...]:
    """The glossary's words that stand in the parts, in alphabetical order."""
    text = "\n".join(line for blocks in parts for line in _texts(blocks))
    found = []
    for entry in library.glossary(language):
        forms = (entry.term, *entry.forms)
        # Endings of one or two letters take in plurals, English and Spanish.
        pattern = r"\b(?:" + "|".join(re.escape(form) for form in forms) + r")(?:s|es)?\b"
        if re.search(pattern, text, re.IGNORECASE):
            found.append(entry)
    return tuple(sorted(found, key=lambda entry: entry.term.casefold()))


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
