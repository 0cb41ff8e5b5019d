"""Draws what a hand fills in: lines to write on and boxes to mark, each told as what it is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.printing.art import outline
from reader.printing.bench import Bench, draw_blank, draw_marked
from reader.printing.flow import Strip
from reader.printing.ink import BLACK
from reader.printing.measures import Face, Sizes, units
from reader.printing.tags import Tag, mark
from reader.render.paper import Runs

_BETWEEN = 6.0  # points from a box to its words, and from words to a line
_LEAST_LINE = 90.0  # points of line beside a label; with less it stands below
_STROKE = 0.9


def hand_pitch(sizes: Sizes) -> float:
    """From one line to write on to the next, in units."""
    return units(sizes.hand)


def box_room(sizes: Sizes) -> float:
    """How much a box takes from the line it begins, in units."""
    return units(sizes.body.size + _BETWEEN)


def box_side(face: Face) -> float:
    """How wide and high a box to mark is beside words in this face, in units."""
    return units(face.size)


def draw_box(painter: QPainter, tag: Tag | None, face: Face, x: float, y: float) -> None:
    """A box to mark, at the beginning of a line whose top is `y`; without a tag it is part of its label."""
    side, top = box_side(face), units((face.pitch - face.size) / 2)
    place = QRectF(x, y + top, side, side)
    if tag is not None:
        mark(painter, tag, place)
    outline(painter, place, BLACK, 1.4)


def draw_rule(painter: QPainter, tag: Tag, x: float, bottom: float, width: float) -> None:
    """A line to write on."""
    place = QRectF(x, bottom - units(_STROKE), width, units(_STROKE))
    mark(painter, tag, place)
    painter.fillRect(place, BLACK)


def rules(bench: Bench, room: str, count: int) -> list[Strip]:
    """Empty lines below each other, told as one."""
    tag, pitch = bench.tag.add("Figure", alt=room), hand_pitch(bench.sizes)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for number in range(1, count + 1):
            draw_rule(painter, tag, x + bench.inset, y + number * pitch, bench.width)

    return [Strip(count * pitch, paint)]


def ruled(bench: Bench, label: Runs, room: str, least: float = 0.0) -> Strip:
    """A label, and a line to write on behind it or, behind a long one, below; no line without `room`."""
    sizes = bench.sizes
    words = bench.setter.set(label, sizes.body, bench.width)
    start = words.natural_width + units(_BETWEEN)
    is_below = bool(room) and (len(words.lines) > 1 or bench.width - start < units(_LEAST_LINE))
    pitch = max(least, hand_pitch(sizes))
    height = words.height + pitch if is_below else max(words.height, pitch)
    tag = bench.tag.add("P")
    figure = bench.tag.add("Figure", alt=room) if room else None

    def paint(painter: QPainter, x: float, y: float) -> None:
        left, foot = x + bench.inset, y + height
        place = (left, y if is_below else foot - words.height)
        draw_marked(painter, tag, words, place)
        draw_blank(painter, words, place)
        if figure is not None:
            shift = 0.0 if is_below else start
            draw_rule(painter, figure, left + shift, foot - units(2), bench.width - shift)

    return Strip(height, paint)
