"""Sets what is one piece: a picture, an evidence badge, a line to write on."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.content.blocks import Figure
from reader.handouts.blocks import Badge, WriteLine
from reader.handouts.labels import evidence_words
from reader.library.rows import Level
from reader.printing.art import Art, icon, outline
from reader.printing.bench import Bench, set_lines
from reader.printing.flow import Paint, Strip
from reader.printing.ink import BLACK
from reader.printing.measures import units
from reader.render.evidence import ON_PAPER, Drawing, svg
from reader.render.paper import Run

_EVIDENCE_ICONS = {
    Level.APPROVED: "works",
    Level.RECOMMENDED: "works",
    Level.EMERGENCY: "works",
    Level.PROMISING: "prom",
    Level.MIXED: "unc",
    Level.NOT_RECOMMENDED: "no",
}
_TALLEST_FIGURE = 0.85  # of a page
_LOWEST_FIGURE = 0.75  # of that; below, the words in it could not be read


def figure(block: Figure, bench: Bench) -> list[Strip]:
    """The picture; in large print with what it shows in words, and without it the words alone."""
    svg = bench.document.svg(block.picture)
    art = Art(svg, is_svg=True) if svg is not None else None
    if art is None or art.size.isEmpty():
        # What the picture shows is not lost with the picture.
        return set_lines(bench, (Run(block.alt),), bench.sizes.body) if block.alt else []
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
        return [picture, *set_lines(bench, (Run(block.alt),), bench.sizes.small)]
    return [picture]


def _picture_paint(art: Art, bench: Bench, height: float) -> Paint:
    """Draws a picture of this height in the middle of the column."""
    size = art.fitted(bench.width, height)

    def paint(painter: QPainter, x: float, y: float) -> None:
        left = x + bench.inset + (bench.width - size.width()) / 2
        art.draw(painter, QRectF(left, y, size.width(), size.height()))

    return paint


def evidence(drawing: Drawing, bench: Bench) -> Strip:
    """A comparison drawn in pure black, with letters as large as those of the text."""
    words = evidence_words(bench.document.language)
    # In points: an SVG drawn in units would have lines finer than a printer's dot.
    wide, letters = round(bench.width / units(1)), round(bench.sizes.body.size)
    art = Art(svg(drawing, words, wide, letters, ON_PAPER), is_svg=True)
    height = art.fitted(bench.width, bench.page).height()
    return Strip(height, _picture_paint(art, bench, height))


def badge(block: Badge, bench: Bench) -> Strip:
    """The level of evidence in a frame, with its sign."""
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


def write_line(block: WriteLine, bench: Bench) -> Strip:
    """A label, and what was typed or a line to write on."""
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
