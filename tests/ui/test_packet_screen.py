"""The counselor's screen: badges and groups among the pages found, and a note that is within reach."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.navigation.location import Handouts
from reader.ui.screens.packet import PacketScreen
from reader.ui.window.main_window import MainWindow

THREE = ("pairs/naltrexone-for-amphetamine", "treatments/naloxone", "topics/emergency")
MANY = (*THREE, "treatments/methadone", "treatments/buprenorphine", "topics/first-visit")


def _note(window: MainWindow) -> QPlainTextEdit:
    note = window.findChild(QPlainTextEdit)
    assert isinstance(note, QPlainTextEdit)
    return note


def _is_in_sight(window: MainWindow, note: QPlainTextEdit) -> bool:
    screen = window.screen_shown
    assert isinstance(screen, PacketScreen)
    view = screen.area.viewport()
    top = note.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + note.height() <= view.height()


@pytest.mark.parametrize("size", [(1366, 768), (1366, 740), (1920, 1080), (1080, 1920)], ids=str)
def test_the_note_is_in_sight_with_three_pages(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size)
    window.go(Handouts("naltrexone", THREE))
    settle_fully(window)
    assert _is_in_sight(window, _note(window))


def test_a_press_leads_to_the_note_of_a_long_packet(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Handouts("naltrexone", MANY))
    settle_fully(window)
    note = _note(window)
    assert not _is_in_sight(window, note)
    press(window, "Write a note")
    assert window.focusWidget() is note
    assert _is_in_sight(window, note)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("turns", [0, 1])
def test_print_is_always_in_sight(open_window: OpenWindow, size: tuple[int, int], turns: int) -> None:
    window = open_window(size)
    window.go(Handouts("naltrexone", MANY))
    settle_fully(window)
    assert window.screen_shown is not None
    for _ in range(turns):
        window.screen_shown.turn_page(1)
        settle()
    (found,) = (b for b in window.findChildren(QPushButton) if b.text().startswith("Print") and b.isVisible())
    assert found.visibleRegion().boundingRect() == found.rect()


def test_found_pages_carry_badges_that_the_button_says_too(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Handouts("naltrexone"))
    settle_fully(window)
    levels = [
        each.property("level") for each in window.findChildren(QFrame) if each.property("role") == "badge"
    ]
    assert {"approved", "mixed"} <= set(levels)
    said = {
        each.accessibleName(): each.accessibleDescription()
        for each in window.findChildren(QPushButton)
        if each.isVisible()
    }
    assert said["Add Naltrexone for alcohol problems"] == "Works – FDA approved"
    assert said["Add Naltrexone (pill and monthly shot)"] == ""


def test_a_group_narrows_what_is_found_and_stays_while_pages_are_added(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Handouts())
    settle_fully(window)
    press(window, "Family", kind="chip")
    added = "Helping someone you love"
    assert any(text.startswith(f"Add {added}") for text in shown_texts(window))
    press(window, f"Add {added}")
    settle()
    chips = {
        each.text(): each.isChecked()
        for each in window.findChildren(QPushButton)
        if each.property("kind") == "chip" and each.isVisible()
    }
    assert chips["Family"]
    assert not chips["All"]
    press(window, "Family", kind="chip")  # again: it stays
    assert any(text.startswith(f"Added: {added}") for text in shown_texts(window))
    press(window, "All", kind="chip")
    assert not any(text.startswith(f"Added: {added}") for text in shown_texts(window))


def test_the_preview_says_what_it_waits_for(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window((1920, 1080))
    empty, coming = "Add a page, and you see it here", "The pages are being laid out."
    window.go(Handouts(""))
    settle()
    assert any(text.startswith(empty) for text in shown_texts(window))
    window.go(Handouts("", THREE))
    settle()
    assert not any(text.startswith(empty) for text in shown_texts(window))
    qtbot.waitUntil(lambda: any(text.startswith("1 of ") for text in shown_texts(window)))
    assert coming not in shown_texts(window)
