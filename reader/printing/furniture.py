"""What stands on every page around the text: letterhead or running header, helpline box, page number."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QPainter

from reader.handouts.document import Document
from reader.handouts.labels import Labels, labels, long_date
from reader.printing.art import rule
from reader.printing.head import LetterheadSet
from reader.printing.helpline import HelplineBox, HelplineStrip
from reader.printing.ink import GREY, RULE
from reader.printing.measures import Sizes, units
from reader.printing.tags import PAGINATION, Tag, mark
from reader.printing.text import Setter, SetText
from reader.render.paper import Run

_GAP = 12.0
_BEHIND_RULE = 9.0
_ABOVE_FOOT = 9.0
_LEAST_TEXT = 0.3  # of a page must be left for what people are to read
_MOST_LINES = (0, 4, 3, 2, 1)  # of a clinic's text, until that is so; 0 for as many as it needs


@dataclass(frozen=True)
class Sheet:
    """The paper in units: its size, and where text begins and ends at either side."""

    width: float
    height: float
    left: float
    right: float


@dataclass(frozen=True)
class Side:
    """What a page has of its own: the letterhead, and the helpline as a box with its square or in a line."""

    has_letterhead: bool
    has_box: bool


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
        room = self.sheet.right - self.sheet.left
        for most in _MOST_LINES:
            self.is_cut = bool(most)
            self._most = most
            self._known.clear()
            self._letterhead = LetterheadSet(document, sizes, setter, resources, room, most)
            self._helpline = HelplineBox(document, sizes, setter, room, most)
            self._strip = HelplineStrip(document, sizes, setter, room, most)
            left = self.bottom(document.title) - max(self.first_top(), self.top(document.title))
            if left >= _LEAST_TEXT * self.sheet.height:
                break

    @property
    def tags(self) -> tuple[Tag, Tag]:
        """Clinic and helpline, which are read out once: the first page has both."""
        return self._letterhead.tag, self._helpline.tag

    def first_top(self) -> float:
        """Where text begins on the first page of a section."""
        return units(self._sizes.top) + self._letterhead.height + units(_BEHIND_RULE)

    def top(self, title: str) -> float:
        """Where text begins on its other pages."""
        return units(self._sizes.top + 5 + _BEHIND_RULE) + self._titled(title).running_height

    def bottom(self, title: str) -> float:
        """Where text has to end above the helpline box."""
        return self._titled(title).foot_top - self._helpline.height - units(4 + _ABOVE_FOOT)

    def lower(self, title: str) -> float:
        """Where text has to end above the helpline in one line."""
        return self._titled(title).foot_top - self._strip.height - units(4 + _ABOVE_FOOT)

    def paint(self, painter: QPainter, title: str, side: Side, page: int, pages: int) -> None:
        """Draw head and foot of one page."""
        is_first = side.has_letterhead
        left, right = self.sheet.left, self.sheet.right
        texts, top = self._titled(title), units(self._sizes.top)
        is_said = page == 1
        mark(painter, PAGINATION)
        if is_first:
            self._letterhead.paint(painter, left, top, is_said=is_said)
        else:
            texts.clinic.draw(painter, left, top)
            texts.heading.draw(painter, right - texts.heading.natural_width, top)
            rule(painter, left, right, top + texts.running_height + units(3), 1.5, RULE)
        helpline = self._helpline if side.has_box else self._strip
        helpline.paint(painter, left, texts.foot_top - helpline.height - units(4), is_said=is_said)
        mark(painter, PAGINATION)
        number = self._page_of(page, pages)
        number.draw(painter, right - number.natural_width, texts.foot_top)
        texts.name.draw(painter, left, texts.foot_top)
        texts.facts.draw(painter, left, texts.foot_top + texts.name.height)

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
        left = room - clinic.natural_width - units(_GAP)
        if sizes.is_large and room / 3 < left < heading.natural_width:  # a second line would cost too much
            heading = setter.clipped((Run(title),), sizes.furniture, left, 1)
        elif heading.natural_width > left:
            heading = setter.words("", sizes.furniture, room)
        # Room for the widest number, so that no page differs from another.
        beside = self._page_of(888, 888).natural_width + units(_GAP)
        name = setter.clipped((Run(title),), sizes.furniture, room - beside, self._most, GREY)
        facts = self._set_facts(room)
        if heading.natural_width:  # the title is above, and on the first page larger
            name, facts = self._beside_number(name, room - beside, room)
        foot_top = self.sheet.height - units(sizes.bottom) - name.height - facts.height
        return _Titled(clinic, heading, max(clinic.height, heading.height), name, facts, foot_top)

    def _page_of(self, page: int, pages: int) -> SetText:
        room = self.sheet.right - self.sheet.left
        said = self._words.page_of.format(page=page, pages=pages)
        return self._setter.words(said, self._sizes.furniture_bold, room)

    def _set_facts(self, room: float) -> SetText:
        """The day and the guide's version, in two lines where they have no room in one."""
        day, version = self._facts
        beside = self._quiet(f"{day} · {version}", room)
        return beside if len(beside.lines) == 1 else self._quiet(f"{day}\n{version}", room)

    def _beside_number(self, name: SetText, room: float, below: float) -> tuple[SetText, SetText]:
        """What stands beside the page's number, and what below it: the day is never parted."""
        day, version = self._facts
        both = self._quiet(f"{day} · {version}", room)
        if len(both.lines) == 1:
            return replace(name, lines=()), both
        return self._quiet(version, room), self._quiet(day, below)

    @property
    def _facts(self) -> tuple[str, str]:
        day = self._words.printed.format(day=long_date(self._document.day, self._document.language))
        return day, self._words.version.format(version=self._document.guide_version)

    def _quiet(self, text: str, room: float) -> SetText:
        return self._setter.words(text, self._sizes.furniture, room, GREY)


@dataclass(frozen=True)
class _Titled:
    """What stands above and below the pages of one title; heights and places in units."""

    clinic: SetText
    heading: SetText
    running_height: float
    name: SetText
    facts: SetText
    foot_top: float
