"""Sets telephone lines in large type, and the sheet of wallet cards to cut out."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.handouts.blocks import CardSheet, PhoneLine, Run
from reader.printing.art import draw_qr, outline
from reader.printing.flow import Strip
from reader.printing.ink import BLACK, LINE
from reader.printing.measures import Face, Sizes, units
from reader.printing.text import Setter, SetText

# A bank card is 85.6 × 54 mm (ISO/IEC 7810 ID-1): 243 × 153 points.
CARD = (243.0, 153.0)
_CARD_QR = 78.0
_CARD_ROWS = 3
_SMALL = Face(9.5, 12)
_SMALL_BOLD = Face(10.5, 13, bold=True)
_NUMBER = Face(19, 23, bold=True)
_QR = 92.0
_PAD = 10.0


def phone_card(line: PhoneLine, setter: Setter, sizes: Sizes, width: float) -> Strip:
    """A line in a box: its QR code, name, number and what is said of it."""
    pad, side = units(_PAD), units(_QR) if line.tel else 0.0
    left = pad + side + (pad if side else units(6))
    room = width - left - pad
    rows = [
        setter.words(line.name, sizes.helpline_name, room),
        setter.words(line.number, sizes.helpline_card, room),
        *([setter.words(line.note, sizes.body, room)] if line.note else []),
    ]
    height = max(sum(row.height for row in rows), side) + 2 * pad

    def paint(painter: QPainter, x: float, y: float) -> None:
        outline(painter, QRectF(x, y, width, height), BLACK, 1.2, 6)
        if line.tel:
            draw_qr(painter, line.tel, x + pad, y + (height - side) / 2, side)
        top = y + (height - sum(row.height for row in rows)) / 2
        for row in rows:
            row.draw(painter, x + left, top)
            top += row.height

    return Strip(height, paint)


def card_rows(sheet: CardSheet, setter: Setter, width: float) -> list[Strip]:
    """Rows of equal cards, two side by side where the paper allows it."""
    card_width, card_height = units(CARD[0]), units(CARD[1])
    beside = 2 if 2 * card_width <= width else 1
    card = _Card(sheet, setter)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for column in range(beside):
            card.paint(painter, x + column * card_width, y)

    return [Strip(card_height, paint, with_next=row < _CARD_ROWS - 1) for row in range(_CARD_ROWS)]


class _Card:
    """One wallet card."""

    def __init__(self, sheet: CardSheet, setter: Setter) -> None:
        self._sheet = sheet
        self._main = sheet.lines[0]
        inner = units(CARD[0] - 2 * _PAD)
        beside = inner - units(_CARD_QR + 2)
        rows: list[tuple[SetText, bool]] = []  # words, and whether they stand beside the code
        if sheet.clinic:
            rows.append((setter.words(sheet.clinic, _SMALL, beside), True))
        rows.append((setter.words(self._main.name, _SMALL_BOLD, beside), True))
        rows.append((setter.words(self._main.number, _number_face(setter, self._main, beside), beside), True))
        rows.append((setter.words(sheet.facts, _SMALL, beside), True))
        for line in sheet.lines[1:]:
            runs = (Run(f"{line.number} ", bold=True), Run(line.name))
            rows.append((setter.set(runs, _SMALL, inner), False))
        rows.append((setter.words(sheet.advice, _SMALL, inner), False))
        self._rows = rows

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the card with dashed lines to cut along."""
        pen = QPen(LINE, units(0.8), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, y, units(CARD[0]), units(CARD[1])))
        left, top = x + units(_PAD), y + units(_PAD)
        for row, is_beside in self._rows:
            if is_beside:
                row.draw(painter, left, top)
                top += row.height
        if self._main.tel:
            code = units(_CARD_QR)
            draw_qr(painter, self._main.tel, x + units(CARD[0]) - code - units(4), y + units(4), code)
        top = max(top, y + units(_CARD_QR + 6))
        for row, is_beside in self._rows:
            if not is_beside:
                row.draw(painter, left, top)
                top += row.height


def _number_face(setter: Setter, line: PhoneLine, room: float) -> Face:
    """The largest face in which the number stays on one line."""
    size = _NUMBER.size
    while size > 10 and setter.width((Run(line.number),), Face(size, size * 1.2, bold=True)) > room:
        size -= 0.5
    return Face(size, size * 1.2, bold=True)
