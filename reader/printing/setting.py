"""Sets a document's blocks into strips of one width: headings, text, lists, boxes, figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

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
    Runs,
    Table,
    WriteLine,
)
from reader.handouts.document import Document
from reader.library.tables import Level
from reader.printing.art import BAR, Art, icon, outline
from reader.printing.cards import card_rows, phone_cards
from reader.printing.flow import Frame, Paint, Strip
from reader.printing.ink import BLACK, FRAMES, GREY
from reader.printing.measures import Face, Sizes, units
from reader.printing.tables import contents_rows, table_strips
from reader.printing.text import Setter, SetText

_EVIDENCE_ICONS = {
    Level.APPROVED: "works",
    Level.RECOMMENDED: "works",
    Level.EMERGENCY: "works",
    Level.PROMISING: "prom",
    Level.MIXED: "unc",
    Level.NOT_RECOMMENDED: "no",
}
_WHOLE_BOX = 0.6  # a box up to this share of a page had better not be parted
_WHOLE_ITEM = 4  # nor is a list item of up to so many lines
_TALLEST_FIGURE = 0.85  # of a page
_LOWEST_FIGURE = 0.75  # of that; below, the words in it could not be read


@dataclass(frozen=True)
class Bench:
    """What setting a block needs to know. `width`, `page` and `first_page` (heights for text) are in units.

    `pages` gives the page on which each section begins, once that is known.
    """

    document: Document
    sizes: Sizes
    setter: Setter
    resources: Path
    width: float
    page: float
    first_page: float
    pages: tuple[int, ...] = ()
    inset: float = 0.0


def set_blocks(blocks: Iterable[Block], bench: Bench) -> Iterator[list[Strip]]:
    """The strips of each block in turn; setting one takes a few milliseconds at most."""
    previous: Block | None = None
    for block in blocks:
        strips = _set(block, bench)
        if strips and previous is not None:
            strips[0] = replace(strips[0], gap=max(strips[0].gap, _gap(previous, block, bench.sizes)))
        if strips and _leads_on(block):
            strips[-1] = replace(strips[-1], with_next=True)
        previous = block
        yield strips


def _set(block: Block, bench: Bench) -> list[Strip]:
    sizes = bench.sizes
    match block:
        case Heading(level, runs):
            face = {1: sizes.title, 2: sizes.heading}.get(level, sizes.subheading)
            return _lines(bench, runs, face, together=True)
        case Paragraph(runs, look):
            return _lines(bench, runs, _face(look, sizes), color=GREY if look is Look.CAPTION else BLACK)
        case Listing():
            return _listing(block, bench)
        case Table():
            return table_strips(block, bench.setter, sizes, bench.width, bench.inset, bench.page)
        case Box():
            return _box(block, bench)
        case Figure():
            return _figure(block, bench)
        case Badge():
            return [_badge(block, bench)]
        case Contents():
            return contents_rows(
                block, bench.setter, sizes, bench.width, bench.pages, bench.document.language
            )
        case WriteLine():
            return [_write_line(block, bench)]
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


def _lines(
    bench: Bench,
    runs: Runs,
    face: Face,
    *,
    together: bool = False,
    color: QColor = BLACK,
    indent: float = 0.0,
    mark: Paint | None = None,
) -> list[Strip]:
    """One strip a line. A page never begins with the last line alone, nor ends with the first one."""
    text = bench.setter.set(runs, face, bench.width - indent, color)
    last = len(text.lines) - 1
    strips = []
    for number in range(last + 1):
        with_next = number < last and (together or last <= 2 or number == 0 or number == last - 1)
        paint = _line_paint(text, number, bench.inset + indent, mark if number == 0 else None, bench.inset)
        strips.append(Strip(text.pitch, paint, with_next=with_next))
    return strips


def _line_paint(
    text: SetText,
    number: int,
    shift: float,
    mark: Paint | None,
    mark_shift: float,
) -> Paint:
    def paint(painter: QPainter, x: float, y: float) -> None:
        if mark is not None:
            mark(painter, x + mark_shift, y)
        text.draw_line(painter, number, x + shift, y)

    return paint


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
            strips = [replace(strip, with_next=True) for strip in strips[:-1]] + strips[-1:]
        if found and number == block.start + 1:
            found[-1] = replace(found[-1], near_next=True)
        gap = sizes.item_gap * (1.6 if ticks else 0.4 if block.look is Look.SMALL else 1)
        if found and strips:
            strips[0] = replace(strips[0], gap=units(gap))
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
            strips = _lines(bench, block.runs, face, indent=indent, mark=first)
        else:
            strips = _set(block, inner)
        if found and strips:
            strips[0] = replace(strips[0], gap=units(bench.sizes.item_gap))
        found += strips
    return found


def _mark(marks: Marks, number: int, bench: Bench, face: Face) -> Paint:
    if marks is Marks.TICK_BOXES:
        side, top = units(face.size), units((face.pitch - face.size) / 2)

        def paint_box(painter: QPainter, x: float, y: float) -> None:
            outline(painter, QRectF(x, y + top, side, side), BLACK, 1.4)

        return paint_box
    words = "•" if marks is Marks.BULLETS else f"{number}."
    text = bench.setter.words(words, face, units(200))
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
        title = _lines(inner, (Run(block.title),), sizes.subheading, together=True)
        strips += [replace(strip, with_next=True) for strip in title]
    for found in set_blocks(block.blocks, inner):
        if strips and found and not found[0].gap:
            found[0] = replace(found[0], gap=units(sizes.item_gap))
        strips += found
    strips = [replace(strip, frame=frame) for strip in strips]
    height = sum(strip.height + strip.gap for strip in strips)
    if height <= bench.page * _WHOLE_BOX:
        strips = [replace(strip, near_next=True) for strip in strips[:-1]] + strips[-1:]
    return strips


def _figure(block: Figure, bench: Bench) -> list[Strip]:
    svg = bench.document.svg(block.picture)
    art = Art(svg, is_svg=True) if svg is not None else None
    if art is None or art.size.isEmpty():
        # What the picture shows is not lost with the picture.
        return _lines(bench, (Run(block.alt),), bench.sizes.body) if block.alt else []
    height = art.fitted(bench.width, bench.page * _TALLEST_FIGURE).height()
    picture = Strip(
        height,
        _picture_paint(art, bench, height),
        with_next=True,
        least=height * _LOWEST_FIGURE,
        at_height=partial(_picture_paint, art, bench),
    )
    if bench.sizes.is_large and block.alt:
        # Words inside a picture stay small, so large print says them.
        return [picture, *_lines(bench, (Run(block.alt),), bench.sizes.small)]
    return [picture]


def _picture_paint(art: Art, bench: Bench, height: float) -> Paint:
    """Draws a picture of this height in the middle of the column."""
    size = art.fitted(bench.width, height)

    def paint(painter: QPainter, x: float, y: float) -> None:
        left = x + bench.inset + (bench.width - size.width()) / 2
        art.draw(painter, QRectF(left, y, size.width(), size.height()))

    return paint


def _badge(block: Badge, bench: Bench) -> Strip:
    sizes = bench.sizes
    side = units(sizes.body.size)
    pad = units(6)
    drawing = icon(bench.resources, f"icons/evidence-{_EVIDENCE_ICONS[block.level]}")
    room = bench.width - side - 3 * pad
    bold = bench.setter.set((Run(block.words, bold=True),), sizes.body, room)
    plain = bench.setter.words(block.addition, sizes.body, bench.width)
    pill_width = side + 3 * pad + bold.natural_width
    pill_height = bold.height + pad
    beside = pill_width + 2 * pad + plain.natural_width <= bench.width

    def paint(painter: QPainter, x: float, y: float) -> None:
        outline(painter, QRectF(x, y, pill_width, pill_height), BLACK, 1.4, 4)
        if drawing is not None:
            drawing.draw(painter, QRectF(x + pad, y + (pill_height - side) / 2, side, side))
        bold.draw(painter, x + side + 2 * pad, y + pad / 2)
        if block.addition:
            place = (x + pill_width + 2 * pad, y + pad / 2) if beside else (x, y + pill_height + pad)
            plain.draw(painter, *place)

    below = 0.0 if beside or not block.addition else pad + plain.height
    return Strip(pill_height + below, paint)


def _write_line(block: WriteLine, bench: Bench) -> Strip:
    sizes = bench.sizes
    label = bench.setter.set((Run(f"{block.label}:", bold=True),), sizes.body, bench.width)
    start = label.natural_width + units(8)
    text = bench.setter.words(block.text, sizes.body, bench.width - start)
    height = max(label.height, text.height) + units(4)

    def paint(painter: QPainter, x: float, y: float) -> None:
        label.draw(painter, x, y)
        if block.text:
            text.draw(painter, x + start, y)
        else:
            bottom = y + units(sizes.body.pitch)
            painter.fillRect(QRectF(x + start, bottom, bench.width - start, units(0.8)), BLACK)

    return Strip(height, paint, gap=units(6))
