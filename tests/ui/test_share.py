"""How much of a window the page has, and that the helpline's number is large and on one line beside it."""

from collections.abc import Callable
from typing import Any

import pytest
from places import SEED
from PySide6.QtGui import QFontMetrics
from windows import OpenWindow, settle

from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage
from reader.ui.look.look import sized_font
from reader.ui.window.main_window import MainWindow

LAPTOP, WIDE, HIGH = (1366, 768), (1920, 1080), (1080, 1920)
SHARES = {LAPTOP: 0.80, WIDE: 0.90, HIGH: 0.70}
"""Of a window's height, at 100 % text."""
LARGE_TEXT = 0.70
NUMBERS = {LAPTOP: 50, WIDE: 80, HIGH: 98}
"""Pixels the number was high in the guide's first versions: it is never smaller."""


def share_of(window: MainWindow) -> float:
    assert window.screen_shown is not None
    return window.screen_shown.area.viewport().height() / window.height()


def number_px(window: MainWindow) -> int:
    sheet = window.helpline.lines[0].styleSheet()
    return int(sheet.partition("font-size: ")[2].partition("px")[0])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SHARES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_page_has_its_share(open_window: OpenWindow, size: tuple[int, int], language: str) -> None:
    window = open_window(size, settings=f'[screen]\nlanguage = "{language}"\n')
    window.go(ArticlePage(SEED))
    settle()
    assert share_of(window) >= SHARES[size]
    assert number_px(window) >= NUMBERS[size]
    window.answer(UseTextSize(200))
    settle()
    assert share_of(window) >= LARGE_TEXT
    assert number_px(window) >= NUMBERS[size]


@pytest.mark.parametrize("size", SHARES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_kiosk_s_page_has_it_too(open_kiosk: Callable[..., Any], size: tuple[int, int]) -> None:
    window = open_kiosk(size).window
    window.go(ArticlePage(SEED))
    settle()
    assert share_of(window) >= SHARES[size]


@pytest.mark.parametrize("size", [LAPTOP, HIGH], ids=["laptop", "high"])
def test_the_number_is_on_one_line(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size)
    number = window.helpline.lines[0]
    digits = QFontMetrics(sized_font(number_px(window), bold=True))
    assert number.width() >= digits.horizontalAdvance(window.helpline.number_text)
    assert number.height() < 2 * digits.ascent()


def test_the_post_is_as_high_as_a_wide_window(open_window: OpenWindow) -> None:
    window = open_window(WIDE)
    assert window.helpline.height() == window.height()
