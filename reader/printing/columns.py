"""Sets entries in two columns, down the left one and then the right, as high as each other."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QPainter

from reader.printing.bench import Bench
from reader.printing.flow import Strip
from reader.printing.measures import units

_BETWEEN = 18.0  # points between two columns
_WHOLE = 0.35  # of a page: columns up to this are one piece
_PIECE = 0.18  # of a page: longer ones come in pieces of about this

_Cells = Sequence[list[Strip]]


def halved(bench: Bench) -> Bench:
    """The bench for one column."""
    return replace(bench, width=(bench.width - units(_BETWEEN)) / 2)


def columns_of(cells: _Cells, bench: Bench, gap: float) -> list[Strip]:
    """The entries beside each other; each was set with the halved `bench`, and `gap` is between them."""
    shift = halved(bench).width + units(_BETWEEN)
    heights = [_height([cell], gap) + gap for cell in cells]
    rest = sum(heights) / 2
    most = rest if rest <= bench.page * _WHOLE else bench.page * _PIECE
    found: list[Strip] = []
    waiting: list[list[Strip]] = []
    high = 0.0
    for place, (cell, height) in enumerate(zip(cells, heights, strict=True)):
        waiting.append(cell)
        high, rest = high + height / 2, rest - height / 2
        if place == len(cells) - 1 or (high >= most and rest > most / 2):
            found.append(_beside(waiting, shift, gap))
            waiting, high = [], 0.0
    for strip in found[1:]:
        strip.gap = gap
    return found


def _beside(cells: _Cells, shift: float, gap: float) -> Strip:
    """The first entries at the left, the others at the right, in one piece."""
    cuts = range(1, len(cells) + 1)
    cut = min(cuts, key=lambda at: max(_height(cells[:at], gap), _height(cells[at:], gap)))
    columns = ((0.0, cells[:cut]), (shift, cells[cut:]))

    def paint(painter: QPainter, x: float, y: float) -> None:
        for right, column in columns:
            top = y
            for place, cell in enumerate(column):
                for strip in cell:
                    top += strip.gap
                    strip.paint(painter, x + right, top)
                    top += strip.height
                top += gap if place < len(column) - 1 else 0.0

    return Strip(max(_height(column, gap) for _, column in columns), paint)


def _height(cells: _Cells, gap: float) -> float:
    inside = sum(strip.height + strip.gap for cell in cells for strip in cell)
    return inside + gap * max(0, len(cells) - 1)
