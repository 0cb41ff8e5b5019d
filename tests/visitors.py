"""Visitors at a real window: one has only a keyboard, one only a finger; both take in what is in sight."""

import time
from collections.abc import Callable, Iterator

from errand import Words
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScroller, QWidget
from touch import Finger
from windows import settle

from reader.ui.widgets.article_view import ArticleView
from reader.ui.window.main_window import MainWindow

_PATIENCE = 10  # seconds
_MOST_STEPS = 400
_TOUCH_MS = 40
_NEXT_KEY_MS = 20
_NEXT_PLACE_MS = 250  # a hand needs longer from one part of the screen to another


class Seeing:
    """Takes in what is in sight in the window; nothing that is scrolled away or covered."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def in_sight(self) -> str:
        """Every text in sight, one a line."""
        return "\n".join(" ".join(text.split()) for text in self._texts())

    def wait_for(self, words: str) -> None:
        """Wait until these words are in sight."""
        self.until(lambda: words in self.in_sight(), words)

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait for something to happen."""
        deadline = time.monotonic() + _PATIENCE
        while not happened():
            assert time.monotonic() < deadline, f"no {what!r} in:\n{self.in_sight()}"
            settle()
            QTest.qWait(10)

    def read(self) -> str:
        """Everything from the top of the page to its foot, view by view."""
        seen = [self.in_sight()]
        for _ in range(_MOST_STEPS):
            if not self.has_more():
                return "\n".join(seen)
            self.turn_page()
            settle()
            seen.append(self.in_sight())
        raise AssertionError("the page never ended")

    def has_more(self) -> bool:
        """Whether the page goes on below."""
        if self.window.visits.is_hidden or self.window.screen_shown is None:
            return False
        QTest.qWait(40)  # a page grows for a moment after it was opened
        bar = self.window.screen_shown.area.verticalScrollBar()
        return bar.value() < bar.maximum()

    def turn_page(self) -> None:
        """Page down."""
        raise NotImplementedError

    def button(self, name: str) -> QAbstractButton:
        """The button whose name begins so, in sight or not."""
        found = self._buttons(name)
        assert found, f"no button {name!r} in:\n{self.in_sight()}"
        return found[0]

    def _buttons(self, name: str) -> list[QAbstractButton]:
        buttons = self.window.findChildren(QAbstractButton)
        return [each for each in buttons if each.isVisible() and name_of(each).startswith(name)]

    def is_in_sight(self, widget: QWidget) -> bool:
        """Whether the middle of a widget can be seen."""
        return bool(self._seen(widget).isValid()) and self._is_on_top(widget, widget.rect().center())

    def _texts(self) -> Iterator[str]:
        for kind in (QLabel, QAbstractButton, QLineEdit, ArticleView):
            for widget in self.window.findChildren(kind):
                rect = self._seen(widget)
                if rect.isValid() and self._is_on_top(widget, rect.center()):
                    yield _text_in(widget, rect)

    def _seen(self, widget: QWidget) -> QRect:
        return widget.visibleRegion().boundingRect() if widget.isVisible() else QRect()

    def _is_on_top(self, widget: QWidget, spot: QPoint) -> bool:
        top = self.window.childAt(widget.mapTo(self.window, spot))
        return top is not None and (top is widget or widget.isAncestorOf(top) or top.isAncestorOf(widget))


class KeyboardVisitor(Seeing):
    """Has a keyboard and nothing else. The keys go to the window, which hands them to what has the focus."""

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(self.window.windowHandle(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text."""
        for sign in text:
            QTest.keyClick(self.window.windowHandle(), sign)
        settle()

    def find(self, words: Words) -> str:
        self.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        self.type(words.query)
        self.wait_for(words.title)
        return words.title

    def press(self, name: str) -> None:
        self.tab_to(name)
        self.key(Qt.Key.Key_Space)
        settle()

    def tab_to(self, name: str) -> None:
        """Tab until the focus is on what is called so; it must be in sight then."""
        passed = []
        for _ in range(_MOST_STEPS):
            widget = QApplication.focusWidget()
            if isinstance(widget, QAbstractButton) and name_of(widget).startswith(name):
                assert self.is_in_sight(widget), f"{name!r} has the focus out of sight"
                return
            passed.append(name_of(widget) if widget is not None else "nothing")
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name!r}, but to {list(dict.fromkeys(passed))}")

    def turn_page(self) -> None:
        self.key(Qt.Key.Key_PageDown)


class TouchVisitor(Seeing):
    """Has a finger and nothing else. A touch goes to a place of the window, and must be on what is meant."""

    def __init__(self, window: MainWindow, finger: Finger, by_lists: bool = False) -> None:
        """`by_lists` goes by drug and treatment instead of typing on the keys of the screen."""
        super().__init__(window)
        self._finger = finger
        self._by_lists = by_lists

    def find(self, words: Words) -> str:
        if self._by_lists:
            drug, treatment = words.by_lists
            self.press(drug)
            self.look_for(treatment)
            return treatment
        field = self.window.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        self._touch(field)
        for sign in words.query:
            self._touch(self.button({" ": SPACE[words.language]}.get(sign, sign)), _NEXT_KEY_MS)
        self.look_for(words.title)
        return words.title

    def press(self, name: str) -> None:
        self._touch(self.look_for(name))
        settle()

    def look_for(self, name: str) -> QAbstractButton:
        """Draw the page along until what is called so is in sight."""
        self.until(lambda: bool(self._buttons(name)), name)
        for _ in range(_MOST_STEPS):
            target = self.button(name)
            if self.is_in_sight(target):
                return target
            self._draw(down=self._is_above(target))
        raise AssertionError(f"{name!r} never comes into sight")

    def turn_page(self) -> None:
        self.press({"en": "Page down", "es": "Página abajo"}[self.window.visit.language])

    def _touch(self, widget: QWidget, after_ms: int = _NEXT_PLACE_MS) -> None:
        QTest.qWait(after_ms)
        assert self.is_in_sight(widget), f"{name_of(widget)!r} is not in sight"
        # To a place of the window: what is touched may give way before the finger is lifted.
        self._finger.tap(self.window, widget.mapTo(self.window, widget.rect().center()), _TOUCH_MS)

    def _is_above(self, widget: QWidget) -> bool:
        assert self.window.screen_shown is not None
        viewport = self.window.screen_shown.area.viewport()
        return widget.mapTo(self.window, QPoint(0, 0)).y() < viewport.mapTo(self.window, QPoint(0, 0)).y()

    def _draw(self, down: bool) -> None:
        assert self.window.screen_shown is not None
        viewport = self.window.screen_shown.area.viewport()
        low, high = QPoint(60, viewport.height() * 8 // 10), QPoint(60, viewport.height() * 2 // 10)
        begin, end = (high, low) if down else (low, high)
        self._finger.drag(viewport, begin, end, steps=6, hold_ms=120)
        self.until(lambda: QScroller.scroller(self.window).state() is QScroller.State.Inactive, "rest")


SPACE = {"en": "space", "es": "espacio"}


def name_of(widget: QWidget) -> str:
    """What a widget is called."""
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return " ".join(words.split()) or type(widget).__name__


def _text_in(widget: QWidget, rect: QRect) -> str:
    if isinstance(widget, ArticleView):
        cursor = widget.cursorForPosition(rect.topLeft())
        cursor.setPosition(
            widget.cursorForPosition(rect.bottomRight()).position(), cursor.MoveMode.KeepAnchor
        )
        return str(cursor.selection().toPlainText())
    if isinstance(widget, QAbstractButton):
        return name_of(widget)
    return str(getattr(widget, "text", lambda: "")())
