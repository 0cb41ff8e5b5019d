"""Sets telephone lines in large type, and the sheet of wallet cards to cut out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.handouts.blocks import CardSheet, PhoneLine
from reader.handouts.labels import labels
from reader.printing.art import QrCode, outline
from reader.printing.bench import Bench, draw_marked
from reader.printing.flow import Strip
from reader.printing.ink import BLACK, LINE
from reader.printing.measures import Face, units
from reader.printing.tags import ARTIFACT, Tag, mark
from reader.printing.text import Setter, SetText
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


def phone_cards(lines: Sequence[PhoneLine], bench: Bench, *, in_pairs: bool) -> list[Strip]:
    """Boxes with code, name, number and what is said of it: the first over the whole width, then pairs.

    `in_pairs` the first one is no wider than the others.
    """
    inner = replace(bench, tag=bench.tag.add("L", numbering="None"))
    if bench.sizes.is_large or not lines:
        return [_row_of_boxes([_PhoneBox(line, inner, bench.width)], 0.0) for line in lines]
    half = (bench.width - units(_PAD)) / 2
    rows = [] if in_pairs else [[_PhoneBox(lines[0], inner, bench.width)]]
    rest = [_PhoneBox(line, inner, half) for line in lines[len(rows) :]]
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

    def __init__(self, line: PhoneLine, bench: Bench, width: float) -> None:
        pad, setter, sizes = units(_PAD), bench.setter, bench.sizes
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
        body = bench.tag.add("LI").add("LBody")
        self._tags = [body.add("P"), number_tag(body, line), body.add("P")]
        self._code_tag = code_tag(body, line, bench.document.language)

    def paint(self, painter: QPainter, x: float, y: float, height: float) -> None:
        """Draw it, `height` units high."""
        mark(painter, ARTIFACT)
        outline(painter, QRectF(x, y, self.width, height), BLACK, 1.2, 6)
        if self._code is not None:
            place = QRectF(x + units(_PAD), y + (height - self._side) / 2, self._side, self._side)
            mark(painter, self._code_tag, place)
            self._code.draw(painter, place.x(), place.y())
        top = y + (height - sum(row.height for row in self._rows)) / 2
        for row, tag in zip(self._rows, self._tags, strict=False):
            draw_marked(painter, tag, row, (x + self._left, top))
            top += row.height


def number_tag(parent: Tag, line: PhoneLine) -> Tag:
    """What the number of a line is: a paragraph, and where it can be dialed a link in it."""
    paragraph = parent.add("P")
    said = " ".join(part for part in (line.name, line.number) if part)
    return paragraph.add("Link", alt=said, address=line.tel) if line.tel else paragraph


def code_tag(parent: Tag, line: PhoneLine, language: str) -> Tag:
    """What the square of a line is: a picture that says what it dials."""
    return parent.add("Figure", alt=labels(language).scan.format(name=line.name or line.number))


def card_rows(sheet: CardSheet, bench: Bench) -> list[Strip]:
    """Rows of equal cards, two side by side; in large print larger cards, one below the other."""
    sizes = bench.sizes
    scale = _LARGE_CARD if sizes.is_large else 1.0
    # Under the heading and its line of words; a row more would ask for another sheet.
    lead = sizes.lead.pitch * (2 if sizes.is_large else 1)
    room = bench.first_page - units(sizes.title.pitch + lead + 3 * sizes.paragraph_gap)
    card = _fitting(sheet, bench, scale, _card_height(room, scale))
    bench.tag.kids.append(card.tag)
    beside = max(1, int(bench.width // card.width))

    def paint(is_first: bool, painter: QPainter, x: float, y: float) -> None:
        left = x + (bench.width - beside * card.width) / 2
        for column in range(beside):
            # All are alike: one is read out.
            card.paint(painter, left + column * card.width, y, is_said=is_first and not column)

    rows = min(_CARD_ROWS, max(1, int(room // card.height)))
    return [Strip(card.height, partial(paint, not row)) for row in range(rows)]


def _card_height(room: float, scale: float) -> float:
    """A bank card's height, or a little less where all the rows then stand on one sheet."""
    usual = units(CARD[1] * scale)
    shared = room / _CARD_ROWS - 1  # a unit less, so that rounding never costs a row
    return shared if _LEAST_HEIGHT * usual <= shared < usual else usual


