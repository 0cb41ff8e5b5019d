"""Fills pages with strips: what may not stand apart stays together, what is boxed keeps its frame."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from PySide6.QtGui import QPainter

from reader.handouts.blocks import BoxKind

Paint = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, eq=False)
class Frame:
    """The box some strips stand in; `pad` is the space above the first and below the last, in units."""

    kind: BoxKind
    pad: float


@dataclass(eq=False, slots=True)
class Strip:
    """A piece that is never cut: a line, a row, a figure. `gap` is space before it, dropped on top of a page.

    `with_next` forbids a page break after it; `near_next` avoids one as long as little paper is lost.
    `head` tops a page that begins with this strip. `at_height` makes it lower, down to `least`, where that
    spares a page turn. `parts` it from what stands above: on top of a page it is left out, and pictures that
    wait for a page come before it. `name` is what its page is asked for by. What `floats` lets text go
    first where it has no room, as a picture does. Not frozen: what its neighbours
    ask of a strip is known only after it was set.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    with_next: bool = False
    near_next: bool = False
    frame: Frame | None = None
    head: "Strip | None" = None
    least: float = 0.0
    at_height: Callable[[float], Paint] | None = None
    parts: bool = False
    name: object = None
    floats: bool = False


@dataclass(frozen=True)
class Placed:
    """A strip and its top on the page."""

    strip: Strip
    y: float


@dataclass(frozen=True)
class Panel:
    """A frame, or the part of it on this page, from `top` to `bottom`."""

    frame: Frame
    top: float
    bottom: float


@dataclass
class Page:
    """The strips and frames of one page."""

    placed: list[Placed] = field(default_factory=list)
    panels: list[Panel] = field(default_factory=list)


@dataclass(frozen=True)
class Room:
    """Where text may stand, in units from the top: on a section's first page, and on the others.

    The first page ends at `bottom`, and so does the last; those between have more room, down to `lower`.
    With `lower_last` the last one has it too. `most_lost` is the part of a page that may stay empty before
    what had better stay together is parted.
    """

    first_top: float
    top: float
    bottom: float
    lower: float = 0.0
    lower_last: bool = False
    most_lost: float = 0.3

    def bottom_of(self, page: int, pages: int) -> float:
        """Where text ends on a page, counted from 1, where so many are expected."""
        is_short = page == 1 or (page >= pages and not self.lower_last)
        return self.bottom if is_short else max(self.bottom, self.lower)


_TIGHTER = (1.0, 0.85, 0.7)
_TIGHTEST = 0.45  # where all is to fit on one sheet
_LEAST_BEGUN = 4  # strips of what is too long for any page, before it may go on on the next one
_IN_A_STEP = 200  # chunks


def fill(strips: Sequence[Strip], room: Room) -> list[Page]:
    """The pages the strips fill; one empty page when there are none.

    Where a little less space between the blocks saves a page, the space is made less.
    """
    steps = filling(strips, room)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return cast("list[Page]", done.value)


def filling(strips: Sequence[Strip], room: Room) -> Generator[bool, None, list[Page]]:
    """The same in steps of a few milliseconds."""
    found: list[Page] = []
    for share in (*_TIGHTER, _TIGHTEST) if room.lower_last else _TIGHTER:
        pages = yield from _filled(strips, room, share)
        if not found or len(pages) < len(found):
            found = pages
    return found


def _filled(strips: Sequence[Strip], room: Room, share: float) -> Generator[bool, None, list[Page]]:
    """The last page is shorter, and which one is the last is known only when all are filled."""
    expected, tried, best = 1, set[int](), list[Page]()
    while expected not in tried:
        tried.add(expected)
        filler = _Filler(room, share, expected)
        for number, chunk in enumerate(_chunks(strips, loosely=True)):
            filler.take(chunk)
            if number % _IN_A_STEP == _IN_A_STEP - 1:
                yield True
        pages = filler.finish()
        # With fewer than expected the last one may be too full for what stands below it.
        if len(pages) >= expected and (not best or len(pages) <= len(best)):
            best = pages
        expected = len(pages)
    return best


def _chunks(strips: Sequence[Strip], loosely: bool) -> Iterator[list[Strip]]:
    """Strips that have to stay together; `loosely`, also those that had better."""
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not (strip.with_next or (loosely and strip.near_next)):
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _lowered(chunk: list[Strip], excess: float) -> list[Strip]:
    """The chunk with a picture made lower by `excess`; empty when none can be."""
    for place, strip in enumerate(chunk):
        if strip.at_height is not None and strip.height - excess >= strip.least:
            height = strip.height - excess
            lower = replace(strip, height=height, paint=strip.at_height(height))
            return [*chunk[:place], lower, *chunk[place + 1 :]]
    return []


def _is_figure(chunk: list[Strip]) -> bool:
    """Whether a chunk is a picture with what is said of it, and nothing leads to it."""
    return (chunk[0].at_height is not None or chunk[0].floats) and chunk[0].frame is None


