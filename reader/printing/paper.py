"""Lays a document out on sheets of paper, at one stroke or in short steps."""

from collections.abc import Generator, Iterator
from dataclasses import replace

from reader import bundle
from reader.handouts.document import Document, Section
from reader.printing.bench import Bench
from reader.printing.flow import Room
from reader.printing.fonts import load_fonts
from reader.printing.furniture import Furniture
from reader.printing.measures import sizes
from reader.printing.pdf import pdf_bytes
from reader.printing.running import fitted, run_on, set_section
from reader.printing.sheets import LaidFlow, SectionPages, SetSection, Sheets
from reader.printing.tags import Tag
from reader.printing.text import Setter, is_font_there

__all__ = ["Layouter", "SectionPages", "Sheets", "lay_out", "pdf_bytes"]

_Flow = tuple[Section, ...]
_MOST_LOST = 0.12  # of a page, where sections run on to spare paper


class Layouter:
    """Lays a document out in steps of a few milliseconds, for programs that must stay awake meanwhile.

    Call `step` until it returns False, from a timer of 0 ms for instance; then `sheets` is there.
    With `earlier`, the sheets of a document laid out before, sections that did not change are taken over:
    a new note or one more article costs little more than itself. With `fronts`, every section that does not
    run on begins on the front of a sheet, for printing on both sides.
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
        flows = _flows(document.sections)
        edition = sizes(document.large_print)
        setter = Setter(may_raise=not edition.is_large)
        furniture = Furniture(document, edition, setter, resources)
        yield True
        laid: list[LaidFlow] = []
        for flow in flows:
            title = flow[0].title if len(flow) == 1 else document.title
            room = _room(furniture, title, flow)
            width = furniture.sheet.right - furniture.sheet.left
            rest, first = room.bottom - room.top, room.bottom - room.first_top
            dense = sizes(document.large_print, runs_on=len(flow) > 1)
            bench = Bench(document, dense, setter, resources, width, rest, first)
            laid.append((yield from self._lay_flow(flow, title, bench, room)))
            yield True
        self.sheets = Sheets(document, furniture, laid, self._fronts)

    def _lay_flow(self, flow: _Flow, title: str, bench: Bench, room: Room) -> Generator[bool, None, LaidFlow]:
        geometry = (bench.document.language, bench.sizes, bench.width, bench.document.paper, room)
        if flow[0].most_pages:
            self._done += 1
            return self._kept_flow(flow[0], geometry) or (yield from fitted(flow[0], bench, room, geometry))
        pieces: list[SetSection] = []
        for section in flow:
            kept = self._kept(section, geometry)
            own = replace(bench, tag=Tag("Sect"))
            pieces.append(kept or (yield from set_section(section, own, geometry)))
            self._done += 1
            yield True
        return (yield from run_on(title, tuple(pieces), room, bench))

    def _kept_flow(self, section: Section, geometry: tuple[object, ...]) -> LaidFlow | None:
        """A section of its own as it was laid out before."""
        alone = (each for each in self._earlier if len(each.pieces) == 1)
        same = (each for each in alone if (each.pieces[0].geometry, each.section) == (geometry, section))
        return next(same, None)

    def _kept(self, section: Section, geometry: tuple[object, ...]) -> SetSection | None:
        """The same section as it was set before."""
        pieces = (piece for each in self._earlier for piece in each.pieces)
        return next((each for each in pieces if (each.geometry, each.section) == (geometry, section)), None)


def lay_out(document: Document, fronts: bool = False, earlier: Sheets | None = None) -> Sheets:
    """Lay a document out at one stroke; see Layouter."""
    layouter = Layouter(document, fronts, earlier)
    while layouter.step():
        pass
    assert layouter.sheets is not None
    return layouter.sheets


def _flows(sections: tuple[Section, ...]) -> list[_Flow]:
    """The sections, those that run on together with the one before them."""
    found: list[_Flow] = []
    for section in sections:
        if found and section.runs_on:
            found[-1] = (*found[-1], section)
        else:
            found.append((section,))
    return found


def _room(furniture: Furniture, title: str, flow: _Flow) -> Room:
    room = Room(furniture.first_top(), furniture.top(title), furniture.bottom(title), furniture.lower(title))
    if len(flow) > 1:
        return replace(room, most_lost=_MOST_LOST)
    return replace(room, lower_last=flow[0].most_pages > 0)
