"""What lies below the staff area stays as it is, whatever is typed above it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import settle, settle_fully

from reader.app import add_staff_area
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.navigation.location import ArticlePage
from reader.ui.access.actions import SHORTCUTS
from reader.ui.staff.area import StaffArea

from .conftest import PIN, type_pin

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


@pytest.mark.parametrize("unlocked", [False, True], ids=["at the PIN", "inside"])
def test_no_shortcut_reaches_it(
    open_kiosk: Callable[..., Any], qtbot: QtBot, settings_file: Path, unlocked: bool
) -> None:
    PinKeeper(pin_path(settings_file), lambda: 1_800_000_000.0).set_pin(PIN)
    window = open_kiosk((1366, 768)).window
    window.go(SEED)
    settle_fully(window)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    add_staff_area(window, read_settings(settings_file), application).open()
    area = window.findChild(StaffArea)
    assert isinstance(area, StaffArea)
    qtbot.waitUntil(lambda: area.isAncestorOf(QApplication.focusWidget()))
    if unlocked:
        type_pin(qtbot, area, PIN)
    screen, visit = window.screen_shown, window.visit
    before = (len(screen.findChildren(QWidget)), screen.scroll_place, visit.text_size, visit.theme)
    for shortcut in SHORTCUTS:
        for keys in shortcut.keys:
            combination = QKeySequence(keys)[0]
            if combination.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F9):
                continue  # one leaves the staff area, the other hides the screen, as they should
            QTest.keyClick(QApplication.focusWidget(), combination.key(), combination.keyboardModifiers())
            settle()
            assert area.isVisible(), keys
            assert window.screen_shown is screen, keys
            now = (len(screen.findChildren(QWidget)), screen.scroll_place, visit.text_size, visit.theme)
            assert now == before, keys
            assert window.visit is visit, keys
            assert not window.visits.is_hidden, keys
