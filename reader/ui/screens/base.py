"""What every screen is: a page that scrolls, with paging buttons when it is longer than the window."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.navigation.location import Location
from reader.pages.parts import Crumb
from reader.ui.look import Form, Look
from reader.ui.widgets.basics import FlowBox, button, label, pixmap_label
from reader.ui.words import place_name, tr

_LAYOUT_MS = 80  # by then a page has its full length
PAGE_SHARE = 0.85  # of the view: what one press of a paging button moves


class Screen(QWidget):
    """A scrolling page. Subclasses fill `self.column` and call `go` when something is pressed."""

    goRequest = Signal(object)  # Location
    scrolled = Signal()
    endRequest = Signal()  # the visitor is done

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAccessibleName(title)
        self.look = look
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = _Page()
        self.page.setObjectName("page")
        self.column = QVBoxLayout(self.page)
        top, foot = {Form.RAIL: (24, 24), Form.PORTRAIT: (20, 14), Form.STRIP: (10, 8)}[look.form]
        self.column.setContentsMargins(look.margin, top, look.margin, foot)
        self.column.setSpacing({Form.RAIL: 14, Form.PORTRAIT: 10, Form.STRIP: 9}[look.form])
        self.area.setWidget(self.page)
        box.addWidget(self.area, 1)
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
    def has_full_length(self) -> bool:
        """Whether all of the page is there, so that a place in it means something."""
        return True

    def go(self, location: Location) -> None:
        """Ask the window to go somewhere."""
        self.goRequest.emit(location)

    def turn_page(self, direction: int) -> None:
        """One view up (-1) or down (1), as an instant jump."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(direction * PAGE_SHARE * self.area.viewport().height()))

    def leave_paging_to_others(self, leaves: bool) -> None:
        """Show no paging bar while other keys on the screen turn the pages."""
        self._has_paging_elsewhere = leaves
        self._on_scroll()

    def add_bar_widget(self, widget: QWidget) -> None:
        """Put an action at the left of the paging bar, which then stays in sight."""
        layout = self._bar.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(0, widget)
        self._bar.setProperty("stays", True)
        self._on_scroll()

    def add_crumbs(self, crumbs: tuple[Crumb, ...], ends_here: bool = True) -> None:
        """The way from Home to here; its last step is words, no button, when it `ends_here`.

        Left out at large text sizes, where Back and Home remain.
        """
        if self.look.percent >= 200:
            return
        holder = FlowBox(gap=4)
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
        row = QHBoxLayout(bar)
        pad = 10 if self.look.is_kiosk_scale else 5
        row.setContentsMargins(self.look.margin, pad + 2, self.look.margin, pad)
        row.setSpacing(12)
        place = label("", "small", wrap=False)
        place.setObjectName("place")
        row.addStretch(1)
        row.addWidget(place)
        for icon, name, direction in (("up", tr("Page up"), -1), ("down", tr("Page down"), 1)):
            each = button("", self.look, partial(self.turn_page, direction), icon, "icon", place="bar")
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.setFixedWidth(max(self.look.target, self.look.bar_px("icon") + 24))
            row.addWidget(each)
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
        self._bar.setVisible((long or stays) and not self._has_paging_elsewhere)
        step = PAGE_SHARE * view
        pages = 1 + -(-scroll_bar.maximum() // max(1, round(step)))
        now = pages if scroll_bar.value() == scroll_bar.maximum() else 1 + int(scroll_bar.value() // step)
        self._place.setText(
            tr("Page {now} of {pages}").format(now=min(now, pages), pages=pages) if long else ""
        )
        self.scrolled.emit()

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
