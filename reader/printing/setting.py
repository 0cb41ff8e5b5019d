"""Sets a document's blocks into strips of one width: headings, text, lists, boxes, figures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QPainter

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Evidence,
    Fields,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Options,
    Paragraph,
    Strong,
    Table,
    Text,
    WritingTable,
)
from reader.handouts.blocks import (
    Badge,
    BoxKind,
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
from reader.handouts.direction import is_right_to_left
from reader.printing.art import BAR
from reader.printing.bench import Bench, Label, set_lines
from reader.printing.boxes import box_side, draw_box
from reader.printing.cards import card_rows, phone_cards
from reader.printing.flow import Frame, Strip
from reader.printing.forms import form_strips
from reader.printing.ink import FRAMES, GREY
from reader.printing.measures import Face, Sizes, units
from reader.printing.pieces import badge, evidence, figure, write_line
from reader.printing.tables import contents_rows, table_strips
from reader.printing.tags import Tag
from reader.render.evidence import Drawing, drawings
from reader.render.forms import Form
from reader.render.paper import Run, runs_of, words
from reader.render.sources import source_words

_WHOLE_BOX = 0.6  # a box up to this share of a page had better not be parted
_WHOLE_WARNING = 0.86  # nor must a warning up to this share; what is left has room for a heading before it
_BETWEEN = 18.0  # points between two columns
_WHOLE_ITEM = 4  # nor is a list item of up to so many lines


@dataclass(frozen=True)
class _Caption:
    """The line under a figure."""

    text: str


_Set = PaperBlock | _Caption | Drawing
_APART = (Callout, TypedBox, Table, Figure, Drawing, Fields, WritingTable, Options)


def set_blocks(blocks: Iterable[PaperBlock], bench: Bench) -> Iterator[list[Strip]]:
    """The strips of each block in turn; setting one takes a few milliseconds at most."""
    previous: _Set | None = None
    for block in _parted(blocks):
        strips = _set(block, bench)
        if strips and previous is not None:
            strips[0].gap = max(strips[0].gap, _gap(previous, block, bench.sizes))
        if strips and _leads_on(block):
            strips[-1].with_next = True
        if isinstance(block, Figure) and block.caption:
            for strip in strips:
                strip.with_next = True  # a picture that moves takes along what is said of it
        previous = block
        yield strips


def _parted(blocks: Iterable[PaperBlock]) -> Iterator[_Set]:
    """The blocks, with what belongs to one but is set as the next one of its own."""
    for block in blocks:
        if isinstance(block, SourceList):
            yield Heading(3, (Text(block.title),), "")
        if isinstance(block, Evidence):
            yield Paragraph((Strong((Text(block.title),)),))
            for row, drawing in drawings(block):
                yield Paragraph(row.counted)
                yield drawing
        else:
            yield block
        if isinstance(block, Figure) and block.caption:
            yield _Caption(block.caption)


def _set(block: _Set, bench: Bench) -> list[Strip]:
    sizes = bench.sizes
    match block:
        case Title(text):
            return set_lines(bench, (Run(text),), sizes.title, tag=bench.tag.add("H1"), together=True)
        case Heading(level, children):
            face = sizes.heading if level == 2 else sizes.subheading
            return set_lines(bench, runs_of(children), face, tag=bench.tag.add(f"H{level}"), together=True)
        case Lead(text):
            return set_lines(bench, (Run(text),), sizes.lead)
        case SmallPrint(text, address):
            return set_lines(bench, (Run(text),), sizes.small, tag=_linked(bench.tag.add("P"), address))
        case _Caption(text):
            return set_lines(bench, (Run(text),), sizes.small, color=GREY)
        case Paragraph(children):
            return set_lines(bench, runs_of(children), sizes.body)
        case ListBlock() | SourceList():
            return _list(block, bench)
        case Table():
            return table_strips(block, bench)
        case Callout(kind, title, blocks):
            return _box(kind, title, blocks, bench) if kind is not CalloutKind.ASK else _asking(block, bench)
        case TypedBox(kind, title, lines):
            return _box(kind, title, tuple(Paragraph((Text(line),)) for line in lines), bench)
        case Figure() | Evidence():  # a table of evidence was parted into its drawings
            return figure(block, bench) if isinstance(block, Figure) else []
        case _:
            return _set_piece(block, bench)


def _linked(tag: Tag, address: str) -> Tag:
    """The tag, or where the words lead somewhere the link in it."""
    return tag.add("Link", address=address) if address else tag


def _set_piece(
    block: Drawing | Badge | Contents | WriteLine | PhoneCards | CardSheet | Form, bench: Bench
) -> list[Strip]:
    """What is drawn as one piece, what people write on, and what only paper has."""
    match block:
        case Fields() | WritingTable() | Options():
            return form_strips(block, bench)
        case Drawing():
            return [evidence(block, bench)]
        case Badge():
            return [badge(block, bench)]
        case Contents():
            return contents_rows(block, bench)
        case WriteLine():
            return [write_line(block, bench)]
        case PhoneCards(lines):
            return phone_cards(lines, bench)
        case CardSheet():
            return card_rows(block, bench)


def _leads_on(block: _Set) -> bool:
    """Whether a page must not end after this block."""
    match block:
        case Title() | Heading() | Badge():
            return True
        case Paragraph(children):
            runs = runs_of(children)
            return bool(runs) and runs[-1].text.endswith(":")
        case Lead(text) | SmallPrint(text, _) | _Caption(text):
            return text.rstrip().endswith(":")
        case _:
            return False


def _gap(before: _Set, block: _Set, sizes: Sizes) -> float:
    """The space between two blocks, in units."""
    gap = sizes.paragraph_gap
    if isinstance(block, Title | Heading):
        gap = 2.2 * gap if isinstance(block, Heading) and block.level == 2 else 1.6 * gap
    elif isinstance(before, Heading):
        gap = 0.6 * gap
    elif isinstance(before, Title):
        pass
    elif isinstance(block, _Caption):
        gap = 0.5 * gap
    elif isinstance(block, (*_APART, PhoneCards)) or isinstance(before, _APART):
        gap = 1.5 * gap
    return units(gap)


class _Marks(Enum):
    """What stands before each item of a list."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    TICK_BOXES = "tick boxes"


