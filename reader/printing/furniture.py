"""What stands on every page around the text: letterhead or running header, helpline box, page number."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from reader.handouts.blocks import PhoneLine, Run
from reader.handouts.document import Document
from reader.handouts.labels import Labels, labels, long_date
from reader.printing.art import Art, draw_qr, icon, logo_art, outline, rule
from reader.printing.ink import BLACK, GREY, RULE
from reader.printing.measures import Face, Sizes, units
from reader.printing.text import Setter, SetText

_LOGO = (110.0, 36.0)  # the largest a logo may be, in points
_QR = 87.0
_PAD = 10.0
_GAP = 12.0
_BEHIND_RULE = 12.0
_ABOVE_FOOT = 13.0


@dataclass(frozen=True)
class Sheet:
    """The paper in units: its size, and where text begins and ends at either side."""

    width: float
    height: float
    left: float
    right: float


class Furniture:
    """Everything that is the same on the pages of one document; heights in units."""

    def __init__(self, document: Document, sizes: Sizes, setter: Setter, resources: Path) -> None:
        width, height = document.paper.points
        self.sheet = Sheet(units(width), units(height), units(sizes.margin), units(width - sizes.margin))
        self._document = document
        self._sizes = sizes
        self._setter = setter
        self._words: Labels = labels(document.language)
        room = self.sheet.right - self.sheet.left
        self._letterhead = _Letterhead(document, sizes, setter, resources, room)
        self._helpline = HelplineFoot(document, sizes, setter, room)

    def first_top(self) -> float:
        """Where text begins on the first page of a section."""
        return units(self._sizes.top) + self._letterhead.height + units(_BEHIND_RULE)

    def top(self, title: str) -> float:
        """Where text begins on its other pages."""
        clinic, heading = self._running(title)
        return units(self._sizes.top + 5 + _BEHIND_RULE) + max(clinic.height, heading.height)

    def bottom(self, title: str) -> float:
        """Where text has to end."""
        return self._foot_top(title) - self._helpline.height - units(4 + _ABOVE_FOOT)

    def paint(self, painter: QPainter, title: str, is_first: bool, page: int, pages: int) -> None:
        """Draw head and foot of one page."""
        left, right = self.sheet.left, self.sheet.right
        if is_first:
            self._letterhead.paint(painter, left, units(self._sizes.top))
        else:
            clinic, heading = self._running(title)
            top = units(self._sizes.top)
            clinic.draw(painter, left, top)
            heading.draw(painter, right - heading.natural_width, top)
            rule(painter, left, right, top + max(clinic.height, heading.height) + units(3), 1.5, RULE)
        foot = self._foot_top(title)
        self._helpline.paint(painter, left, foot - self._helpline.height - units(4))
        name, facts, number = self._foot(title, self._words.page_of.format(page=page, pages=pages))
        name.draw(painter, left, foot)
        number.draw(painter, right - number.natural_width, foot)
        facts.draw(painter, left, foot + name.height)

    def paint_note(self, painter: QPainter, words: str) -> None:
        """Draw a line of words where text begins, for a page without any."""
        self._setter.words(words, self._sizes.body, self.sheet.right - self.sheet.left, GREY).draw(
            painter, self.sheet.left, self.top(self._document.title)
        )

    def _running(self, title: str) -> tuple[SetText, SetText]:
        """Clinic and title where both find room on a line; else the clinic, since the foot has the title."""
        room = self.sheet.right - self.sheet.left
        clinic = self._setter.words(self._document.letterhead.name, self._sizes.furniture_bold, room)
        heading = self._setter.words(title, self._sizes.furniture, room)
        if clinic.natural_width + units(_GAP) + heading.natural_width > room:
            heading = self._setter.words("", self._sizes.furniture, room)
        return clinic, heading

    def _foot(self, title: str, page_of: str) -> tuple[SetText, SetText, SetText]:
        """The title, the facts under it, and the page number beside it."""
        room = self.sheet.right - self.sheet.left
        number = self._setter.words(page_of, self._sizes.furniture_bold, room)
        name = self._setter.words(
            title, self._sizes.furniture, room - number.natural_width - units(_GAP), GREY
        )
        day = long_date(self._document.day, self._document.language)
        version = self._words.version.format(version=self._document.guide_version)
        facts = f"{self._words.printed.format(day=day)} · {version}"
        return name, self._setter.words(facts, self._sizes.furniture, room, GREY), number

    def _foot_top(self, title: str) -> float:
        # Room for the widest number, so that no page differs from another.
        name, facts, _ = self._foot(title, self._words.page_of.format(page=888, pages=888))
        return self.sheet.height - units(self._sizes.bottom) - name.height - facts.height


class _Letterhead:
    """The clinic's head on the first page of every section."""

    def __init__(
        self, document: Document, sizes: Sizes, setter: Setter, resources: Path, room: float
    ) -> None:
        words, head = labels(document.language), document.letterhead
        day = long_date(document.day, document.language)
        for_whom = document.prepared_for
        side = [f"{words.prepared_for}: {for_whom}"] if for_whom else []
        if not sizes.is_large:  # large print has no room to spare, and the day stands at the foot as well
            side = [side[0] if side else words.to_keep, words.printed.format(day=day)]
        self._room = room
        self._art = _art(document, resources)
        size = self._art.fitted(units(_LOGO[0]), units(_LOGO[1])) if self._art else QSizeF()
        self._size = size
        self._indent = size.width() + units(_GAP) if self._art else 0.0
        widest = max((setter.width((Run(line),), sizes.furniture) for line in side), default=0.0)
        self._stacked = sizes.is_large or widest > room * 0.4
        beside = 0.0 if self._stacked else widest + units(_GAP)
        text = room - self._indent - beside
        self._left = [setter.words(head.name, sizes.clinic, text)]
        if head.contact:
            self._left.append(setter.words(head.contact, sizes.furniture, text))
        self._side = [setter.words(line, sizes.furniture, room if self._stacked else widest) for line in side]
        self.height = self._text_height() + units(5 + 2)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it, the rule below included."""
        if self._art is not None:
            self._art.draw(painter, QRectF(x, y, self._size.width(), self._size.height()))
        head = sum(text.height for text in self._left)
        # Beside a logo a single line stands in its middle.
        top = y + max(0.0, (self._size.height() - head) / 2)
        for text in self._left:
            text.draw(painter, x + self._indent, top)
            top += text.height
        top = y + max(head, self._size.height()) if self._stacked else y
        for text in self._side:
            left = x if self._stacked else x + self._room - text.natural_width
            text.draw(painter, left, top)
            top += text.height
        rule(painter, x, x + self._room, y + self._text_height() + units(5), 2, RULE)

    def _text_height(self) -> float:
        head = max(sum(text.height for text in self._left), self._size.height())
        side = sum(text.height for text in self._side)
        return head + side if self._stacked else max(head, side)


class HelplineFoot:
    """The helpline box of every page."""

    def __init__(self, document: Document, sizes: Sizes, setter: Setter, room: float) -> None:
        box, pad = document.helpline, units(_PAD)
        self._room = room
        self._tel = box.main.tel
        side = units(_QR) if self._tel else 0.0
        self._code = side
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
        self._main = [
            *([setter.words(box.main.name, sizes.helpline_name, text)] if box.main.name else []),
            setter.words(box.main.number, face, text),
            *([setter.words(box.facts, sizes.furniture, text)] if box.facts else []),
        ]
        self._others = others if self._beside else _side_by_side(box.others, sizes, setter, room - 2 * pad)
        self._column = column
        main = max(sum(row.height for row in self._main), side)
        self._main_height = max(main, _height(others)) if self._beside else main
        below = 0.0 if self._beside else _height(self._others) + units(5)
        self.height = self._main_height + below + 2 * units(6)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the box."""
        pad = units(_PAD)
        outline(painter, QRectF(x, y, self._room, self.height), BLACK, 1.5, 6)
        inner = y + units(6)
        if self._tel:
            draw_qr(painter, self._tel, x + pad / 2, inner + (self._main_height - self._code) / 2, self._code)
        top = inner + (self._main_height - _height(self._main)) / 2
        for row in self._main:
            row.draw(painter, x + self._text_left, top)
            top += row.height
        if self._beside:
            left = x + self._room - self._column - pad
            painter.fillRect(
                QRectF(left - pad, inner + units(6), units(1), self._main_height - units(12)), BLACK
            )
            top = inner + (self._main_height - _height(self._others)) / 2
        else:
            left, top = x + pad, inner + self._main_height + units(5)
        for row in self._others:
            row.draw(painter, left, top)
            top += row.height


