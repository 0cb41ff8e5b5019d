"""What setting a block needs to know, and the setting of plain lines, which every block comes down to."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QColor, QPainter

from reader.handouts.direction import is_right_to_left
from reader.handouts.document import Document
from reader.printing.flow import Paint, Strip
from reader.printing.ink import BLACK
from reader.printing.measures import Face, Sizes
from reader.printing.text import Setter, SetText
from reader.render.paper import Runs, words


@dataclass(frozen=True)
class Bench:
    """What setting a block needs to know. `width`, `page` and `first_page` (heights for text) are in units.

    `pages` gives the page on which each section begins, once that is known; `to_tick` means lists to tick
    off.
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
    to_tick: bool = False


def set_lines(
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
    from_right = is_right_to_left(words(runs))
    text = bench.setter.set(runs, face, bench.width - indent, color, from_right=from_right)
    last = len(text.lines) - 1
    strips = []
    for number in range(last + 1):
        with_next = number < last and (together or last <= 2 or number == 0 or number == last - 1)
        paint = partial(_paint_line, text, number, bench.inset + indent)
        if mark is not None and number == 0:
            paint = partial(_paint_marked_line, text, bench.inset + indent, mark, bench.inset)
        strips.append(Strip(text.pitch, paint, with_next=with_next))
    return strips


def _paint_line(text: SetText, number: int, shift: float, painter: QPainter, x: float, y: float) -> None:
    text.draw_line(painter, number, x + shift, y)


def _paint_marked_line(
    text: SetText, shift: float, mark: Paint, mark_shift: float, painter: QPainter, x: float, y: float
) -> None:
    mark(painter, x + mark_shift, y)
    text.draw_line(painter, 0, x + shift, y)
