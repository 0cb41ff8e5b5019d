"""Sets a document's blocks into strips of one width: headings, text, lists, boxes, figures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.handouts.blocks import (
    Badge,
    Block,
    Box,
    BoxLook,
    CardSheet,
    Contents,
    Figure,
    Heading,
    Listing,
    Look,
    Marks,
    Paragraph,
    PhoneCards,
    Run,
    Table,
    WriteLine,
)
from reader.printing.art import BAR, outline
from reader.printing.bench import Bench, set_lines
from reader.printing.cards import card_rows, phone_cards
from reader.printing.flow import Frame, Paint, Strip
from reader.printing.ink import BLACK, FRAMES, GREY
from reader.printing.measures import Face, Sizes, units
from reader.printing.pieces import badge, figure, write_line
from reader.printing.tables import contents_rows, table_strips

_WHOLE_BOX = 0.6  # a box up to this share of a page had better not be parted
_WHOLE_WARNING = 0.86  # nor must a warning up to this share; what is left has room for a heading before it
_WHOLE_ITEM = 4  # nor is a list item of up to so many lines


def set_blocks(blocks: Iterable[Block], bench: Bench) -> Iterator[list[Strip]]:
    """The strips of each block in turn; setting one takes a few milliseconds at most."""
    previous: Block | None = None
    for block in blocks:
        strips = _set(block, bench)
        if strips and previous is not None:
            strips[0].gap = max(strips[0].gap, _gap(previous, block, bench.sizes))
        if strips and _leads_on(block):
            strips[-1].with_next = True
        previous = block
        yield strips


def _set(block: Block, bench: Bench) -> list[Strip]:
    sizes = bench.sizes
    match block:
        case Heading(level, runs):
            face = {1: sizes.title, 2: sizes.heading}.get(level, sizes.subheading)
            return set_lines(bench, runs, face, together=True)
        case Paragraph(runs, look):
            return set_lines(bench, runs, _face(look, sizes), color=GREY if look is Look.CAPTION else BLACK)
        case Listing():
            return _listing(block, bench)
        case Table():
            return table_strips(block, bench.setter, sizes, bench.width, bench.inset, bench.page)
        case Box():
            return _box(block, bench)
        case Figure():
            return figure(block, bench)
        case Badge():
            return [badge(block, bench)]
        case Contents():
            return contents_rows(
                block, bench.setter, sizes, bench.width, bench.pages, bench.document.language
            )
        case WriteLine():
            return [write_line(block, bench)]
        case PhoneCards(lines):
            return phone_cards(lines, bench.setter, sizes, bench.width)
        case CardSheet():
            return card_rows(block, bench.setter, sizes, bench.width, bench.first_page)


def _face(look: Look, sizes: Sizes) -> Face:
    return {Look.LEAD: sizes.lead, Look.BODY: sizes.body}.get(look, sizes.small)


def _leads_on(block: Block) -> bool:
    """Whether a page must not end after this block."""
    if isinstance(block, Heading | Badge):
        return True
    return isinstance(block, Paragraph) and bool(block.runs) and block.runs[-1].text.rstrip().endswith(":")


def _gap(before: Block, block: Block, sizes: Sizes) -> float:
    """The space between two blocks, in units."""
    gap = sizes.paragraph_gap
    if isinstance(block, Heading):
        gap = 2.2 * gap if block.level == 2 else 1.6 * gap
    elif isinstance(before, Heading):
        gap = 0.6 * gap if before.level > 1 else gap
    elif isinstance(before, Figure) and isinstance(block, Paragraph) and block.look is Look.CAPTION:
        gap = 0.5 * gap
    elif isinstance(block, Box | Table | Figure | PhoneCards) or isinstance(before, Box | Table | Figure):
        gap = 1.5 * gap
    return units(gap)


def _listing(block: Listing, bench: Bench) -> list[Strip]:
    sizes, face = bench.sizes, _face(block.look, bench.sizes)
    ticks = block.marks is Marks.TICK_BOXES
    indent = units(sizes.indent * (1.25 if ticks else 1))
    if block.marks is Marks.NUMBERS:
        last = f"{block.start + len(block.items) - 1}. "
        indent = max(indent, bench.setter.width((Run(last),), face) + units(4))
    found: list[Strip] = []
    for number, item in enumerate(block.items, start=block.start):
        strips = _item(item, bench, face, indent, _mark(block.marks, number, bench, face))
        if len(strips) <= _WHOLE_ITEM:
            for strip in strips[:-1]:
                strip.with_next = True
        if found and number in (block.start + 1, block.start + len(block.items) - 1):
            found[-1].near_next = True  # neither the first item nor the last had better stand alone
        gap = sizes.item_gap * (1.6 if ticks else 0.4 if block.look is Look.SMALL else 1)
        if found and strips:
            strips[0].gap = units(gap)
        found += strips
    return found


def _item(
    item: tuple[Block, ...],
    bench: Bench,
    face: Face,
    indent: float,
    mark: Paint,
) -> list[Strip]:
    inner = replace(bench, width=bench.width - indent, inset=bench.inset + indent)
    found: list[Strip] = []
    for block in item:
        if isinstance(block, Paragraph):
            first = mark if not found else None
            strips = set_lines(bench, block.runs, face, indent=indent, mark=first)
        else:
            strips = _set(block, inner)
        if found and strips:
            strips[0].gap = units(bench.sizes.item_gap)
        found += strips
    return found


def _mark(marks: Marks, number: int, bench: Bench, face: Face) -> Paint:
    if marks is Marks.TICK_BOXES:
        side, top = units(face.size), units((face.pitch - face.size) / 2)

        def paint_box(painter: QPainter, x: float, y: float) -> None:
            outline(painter, QRectF(x, y + top, side, side), BLACK, 1.4)

        return paint_box
    words = "•" if marks is Marks.BULLETS else f"{number}."
    text = bench.setter.mark(words, face)
    shift = units(bench.sizes.indent * 0.3) if marks is Marks.BULLETS else 0.0

    def paint_words(painter: QPainter, x: float, y: float) -> None:
        text.draw(painter, x + shift, y)

    return paint_words


def _box(block: Box, bench: Bench) -> list[Strip]:
    if block.look is BoxLook.ASK:  # tick boxes need no frame round them
        heading = Heading(2, (Run(block.title),))
        return [
            strip
            for strips in set_blocks((*((heading,) if block.title else ()), *block.blocks), bench)
            for strip in strips
        ]
    sizes, ink = bench.sizes, FRAMES[block.look]
    left = units(BAR + 15 if ink.bar else 14)
    inner = replace(bench, width=bench.width - left - units(14), inset=bench.inset + left)
    frame = Frame(block.look, units(12))
    strips: list[Strip] = []
    if block.title:
        strips += set_lines(inner, (Run(block.title),), sizes.subheading, together=True)
        strips[-1].with_next = True
    is_warning = block.look is BoxLook.DANGER  # never half a warning, whatever paper that takes
    for found in set_blocks(block.blocks, inner):
        if strips and found and not found[0].gap:
            found[0].gap = units(sizes.item_gap)
        if is_warning and _height(found) <= bench.page * _WHOLE_WARNING:
            for strip in found[:-1]:
                strip.with_next = True  # and of one too long for a page, never half a paragraph
        strips += found
    for strip in strips:
        strip.frame = frame
    if _height(strips) <= bench.page * (_WHOLE_WARNING if is_warning else _WHOLE_BOX):
        for strip in strips[:-1]:
            strip.with_next, strip.near_next = strip.with_next or is_warning, True
    return strips


def _height(strips: list[Strip]) -> float:
    return sum(strip.height + strip.gap for strip in strips)