def _height(rows: Sequence[SetText]) -> float:
    return sum(row.height for row in rows)


def _short(line: PhoneLine, sizes: Sizes, setter: Setter) -> SetText:
    """One small line of the box: the number bold, then who answers."""
    runs = (Run(f"{line.number} ", bold=True), Run(line.name))
    return setter.set(runs, sizes.furniture, units(20_000))


def _side_by_side(lines: Sequence[PhoneLine], sizes: Sizes, setter: Setter, room: float) -> list[SetText]:
    """The small lines where they find no room beside the number: as few rows as will hold them."""
    rows: list[list[Run]] = []
    for line in lines:
        entry = [Run(f"{line.number} ", bold=True), Run(line.name)]
        joined = [*rows[-1], Run("   "), *entry] if rows else entry
        if rows and setter.width(tuple(joined), sizes.furniture) <= room:
            rows[-1] = joined
        else:
            rows.append(entry)
    return [setter.set(tuple(row), sizes.furniture, room) for row in rows]


def _art(document: Document, resources: Path) -> Art | None:
    """The clinic's logo, else the program's own mark."""
    logo = document.letterhead.logo
    if logo is not None:
        art = logo_art(logo)
        if not art.size.isEmpty():
            return art
    return icon(resources, "pictures/mark")
