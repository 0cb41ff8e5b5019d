"""The pointer of the mouse is out of sight where people use their fingers, and there when a mouse moves."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from touch import Finger
from windows import settle

KINDS = QInputDevice.DeviceType
FINGER = QPointingDevice(
    "a touch screen", 71, KINDS.TouchScreen, QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position, 10, 0,
)  # fmt: skip


@pytest.fixture
def present_kiosk(open_kiosk: Callable[..., Any]) -> Iterator[Callable[[], Any]]:
    """A kiosk's window over its whole screen, as the program shows it."""

    def present_() -> Any:
        window = open_kiosk().window
        window.present()
        settle()
        return window

    yield present_
    while QApplication.overrideCursor() is not None:  # the program keeps it to its end
        QApplication.restoreOverrideCursor()


def is_hidden() -> bool:
    cursor = QApplication.overrideCursor()
    return cursor is not None and cursor.shape() is Qt.CursorShape.BlankCursor


def move(window: Any, source: Qt.MouseEventSource, device: QPointingDevice | None = None) -> None:
    """One movement as the window system reports it, by a mouse or made from a finger's."""
    spot = QPointF(300, 300)
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, spot, spot, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, source, *([device] if device else []),
    )  # fmt: skip
    QApplication.sendEvent(window, event)


def test_a_finger_hides_it_and_a_mouse_that_moves_brings_it_back(
    present_kiosk: Callable[[], Any], finger: Finger
) -> None:
    window = present_kiosk()
    assert not is_hidden()  # this machine has a mouse
    finger.tap(window, QPoint(5, 5))
    assert is_hidden()
    move(window, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert not is_hidden()


def test_what_is_made_from_a_finger_does_not_bring_it_back(
    present_kiosk: Callable[[], Any], finger: Finger
) -> None:
    window = present_kiosk()
    finger.tap(window, QPoint(5, 5))
    move(window, Qt.MouseEventSource.MouseEventSynthesizedBySystem)
    move(window, Qt.MouseEventSource.MouseEventSynthesizedByQt)
    move(window, Qt.MouseEventSource.MouseEventNotSynthesized, FINGER)
    assert is_hidden()


def test_a_computer_with_a_touch_screen_alone_never_shows_it(
    present_kiosk: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDevice, "devices", staticmethod(lambda: [FINGER]))
    present_kiosk()
    assert is_hidden()


def test_a_computer_at_a_desk_keeps_it(open_window: Callable[..., Any], finger: Finger) -> None:
    window = open_window()
    window.present()
    finger.tap(window, QPoint(5, 5))
    QTest.mouseMove(window, QPoint(200, 200))
    settle()
    assert not is_hidden()
