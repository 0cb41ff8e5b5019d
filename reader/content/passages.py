"""An article as the passages people read in one go, each with its line, and its parts under headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.content.blocks import (
    Block,
    Callout,
    Cell,
    Comparison,
    Evidence,
    Fields,
    Figure,
    Heading,
    Inline,
    Options,
    Paragraph,
    Table,
    Text,
    WritingTable,
)
from reader.content.walk import all_blocks, plain_text

if TYPE_CHECKING:
    from reader.content.article import Article

_TABLE_HEAD = 2  # lines of a table before its first row


@dataclass(frozen=True)
class Passage:
    """Words read in one go. A row of a table has one part for each cell, every other passage one part.

    `block` is where they stand: a callout for its title, a figure for its alt text or caption, None for the
    front matter.
    """

    line: int
    parts: tuple[tuple[Inline, ...], ...]
    block: Block | None = None

    @cached_property
    def text(self) -> str:
        """The words alone on one line."""
        return " ".join(plain_text(part) for part in self.parts)


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next heading of any level."""

    heading: Heading
    blocks: tuple[Block, ...]


def passages(article: "Article") -> tuple[Passage, ...]:
    """Every passage of the article in reading order, its title and summary first."""
    return article.passages  # found once: most rules ask for them


def head_passages(article: "Article") -> Iterator[Passage]:
    """The article's title and summary."""
    lines = dict(article.front.lines)
    yield Passage(lines.get("title", 1), ((Text(article.front.title),),))
    if article.front.summary:
        yield Passage(lines.get("summary", 1), ((Text(article.front.summary),),))


def block_passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Every passage of some blocks in reading order, those inside lists and callouts too."""
    for block in all_blocks(blocks):
        match block:
            case Heading(_, children, _, line) | Paragraph(children, line):
                yield Passage(line, (children,), block)
            case Callout(_, title, _, _, line):
                yield Passage(line, ((Text(title),),), block)
            case Evidence():
                yield Passage(block.line, ((Text(block.title),),), block)
                for comparison in block.rows:
                    yield Passage(comparison.line, _comparison_parts(block, comparison), block)
            case Fields():
                yield Passage(block.line, ((Text(block.title),),), block)
                for field in block.fields:
                    parts = (field.label, *((Text(each),) for each in field.choices))
                    yield Passage(field.line, parts, block)
            case WritingTable(header, rows, title, line) | Options(header, rows, title, line):
                yield Passage(line, ((Text(title),),), block)
                yield Passage(line + 1, tuple(cell.children for cell in header), block)
                yield from _rows(block, rows, line + 2)
            case Figure(_, alt, caption, line):
                yield Passage(line, ((Text(alt),),), block)
                yield Passage(line, ((Text(caption),),), block)
            case Table(header, rows, line):
                yield Passage(line, tuple(cell.children for cell in header), block)
                yield from _rows(block, rows, line + _TABLE_HEAD)


def _rows(block: Block, rows: tuple[tuple[Cell, ...], ...], first: int) -> Iterator[Passage]:
    """The rows of a table that have words; `first` is the line of the first one."""
    for number, row in enumerate(rows, start=first):
        if any(cell.children for cell in row):
            yield Passage(number, tuple(cell.children for cell in row), block)


def _comparison_parts(block: Evidence, row: Comparison) -> tuple[tuple[Inline, ...], ...]:
    values = (f"{value} {row.unit}".rstrip() for value in (row.treated, row.compared))
    words = (*values, block.treatment, block.comparison)
    return (row.counted, *((Text(each),) for each in words))


def last_section(article: "Article") -> Section | None:
    """The last heading with what stands below it: where an article leads on; None without a heading."""
    for place in range(len(article.blocks) - 1, -1, -1):
        heading = article.blocks[place]
        if isinstance(heading, Heading):
            return Section(heading, article.blocks[place + 1 :])
    return None
