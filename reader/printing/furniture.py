"""What stands on every page around the text: letterhead or running header, helpline box, page number."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from reader.handouts.blocks import PhoneLine
from reader.handouts.document import Document
from reader.handouts.labels import Labels, labels, long_date
from reader.printing.art import Art, QrCode, icon, logo_art, outline, rule
from reader.printing.ink import BLACK, GREY, RULE
from reader.printing.measures import Face, Sizes, units
from reader.printing.text import Setter, SetText
from reader.render.paper import Run

_LOGO = (110.0, 36.0)  # the largest a logo may be, in points
_QR = 87.0
_PAD = 10.0
_GAP = 12.0
_BEHIND_RULE = 12.0
_ABOVE_FOOT = 13.0
_LEAST_TEXT = 0.3  # of a page must be left for what people are to read
_MOST_LINES = (0, 4, 3, 2, 1)  # of a clinic's text, until that is so; 0 for as many as it needs


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
        self._known: dict[str, _Titled] = {}
        self._facts = self._set_facts()
        room = self.sheet.right - self.sheet.left
        for most in _MOST_LINES:
            self.is_cut = bool(most)
            self._most = most
            self._known.clear()
            self._letterhead = _Letterhead(document, sizes, setter, resources, room, most)
            self._helpline = HelplineFoot(document, sizes, setter, room, most)
            left = self.bottom(document.title) - max(self.first_top(), self.top(document.title))
            if left >= _LEAST_TEXT * self.sheet.height:
                break

    def first_top(self) -> float:
        """Where text begins on the first page of a section."""
        return units(self._sizes.top) + self._letterhead.height + units(_BEHIND_RULE)

    def top(self, title: str) -> float:
        """Where text begins on its other pages."""
        return units(self._sizes.top + 5 + _BEHIND_RULE) + self._titled(title).running_height

    def bottom(self, title: str) -> float:
        """Where text has to end."""
        return self._titled(title).foot_top - self._helpline.height - units(4 + _ABOVE_FOOT)

    def paint(self, painter: QPainter, title: str, is_first: bool, page: int, pages: int) -> None:
        """Draw head and foot of one page."""
        left, right = self.sheet.left, self.sheet.right
        texts, top = self._titled(title), units(self._sizes.top)
        if is_first:
            self._letterhead.paint(painter, left, top)
        else:
            texts.clinic.draw(painter, left, top)
            texts.heading.draw(painter, right - texts.heading.natural_width, top)
            rule(painter, left, right, top + texts.running_height + units(3), 1.5, RULE)
        self._helpline.paint(painter, left, texts.foot_top - self._helpline.height - units(4))
        texts.name.draw(painter, left, texts.foot_top)
        number = self._page_of(page, pages)
        number.draw(painter, right - number.natural_width, texts.foot_top)
        self._facts.draw(painter, left, texts.foot_top + texts.name.height)

    def paint_note(self, painter: QPainter, words: str) -> None:
        """Draw a line of words where text begins, for a page without any."""
        room = self.sheet.right - self.sheet.left
        note = self._setter.words(words, self._sizes.body, room, GREY)
        note.draw(painter, self.sheet.left, self.top(self._document.title))

    def _titled(self, title: str) -> "_Titled":
        if title not in self._known:
            self._known[title] = self._set_title(title)
        return self._known[title]

    def _set_title(self, title: str) -> "_Titled":
        """Clinic and title above where both find room on a line; else the clinic, for the foot has both."""
        setter, sizes = self._setter, self._sizes
        room = self.sheet.right - self.sheet.left
        name_runs = (Run(self._document.letterhead.name),)
        clinic = setter.clipped(name_runs, sizes.furniture_bold, room, self._most)
        heading = setter.words(title, sizes.furniture, room)
        if clinic.natural_width + units(_GAP) + heading.natural_width > room:
            heading = setter.words("", sizes.furniture, room)
        # Room for the widest number, so that no page differs from another.
        beside = self._page_of(888, 888).natural_width + units(_GAP)
        name = setter.clipped((Run(title),), sizes.furniture, room - beside, self._most, GREY)
        foot_top = self.sheet.height - units(sizes.bottom) - name.height - self._facts.height
        return _Titled(clinic, heading, max(clinic.height, heading.height), name, foot_top)

    def _page_of(self, page: int, pages: int) -> SetText:
        room = self.sheet.right - self.sheet.left
        said = self._words.page_of.format(page=page, pages=pages)
        return self._setter.words(said, self._sizes.furniture_bold, room)

    def _set_facts(self) -> SetText:
        """The day and the guide's version."""
        day = long_date(self._document.day, self._document.language)
        version = self._words.version.format(version=self._document.guide_version)
        facts = f"{self._words.printed.format(day=day)} · {version}"
        room = self.sheet.right - self.sheet.left
        return self._setter.words(facts, self._sizes.furniture, room, GREY)


@dataclass(frozen=True)
class _Titled:
    """What stands above and below the pages of one title; heights and places in units."""

    clinic: SetText
    heading: SetText
    running_height: float
    name: SetText
    foot_top: float


class _Letterhead:
    """The clinic's head on the first page of every section."""

    def __init__(
        self, document: Document, sizes: Sizes, setter: Setter, resources: Path, room: float, most: int
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
        # The telephone stands on a line of its own where the address may be cut.
        contact = [head.address, head.phone] if most else [head.contact]
        self._left = [setter.clipped((Run(head.name),), sizes.clinic, text, most)]
        self._left += [setter.clipped((Run(line),), sizes.furniture, text, most) for line in contact if line]
        width = room if self._stacked else widest
        self._side = [setter.clipped((Run(line),), sizes.furniture, width, most) for line in side]
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
        self._main = [
            *(
                [setter.clipped((Run(box.main.name),), sizes.helpline_name, text, most)]
                if box.main.name
                else []
            ),
            setter.words(box.main.number, face, text),
            *([setter.clipped((Run(box.facts),), sizes.furniture, text, most)] if box.facts else []),
        ]
        below = _side_by_side(box.others, sizes, setter, room - 2 * pad, most)
        self._others = others if self._beside else below
        self._column = column
        main = max(sum(row.height for row in self._main), side)
        self._main_height = max(main, _height(others)) if self._beside else main
        height_below = 0.0 if self._beside else _height(self._others) + units(5)
        self.height = self._main_height + height_below + 2 * units(6)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the box."""
        pad = units(_PAD)
        outline(painter, QRectF(x, y, self._room, self.height), BLACK, 1.5, 6)
        inner = y + units(6)
        if self._code is not None:
            self._code.draw(painter, x + pad / 2, inner + (self._main_height - self._code.side) / 2)
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


def _art(document: Document, resources: Path) -> Art | None:
    """The clinic's logo, else the program's own mark."""
    logo = document.letterhead.logo
    art = logo_art(logo) if logo else None
    return art if art is not None and not art.size.isEmpty() else icon(resources, "pictures/mark")
