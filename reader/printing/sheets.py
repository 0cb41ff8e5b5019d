"""The pages of a document that was laid out: how many, what stands where, and painting one."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from reader.handouts.document import Document, Section
from reader.handouts.labels import labels
from reader.ids import ArticleId
from reader.printing.art import draw_panel
from reader.printing.flow import Page, Room, Strip
from reader.printing.furniture import Furniture, Side
from reader.printing.measures import UNITS
from reader.printing.page_names import told_pages
from reader.printing.signs import signs_trouble
from reader.printing.tags import ARTIFACT, PAGINATION, Tag, begin_page, mark
from reader.texts.sentence import NOTHING, Sentence, said


@dataclass(frozen=True)
class SectionPages:
    """Where a section stands: its first page, counted from 1, and how many pages it fills."""

    section: Section
    first: int
    count: int


@dataclass(frozen=True)
class SetSection:
    """A section's strips, and the measures they were set for."""

    section: Section
    geometry: tuple[object, ...]
    strips: tuple[Strip, ...]
    tag: Tag


@dataclass(frozen=True)
class LaidFlow:
    """A section with those that run on after it, on pages whose numbers nobody knows yet.

    `spans` has the first page of each, counted from 0, and how many it stands on. The flow `is_shortened`
    where some of its warnings stand by name only.
    """

    title: str
    room: Room
    pieces: tuple[SetSection, ...]
    pages: tuple[Page, ...]
    spans: tuple[tuple[int, int], ...]
    is_shortened: bool = False

    @property
    def section(self) -> Section:
        """The first of its sections."""
        return self.pieces[0].section


@dataclass(frozen=True)
class _Page:
    """One side of paper; `page` is None for a side left blank."""

    title: str
    page: Page | None
    side: Side


class Sheets:
    """A laid-out document. Pages are counted from 1; lengths are points, 72 to the inch."""

    def __init__(
        self, document: Document, furniture: Furniture, laid: list[LaidFlow], fronts: bool = False
    ) -> None:
        self.document = document
        self.laid = tuple(laid)
        self._furniture = furniture
        self._pages: list[_Page] = []
        found = []
        for each in laid:
            if fronts and len(self._pages) % 2:
                self._pages.append(_Page(document.title, None, Side(has_letterhead=False, has_box=True)))
            start = len(self._pages) + 1
            for piece, (first, count) in zip(each.pieces, each.spans, strict=True):
                found.append(SectionPages(piece.section, start + first, count))
            self._pages += [
                _Page(each.title, page, side) for page, side in zip(each.pages, _sides(each), strict=True)
            ]
        self.sections = tuple(found)
        self._page_of: dict[object, int] = {}
        for name, page in self._named():
            self._page_of.setdefault(name, page)  # a warning stands whole where it is first

    @property
    def problems(self) -> tuple[Sentence, ...]:
        """What whoever prints has to know: the document's own, texts that were cut, signs no font has."""
        cut = said(
            "The clinic's texts are too long for this paper and end in an ellipsis. Make them shorter."
        )
        told = (cut if self._furniture.is_cut else NOTHING, self._too_long(), signs_trouble(self.document))
        return (*self.document.problems, *(each for each in told if each))

    @property
    def too_long(self) -> tuple[str, ...]:
        """The titles of articles that were to fill only so many pages and need more."""
        laid = (each for each in self.laid if 0 < each.section.most_pages < len(each.pages))
        return tuple(each.section.title for each in laid)

    @property
    def shortened(self) -> tuple[str, ...]:
        """The titles of articles some of whose warnings found room by name only."""
        return tuple(each.section.title for each in self.laid if each.is_shortened)

    def _too_long(self) -> Sentence:
        titles = ", ".join(f"“{title}”" for title in self.too_long)
        if not titles:
            return NOTHING
        return said("Too long for one sheet, so more is printed: {titles}.", titles=titles)

    def _named(self) -> Iterator[tuple[object, int]]:
        """What is asked for by name, and on which page it stands: sections by their number, from 0."""
        yield from ((number, each.first) for number, each in enumerate(self.sections))
        for number, side in enumerate(self._pages, start=1):
            names = (placed.strip.name for placed in side.page.placed) if side.page else ()
            yield from ((name, number) for name in names if name is not None)

    @property
    def tag(self) -> Tag:
        """All of it in reading order: who gives it, whom to call, then its sections."""
        return Tag(
            "Document", [*self._furniture.tags, *(piece.tag for each in self.laid for piece in each.pieces)]
        )

    @property
    def page_count(self) -> int:
        """How many pages there are, blank sides included."""
        return len(self._pages)

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        return self.document.paper.points

    def pages_of(self, article: ArticleId) -> SectionPages | None:
        """Where an article stands; None when it is not in the document."""
        return next((each for each in self.sections if each.section.article == article), None)

    def sheet_count(self, both_sides: bool) -> int:
        """How many sheets of paper one copy takes."""
        return (self.page_count + 1) // 2 if both_sides else self.page_count

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw one page, its top left corner at the painter's origin, one painter unit to the point.

        The ground is not filled. Raises IndexError for a page that is not there.
        """
        if not 1 <= page <= self.page_count:
            raise IndexError(page)
        side = self._pages[page - 1]
        begin_page()
        with told_pages(self._page_of):
            self._paint(painter, side, page)

    def _paint(self, painter: QPainter, side: _Page, page: int) -> None:
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        sheet = self._furniture.sheet
        self._furniture.paint(painter, side.title, side.side, page, self.page_count)
        mark(painter, ARTIFACT)
        for panel in side.page.panels if side.page else ():
            draw_panel(painter, panel, sheet.left, sheet.right)
        for placed in side.page.placed if side.page else ():
            placed.strip.paint(painter, sheet.left, placed.y)
        mark(painter, PAGINATION)
        if side.page is None:
            self._furniture.paint_note(painter, labels(self.document.language).blank_page)
        painter.restore()


def _sides(laid: LaidFlow) -> list[Side]:
    """The box stands where there is no more room below it: on the first page, and mostly on the last."""
    last = len(laid.pages)
    bottoms = (laid.room.bottom_of(number, last) for number in range(1, last + 1))
    return [Side(not place, bottom <= laid.room.bottom) for place, bottom in enumerate(bottoms)]
