"""The first screen: everything on it is in sight at once, and its tiles line up."""

import pytest
from PySide6.QtCore import QPoint
from windows import OpenWindow, press, settle_fully

from reader.navigation.changes import UseTextSize
from reader.ui.widgets.pressable import Pressable
from reader.ui.widgets.search_box import SearchBox
from reader.ui.window.main_window import MainWindow

KIOSK = 'mode = "kiosk"\n[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'
CLINIC = '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'


def _in_language(window: MainWindow, language: str) -> None:
    press(window, {"en": "English", "es": "Español"}[language])
    settle_fully(window)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("settings", "height"), [(CLINIC, 768), (CLINIC, 728), (KIOSK, 768)], ids=["bare", "title-bar", "kiosk"]
)
def test_a_small_laptop_shows_all_of_home(
    open_window: OpenWindow, settings: str, height: int, language: str
) -> None:
    window = open_window((1366, height), settings=settings)
    _in_language(window, language)
    screen = window.screen_shown
    assert screen is not None
    assert screen.area.verticalScrollBar().maximum() == 0
    emergency = next(
        each
        for each in screen.findChildren(Pressable)
        if each.property("accent") == "brick" and each.isVisible()
    )
    bottom = emergency.mapTo(screen.area.viewport(), emergency.rect().bottomLeft()).y()
    assert bottom < screen.area.viewport().height()


@pytest.mark.parametrize(
    ("size", "count"),
    [((1366, 768), 5), ((1920, 1080), 6), ((1080, 1920), 10)],
    ids=["1366", "1920", "portrait"],
)
def test_tiles_of_one_row_stand_in_line(open_window: OpenWindow, size: tuple[int, int], count: int) -> None:
    window = open_window(size)
    _in_language(window, "es")
    screen = window.screen_shown
    assert screen is not None
    tiles = [each for each in screen.findChildren(Pressable) if each.isVisible()]
    rows: dict[int, set[int]] = {}
    for each in tiles:
        rows.setdefault(each.mapTo(screen, QPoint(0, 0)).y(), set()).add(each.height())
    assert len(rows) == count
    assert all(len(heights) == 1 for heights in rows.values()), rows


@pytest.mark.parametrize("percent", [100, 125])
def test_the_search_box_beside_the_greeting_keeps_its_height(open_window: OpenWindow, percent: int) -> None:
    window = open_window()
    _in_language(window, "es")
    window.answer(UseTextSize(percent))
    settle_fully(window)
    screen = window.screen_shown
    assert screen is not None
    search = screen.findChild(SearchBox)
    assert isinstance(search, SearchBox)
    assert search.height() <= search.sizeHint().height() + 2


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)], ids=["1366", "1920", "portrait"])
def test_tiles_share_the_height_of_the_window(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size)
    settle_fully(window)
    screen = window.screen_shown
    assert screen is not None
    view = screen.area.viewport()
    tiles = [each for each in screen.findChildren(Pressable) if each.isVisible()]
    lowest = max(each.mapTo(view, each.rect().bottomLeft()).y() for each in tiles)
    assert 0 <= view.height() - lowest < 56  # no hole below them
    assert screen.area.verticalScrollBar().maximum() == 0
