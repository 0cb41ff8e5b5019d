"""Sets the helpline at the foot of a page: the box with the square, and one line for the pages between."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.handouts.blocks import PhoneLine
from reader.handouts.document import Document
from reader.printing.art import QrCode, outline
from reader.printing.bench import draw_marked
from reader.printing.cards import code_tag, number_tag
from reader.printing.ink import BLACK
from reader.printing.measures import Face, Sizes, units
from reader.printing.tags import PAGINATION, Tag, mark
from reader.printing.text import Setter, SetText
from reader.render.paper import Run, Runs

_QR = 87.0
_PAD = 10.0
_STRIP_PAD = 8.0
_STRIP_ABOVE = 3.5
_BETWEEN = 10.0  # number and name of the strip


class HelplineBox:
    """The helpline in a box, with the square that dials it."""

    def __init__(self, document: Document, sizes: Sizes, setter: Setter, room: float, most: int = 0) -> None:
        """`most` is how many lines each text may have; 0 for as many as it needs."""
        box, pad = document.helpline, units(_PAD)
        self._room = room
        side = units(_QR) if box.main.tel else 0.0
        self._code = QrCode(box.main.tel, side) if side else None
        self._text_left = pad + side + (units(6) if side else 0.0)
        others = [_short(line, sizes, setter) for line in box.others]
        column = max((each.natural_width for each in others), default=0.0)
        face = sizes.helpline_number
        number = setter.width((Run(box.main.number),), face)
        self._beside = self._text_left + number + column + 4 * pad <= room
        text = room - self._text_left - pad - (column + 3 * pad if self._beside else 0.0)
        if number > text:  # a number is read as one: smaller rather than broken
            smaller = face.size * text / number * 0.99
            face = Face(smaller, smaller * 1.1, bold=True)
        self.tag = Tag("Sect")
        self._main: list[SetText] = []
        self._main_tags: list[Tag] = []
        if box.main.name:
            self._main.append(setter.clipped((Run(box.main.name),), sizes.helpline_name, text, most))
            self._main_tags.append(self.tag.add("P"))
        self._main.append(setter.words(box.main.number, face, text))
        self._main_tags.append(number_tag(self.tag, box.main))
        if box.facts:
            self._main.append(setter.clipped((Run(box.facts),), sizes.furniture, text, most))
            self._main_tags.append(self.tag.add("P"))
        self._code_tag = code_tag(self.tag, box.main, document.language)
        below = _side_by_side(box.others, sizes, setter, room - 2 * pad, most)
        self._others = others if self._beside else below
        self._other_tags = [self.tag.add("P") for _ in self._others]
        self._column = column
        main = max(sum(row.height for row in self._main), side)
        self._main_height = max(main, _height(others)) if self._beside else main
        height_below = 0.0 if self._beside else _height(self._others) + units(5)
        self.height = self._main_height + height_below + 2 * units(6)

    def paint(self, painter: QPainter, x: float, y: float, *, is_said: bool) -> None:
        """Draw the box. `is_said` where it is read out, as part of `tag`."""
        pad = units(_PAD)

        def draw(row: SetText, tag: Tag, left: float, top: float) -> None:
            draw_marked(painter, tag if is_said else PAGINATION, row, (left, top))

        outline(painter, QRectF(x, y, self._room, self.height), BLACK, 1.5, 6)
        inner = y + units(6)
        if self._code is not None:
            side = self._code.side
            place = QRectF(x + pad / 2, inner + (self._main_height - side) / 2, side, side)
            mark(painter, self._code_tag if is_said else PAGINATION, place if is_said else None)
            self._code.draw(painter, place.x(), place.y())
        top = inner + (self._main_height - _height(self._main)) / 2
        for row, tag in zip(self._main, self._main_tags, strict=True):
            draw(row, tag, x + self._text_left, top)
            top += row.height
        mark(painter, PAGINATION)
        if self._beside:
            left = x + self._room - self._column - pad
            painter.fillRect(
                QRectF(left - pad, inner + units(6), units(1), self._main_height - units(12)), BLACK
            )
            top = inner + (self._main_height - _height(self._others)) / 2
        else:
            left, top = x + pad, inner + self._main_height + units(5)
        for row, tag in zip(self._others, self._other_tags, strict=True):
            draw(row, tag, left, top)
            top += row.height


class HelplineStrip:
    """The same numbers in a line; in more than one where they find no room beside each other."""

    def __init__(self, document: Document, sizes: Sizes, setter: Setter, room: float, most: int = 0) -> None:
        """`most` is how many lines each text may have; 0 for as many as it needs."""
        box, pad = document.helpline, units(_STRIP_PAD)
        self._room = room
        self._number = setter.words(box.main.number, sizes.helpline_strip, room - 2 * pad)
        self._number_left = pad
        beside = room - 2 * pad - self._number.natural_width - units(_BETWEEN)
        name = (Run(box.main.name),) if box.main.name else ()
        short = _joined(box.others)
        whole = (*name, Run("  "), *short) if name else short
        face = sizes.helpline_beside
        self._below: list[SetText] = []
        # The box of the first page says who answers; here one line matters more.
        if fitting := next((runs for runs in (whole, short) if setter.width(runs, face) <= beside), None):
            self._beside = [setter.set(fitting, face, beside)]
        else:
            small = [line for line in box.others if setter.width(_joined((line,)), face) <= beside]
            self._beside = [setter.set(_joined(small[-1:]), face, beside)] if small else []
            rest = [line for line in box.others if line not in small[-1:]]
            self._below = _side_by_side(rest, sizes, setter, room - 2 * pad, most)
        self.height = (
            max(self._number.height, _height(self._beside)) + _height(self._below) + 2 * units(_STRIP_ABOVE)
        )

    def paint(self, painter: QPainter, x: float, y: float, *, is_said: bool) -> None:
        """Draw it. It is never read out: the box of the first page is."""
        del is_said
        mark(painter, PAGINATION)
        outline(painter, QRectF(x, y, self._room, self.height), BLACK, 1.2, 6)
        inner = y + units(_STRIP_ABOVE)
        upper = max(self._number.height, _height(self._beside))
        self._number.draw(painter, x + self._number_left, inner + (upper - self._number.height) / 2)
        left = x + self._number_left + self._number.natural_width + units(_BETWEEN)
        _draw_rows(painter, self._beside, left, inner + (upper - _height(self._beside)) / 2)
        _draw_rows(painter, self._below, x + self._number_left, inner + upper)


def _draw_rows(painter: QPainter, rows: Sequence[SetText], x: float, y: float) -> None:
    for row in rows:
        row.draw(painter, x, y)
        y += row.height


def _joined(lines: Sequence[PhoneLine]) -> Runs:
    """Small lines one after the other: each number bold, then who answers."""
    runs: list[Run] = []
    for line in lines:
        runs += [Run(f"{'  ' if runs else ''}{line.number} ", bold=True), Run(line.name)]
    return tuple(runs)


def _height(rows: Sequence[SetText]) -> float:
    return sum(row.height for row in rows)


def _short(line: PhoneLine, sizes: Sizes, setter: Setter) -> SetText:
    """One small line of the box: the number bold, then who answers."""
    runs = (Run(f"{line.number} ", bold=True), Run(line.name))
    return setter.set(runs, sizes.furniture, units(20_000))


def _side_by_side(
    lines: Sequence[PhoneLine], sizes: Sizes, setter: Setter, room: float, most: int
) -> list[SetText]:
    """The small lines where they find no room beside the number: as few rows as will hold them."""
    rows: list[list[Run]] = []
    for line in lines:
        entry = [Run(f"{line.number} ", bold=True), Run(line.name)]
        joined = [*rows[-1], Run("   "), *entry] if rows else entry
        if rows and setter.width(tuple(joined), sizes.furniture) <= room:
            rows[-1] = joined
        else:
            rows.append(entry)
    return [setter.clipped(tuple(row), sizes.furniture, room, most) for row in rows]
