"""Scrolls whatever area a finger draws, and lets it glide on. It knows nothing of what is pressed.

One scroller serves all areas of a window, as Qt keeps each that was ever made.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QScrollEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QScrollArea, QScroller, QWidget
from shiboken6 import isValid

_Input = QScroller.Input
_State = QScroller.State


class FingerScroll(QObject):
    """One finger's scrolling; its parent is the window, in whose pixels all spots are."""

    began = Signal()
    """The finger has moved so far that it scrolls."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._area: QScrollArea | None = None
        self._scroller = QScroller.scroller(window)
        self._scroller.stateChanged.connect(self._on_state)
        window.installEventFilter(self)

    @property
    def is_drawn(self) -> bool:
        """Whether a finger is scrolling now."""
        return self._scroller.state() is _State.Dragging

    def press(self, area: QScrollArea, spot: QPointF, when: int) -> bool:
        """A finger came down on an area; whether it stopped that one's gliding."""
        glides = self._scroller.state() is _State.Scrolling
        stopped = glides and area is self._area
        if glides and not stopped:
            self._scroller.stop()
        self._area = area
        self._scroller.handleInput(_Input.InputPress, spot, when)
        return stopped

    def move(self, spot: QPointF, when: int) -> None:
        """The finger moved."""
        self._scroller.handleInput(_Input.InputMove, spot, when)

    def release(self, spot: QPointF, when: int) -> None:
        """The finger was taken away; what it drew glides on."""
        self._scroller.handleInput(_Input.InputRelease, spot, when)

    def stop(self) -> None:
        """Let nothing glide any further."""
        self._scroller.stop()
        self._area = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ScrollPrepare:
            assert isinstance(event, QScrollPrepareEvent)
            return self._prepare(event)
        if event.type() is QEvent.Type.Scroll:
            assert isinstance(event, QScrollEvent)
            if self._area is not None and isValid(self._area):
                self._area.verticalScrollBar().setValue(round(event.contentPos().y()))
            event.accept()
            return True
        return False

    def _prepare(self, event: QScrollPrepareEvent) -> bool:
        area = self._area
        if area is None or not isValid(area) or not area.isVisible():
            return False
        view = area.viewport()
        place = QRectF(view.mapTo(self._window, QPoint(0, 0)), QSizeF(view.size()))
        if not place.contains(event.startPos()):
            return False
        bar = area.verticalScrollBar()
        event.setViewportSize(QSizeF(view.size()))
        event.setContentPosRange(QRectF(0, 0, 0, bar.maximum()))
        event.setContentPos(QPointF(0, bar.value()))
        event.accept()
        return True

    def _on_state(self, state: QScroller.State) -> None:
        if state is _State.Dragging:
            self.began.emit()
