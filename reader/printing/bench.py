"""What setting a block needs to know, and the setting of plain lines, which every block comes down to."""

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.handouts.direction import is_right_to_left
from reader.handouts.document import Document
from reader.printing.flow import Paint, Strip
from reader.printing.ink import BLACK
from reader.printing.measures import Face, Sizes
from reader.printing.tags import ARTIFACT, Tag, is_logging, mark
from reader.printing.text import Setter, SetText
from reader.render.paper import Runs, words


@dataclass(frozen=True)
class Bench:
    """What setting a block needs to know. `width`, `page` and `first_page` (heights for text) are in units.

    `to_tick` means lists to tick off; `parts_warnings` lets one go on on the next page, as no other warning
    may. What is set becomes a part of `tag`.
    """

    document: Document
    sizes: Sizes
    setter: Setter
    resources: Path
    width: float
    page: float
    first_page: float
    inset: float = 0.0
    to_tick: bool = False
    parts_warnings: bool = False
    tag: Tag = field(default_factory=lambda: Tag("Sect"))

    def within(self, kind: str) -> "Bench":
        """This bench for what stands inside a new piece of that kind."""
        return replace(self, tag=self.tag.add(kind))


def set_lines(
    bench: Bench,
    runs: Runs,
    face: Face,
    *,
    tag: Tag | None = None,
    together: bool = False,
    color: QColor = BLACK,
    indent: float = 0.0,
    label: "Label | None" = None,
) -> list[Strip]:
    """One strip a line. A page never begins with the last line alone, nor ends with the first one.

    The lines are a paragraph, or belong to `tag`; `label` stands before the first one.
    """
    from_right = is_right_to_left(words(runs))
    shift = bench.inset + (0.0 if from_right else indent)
    text = bench.setter.set(runs, face, bench.width - indent, color, from_right=from_right)
    owner = tag or bench.tag.add("P")
    last = len(text.lines) - 1
    strips = []
    for number in range(last + 1):
        with_next = number < last and (together or last <= 2 or number == 0 or number == last - 1)
        paint = partial(_paint_line, text, number, shift, owner)
        if label is not None and number == 0:
            place = bench.inset + (bench.width - label.width if from_right else 0.0)
            paint = partial(_paint_labelled, paint, label, place)
        strips.append(Strip(text.pitch, paint, with_next=with_next))
    return strips


@dataclass(frozen=True)
class Label:
    """What stands before an item of a list, so wide; a tag only where it is words."""

    paint: Paint
    width: float
    tag: Tag = ARTIFACT


def _paint_line(
    text: SetText, number: int, shift: float, tag: Tag, painter: QPainter, x: float, y: float
) -> None:
    draw_marked_line(painter, tag, text, number, (x + shift, y))


def draw_marked_line(
    painter: QPainter, tag: Tag, text: SetText, number: int, top: tuple[float, float]
) -> None:
    """Draw a line and tell what it belongs to; one of a link is a place to press."""
    if tag.address:
        mark(painter, tag, QRectF(*top, text.lines[number].naturalTextWidth(), text.pitch))
    else:
        mark(painter, tag)
    text.draw_line(painter, number, *top)
    if is_logging() and text.is_cut_at_blank(number):
        text.draw_blank(painter, number, *top)  # where a line ends Qt writes none into the file


def draw_blank(painter: QPainter, text: SetText, top: tuple[float, float]) -> None:
    """Keep a text that stands at `top` apart from what follows it."""
    if is_logging():
        last = len(text.lines) - 1
        text.draw_blank(painter, last, top[0], top[1] + last * text.pitch)


def draw_marked(painter: QPainter, tag: Tag, text: SetText, top: tuple[float, float]) -> None:
    """Draw a few lines and tell what they are."""
    for number in range(len(text.lines)):
        place = (top[0], top[1] + number * text.pitch)
        draw_marked_line(painter, tag, text, number, place)


def _paint_labelled(
    paint: Paint, label: Label, label_shift: float, painter: QPainter, x: float, y: float
) -> None:
    mark(painter, label.tag)
    label.paint(painter, x + label_shift, y)
    paint(painter, x, y)