def _fitting(sheet: CardSheet, bench: Bench, scale: float, height: float) -> "_Card":
    """The card with the largest type that it holds; the numbers outlast clinic and facts."""
    shorter = replace(sheet, clinic="", facts="")
    cards = (_Card(each, bench, (scale, type_), height) for each in (sheet, shorter) for type_ in _CARD_TYPE)
    return next((card for card in cards if card.fits), _Card(shorter, bench, (scale, _CARD_TYPE[-1]), height))


_Row = tuple[SetText, Tag]


class _Card:
    """One wallet card; the second of `scales` is the share of the usual size its words have."""

    def __init__(self, sheet: CardSheet, bench: Bench, scales: tuple[float, float], height: float) -> None:
        (scale, type_), setter = scales, bench.setter
        self.width, self.height = units(CARD[0] * scale), height
        self._pad = units(_PAD * scale)
        main = sheet.lines[0]
        self._side = units(_CARD_QR * scale)
        self._code = QrCode(main.tel, self._side) if main.tel else None
        inner = self.width - 2 * self._pad
        beside = inner - self._side if self._code else inner
        self.tag = Tag("Sect")

        def face(size: float, bold: bool = False) -> Face:
            return Face(size * scale * type_, size * scale * type_ * 1.25, bold)

        def row(words: str, size: Face, room: float = beside) -> _Row:
            return setter.words(words, size, room), self.tag.add("P")

        number = _number_face(setter, main, face(_NUMBER, bold=True), beside)
        self._upper = [row(sheet.clinic, face(9.5))] if sheet.clinic else []
        self._upper += [row(main.name, face(10.5, bold=True))] if main.name else []
        self._upper.append((setter.words(main.number, number, beside), number_tag(self.tag, main)))
        self._upper += [row(sheet.facts, face(9.5))] if sheet.facts else []
        self._code_tag = code_tag(self.tag, main, bench.document.language)
        self._lower = [
            (
                setter.set((Run(f"{line.number} ", bold=True), Run(line.name)), face(10.5), inner),
                self.tag.add("P"),
            )
            for line in sheet.lines[1:]
        ]
        self._lower.append(row(sheet.advice, face(9.5, bold=True), inner))

    @property
    def fits(self) -> bool:
        """Whether no words stand over others."""
        upper = max(_height(self._upper), self._side - self._pad / 2)
        return upper + _height(self._lower) + 2 * self._pad <= self.height

    def paint(self, painter: QPainter, x: float, y: float, *, is_said: bool) -> None:
        """Draw the card with dashed lines to cut along; the help above, the short numbers below."""
        if self._code is not None:
            place = QRectF(x + self.width - self._side, y + units(2), self._side, self._side)
            mark(painter, self._code_tag if is_said else ARTIFACT, place if is_said else None)
            self._code.draw(painter, place.x(), place.y())
        mark(painter, ARTIFACT)
        pen = QPen(LINE, units(0.8), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, y, self.width, self.height))
        lower = y + self.height - self._pad - _height(self._lower)
        for rows, top in ((self._upper, y + self._pad), (self._lower, lower)):
            for text, tag in rows:
                draw_marked(painter, tag if is_said else ARTIFACT, text, (x + self._pad, top))
                top += text.height


def _height(rows: Sequence[_Row]) -> float:
    return sum(text.height for text, _ in rows)


def _number_face(setter: Setter, line: PhoneLine, face: Face, room: float) -> Face:
    """The face, made smaller where the number would not stay on one line."""
    width = setter.width((Run(line.number),), face)
    if width <= room:
        return face
    size = face.size * room / width * 0.99
    return Face(size, size * 1.25, bold=True)