_NUMBERING = {_Marks.BULLETS: "Disc", _Marks.NUMBERS: "Decimal", _Marks.TICK_BOXES: "None"}


def _list(block: ListBlock | SourceList, bench: Bench) -> list[Strip]:
    sizes = bench.sizes
    if isinstance(block, SourceList):
        return _sources(block, bench)
    if block.ordered:
        return _items(block, _Marks.NUMBERS, (sizes.body, 1), bench)
    if bench.to_tick:
        return _items(block, _Marks.TICK_BOXES, (sizes.body, 1.6), bench)
    return _items(block, _Marks.BULLETS, (sizes.body, 1), bench)


def _sources(block: SourceList, bench: Bench) -> list[Strip]:
    """Small print, two beside each other where the edition has small type."""
    sizes = bench.sizes
    words = (Paragraph((Text(source_words(source)),)) for source in block.sources)
    listed = ListBlock(True, tuple(ListItem((each,)) for each in words))
    addresses = tuple(source.url for source in block.sources)
    if sizes.is_large:
        return _items(listed, _Marks.NUMBERS, (sizes.small, 0.4), bench, addresses)
    between = units(_BETWEEN)
    width = (bench.width - between) / 2
    columns = [replace(bench, width=width, inset=bench.inset + shift) for shift in (0.0, width + between)]
    tag = bench.tag.add("L", numbering="Decimal")
    indent = bench.setter.width((Run(f"{len(block.sources)}. "),), sizes.small) + units(4)
    cells = []
    for number, (item, address) in enumerate(zip(listed.items, addresses, strict=True)):
        entry, column = tag.add("LI"), columns[number % 2]
        label = _label(_Marks.NUMBERS, number + 1, column, sizes.small, entry)
        body = _linked(entry.add("LBody"), address)
        cells.append(_item(item, replace(column, tag=body), sizes.small, indent, label))
    rows = [_beside(cells[place : place + 2]) for place in range(0, len(cells), 2)]
    for row in rows[1:]:
        row.gap = units(sizes.item_gap * 0.4)
    return rows


