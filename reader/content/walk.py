"""Walks over an article's blocks: its links, citations, figures, headings, anchors and plain words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.content.blocks import (
    Block,
    Callout,
    Cell,
    Citation,
    Emphasis,
    Evidence,
    Fact,
    Fields,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Needs,
    Options,
    Paragraph,
    Strong,
    Table,
    Text,
    WritingTable,
)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in reading order, those inside lists and callouts too."""
    for block in blocks:
        yield block
        if isinstance(block, Callout):
            yield from all_blocks(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from all_blocks(item.blocks)


def changed(blocks: Iterable[Block], change: Callable[[Block], Block]) -> tuple[Block, ...]:
    """The blocks with each one changed, those inside lists and callouts first."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Callout):
            block = replace(block, blocks=changed(block.blocks, change))
        elif isinstance(block, ListBlock):
            block = replace(block, items=tuple(ListItem(changed(i.blocks, change)) for i in block.items))
        found.append(change(block))
    return tuple(found)


def with_inlines(blocks: Iterable[Block], change: Callable[[Inline], Inline]) -> tuple[Block, ...]:
    """The blocks with each inline value changed, those inside others first."""

    def line(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(each(inline) for inline in inlines)

    def each(inline: Inline) -> Inline:
        if isinstance(inline, Strong | Emphasis | Link):
            inline = replace(inline, children=line(inline.children))
        return change(inline)

    def block(found: Block) -> Block:
        match found:
            case Heading(_, children) | Paragraph(children):
                return replace(found, children=line(children))
            case Table(header, rows) | WritingTable(header, rows) | Options(header, rows):
                cells = tuple(tuple(Cell(line(cell.children)) for cell in row) for row in (header, *rows))
                return replace(found, header=cells[0], rows=cells[1:])
            case Evidence(_, _, _, rows):
                return replace(found, rows=tuple(replace(row, counted=line(row.counted)) for row in rows))
            case Fields(_, fields):
                return replace(found, fields=tuple(replace(one, label=line(one.label)) for one in fields))
            case ListBlock() | Callout() | Figure():
                return found

    return changed(blocks, block)


def all_inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Every inline value in reading order, those inside others too."""
    for block in all_blocks(blocks):
        if isinstance(block, Heading | Paragraph):
            yield from _nested(block.children)
        elif isinstance(block, Table | WritingTable | Options):
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from _nested(cell.children)
        elif isinstance(block, Evidence):
            for comparison in block.rows:
                yield from _nested(comparison.counted)
        elif isinstance(block, Fields):
            for field in block.fields:
                yield from _nested(field.label)


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Every link."""
    return (inline for inline in all_inlines(blocks) if isinstance(inline, Link))


def citations(blocks: Iterable[Block]) -> Iterator[Citation]:
    """Every citation."""
    return (inline for inline in all_inlines(blocks) if isinstance(inline, Citation))


def facts(blocks: Iterable[Block]) -> Iterator[Fact]:
    """Every use of a fact."""
    return (inline for inline in all_inlines(blocks) if isinstance(inline, Fact))


def needs(blocks: Iterable[Block]) -> Iterator[Needs]:
    """Every mark of words that wait for somebody's approval."""
    return (inline for inline in all_inlines(blocks) if isinstance(inline, Needs))


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every figure."""
    return (block for block in all_blocks(blocks) if isinstance(block, Figure))


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Every heading."""
    return (block for block in all_blocks(blocks) if isinstance(block, Heading))


def anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """The anchor of every heading and callout: what a link can lead to."""
    return (block.anchor for block in all_blocks(blocks) if isinstance(block, Heading | Callout))


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words alone on one line, without citations and the blanks before them."""
    parts: list[str] = []
    _collect(inlines, parts)
    return " ".join("".join(parts).split())


def _collect(inlines: Iterable[Inline], parts: list[str]) -> None:
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Citation():
                if parts:
                    parts[-1] = parts[-1].rstrip()
            case (
                Strong(children)
                | Emphasis(children)
                | Link(_, children)
                | Fact(_, children)
                | Needs(_, children)
            ):
                _collect(children, parts)


def _nested(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link | Fact | Needs):
            yield from _nested(inline.children)
