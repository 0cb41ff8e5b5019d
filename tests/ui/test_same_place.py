"""A change of the look moves buttons: a second press in the same place still means the first one's button."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from touch import Finger
from windows import settle

from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage, Home
from reader.ui.window.main_window import MainWindow

LOOK_CONTROLS = ("A+", "A–", "Contrast")
SIZES = [(1280, 800), (1366, 768), (1920, 1080), (1080, 1920)]
Press = Callable[[MainWindow, QPoint], None]


def by_mouse(window: MainWindow, spot: QPoint) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def controls(window: MainWindow) -> dict[str, QPoint]:
    """Where the look controls are, by their words."""
    found = [b for b in window.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    return {
        name: b.mapTo(window, b.rect().center())
        for b in found
        for name in LOOK_CONTROLS
        if name in b.text().split() or b.accessibleName().startswith(name)
    }


def look_of(window: MainWindow) -> tuple[object, object]:
    return window.visit.text_size, window.visit.theme


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("place", [Home(), ArticlePage("pairs/naltrexone-for-amphetamine")], ids=str)
def test_pressed_twice_in_place_it_acts_twice_and_leads_nowhere(
    open_kiosk: Callable[..., Any], finger: Finger, size: tuple[int, int], place: Any
) -> None:
    window = open_kiosk(size).window
    window.go(place)
    settle()
    presses: tuple[Press, ...] = (by_mouse, lambda on, spot: finger.tap(on, spot))
    for press in presses:
        for name in LOOK_CONTROLS:
            window.answer(UseTextSize(150))
            settle()
            if name not in controls(window):
                continue  # folded into Display at this text size
            spot = controls(window)[name]
            looks = [look_of(window)]
            for _ in range(2):
                press(window, spot)
                looks.append(look_of(window))
            settle()
            assert len(set(looks)) == 3, (name, press, looks)
            assert window.visit.history.current.location == place, name
