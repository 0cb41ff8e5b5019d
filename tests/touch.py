"""A finger on the screen, for tests."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


class Finger:
    """Touches the window as a touch screen does."""

    def __init__(self) -> None:
        self._device: QPointingDevice = QTest.createTouchDevice()

    def tap(self, widget: QWidget, spot: QPoint | None = None, hold_ms: int = 0) -> None:
        """Touch and let go at a spot of a widget, its middle by default."""
        place = spot or widget.rect().center()
        self._down(widget, place)
        QTest.qWait(hold_ms)
        self._up(widget, place)

    def drag(self, widget: QWidget, begin: QPoint, end: QPoint, steps: int = 12, hold_ms: int = 0) -> None:
        """Draw a finger over a widget. Held still for a moment at the end, it leaves no momentum."""
        self._down(widget, begin)
        for step in range(1, steps + 1):
            QTest.touchEvent(widget, self._device).move(
                0, begin + (end - begin) * step / steps, widget
            ).commit()
            QTest.qWait(12)
        if hold_ms:
            for aside in (QPoint(1, 0), QPoint(0, 0)):
                QTest.qWait(hold_ms // 2)
                QTest.touchEvent(widget, self._device).move(0, end + aside, widget).commit()
        self._up(widget, end)

    def _down(self, widget: QWidget, spot: QPoint) -> None:
        QTest.touchEvent(widget, self._device).press(0, spot, widget).commit()
        QApplication.processEvents()

    def _up(self, widget: QWidget, spot: QPoint) -> None:
        QTest.touchEvent(widget, self._device).release(0, spot, widget).commit()
        QApplication.processEvents()

    def both(self, window: QWidget, **fingers: tuple[str, QPoint]) -> None:
        """One moment of several fingers on a window: `a=("press", spot), b=("stationary", spot)`."""
        sequence = QTest.touchEvent(window, self._device)
        for name, (what, spot) in fingers.items():
            number = ord(name) - ord("a")
            if what == "stationary":
                sequence.stationary(number)
            else:
                getattr(sequence, what)(number, spot, window)
        sequence.commit()
        QApplication.processEvents()
