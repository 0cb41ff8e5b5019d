"""What every screen is: a page that scrolls, with paging buttons when it is longer than the window."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.library.telling import Progress
from reader.navigation.changes import AnyRequest
from reader.navigation.location import Location
from reader.pages.parts import Crumb
from reader.ui.access.requests import Act, Go, Request
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.bars import LISTENS
from reader.ui.widgets.crumbs import crumb_row
from reader.ui.widgets.scrolling import Scrolled, scroll_area
from reader.ui.widgets.spine import Spine

_LAYOUT_MS = 80  # by then a page has its full length
_LEAST_VIEW = 12  # pixels; in a low window the page gives way before what stands around it is cut
_ABOVE = 12  # pixels above what begins a view
PAGE_SHARE = 0.85  # of the view: what one press of a paging button moves


@dataclass(frozen=True)
class SectionPlace:
    """A place that is the same in every translation: `part` of section `index` is above the view."""

    index: int
    part: float


class Screen(QWidget):
    """A scrolling page. Subclasses fill `self.column` and call `go` when something is pressed."""

    requested = Signal(AnyRequest)
    scrolled = Signal()
    starts_in_field = False  # whether a person begins by typing here
    keeps_spine = False  # whether the spine is there for a short page too, so that nothing moves as it grows

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAccessibleName(title)
        self.look = look
        beside = look.form is not Form.PORTRAIT
        whole = QBoxLayout(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom, self
        )
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.box = QVBoxLayout()  # what stands above and below the page, beside the spine
        self.box.setSpacing(0)
        whole.addLayout(self.box, 1)
        self.area = scroll_area(_LEAST_VIEW)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = Scrolled()
        self.page.setObjectName("page")
        self.column = QVBoxLayout(self.page)
        top, foot = {Form.RAIL: (16, 20), Form.PORTRAIT: (14, 14), Form.STRIP: (12, 8)}[look.form]
        self.column.setContentsMargins(look.margin, top, look.margin, foot)
        self.column.setSpacing({Form.RAIL: 14, Form.PORTRAIT: 10, Form.STRIP: 9}[look.form])
        self.area.setWidget(self.page)
        self.box.addWidget(self.area, 1)
        self._listen_bar: QWidget | None = None
        self._has_paging_elsewhere = False
        self._needs_paging = True
        self._is_long = self._is_settled = False  # settled: the page had its length once
        self._starts: tuple[tuple[int, int], list[int]] = ((-1, -1), [0])
        self.spine = Spine(look, self.turn_page)
        whole.addWidget(self.spine)
        self.spine.hide()
        scroll_bar = self.area.verticalScrollBar()
        scroll_bar.valueChanged.connect(self._on_scroll)
        scroll_bar.rangeChanged.connect(self._on_length)
        self._wanted: float | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._on_settled)

    def fill(self, ground: QWidget) -> None:
        """Have this fill the page from edge to edge."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(ground, 1)

    @property
    def scroll_place(self) -> float:
        """How far down the page is: 0.0 the top, 1.0 the end."""
        bar = self.area.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def set_scroll(self, place: float) -> None:
        """Go to a place of the page, now or as soon as its length is known."""
        if place <= 0:
            return  # where every page begins
        self._wanted = place
        self._apply_wanted()
        QTimer.singleShot(_LAYOUT_MS, self, self._forget_wanted)

    @property
    def section_place(self) -> SectionPlace | None:
        """The section being read; None on a page without sections."""
        return None

    def set_section_place(self, place: SectionPlace) -> None:
        """Go to a section of the same page in another language."""

    @property
    def has_full_length(self) -> bool:
        """Whether all of the page is there, so that a place in it means something."""
        return True

    @property
    def covered_top(self) -> int:
        """Pixels at the top of the view that something of the screen covers while the page scrolls."""
        return 0

    def ask(self, request: Request) -> None:
        """Ask something of the window."""
        self.requested.emit(request)

    def go(self, location: Location) -> None:
        """Ask the window to go somewhere."""
        self.ask(Go(location))

    def focus_field(self) -> None:
        """Put the cursor in the field a person types in, where there is one."""

    def print_shown(self) -> None:
        """Print what is shown, where there is something to print."""

    def show_progress(self, progress: Progress) -> None:
        """Say how far the guide is, where that is what the page waits for."""

    def turn_page(self, direction: int) -> None:
        """Page up (-1) or down (1), as an instant jump."""
        bar = self.area.verticalScrollBar()
        if direction > 0:
            bar.setValue(self._start_after(bar.value()))
        else:
            bar.setValue(max((start for start in self._page_starts() if start < bar.value()), default=0))

    def unbroken(self) -> list[tuple[int, int]]:
        """Top and foot in the page, in pixels, of each part that a turn of the page shall not cut."""
        return []

    def leave_paging_to_others(self, leaves: bool) -> None:
        """Show no spine while other keys on the screen turn the pages and need its width."""
        self._has_paging_elsewhere = leaves
        self._on_scroll()

    def need_paging(self, needs: bool) -> None:
        """Whether the spine has paging buttons once the page is too long for the window."""
        self._needs_paging = needs
        self._on_scroll()

    @property
    def can_be_read_aloud(self) -> bool:
        """Whether there is anything to listen to."""
        return True

    def offer_listening(self) -> None:
        """Put the Listen button into the spine, where the bar has no room for it."""
        made = self.spine.add(tr("Listen"), "speaker", partial(self.ask, Act.LISTEN), first=True)
        made.setProperty(LISTENS, True)
        self._on_scroll()

    def set_listen_bar(self, bar: QWidget | None) -> None:
        """Show the bar that steers reading below the page; None takes it away.

        The keyboard goes over to the first button of the bar that comes, if it was on Listen, and back.
        """
        focused = self.window().focusWidget()
        going = self._listen_bar
        follows = focused is not None and (
            going.isAncestorOf(focused) if going is not None else bool(focused.property(LISTENS))
        )
        if follows and focused is not None:
            focused.clearFocus()  # else Qt steps on as if Tab were pressed
        if going is not None:
            self.box.removeWidget(going)
            going.hide()
            going.deleteLater()
        self._listen_bar = bar
        if bar is not None:
            self.box.addWidget(bar)
        if follows:
            found = (bar or self.window()).findChildren(QPushButton)
            first = next(
                (b for b in found if bar is not None or (b.property(LISTENS) and b.isVisible())), None
            )
            if first is not None:
                first.setFocus()

    def add_crumbs(self, crumbs: tuple[Crumb, ...]) -> None:
        """Put the way from Home to here above the page."""
        holder = crumb_row(self.look, crumbs, self.go)
        if holder is not None:
            self.column.addWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_long = False
        if self._is_settled:
            self._on_scroll()
        else:
            self._show_spine()  # the page is laid out to the width beside it, and has no length yet
            self._settling.start()

    def take_length(self) -> bool:
        """The page is laid out, and long or not from now on; True where that changed what is around it."""
        had_spine, was_long = not self.spine.isHidden(), self._is_long
        self._on_settled()
        # Lying, paging takes its room from all that stands in the same dock.
        grew = self.spine.lies and self._is_long and not was_long
        return grew or (not self.spine.isHidden() and not had_spine)

    # -- private

    def _on_length(self) -> None:
        self._apply_wanted()
        if self._is_settled:
            self._on_scroll()
        self._settling.start()

    def _on_settled(self) -> None:
        """The page has its length: once too long it stays so until the window has another size.

        The spine's own coming and going makes the page longer and shorter, and the two would take turns
        for ever.
        """
        grows_long = self.area.verticalScrollBar().maximum() > 0 and not self._is_long
        if grows_long or not self._is_settled:
            self._is_long, self._is_settled = self._is_long or grows_long, True
            self._on_scroll()

    def _on_scroll(self) -> None:
        bar = self.area.verticalScrollBar()
        starts = self._page_starts()
        now = len(starts) if bar.value() >= bar.maximum() else bisect_right(starts, bar.value())
        shows = bar.maximum() > 0 and self._needs_paging
        self._show_spine()
        self.spine.show_paging(max(1, now), len(starts), shows)
        self.scrolled.emit()

    def _show_spine(self) -> None:
        is_needed = self.spine.has_actions or (self._is_long and self._needs_paging)
        is_there = self.keeps_spine or is_needed
        self.spine.setVisible(is_there and not self._has_paging_elsewhere)

    def _page_starts(self) -> list[int]:
        """Where each turn of the page leads, from the top down, in pixels."""
        bar = self.area.verticalScrollBar()
        state = (bar.maximum(), self.area.viewport().height())
        if self._starts[0] != state:
            starts = [0]
            while starts[-1] < bar.maximum():
                starts.append(self._start_after(starts[-1]))
            self._starts = state, starts
        return self._starts[1]

    def _start_after(self, value: int) -> int:
        """Where one view down leads: what must not be cut begins the view where its middle would."""
        view = self.area.viewport().height()
        wanted = value + max(1, round(PAGE_SHARE * view))
        for top, foot in self.unbroken():
            if top < wanted < foot and foot - top <= view - _ABOVE and top - _ABOVE > value:
                wanted = top - _ABOVE
        return min(wanted, self.area.verticalScrollBar().maximum())

    def _apply_wanted(self) -> None:
        bar = self.area.verticalScrollBar()
        if self._wanted is not None and bar.maximum():
            bar.setValue(round(self._wanted * bar.maximum()))

    def _forget_wanted(self) -> None:
        if not self.has_full_length:
            QTimer.singleShot(_LAYOUT_MS, self, self._forget_wanted)
            return
        self._apply_wanted()
        self._wanted = None
