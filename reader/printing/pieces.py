"""Sets what is one piece: a picture, an evidence badge, a line to write on."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.content.blocks import Figure
from reader.handouts.blocks import Badge, WriteLine
from reader.handouts.labels import evidence_words, labels
from reader.library.rows import Level
from reader.printing.art import Art, icon, outline
from reader.printing.bench import Bench, draw_blank, draw_marked, set_lines
from reader.printing.boxes import draw_rule
from reader.printing.flow import Paint, Strip
from reader.printing.ink import BLACK
from reader.printing.measures import UNITS, units
from reader.printing.picture_words import small_words_taken_out
from reader.printing.tags import ARTIFACT, Tag, mark
from reader.render.evidence import ON_PAPER, Drawing, sentence, svg
from reader.render.paper import Run, Runs

_EVIDENCE_ICONS = {
    Level.APPROVED: "works",
    Level.RECOMMENDED: "works",
    Level.EMERGENCY: "works",
    Level.PROMISING: "prom",
    Level.MIXED: "unc",
    Level.TOO_LITTLE: "unc",
    Level.NOT_RECOMMENDED: "no",
}
_TALLEST_FIGURE = 0.85  # of a page
_DENSE_FIGURE = 0.8  # of its usual height, where pages are dense
_LOWEST_FIGURE = 0.75  # of that; below, the words in it could not be read


def figure(block: Figure, bench: Bench) -> list[Strip]:
    """The picture; in large print with what it shows in words, and without it the words alone."""
    svg = bench.document.svg(block.picture)
    art = Art(svg, is_svg=True) if svg is not None else None
    if svg is None or art is None or art.size.isEmpty():
        # What the picture shows is not lost with the picture.
        return set_lines(bench, (Run(block.alt),), bench.sizes.body) if block.alt else []
    full = art.fitted(bench.width, bench.page * _TALLEST_FIGURE).height()
    height = full * (_DENSE_FIGURE if bench.sizes.is_dense else 1)
    inside: tuple[Runs, ...] = ()
    if bench.sizes.is_large:
        scale = full * _LOWEST_FIGURE / UNITS / art.size.height()
        svg, inside = small_words_taken_out(svg, scale, bench.sizes.small.size)
        art = Art(svg, is_svg=True)
    said_below = bench.sizes.is_large and bool(block.alt)
    alt = labels(bench.document.language).described_below if said_below else block.alt
    tag = bench.tag.add("Figure", alt=alt or block.caption)
    picture = Strip(
        height,
        _picture_paint(art, bench, tag, height),
        with_next=True,
        least=full * _LOWEST_FIGURE,
        at_height=partial(_picture_paint, art, bench, tag),
    )
    if said_below:
        # Words inside a picture would be too small, so large print says them below it.
        lines = set_lines(bench, (Run(block.alt),), bench.sizes.small)
        for words in inside:
            lines[-1].with_next = True
            lines += set_lines(bench, words, bench.sizes.small)
        return [picture, *lines]
    return [picture]


def _picture_paint(art: Art, bench: Bench, tag: Tag, height: float) -> Paint:
    """Draws a picture of this height in the middle of the column."""
    size = art.fitted(bench.width, height)

    def paint(painter: QPainter, x: float, y: float) -> None:
        left = x + bench.inset + (bench.width - size.width()) / 2
        place = QRectF(left, y, size.width(), size.height())
        mark(painter, tag, place)
        art.draw(painter, place)

    return paint


def evidence(drawing: Drawing, bench: Bench) -> Strip:
    """A comparison drawn in pure black, with letters as large as those of the text."""
    words = evidence_words(bench.document.language)
    # In points: an SVG drawn in units would have lines finer than a printer's dot.
    wide, letters = round(bench.width / units(1)), round(bench.sizes.body.size)
    art = Art(svg(drawing, words, wide, letters, ON_PAPER), is_svg=True)
    height = art.fitted(bench.width, bench.page).height()
    tag = bench.tag.add("Figure", alt=sentence(drawing, words))
    return Strip(height, _picture_paint(art, bench, tag, height))


def badge(block: Badge, bench: Bench) -> Strip:
    """The level of evidence in a frame, with its sign."""
    sizes = bench.sizes
    side = units(sizes.body.size)
    pad = units(6)
    drawing = icon(bench.resources, f"icons/evidence-{_EVIDENCE_ICONS[block.level]}")
    room = bench.width - side - 3 * pad
    bold = bench.setter.set((Run(block.words, bold=True),), sizes.body, room)
    plain = bench.setter.set((Run(block.addition, bold=True),), sizes.body, bench.width - 4 * pad)
    pill_width = side + 3 * pad + bold.natural_width
    pill_height = bold.height + pad
    second_width = plain.natural_width + 3 * pad
    beside = pill_width + 2 * pad + second_width <= bench.width
    tag = bench.tag.add("P")

    def paint(painter: QPainter, x: float, y: float) -> None:
        mark(painter, ARTIFACT)
        outline(painter, QRectF(x, y, pill_width, pill_height), BLACK, 1.4, 4)
        if drawing is not None:
            drawing.draw(painter, QRectF(x + pad, y + (pill_height - side) / 2, side, side))
        above = (x + side + 2 * pad, y + pad / 2)
        draw_marked(painter, tag, bold, above)
        if block.addition:
            place = (x + pill_width + 2 * pad, y) if beside else (x, y + pill_height + pad)
            draw_blank(painter, bold, above)
            mark(painter, ARTIFACT)
            frame = QRectF(*place, second_width, plain.height + pad)
            outline(painter, frame, BLACK, 1.4, 4, dashed=True)
            draw_marked(painter, tag, plain, (place[0] + 1.5 * pad, place[1] + pad / 2))

    below = 0.0 if beside or not block.addition else 2 * pad + plain.height
    return Strip(pill_height + below, paint)


def write_line(block: WriteLine, bench: Bench) -> Strip:
    """A label, and what was typed or a line to write on."""
    sizes = bench.sizes
    label = bench.setter.set((Run(f"{block.label}:", bold=True),), sizes.body, bench.width)
    start = label.natural_width + units(8)
    text = bench.setter.words(block.text, sizes.body, bench.width - start)
    height = max(label.height, text.height) + units(4)
    tag = bench.tag.add("P")
    line = bench.tag.add("Figure", alt=labels(bench.document.language).room)

    def paint(painter: QPainter, x: float, y: float) -> None:
        draw_marked(painter, tag, label, (x, y))
        if block.text:
            draw_blank(painter, label, (x, y))
            draw_marked(painter, tag, text, (x + start, y))
        else:
            draw_blank(painter, label, (x, y))
            bottom = y + units(sizes.body.pitch + 0.8)
            draw_rule(painter, line, x + start, bottom, bench.width - start)

    return Strip(height, paint, gap=units(6))
