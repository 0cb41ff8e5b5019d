"""Walks over an article's blocks: its links, citations, pictures, headings and plain words."""

from collections.abc import Iterable, Iterator

from reader.content.blocks import (
    Block,
    Callout,
    Citation,
    Emphasis,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)


def blocks_within(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, those inside callouts and lists included, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from blocks_within(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from blocks_within(item.blocks)


def inlines_within(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline value of every block, nested ones included, in reading order."""
    for block in blocks_within(blocks):
        if isinstance(block, Heading | Paragraph):
            yield from _nested(block.children)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from _nested(cell.children)


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Every link."""
    return (inline for inline in inlines_within(blocks) if isinstance(inline, Link))


def citations(blocks: Iterable[Block]) -> Iterator[Citation]:
    """Every citation."""
    return (inline for inline in inlines_within(blocks) if isinstance(inline, Citation))


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every picture."""
    return (block for block in blocks_within(blocks) if isinstance(block, Figure))


def anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """Every place a link can lead to inside the article."""
    return (block.anchor for block in blocks_within(blocks) if isinstance(block, Heading | Callout))


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words alone: no citations, no marks, blanks folded."""
    return " ".join("".join(_words(inlines)).split())


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.text
        elif isinstance(inline, LineBreak):
            yield " "
        elif isinstance(inline, Strong | Emphasis | Link):
            yield from _words(inline.children)


def _nested(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link):
            yield from _nested(inline.children)
