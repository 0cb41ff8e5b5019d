"""Where the keyboard is: in reading order, in sight, ringed, and kept when pages come and go."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import Shiboken

from reader.navigation.location import Location
from reader.ui.access.announce import announce
from reader.ui.access.layers import is_reached
from reader.ui.access.reading_order import children_in_order
from reader.ui.access.told import told_as
from reader.ui.screens.base import Screen
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.focus_ring import FocusRing

_CLEAR = 12  # pixels kept free around what has the focus, so that its ring is whole
_WHOLE = (ArticleView, QAbstractButton, QLabel)
"""What is one stop or none, whatever it is made of."""
_LATER_MS = (0, 120)  # when parts of a page that are made after it was shown are looked for


class KeyboardFocus(QObject):
    """Follows the focus in one window."""

    def __init__(self, window: QWidget, ring: FocusRing) -> None:
        super().__init__(window)
        self._window = window
        self._ring = ring
        self._by_keyboard = False
        self._is_putting = False
        self._told: Location | None = None
        self._screen: Screen | None = None
        self._last = ""  # what the keyboard was on last, as `control` says it
        self._last_stop = -1  # and which of the window's stops that was
        self._in_step: list[QWidget] = []  # the window's stops, while a step is made
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    # -- Tab

    def put_in_order(self) -> None:
        """Have Tab go through the window as it is read; call it before each step."""
        before: QWidget | None = None
        self._in_step = self._stops(self._window)
        for widget in self._in_step:
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def stepped(self) -> None:
        """A step was made with Tab or an arrow key: show where the keyboard is."""
        self._by_keyboard, self._in_step = True, []
        target = self._window.focusWidget()
        if target is not None:
            self._bring_into_view(target)
        self._ring.surround(target)

    def focus(self, target: QWidget) -> None:
        """Put the keyboard on a widget, in sight and ringed."""
        self._by_keyboard = True
        self._put(target)
        self._bring_into_view(target)

    def step_out(self) -> None:
        """Put the keyboard on the first thing of the window, when what had it is gone."""
        stops = self._stops(self._window)
        if stops:
            self.focus(stops[0])

    # -- pages

    def let_go(self) -> None:
        """Before a page is taken down: the focus shall not wander to whatever is left."""
        target = self._window.focusWidget()
        self._ring.surround(None)
        page = self._ring.parentWidget()
        if target is not None and page is not None and page.isAncestorOf(target):
            target.clearFocus()

    def put_aside(self) -> None:
        """Somebody points now, and needs no ring."""
        self._by_keyboard = False

    def forget(self) -> None:
        """Begin anew with another visitor, who may not use the keyboard and has heard no title."""
        self._by_keyboard = False
        self._told = None
        self._last, self._last_stop = "", -1

    def control(self, stops: list[QWidget] | None = None) -> str:
        """What the keyboard is on, so that it can be found on the same page made anew; empty for nothing."""
        target = self._window.focusWidget()
        if isinstance(target, ArticleView):
            cursor = target.textCursor()
            return f"text {cursor.selectionStart()} {cursor.selectionEnd()}"
        if target is None or isinstance(target, QLabel):
            return ""
        stops = self._stops(self._window) if stops is None else stops
        if target not in stops:
            return ""
        name = _name(target)
        alike = [each for each in stops if _name(each) == name]
        return f"{alike.index(target)} {name}"

    def arrive(self, screen: Screen, place: Location, control: str) -> None:
        """Put the focus where it was when the page was left, else on the page's heading; tell a new page."""
        self._screen = screen
        screen.show()  # Qt would wait for the next turn of events, and what is not shown takes no focus
        found = self._focus_control(screen, control)
        focused = self._window.focusWidget()
        if not found and (focused is None or not screen.isAncestorOf(focused)):
            self._focus_heading(screen)
        if not found and control:
            for delay in _LATER_MS:
                QTimer.singleShot(delay, screen, lambda: self._try_again(screen, control))
        title = screen.accessibleName()
        if place != self._told and self._spoken_now() != title:
            announce(screen, title)
        self._told = place

    # -- private

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            QTimer.singleShot(0, self, self._recover)
            return
        page = self._ring.parentWidget()
        if page is None or not page.isAncestorOf(new):
            return  # what lies over the page keeps its own keyboard
        stops = self._stops_after(old) if new in self._in_step else self._stops(self._window)
        self._last = self.control(stops)
        self._last_stop = stops.index(new) if new in stops else -1
        if not self._is_putting and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        self._ring.surround(new if self._by_keyboard and not _is_heading(new) else None)

    def _put(self, target: QWidget) -> None:
        if not is_reached(target):
            return  # what lies over the page keeps the keyboard, also in a window that is not the active one
        self._is_putting = True
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_putting = False

    def _recover(self) -> None:
        """What had the focus is gone: go to what took its place."""
        screen = self._screen
        if self._window.focusWidget() is not None or screen is None or not Shiboken.isValid(screen):
            return
        if not is_reached(screen):
            return
        stops = self._stops(self._window)
        if self._focus_control(screen, self._last):
            return
        if self._last_stop >= 0 and stops:
            self._put(stops[min(self._last_stop, len(stops) - 1)])
        else:
            self._focus_heading(screen)

    def _stops_after(self, old: QWidget | None) -> list[QWidget]:
        """The stops of a step that left `old`, which is none of them if only a click could reach it."""
        clicked = old is not None and not old.focusPolicy() & Qt.FocusPolicy.TabFocus
        return [each for each in self._in_step if each is not old or not clicked]

    def _stops(self, part: QWidget) -> list[QWidget]:
        """Where Tab halts in a part of the window, as it is read."""
        found: list[QWidget] = []
        if part is self._window or part.isVisibleTo(self._window):
            self._gather(part, self._window.focusWidget(), found)
        return found

    def _gather(self, part: QWidget, focused: QWidget | None, found: list[QWidget]) -> None:
        for child in children_in_order(part):
            if child.isHidden():
                continue
            stops = child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled()
            if (child is focused or stops) and is_reached(child):
                found.append(child)
            if not isinstance(child, _WHOLE):
                self._gather(child, focused, found)

    def _bring_into_view(self, target: QWidget) -> None:
        parent = target.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is None or isinstance(target, ArticleView):
            return  # beside the page; or a text, which shows where in it the keyboard is
        screen = parent.parentWidget()
        cover = screen.covered_top if isinstance(screen, Screen) else 0
        parent.ensureWidgetVisible(target, 0, _CLEAR + cover)

    def _focus_control(self, screen: Screen, control: str) -> bool:
        index, _, name = control.partition(" ")
        if index == "text":
            view = screen.findChild(ArticleView)
            if not isinstance(view, ArticleView):
                return False
            start, _, end = name.partition(" ")
            view.select(int(start), int(end))
            self._put(view)
            return True
        alike = [each for each in self._stops(self._window) if _name(each) == name] if name else []
        if not index.isdigit() or int(index) >= len(alike):
            return False
        self._put(alike[int(index)])
        return True

    def _try_again(self, screen: Screen, control: str) -> None:
        focused = self._window.focusWidget()
        if focused is None or _is_heading(focused):  # else the visitor has gone on
            self._focus_control(screen, control)

    def _focus_heading(self, screen: Screen) -> None:
        for label in screen.page.findChildren(QLabel):
            if _is_heading(label) and label.isVisibleTo(self._window):
                label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # never by Tab: there is nothing to do there
                self._put(label)
                return
        stops = self._stops(screen)
        if stops:
            self._put(stops[0])

    def _spoken_now(self) -> str:
        focused = self._window.focusWidget()
        return focused.text() if isinstance(focused, QLabel) else ""


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName()


def _is_heading(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and told_as(widget) is QAccessible.Role.Heading
