"""What every screen is: a page that scrolls, with paging buttons when it is longer than the window."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.library.telling import Progress
from reader.navigation.location import Location
from reader.pages.parts import Crumb
from reader.ui.access.requests import Act, Go, Request
from reader.ui.access.told import SKIPPED
from reader.ui.language.words import place_name, tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.basics import FlowBox, button, label, pixmap_label

_LAYOUT_MS = 80  # by then a page has its full length
_LEAST_VIEW = 12  # pixels; in a low window the page gives way before what stands around it is cut
PAGE_SHARE = 0.85  # of the view: what one press of a paging button moves


@dataclass(frozen=True)
class SectionPlace:
    """A place that is the same in every translation: `part` of section `index` is above the view."""

    index: int
    part: float


class Screen(QWidget):
    """A scrolling page. Subclasses fill `self.column` and call `go` when something is pressed."""

    requested = Signal(object)  # Request
    scrolled = Signal()
    starts_in_field = False  # whether a person begins by typing here

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAccessibleName(title)
        self.look = look
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.area = QScrollArea()
        # Qt 6.11 never frees the style rule of a viewport that fills its own background (0.8 kB a page).
        self.area.viewport().setAutoFillBackground(False)
        self.area.setWidgetResizable(True)
        self.area.setMinimumHeight(_LEAST_VIEW)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = _Page()
        self.page.setObjectName("page")
        self.column = QVBoxLayout(self.page)
        top, foot = {Form.RAIL: (24, 24), Form.PORTRAIT: (20, 14), Form.STRIP: (8, 2)}[look.form]
        self.column.setContentsMargins(look.margin, top, look.margin, foot)
        self.column.setSpacing({Form.RAIL: 14, Form.PORTRAIT: 10, Form.STRIP: 9}[look.form])
        self.area.setWidget(self.page)
        box.addWidget(self.area, 1)
        self._listen_bar: QWidget | None = None
        self._bar_actions = FlowBox(gap=12)  # to further rows where the window is narrow
        self._turners: list[QWidget] = []
        self._has_paging_elsewhere = False
        self._bar, self._place = self._paging_bar()
        box.addWidget(self._bar)
        scroll_bar = self.area.verticalScrollBar()
        scroll_bar.valueChanged.connect(self._on_scroll)
        scroll_bar.rangeChanged.connect(self._on_length)
        self._wanted: float | None = None

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
        bar.setValue(bar.value() + round(direction * PAGE_SHARE * self.area.viewport().height()))

    def leave_paging_to_others(self, leaves: bool) -> None:
        """Show no paging bar while other keys on the screen turn the pages."""
        self._has_paging_elsewhere = leaves
        self._on_scroll()

    def add_bar_widget(self, widget: QWidget, first: bool = False) -> None:
        """Put one more action at the left of the paging bar, which then stays in sight."""
        self._bar_actions.add(widget, first)
        if first:
            widget.lower()  # first for assistive technology too
        self._bar.setProperty("stays", True)
        self._on_scroll()

    def offer_listening(self) -> None:
        """Put the Listen button among the actions of the page bar."""
        press = partial(self.ask, Act.LISTEN)
        listen = button(tr("Listen"), self.look, press, "speaker", "primary", place="bar")
        self.add_bar_widget(listen, first=True)

    def set_listen_bar(self, bar: QWidget | None) -> None:
        """Show the bar that steers reading in place of the page bar; None brings that back.

        The keyboard goes over to the first button of the bar that comes, if it was on the one that goes.
        """
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        going = self._bar if bar is not None else self._listen_bar
        focused = self.window().focusWidget()
        follows = going is not None and focused is not None and going.isAncestorOf(focused)
        if follows and focused is not None:
            focused.clearFocus()  # else Qt steps on as if Tab were pressed
        if self._listen_bar is not None:
            layout.removeWidget(self._listen_bar)
            self._listen_bar.hide()
            self._listen_bar.deleteLater()
        self._listen_bar = bar
        if bar is not None:
            layout.addWidget(bar)
        self._on_scroll()
        first = (bar or self._bar_actions).findChild(QPushButton)
        if follows and first is not None:
            first.setFocus()

    def add_crumbs(self, crumbs: tuple[Crumb, ...], ends_here: bool = True) -> None:
        """The way from Home to here; its last step is words, no button, when it `ends_here`.

        Left out at large text sizes, where Back and Home remain.
        """
        if self.look.percent >= 200:
            return
        holder = FlowBox(gap=4)
        holder.setAccessibleName(tr("The way here"))
        for index, crumb in enumerate(crumbs):
            text = crumb.label or place_name(crumb.location)
            if index:
                holder.add(pixmap_label(self.look, "next", "ink2", self.look.px("small")))
            if index == len(crumbs) - 1 and ends_here:
                holder.add(label(text, "small", "strong", wrap=False))
            else:
                place = crumb.location
                holder.add(button(text, self.look, partial(self.go, place), kind="crumb"))
        self.column.addWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_scroll()

    def _paging_bar(self) -> tuple[QFrame, QLabel]:
        bar = QFrame()
        bar.setObjectName("pagebar")
        bar.setProperty(SKIPPED, True)
        row = QHBoxLayout(bar)
        pad = 10 if self.look.is_kiosk_scale else 5
        row.setContentsMargins(self.look.margin, pad + 2, self.look.margin, pad)
        row.setSpacing(12)
        place = label("", "small", wrap=False)
        place.setObjectName("place")
        row.addWidget(self._bar_actions, 1)
        row.addWidget(place)
        for icon, name, direction in (("up", tr("Page up"), -1), ("down", tr("Page down"), 1)):
            each = button("", self.look, partial(self.turn_page, direction), icon, "icon", place="bar")
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.setFixedWidth(max(self.look.target, self.look.bar_px("icon") + 24))
            row.addWidget(each)
            self._turners.append(each)
        bar.hide()
        return bar, place

    def _on_length(self) -> None:
        self._apply_wanted()
        self._on_scroll()

    def _on_scroll(self) -> None:
        scroll_bar = self.area.verticalScrollBar()
        view = max(1, self.area.viewport().height())
        stays = bool(self._bar.property("stays"))
        # Counted as if the bar were away: a page that fits without it does not need it. The bar's own
        # coming and going must not count, or the two would take turns for ever.
        room = view if stays else self.height() - self.area.y()
        long = scroll_bar.maximum() + view > room
        for turner in self._turners:
            turner.setVisible(long)
        elsewhere = self._has_paging_elsewhere or self._listen_bar is not None
        self._bar.setVisible((long or stays) and not elsewhere)
        step = PAGE_SHARE * view
        pages = 1 + -(-scroll_bar.maximum() // max(1, round(step)))
        now = pages if scroll_bar.value() == scroll_bar.maximum() else 1 + int(scroll_bar.value() // step)
        self._place.setText(
            tr("Page {now} of {pages}").format(now=min(now, pages), pages=pages) if long else ""
        )
        self._fit_bar()
        self.scrolled.emit()

    def _fit_bar(self) -> None:
        """Leave the page number out before a button of the bar is cut."""
        self._place.show()
        layout = self._bar.layout()
        assert layout is not None
        for child in self._bar.findChildren(QWidget):
            child.ensurePolished()  # without the stylesheet's letters its width says nothing
        self._place.setMinimumWidth(self._place.sizeHint().width())  # else a full bar cuts its last letter
        layout.invalidate()
        if layout.totalMinimumSize().width() > self.width():
            self._place.hide()

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


class _Page(QWidget):
    """What scrolls. Its height follows its width alone.

    Labels that wrap ask for the height they would need if they were very narrow; Qt's scroll area would
    take that for the least height and leave empty space at the end of every page.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
