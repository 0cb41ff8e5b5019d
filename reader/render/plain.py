"""Writes articles as plain sentences by section, for search and speech, and says how long reading takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

from reader.content.article import Article
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
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
from reader.render.evidence import in_words
from reader.render.forms import in_words as form_in_words

WORDS_A_MINUTE = 200
_OWN_SECTION = (CalloutKind.KEY, CalloutKind.ASK)
_SENTENCE_ENDS = (".", "?", "!", ":", ";", "…")


@dataclass(frozen=True)
class SectionText:
    """The words of one section. Text that stands under no heading has an empty anchor."""

    anchor: str
    title: str
    text: str


def section_texts(article: Article) -> tuple[SectionText, ...]:
    """The article in reading order; each heading, key box and ask box begins a section.

    Warnings and notes belong to the section they stand in. `text` is one line of sentences.
    """
    found: list[SectionText] = []
    anchor, title = "", article.front.title
    lines: list[str] = []

    def close() -> None:
        if anchor or lines:
            found.append(SectionText(anchor, title, " ".join(lines)))

    for block in article.blocks:
        if isinstance(block, Heading):
            close()
            anchor, title, lines = block.anchor, plain_text(block.children), []
        elif isinstance(block, Callout) and block.kind in _OWN_SECTION:
            close()
            found.append(SectionText(block.anchor, block.title, " ".join(lines_of(block.blocks))))
            anchor, lines = "", []
        else:
            lines.extend(lines_of([block]))
    close()
    return tuple(found)


def word_count(article: Article) -> int:
    """How many words the article has, its headings included."""
    return words_in(section_texts(article))


def words_in(sections: Iterable[SectionText]) -> int:
    """How many words these sections have, their headings included."""
    return sum(len(f"{section.title} {section.text}".split()) for section in sections)


def reading_minutes(words: int) -> int:
    """How many minutes reading so many words takes, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of blocks as plain sentences."""
    for block in blocks:
        match block:
            case Heading(_, children) | Paragraph(children):
                yield from _sentence(plain_text(children))
            case ListBlock():
                yield from _list_lines(block)
            case Table():
                yield from _table_lines(block)
            case Callout():
                yield from _sentence(block.title)
                yield from lines_of(block.blocks)
            case Evidence():
                yield from lines_of(in_words(block))
            case WritingTable():
                yield from _sentence(block.title)
                yield from _sentence(", ".join(plain_text(cell.children) for cell in block.header))
                yield from lines_of(form_in_words(block)[1:])
            case Fields() | Options():
                yield from lines_of(form_in_words(block))
            case Figure():
                yield from _sentence(block.alt)
                yield from _sentence(block.caption)
            case _:
                assert_never(block)


def _list_lines(block: ListBlock) -> Iterator[str]:
    lines = [
        f"{number}. {line}" if block.ordered and place == 0 else line
        for number, item in enumerate(block.items, start=block.start)
        for place, line in enumerate(lines_of(item.blocks))
    ]
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        # Items in small letters are parts of one sentence.
        yield f"{line[:-1]};" if line.endswith(".") and following[:1].islower() else line


def _table_lines(table: Table) -> Iterator[str]:
    """A row as `first: second.`, or `first: header: second; header: third.` when the headers are needed."""
    names = [plain_text(cell.children) for cell in table.header]
    for row in table.rows:
        words = [plain_text(cell.children) for cell in row]
        if len(words) > 2:
            pairs = zip(names[1:], words[1:], strict=False)
            rest = "; ".join(f"{name}: {word}" if name else word for name, word in pairs if word)
        else:
            rest = "; ".join(words[1:])
        yield from _sentence(": ".join(part for part in (words[0] if words else "", rest) if part))


def _sentence(text: str) -> Iterator[str]:
    if text:
        yield text if text.rstrip("\"')”’").endswith(_SENTENCE_ENDS) else f"{text}."
