"""Lays a document out on sheets of paper, at one stroke or in short steps, and paints the pages."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, product
from pathlib import Path

from PySide6.QtGui import QPainter

from reader import bundle
from reader.handouts.blocks import PaperBlock
from reader.handouts.document import Document, Section, SectionKind
from reader.handouts.labels import labels
from reader.ids import ArticleId
from reader.printing.art import draw_panel
from reader.printing.bench import Bench
from reader.printing.flow import Page, Room, Strip, fill
from reader.printing.fonts import load_fonts
from reader.printing.furniture import Furniture, Side
from reader.printing.measures import UNITS, Sizes, sizes, tightened
from reader.printing.pdf import pdf_bytes
from reader.printing.setting import set_blocks
from reader.printing.signs import signs_trouble
from reader.printing.tags import ARTIFACT, PAGINATION, Tag, begin_page, mark
from reader.printing.text import Setter, is_font_there
from reader.texts.sentence import NOTHING, Sentence, said

__all__ = ["Layouter", "SectionPages", "Sheets", "lay_out", "pdf_bytes"]


@dataclass(frozen=True)
class SectionPages:
    """Where a section stands: its first page, counted from 1, and how many pages it fills."""

    section: Section
    first: int
    count: int


@dataclass(frozen=True)
class _LaidSection:
    """A section's pages before anybody knows their numbers, and the measures they were made for.

    It `is_shortened` where some of its warnings stand by name only.
    """

    section: Section
    room: Room
    geometry: tuple[object, ...]
    pages: tuple[Page, ...]
    tag: Tag
    is_shortened: bool


@dataclass(frozen=True)
class _Page:
    """One side of paper; `section` is None for a side left blank."""

    section: Section | None
    page: Page
    side: Side


_Fit = tuple[tuple[Page, ...], Tag, bool]


class Sheets:
    """A laid-out document. Pages are counted from 1; lengths are points, 72 to the inch."""

    def __init__(
        self, document: Document, furniture: Furniture, laid: list[_LaidSection], fronts: bool
    ) -> None:
        self.document = document
        self.laid = tuple(laid)
        self._furniture = furniture
        self._pages: list[_Page] = []
        found = []
        for each in laid:
            if fronts and len(self._pages) % 2:
                self._pages.append(_Page(None, Page(), Side(has_letterhead=False, has_box=True)))
            found.append(SectionPages(each.section, len(self._pages) + 1, len(each.pages)))
            self._pages += [
                _Page(each.section, page, side) for page, side in zip(each.pages, _sides(each), strict=True)
            ]
        self.sections = tuple(found)

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

    @property
    def tag(self) -> Tag:
        """All of it in reading order: who gives it, whom to call, then its sections."""
        return Tag("Document", [*self._furniture.tags, *(each.tag for each in self.laid)])

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
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        sheet = self._furniture.sheet
        title = side.section.title if side.section else self.document.title
        self._furniture.paint(painter, title, side.side, page, self.page_count)
        mark(painter, ARTIFACT)
        for panel in side.page.panels:
            draw_panel(painter, panel, sheet.left, sheet.right)
        for placed in side.page.placed:
            placed.strip.paint(painter, sheet.left, placed.y)
        mark(painter, PAGINATION)
        if side.section is None:
            self._furniture.paint_note(painter, labels(self.document.language).blank_page)
        painter.restore()


def _sides(laid: _LaidSection) -> list[Side]:
    """The box stands where there is no more room below it: on the first page, and mostly on the last."""
    last = len(laid.pages)
    bottoms = (laid.room.bottom_of(number, last) for number in range(1, last + 1))
    return [Side(not place, bottom <= laid.room.bottom) for place, bottom in enumerate(bottoms)]


class Layouter:
    """Lays a document out in steps of a few milliseconds, for programs that must stay awake meanwhile.

    Call `step` until it returns False, from a timer of 0 ms for instance; then `sheets` is there.
    With `earlier`, the sheets of a document laid out before, sections that did not change are taken over:
    a new note or one more article costs only itself. With `fronts`, every section begins on the front of
    a sheet, for printing on both sides.
    """

    def __init__(self, document: Document, fronts: bool = False, earlier: Sheets | None = None) -> None:
        self.sheets: Sheets | None = None
        self._document = document
        self._fronts = fronts
        self._earlier = earlier.laid if earlier else ()
        self._done = 0
        self._work = self._lay_out()

    @property
    def progress(self) -> tuple[int, int]:
        """Sections laid out, and how many there are."""
        return self._done, len(self._document.sections)

    def step(self) -> bool:
        """Do a little more; whether more remains."""
        return next(self._work, None) is not None

    def _lay_out(self) -> Iterator[bool]:
        if not is_font_there():
            load_fonts()
        document, resources = self._document, bundle.resources()
        edition = sizes(document.large_print)
        setter = Setter(may_raise=not edition.is_large)
        furniture = Furniture(document, edition, setter, resources)
        yield True
        laid: list[_LaidSection] = []
        for section in document.sections:
            room = _room(furniture, section)
            sheet = furniture.sheet
            geometry = (document.language, edition, sheet)
            kept = self._kept(section, room, geometry)
            if kept is not None:
                laid.append(kept)
            else:
                bench = _bench(document, edition, setter, resources, furniture, room)
                fitted = yield from _fitting(section, bench, room)
                laid.append(_LaidSection(section, room, geometry, *fitted))
            self._done += 1
            yield True
        yield from self._number_contents(laid, furniture, edition, setter, resources)

    def _kept(self, section: Section, room: Room, geometry: tuple[object, ...]) -> _LaidSection | None:
        """The same section as it was laid out before."""
        if section.kind is SectionKind.COVER:
            return None  # its list of contents depends on all other sections
        wanted = (geometry, room, section)
        same = (each for each in self._earlier if (each.geometry, each.room, each.section) == wanted)
        return next(same, None)

    def _number_contents(
        self, laid: list[_LaidSection], furniture: Furniture, edition: Sizes, setter: Setter, resources: Path
    ) -> Iterator[bool]:
        """Only now the pages are known; a cover that names them is set once more, to the same length."""
        document = self._document
        sheets = Sheets(document, furniture, laid, self._fronts)
        for place, each in enumerate(laid):
            if each.section.kind is not SectionKind.COVER:
                continue
            numbers = tuple(section.first for section in sheets.sections)
            bench = replace(_bench(document, edition, setter, resources, furniture, each.room), pages=numbers)
            pages = yield from _pages(each.section.blocks, bench, each.room)
            laid[place] = replace(each, pages=pages, tag=bench.tag)
            sheets = Sheets(document, furniture, laid, self._fronts)
        self.sheets = sheets


def lay_out(document: Document, fronts: bool = False, earlier: Sheets | None = None) -> Sheets:
    """Lay a document out at one stroke; see Layouter."""
    layouter = Layouter(document, fronts, earlier)
    while layouter.step():
        pass
    assert layouter.sheets is not None
    return layouter.sheets


def _room(furniture: Furniture, section: Section) -> Room:
    title = section.title
    ends = furniture.bottom(title), furniture.lower(title)
    return Room(furniture.first_top(), furniture.top(title), *ends, lower_last=section.most_pages > 0)


def _bench(
    document: Document, edition: Sizes, setter: Setter, resources: Path, furniture: Furniture, room: Room
) -> Bench:
    width = furniture.sheet.right - furniture.sheet.left
    rest, first = room.bottom - room.top, room.bottom - room.first_top
    return Bench(document, edition, setter, resources, width, rest, first)


def _fitting(section: Section, bench: Bench, room: Room) -> Generator[bool, None, _Fit]:
    """The pages of a section, what they are, and whether warnings stand on them by name only.

    One that may fill only so many pages has as much as finds room there. The type is a little smaller only
    where nothing fits otherwise, a warning goes on on the back of its sheet only where that does not help
    either, and stands by name only where nothing else helps.
    """
    found: list[_Fit] = []
    tight = tightened(bench.sizes)
    editions = dict.fromkeys(((bench.sizes, False), (tight, False), (tight, True)))
    whole = product(editions, (section.blocks, *section.shorter), (False,))
    by_name = product(((tight, True),), section.by_name, (True,))
    for (edition, may_part), blocks, is_shortened in chain(whole, by_name):
        fresh = replace(bench, sizes=edition, tag=Tag("Sect"), parts_warnings=may_part)
        pages = yield from _pages(blocks, fresh, room)
        found.append((pages, fresh.tag, is_shortened))
        if not section.most_pages or len(pages) <= section.most_pages:
            return found[-1]
    return found[len(section.shorter)]  # too long: the shortest as it is usually set


def _pages(blocks: Iterable[PaperBlock], bench: Bench, room: Room) -> Generator[bool, None, tuple[Page, ...]]:
    strips: list[Strip] = []
    for found in set_blocks(blocks, bench):
        strips += found
        yield True
    return tuple(fill(strips, room))
