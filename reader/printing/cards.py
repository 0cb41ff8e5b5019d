"""Sets telephone lines in large type, and the sheet of wallet cards to cut out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.handouts.blocks import CardSheet, PhoneLine
from reader.printing.art import QrCode, outline
from reader.printing.flow import Strip
from reader.printing.ink import BLACK, LINE
from reader.printing.measures import Face, Sizes, units
from reader.printing.text import Setter
from reader.render.paper import Run

# A bank card is 85.6 × 54 mm (ISO/IEC 7810 ID-1): 243 × 153 points.
CARD = (243.0, 153.0)
_CARD_QR = 80.0
_CARD_ROWS = 3
_LEAST_HEIGHT = 0.95  # of a bank card's, which still fills the same pocket, where one row more then fits
_CARD_TYPE = (1.0, 0.9, 0.8, 0.7)
_LARGE_CARD = 1.9  # brings the smallest words to 18 points
_NUMBER = 19.0
_QR = 92.0
_PAD = 10.0


def phone_cards(lines: Sequence[PhoneLine], setter: Setter, sizes: Sizes, width: float) -> list[Strip]:
    """Boxes with code, name, number and what is said of it: the first over the whole width, then pairs."""
    if sizes.is_large or not lines:
        return [_row_of_boxes([_PhoneBox(line, setter, sizes, width)], 0.0) for line in lines]
    half = (width - units(_PAD)) / 2
    rows = [[_PhoneBox(lines[0], setter, sizes, width)]]
    rest = [_PhoneBox(line, setter, sizes, half) for line in lines[1:]]
    rows += [rest[place : place + 2] for place in range(0, len(rest), 2)]
    return [_row_of_boxes(row, units(_PAD)) for row in rows]


def _row_of_boxes(boxes: "Sequence[_PhoneBox]", apart: float) -> Strip:
    height = max(box.height for box in boxes)

    def paint(painter: QPainter, x: float, y: float) -> None:
        for box in boxes:
            box.paint(painter, x, y, height)
            x += box.width + apart

    return Strip(height, paint, gap=units(_PAD))


class _PhoneBox:
    """One telephone line in a box."""

    def __init__(self, line: PhoneLine, setter: Setter, sizes: Sizes, width: float) -> None:
        pad = units(_PAD)
        self.width = width
        self._code = QrCode(line.tel, units(_QR)) if line.tel else None
        self._side = self._code.side if self._code else 0.0
        self._left = pad + self._side + (pad if line.tel else units(6))
        room = width - self._left - pad
        self._rows = [
            setter.words(line.name, sizes.helpline_name, room),
            setter.words(line.number, sizes.helpline_card, room),
            *([setter.words(line.note, sizes.body, room)] if line.note else []),
        ]
        self.height = max(sum(row.height for row in self._rows), self._side) + pad

    def paint(self, painter: QPainter, x: float, y: float, height: float) -> None:
        """Draw it, `height` units high."""
        outline(painter, QRectF(x, y, self.width, height), BLACK, 1.2, 6)
        if self._code is not None:
            self._code.draw(painter, x + units(_PAD), y + (height - self._side) / 2)
        top = y + (height - sum(row.height for row in self._rows)) / 2
        for row in self._rows:
            row.draw(painter, x + self._left, top)
            top += row.height


def card_rows(sheet: CardSheet, setter: Setter, sizes: Sizes, width: float, page: float) -> list[Strip]:
    """Rows of equal cards, two side by side; in large print larger cards, one below the other."""
    scale = _LARGE_CARD if sizes.is_large else 1.0
    # Under the heading and its line of words; a row more would ask for another sheet.
    lead = sizes.lead.pitch * (2 if sizes.is_large else 1)
    room = page - units(sizes.title.pitch + lead + 3 * sizes.paragraph_gap)
    card = _fitting(sheet, setter, scale, _card_height(room, scale))
    beside = max(1, int(width // card.width))

    def paint(painter: QPainter, x: float, y: float) -> None:
        left = x + (width - beside * card.width) / 2
        for column in range(beside):
            card.paint(painter, left + column * card.width, y)

    rows = min(_CARD_ROWS, max(1, int(room // card.height)))
    return [Strip(card.height, paint) for _ in range(rows)]


def _card_height(room: float, scale: float) -> float:
    """A bank card's height, or a little less where all the rows then stand on one sheet."""
    usual = units(CARD[1] * scale)
    shared = room / _CARD_ROWS - 1  # a unit less, so that rounding never costs a row
    return shared if _LEAST_HEIGHT * usual <= shared < usual else usual


def _fitting(sheet: CardSheet, setter: Setter, scale: float, height: float) -> "_Card":
    """The card with the largest type that it holds; the numbers outlast clinic and facts."""
    shorter = replace(sheet, clinic="", facts="")
    cards = (_Card(each, setter, scale, type_, height) for each in (sheet, shorter) for type_ in _CARD_TYPE)
    return next((card for card in cards if card.fits), _Card(shorter, setter, scale, _CARD_TYPE[-1], height))


class _Card:
    """One wallet card; `type_` is the share of the usual size its words have."""

    def __init__(self, sheet: CardSheet, setter: Setter, scale: float, type_: float, height: float) -> None:
        self.width, self.height = units(CARD[0] * scale), height
        self._pad = units(_PAD * scale)
        main = sheet.lines[0]
        self._side = units(_CARD_QR * scale)
        self._code = QrCode(main.tel, self._side) if main.tel else None
        inner = self.width - 2 * self._pad
        beside = inner - self._side if self._code else inner

        def face(size: float, bold: bool = False) -> Face:
            return Face(size * scale * type_, size * scale * type_ * 1.25, bold)

        number = _number_face(setter, main, face(_NUMBER, bold=True), beside)
        self._upper = [setter.words(sheet.clinic, face(9.5), beside)] if sheet.clinic else []
        self._upper += [setter.words(main.name, face(10.5, bold=True), beside)] if main.name else []
        self._upper.append(setter.words(main.number, number, beside))
        self._upper += [setter.words(sheet.facts, face(9.5), beside)] if sheet.facts else []
        self._lower = [
            setter.set((Run(f"{line.number} ", bold=True), Run(line.name)), face(10.5), inner)
            for line in sheet.lines[1:]
        ]
        self._lower.append(setter.words(sheet.advice, face(9.5, bold=True), inner))

    @property
    def fits(self) -> bool:
        """Whether no words stand over others."""
        upper = max(sum(row.height for row in self._upper), self._side - self._pad / 2)
        lower = sum(row.height for row in self._lower)
        return upper + lower + 2 * self._pad <= self.height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the card with dashed lines to cut along; the help above, the short numbers below."""
        if self._code is not None:
            self._code.draw(painter, x + self.width - self._side, y + units(2))
        pen = QPen(LINE, units(0.8), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, y, self.width, self.height))
        top = y + self._pad
        for row in self._upper:
            row.draw(painter, x + self._pad, top)
            top += row.height
        top = y + self.height - self._pad - sum(row.height for row in self._lower)
        for row in self._lower:
            row.draw(painter, x + self._pad, top)
            top += row.height


def _number_face(setter: Setter, line: PhoneLine, face: Face, room: float) -> Face:
    """The face, made smaller where the number would not stay on one line."""
    width = setter.width((Run(line.number),), face)
    if width <= room:
        return face
    size = face.size * room / width * 0.99
    return Face(size, size * 1.25, bold=True)
