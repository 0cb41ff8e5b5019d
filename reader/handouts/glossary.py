"""Finds which of the guide's hard words a document uses."""

import re
from collections.abc import Iterable, Iterator

from reader.content.blocks import Callout, Figure, Heading, ListBlock, Paragraph, Table
from reader.content.walk import plain_text
from reader.handouts.blocks import (
    Badge,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    WriteLine,
)
from reader.library.records import GlossaryEntry
from reader.library.store import Library
from reader.render.sources import source_words


def terms_used(
    library: Library, parts: Iterable[tuple[PaperBlock, ...]], language: str
) -> tuple[GlossaryEntry, ...]:
    """The glossary's words that stand in the parts, in alphabetical order."""
    found: set[GlossaryEntry] = set()
    entries = library.glossary(language)
    for blocks in parts:
        text = "\n".join(_texts(blocks))
        folded = text.casefold()
        found |= {entry for entry in entries if _stands_in(entry, text, folded)}
    return tuple(sorted(found, key=lambda entry: entry.term.casefold()))


def _stands_in(entry: GlossaryEntry, text: str, folded: str) -> bool:
    # Most words stand nowhere in a text, and looking for their letters is much faster than for words.
    forms = [form for form in (entry.term, *entry.forms) if form.casefold() in folded]
    # Endings of one or two letters take in plurals, English and Spanish.
    return any(re.search(rf"\b{re.escape(form)}(?:s|es)?\b", text, re.IGNORECASE) for form in forms)


def _texts(blocks: Iterable[PaperBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Title(text) | Lead(text) | SmallPrint(text):
                yield text
            case Heading() | Paragraph():
                yield plain_text(block.children)
            case ListBlock():
                for item in block.items:
                    yield from _texts(item.blocks)
            case Callout():
                yield block.title
                yield from _texts(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from (plain_text(cell.children) for cell in row)
            case Figure():
                yield block.caption
            case SourceList():
                yield from (block.title, *map(source_words, block.sources))
            case TypedBox():
                yield from (block.title, *block.lines)
            case _:
                _has_no_words_of_its_own(block)


def _has_no_words_of_its_own(_block: Badge | Contents | WriteLine | PhoneCards | CardSheet) -> None:
    """So that mypy names this module when a new kind of block may have some."""