class _Filler:
    def __init__(self, room: Room, share: float, expected: int) -> None:
        self._room = room
        self._share = share  # of the gaps
        self._expected = expected  # pages
        self._moved: list[list[Strip]] = []  # figures that wait for the next page
        self._moved_from = 0  # the page that had no room for them
        self._pages: list[Page] = [Page()]
        self._y = room.first_top
        self._open: Frame | None = None  # the frame the last strip stands in
        self._open_top = 0.0

    def take(self, chunk: list[Strip]) -> None:
        """Place a chunk whole: here, else on the next page, else (too long for any page) piece by piece.

        A figure that finds no room here lets the text after it go first, so that it leaves no hole. It comes
        on the next page, but into no paragraph.
        """
        if chunk[0].parts:
            self._take_all_moved()
        if self._moved and self._moved_from < len(self._pages) and chunk[0].gap > 0:
            self._take_moved()
        excess = self._end_of(chunk, self._y, self._open, self._is_fresh) - self._bottom
        if excess <= 0:
            self._place(chunk)
        elif lower := _lowered(chunk, excess):
            self._place(lower)
        elif _is_figure(chunk) and not self._is_fresh:
            self._moved.append(chunk)
            self._moved_from = len(self._pages)
        elif len(parts := list(_chunks(chunk, loosely=False))) > 1 and self._loses_much:
            for part in parts:
                self.take(part)
        elif not self._is_fresh and self._end_of(chunk, self._room.top, None, True) <= self._next_bottom:
            self._turn()
            self.take(chunk)  # a figure may have been waiting for this page
        elif len(parts) > 1:
            for part in parts:
                self.take(part)
        else:
            self._take_in_pieces(chunk)

    def _take_in_pieces(self, chunk: list[Strip]) -> None:
        # Its heading does not stay behind: what it begins with comes along.
        if self._end_of(chunk[:_LEAST_BEGUN], self._y, self._open, self._is_fresh) > self._bottom:
            self._turn()
        for strip in chunk:
            if self._end_of([strip], self._y, self._open, self._is_fresh) > self._bottom:
                self._turn()
            self._place([strip])

    def finish(self) -> list[Page]:
        """All pages."""
        self._take_all_moved()
        self._close_frame()
        return self._pages

    @property
    def _bottom(self) -> float:
        """Where text ends on this page."""
        return self._room.bottom_of(len(self._pages), self._expected)

    @property
    def _next_bottom(self) -> float:
        return self._room.bottom_of(len(self._pages) + 1, self._expected)

    @property
    def _loses_much(self) -> bool:
        """Whether turning the page here would waste paper."""
        return self._bottom - self._y > self._room.most_lost * (self._bottom - self._room.top)

    @property
    def _is_fresh(self) -> bool:
        return not self._pages[-1].placed

    def _end_of(self, chunk: list[Strip], y: float, frame: Frame | None, is_fresh: bool) -> float:
        """Where the chunk would end, the space below its frame included."""
        for strip in chunk:
            y, frame = self._top_of(strip, y, frame, is_fresh) + strip.height, strip.frame
            is_fresh = False
        return y + (frame.pad if frame else 0)

    def _top_of(self, strip: Strip, y: float, frame: Frame | None, is_fresh: bool) -> float:
        """Where the strip begins when the one before it ended at `y`."""
        if is_fresh:
            return y + (strip.frame.pad if strip.frame else 0) + (strip.head.height if strip.head else 0)
        if strip.frame is frame:
            return y + strip.gap * self._share
        closing = frame.pad if frame else 0
        opening = strip.frame.pad if strip.frame else 0
        return y + closing + strip.gap * self._share + opening

    def _place(self, chunk: list[Strip]) -> None:
        for strip in chunk:
            is_fresh = self._is_fresh
            if is_fresh and strip.parts:
                continue
            top = self._top_of(strip, self._y, self._open, is_fresh)
            if is_fresh and strip.head:
                self._pages[-1].placed.append(Placed(strip.head, top - strip.head.height))
            if strip.frame is not self._open or is_fresh:
                self._close_frame()
                self._open = strip.frame
                self._open_top = top - (strip.frame.pad if strip.frame else 0)
            self._pages[-1].placed.append(Placed(strip, top))
            self._y = top + strip.height

    def _close_frame(self) -> None:
        if self._open is not None:
            self._pages[-1].panels.append(Panel(self._open, self._open_top, self._y + self._open.pad))
        self._open = None

    def _turn(self) -> None:
        if self._is_fresh:
            return
        self._close_frame()
        self._pages.append(Page())
        self._y = self._room.top

    def _take_all_moved(self) -> None:
        while self._moved:
            if self._moved_from == len(self._pages):
                self._turn()
            self._take_moved()

    def _take_moved(self) -> None:
        waiting, self._moved = self._moved, []
        for chunk in waiting:
            self.take(chunk)
