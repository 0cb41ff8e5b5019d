"""A page over the whole window, with a helpline of its own: for staff, and for when something went wrong.

Tab stays inside. That nothing below is reached is up to the stack of the window.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from shiboken6 import isValid

from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.ui.look.calm import lay_out
from reader.ui.look.look import Form, Look, form_for, is_narrow, largest_percent
from reader.ui.look.looks import Looks
from reader.ui.look.theme import palette
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.helpline_panel import HelplinePanel

_LARGEST = 200
"""Percent of text at which the longest button of such a page is still whole in a usual window."""


class WholePage(QWidget):
    """Covers all of its parent and follows its size. Subclasses make the bar and the content."""

    def __init__(self, parent: QWidget, looks: Looks, look: Look, numbers: PanelNumbers) -> None:
        super().__init__(parent)
        self.setObjectName("window")  # drawn as the window's ground is
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)  # what lies below is not even painted
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._looks = looks
        self._numbers = numbers
        self.look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._ring = FocusRing(self)
        self.helpline: HelplinePanel | None = None
        self._parts: tuple[QWidget, ...] = ()
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    # -- for subclasses

    def make_bar(self) -> QWidget:
        """The bar at the top, made anew in the present look."""
        raise NotImplementedError

    def make_content(self) -> QWidget:
        """What stands beside the helpline, made anew in the present look."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """What has the keyboard when the page opens."""
        return self

    # -- public

    def rebuild(self) -> None:
        """Make everything anew in the look of the present size, the helpline first."""
        form = form_for(self.width(), self.height())
        percent = min(self.look.percent, largest_percent(form, self.width()))
        if form is Form.STRIP:
            percent = min(percent, _LARGEST)
        narrow = is_narrow(form, self.width())
        self.look = self._looks.make(self.look.theme.id, form, percent, narrow=narrow)
        self._ring.set_theme(self.look.theme)
        self.setPalette(palette(self.look.theme))
        self.setStyleSheet(self._looks.stylesheet(self.look))
        self.show_numbers(self._numbers)
        self.renew()
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)

    def renew(self) -> None:
        """Make the bar and the content anew; the helpline stays as it is."""
        self._ring.surround(None)
        for old in self._parts:
            self._grid.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        bar, content = self.make_bar(), self.make_content()
        self._parts = (bar, content)
        self._grid.addWidget(bar, 0, 0, 1, 2)
        self._grid.addWidget(content, 1, 0)
        lay_out(self)

    def show_numbers(self, numbers: PanelNumbers) -> None:
        """Show these numbers in the helpline panel from now on."""
        self._numbers = numbers
        old = self.helpline
        self.helpline = HelplinePanel(numbers, self.look)
        if old is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self.look.form is Form.RAIL:
            self._grid.addWidget(self.helpline, 1, 1)
        else:
            self._grid.addWidget(self.helpline, 2, 0, 1, 2)
        self._fit()

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        below = self.parentWidget()
        if below is not None and watched is below and event.type() is QEvent.Type.Resize:
            self.setGeometry(below.rect())
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.helpline is None:
            self.rebuild()
        self.first_focus().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.helpline is None:
            return
        if form_for(self.width(), self.height()) is not self.look.form:
            self.rebuild()
            self.first_focus().setFocus()
        else:
            self._fit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go round inside this page only."""
        inside = self._tab_stops()
        if not inside:
            return False
        now = self.window().focusWidget()
        place = inside.index(now) if now in inside else (-1 if next else 0)
        target = inside[(place + (1 if next else -1)) % len(inside)]
        _bring_into_sight(target)
        target.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        self._ring.surround(target)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # nothing below is pressed through this page

    def _tab_stops(self) -> list[QWidget]:
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            usable = widget.isVisible() and widget.isEnabled()
            if usable and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and self.isAncestorOf(widget):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _fit(self) -> None:
        if self.helpline is not None:
            self.helpline.fit_window(self.size())
            self._ring.follow()


@contextmanager
def staying_above(window: QWidget) -> Iterator[None]:
    """Keep the pages over a window where they are, with the keyboard, while what lies below is made anew."""
    focused = window.focusWidget()
    yield
    for child in window.children():
        if isinstance(child, WholePage):
            child.raise_()
            if focused is not None and isValid(focused) and child.isAncestorOf(focused):
                focused.setFocus()


def _bring_into_sight(target: QWidget) -> None:
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()
