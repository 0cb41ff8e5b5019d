"""The keys on the search page type as a keyboard does, and never take the focus."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from windows import settle, shown_texts

from reader.navigation.changes import UseTextSize
from reader.navigation.location import Home, Search
from reader.ui.widgets.keyboard import GAP, ScreenKeys


def keys_of(window: Any) -> ScreenKeys:
    keys = window.findChild(ScreenKeys)
    assert isinstance(keys, ScreenKeys)
    return keys


def key(window: Any, name: str) -> QPushButton:
    for each in keys_of(window).findChildren(QPushButton):
        if name in (each.accessibleName(), each.text()) or each.accessibleName().endswith(f" {name}"):
            return each
    raise AssertionError(f"no key {name!r}")


def push(window: Any, *names: str) -> None:
    for name in names:
        QTest.mouseClick(key(window, name), Qt.MouseButton.LeftButton)
        settle()


def field_of(window: Any) -> QLineEdit:
    field = window.screen_shown.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture
def searching(open_kiosk: Callable[..., Any]) -> Any:
    window = open_kiosk().window
    window.go(Search())
    settle()
    return window


def test_typing_finds_and_the_field_keeps_the_focus(searching: Any) -> None:
    push(searching, *"meth")
    assert field_of(searching).text() == "meth"
    assert QApplication.focusWidget() is field_of(searching)
    assert searching.visit.history.current.location == Search("meth")
    assert any("Methamphetamine" in text for text in shown_texts(searching))
    push(searching, "space", "ñ", "’", "-")
    assert field_of(searching).text() == "meth ñ'-"


def test_a_keyboard_works_beside_them(searching: Any) -> None:
    push(searching, "a")
    QTest.keyClicks(field_of(searching), "lc")
    push(searching, "o")
    assert field_of(searching).text() == "alco"


def test_shift_is_for_one_letter(searching: Any) -> None:
    push(searching, "Capital letters", "M", "e")
    assert field_of(searching).text() == "Me"


def test_numbers_and_accents_and_the_order_of_the_alphabet(searching: Any) -> None:
    push(searching, "Numbers", "9", "Numbers", "Accents", "é", "Accents", "q", "ABC order", "a")
    assert field_of(searching).text() == "9éqa"
    first = [each.accessibleName() for each in keys_of(searching)._signs[:10]]
    assert "".join(first) == "abcdefghij"
    push(searching, "QWERTY order")
    assert keys_of(searching)._signs[0].accessibleName() == "q"


def test_erase_repeats_while_held(searching: Any, qtbot: Any) -> None:
    push(searching, *"abcdef")
    erase = key(searching, "Erase")
    QTest.mousePress(erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(field_of(searching).text()) <= 3)
    QTest.mouseRelease(erase, Qt.MouseButton.LeftButton)
    left = len(field_of(searching).text())
    push(searching, "Erase")
    assert len(field_of(searching).text()) == left - 1


def test_clear_cannot_be_undone(searching: Any) -> None:
    push(searching, *"meth", "Clear")
    assert field_of(searching).text() == ""
    assert searching.visit.history.current.location == Search()
    QTest.keyClick(field_of(searching), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field_of(searching).text() == ""


def test_hiding_and_bringing_them(searching: Any) -> None:
    push(searching, "Hide keys")
    assert not keys_of(searching).is_open
    push(searching, "Show keys")
    assert keys_of(searching).is_open
    push(searching, "Hide keys")
    QTest.mouseClick(field_of(searching), Qt.MouseButton.LeftButton)
    settle()
    assert keys_of(searching).is_open


def test_pressing_the_field_on_home_leads_to_the_keys(open_kiosk: Callable[..., Any]) -> None:
    window = open_kiosk().window
    QTest.mouseClick(field_of(window), Qt.MouseButton.LeftButton)
    settle()
    assert window.visit.history.current.location == Search()
    push(window, "n")
    assert field_of(window).text() == "n"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (1280, 800)])
def test_results_stay_in_sight_and_keys_are_for_fingers(
    open_kiosk: Callable[..., Any], size: tuple[int, int], percent: int
) -> None:
    window = open_kiosk(size).window
    window.answer(UseTextSize(percent))
    window.go(Search("meth"))
    settle()
    assert window.screen_shown.area.viewport().height() >= 100
    assert window.helpline.isVisible()
    shown = [each for each in keys_of(window).findChildren(QPushButton) if each.isVisible()]
    assert len(shown) > 30
    for each in shown:
        assert min(each.width(), each.height()) >= 56, each.text()
        for other in shown:
            if other is not each:
                apart = each.geometry().adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1)
                assert not apart.intersects(other.geometry()), (each.text(), other.text())


def test_the_policy_decides_whether_they_are_there(
    open_kiosk: Callable[..., Any], open_window: Callable[..., Any]
) -> None:
    from conftest import KIOSK

    without = open_kiosk(settings=KIOSK + "[kiosk]\nscreen_keys = false\n").window
    for window in (without, open_window()):
        window.go(Search())
        settle()
        assert window.findChild(ScreenKeys) is None
        window.go(Home())
        settle()
        QTest.mouseClick(field_of(window), Qt.MouseButton.LeftButton)
        assert window.visit.history.current.location == Home()
