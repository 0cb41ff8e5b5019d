"""Scrolling by finger, for whatever page the window shows; a finger that scrolls presses nothing.

The gesture is asked for once in a window's life: Qt keeps a recognizer for every widget that ever asked.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QScrollEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QScroller, QWidget
from shiboken6 import isValid


class FingerScroll(QObject):
    """Scrolls the area that is shown now; its parent is the window."""

    def __init__(self, window: QWidget, shown: Callable[[], QScrollArea | None]) -> None:
        super().__init__(window)
        self._window = window
        self._shown = shown
        self._area: QScrollArea | None = None
        QScroller.grabGesture(window, QScroller.ScrollerGestureType.TouchGesture)
        self._scroller = QScroller.scroller(window)
        self._scroller.stateChanged.connect(self._on_state)
        window.installEventFilter(self)

    def stop(self) -> None:
        """Let the page glide no further."""
        self._scroller.stop()
        self._area = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ScrollPrepare:
            assert isinstance(event, QScrollPrepareEvent)
            self._take_as_one_tap()
            return self._prepare(event)
        if event.type() is QEvent.Type.Scroll:
            assert isinstance(event, QScrollEvent)
            if self._area is not None and isValid(self._area):
                self._area.verticalScrollBar().setValue(round(event.contentPos().y()))
            event.accept()
            return True
        return False

    def _take_as_one_tap(self) -> None:
        """Let the press that follows be no double click.

        Qt takes two quick taps for one even when they are far apart, such as on a key and on a result, and
        the gesture of scrolling swallows double clicks: the second tap would do nothing.
        """
        hints = QApplication.styleHints()
        usual = hints.mouseDoubleClickInterval()
        if usual > 0:
            hints.setMouseDoubleClickInterval(0)
            QTimer.singleShot(0, self, lambda: hints.setMouseDoubleClickInterval(usual))

    def _prepare(self, event: QScrollPrepareEvent) -> bool:
        area = self._shown()
        if area is None or not area.isVisible():
            return False
        view = area.viewport()
        place = QRectF(view.mapTo(self._window, QPoint(0, 0)), QSizeF(view.size()))
        if not place.contains(event.startPos()):
            return False  # a finger on a bar or on the helpline
        self._area = area
        bar = area.verticalScrollBar()
        event.setViewportSize(QSizeF(view.size()))
        event.setContentPosRange(QRectF(0, 0, 0, bar.maximum()))
        event.setContentPos(QPointF(0, bar.value()))
        event.accept()
        return True

    def _on_state(self, state: QScroller.State) -> None:
        """The button below the finger moves along with it and would be let go of."""
        if state is not QScroller.State.Dragging or self._area is None or not isValid(self._area):
            return
        for each in self._area.findChildren(QAbstractButton):
            if each.isDown():
                _release_outside(each)


def _release_outside(button: QAbstractButton) -> None:
    """Let go of a button as if the finger had left it, so that it is not pressed."""
    far, left, none = QPointF(-10_000, -10_000), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseButtonRelease, far, far, left, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(button, event)
