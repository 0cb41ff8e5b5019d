"""Finds which of the guide's hard words a document uses."""

import re
from collections.abc import Iterable, Iterator

from reader.content.blocks import (
    Callout,
    Evidence,
    Fields,
    Figure,
    Heading,
    ListBlock,
    Options,
    Paragraph,
    Table,
    WritingTable,
)
from reader.content.walk import plain_text
from reader.handouts.blocks import (
    Badge,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    Repeat,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    WriteLine,
)
from reader.library.records import GlossaryEntry
from reader.render.evidence import in_words
from reader.render.plain import lines_of
from reader.render.sources import source_words

_REST = re.compile(r"(?:e?s)?(?!\w)")  # the end of a word, and before it the plural of English and Spanish


def terms_used(entries: Iterable[GlossaryEntry], blocks: Iterable[PaperBlock]) -> set[GlossaryEntry]:
    """The words of a glossary that stand in these blocks."""
    folded = "\n".join(_texts(blocks)).casefold()
    return {entry for entry in entries if _stands_in(entry, folded)}


def _stands_in(entry: GlossaryEntry, folded: str) -> bool:
    return any(_has_word(folded, form.casefold()) for form in (entry.term, *entry.forms))


def _has_word(folded: str, form: str) -> bool:
    """Whether a form stands in the text as a word. Not by a pattern: the last ones are kept in memory."""
    place = folded.find(form)
    while place >= 0:
        if not _is_letter(folded[place - 1 : place]) and _REST.match(folded, place + len(form)):
            return True
        place = folded.find(form, place + 1)
    return False


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _texts(blocks: Iterable[PaperBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Title(text) | Lead(text) | SmallPrint(text, _):
                yield text
            case Heading() | Paragraph():
                yield plain_text(block.children)
            case ListBlock():
                for item in block.items:
                    yield from _texts(item.blocks)
            case Callout():
                yield block.title
                yield from _texts(block.blocks)
            case Table() | Evidence():
                yield from _table_texts(block)
            case Fields() | WritingTable() | Options():
                yield from lines_of((block,))
            case Figure():
                yield block.caption
            case SourceList():
                yield from (block.title, *map(source_words, block.sources))
            case TypedBox():
                yield from (block.title, *block.lines)
            case _:
                _has_no_words_of_its_own(block)


def _table_texts(block: Table | Evidence) -> Iterator[str]:
    if isinstance(block, Evidence):
        yield from _texts(in_words(block))
        return
    for row in (block.header, *block.rows):
        yield from (plain_text(cell.children) for cell in row)


def _has_no_words_of_its_own(_block: Badge | Contents | WriteLine | PhoneCards | CardSheet | Repeat) -> None:
    """So that mypy names this module when a new kind of block may have some."""
