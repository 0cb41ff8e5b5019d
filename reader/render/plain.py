"""Blocks as plain text by section, for search and speech, and how long reading takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.blocks import Block, Callout, Figure, Heading, ListBlock, Paragraph, Table
from reader.content.walk import plain_text

WORDS_A_MINUTE = 200
"""A calm reader's pace."""


@dataclass(frozen=True)
class SectionText:
    """One section: its heading, and its words as sentences."""

    anchor: str
    title: str
    text: str


def section_texts(article: Article) -> tuple[SectionText, ...]:
    """The article section by section; what stands before the first heading comes under the title."""
    sections: list[SectionText] = []
    anchor, title, lines = "", article.front.title, list[str]()
    for block in article.blocks:
        if isinstance(block, Heading | Callout):
            if lines:
                sections.append(SectionText(anchor, title, " ".join(lines)))
            anchor, lines = block.anchor, []
            if isinstance(block, Heading):
                title = plain_text(block.children)
            else:
                title = block.title
                lines += _lines(block.blocks)
        else:
            lines += _lines([block])
    if lines:
        sections.append(SectionText(anchor, title, " ".join(lines)))
    return tuple(sections)


def word_count(article: Article) -> int:
    """How many words the article has, headings included."""
    return sum(len(f"{section.title} {section.text}".split()) for section in section_texts(article))


def reading_minutes(article: Article) -> int:
    """How many minutes reading takes, at least one."""
    return max(1, round(word_count(article) / WORDS_A_MINUTE))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children):
                if words := plain_text(children):
                    yield words
            case Heading(_, children):
                yield _sentence(plain_text(children))
            case ListBlock():
                for item in block.items:
                    yield _sentence(" ".join(_lines(item.blocks)))
            case Callout():
                yield _sentence(block.title)
                yield from _lines(block.blocks)
            case Table():
                yield from _table_lines(block)
            case Figure(_, alt, caption):
                yield _sentence(alt)
                if caption:
                    yield _sentence(caption)


def _table_lines(table: Table) -> Iterator[str]:
    heads = [plain_text(cell.children) for cell in table.header]
    for row in table.rows:
        cells = [plain_text(cell.children) for cell in row]
        named = [
            f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=False) if cell
        ]
        yield _sentence("; ".join(named))


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".?!:" else text + "."