def _beside(cells: Sequence[list[Strip]]) -> Strip:
    """What stands beside each other, in one piece."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        for cell in cells:
            top = y
            for strip in cell:
                strip.paint(painter, x, top)
                top += strip.height

    return Strip(max(map(_height, cells)), paint)


def _items(
    block: ListBlock, marks: _Marks, type_: tuple[Face, float], bench: Bench, addresses: tuple[str, ...] = ()
) -> list[Strip]:
    """The items of a list; `type_` has the part of the usual gap that is left between them.

    `addresses` are where each item leads, for a list in which they do.
    """
    (face, gap), sizes = type_, bench.sizes
    indent = units(sizes.indent * (1.25 if marks is _Marks.TICK_BOXES else 1))
    if marks is _Marks.NUMBERS:
        last = f"{block.start + len(block.items) - 1}. "
        indent = max(indent, bench.setter.width((Run(last),), face) + units(4))
    tag = bench.tag.add("L", numbering=_NUMBERING[marks])
    found: list[Strip] = []
    for number, item in enumerate(block.items, start=block.start):
        entry = tag.add("LI")
        label = _label(marks, number, bench, face, entry)
        body = _linked(entry.add("LBody"), addresses[number - block.start] if addresses else "")
        strips = _item(item, replace(bench, tag=body), face, indent, label)
        if len(strips) <= _WHOLE_ITEM:
            for strip in strips[:-1]:
                strip.with_next = True
        if found and number in (block.start + 1, block.start + len(block.items) - 1):
            found[-1].near_next = True  # neither the first item nor the last had better stand alone
        if found and strips:
            strips[0].gap = units(sizes.item_gap * gap)
        found += strips
    return found


def _item(item: ListItem, bench: Bench, face: Face, indent: float, label: Label) -> list[Strip]:
    first = item.blocks[0] if item.blocks else None
    from_right = isinstance(first, Paragraph) and is_right_to_left(words(runs_of(first.children)))
    inset = bench.inset + (0.0 if from_right else indent)
    inner = replace(bench, width=bench.width - indent, inset=inset, to_tick=False)
    found: list[Strip] = []
    for block in _parted(item.blocks):
        if isinstance(block, Paragraph):
            tag, mark = (None, None) if found else (bench.tag, label)
            strips = set_lines(bench, runs_of(block.children), face, tag=tag, indent=indent, label=mark)
        else:
            strips = _set(block, inner)
        if found and strips:
            strips[0].gap = units(bench.sizes.item_gap)
        found += strips
    return found


def _label(marks: _Marks, number: int, bench: Bench, face: Face, entry: Tag) -> Label:
    if marks is _Marks.TICK_BOXES:
        return Label(lambda painter, x, y: draw_box(painter, None, face, x, y), box_side(face))
    words = "•" if marks is _Marks.BULLETS else f"{number}."
    text = bench.setter.mark(words, face)
    shift = units(bench.sizes.indent * 0.3) if marks is _Marks.BULLETS else 0.0

    def paint_words(painter: QPainter, x: float, y: float) -> None:
        text.draw(painter, x + shift, y)

    return Label(paint_words, text.natural_width + 2 * shift, entry.add("Lbl"))


def _asking(block: Callout, bench: Bench) -> list[Strip]:
    """Questions to take along: tick boxes, which need no frame round them."""
    heading = (Heading(2, (Text(block.title),), ""),) if block.title else ()
    inner = replace(bench.within("Sect"), to_tick=True)
    return [strip for strips in set_blocks((*heading, *block.blocks), inner) for strip in strips]


def _box(kind: BoxKind, title: str, blocks: tuple[Block, ...], bench: Bench) -> list[Strip]:
    sizes, ink = bench.sizes, FRAMES[kind]
    left = units(BAR + 15 if ink.bar else 14)
    inner = replace(bench.within("Sect"), width=bench.width - left - units(14), inset=bench.inset + left)
    frame = Frame(kind, units(sizes.box_pad))
    strips: list[Strip] = []
    if title:
        strips += set_lines(inner, (Run(title),), sizes.subheading, tag=inner.tag.add("H3"), together=True)
        strips[-1].with_next = True
    # Never half a warning, whatever paper that takes, but where it is to fit on one sheet.
    is_warning = kind is CalloutKind.DANGER and not bench.parts_warnings
    for block, found in zip(_parted(blocks), set_blocks(blocks, inner), strict=True):
        if strips and found and not found[0].gap:
            found[0].gap = units(sizes.item_gap)
        is_steps = isinstance(block, ListBlock) and bench.parts_warnings  # each of them stays whole
        if kind is CalloutKind.DANGER and not is_steps and _height(found) <= bench.page * _WHOLE_WARNING:
            for strip in found[:-1]:
                strip.with_next = True  # and of one that is parted, never half a paragraph
        strips += found
    for strip in strips:
        strip.frame = frame
    most = _WHOLE_WARNING if is_warning else 0.0 if bench.parts_warnings else _WHOLE_BOX
    if _height(strips) <= bench.page * most:
        for strip in strips[:-1]:
            strip.with_next, strip.near_next = strip.with_next or is_warning, True
    return strips


def _height(strips: list[Strip]) -> float:
    return sum(strip.height + strip.gap for strip in strips)
