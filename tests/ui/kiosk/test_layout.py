"""Every page of a kiosk, its question included, is whole and large enough for a finger in every size."""

from collections.abc import Callable
from typing import Any

import pytest
from layout import faults
from windows import settle, settle_fully

from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage, Display, DrugPage, Home, Matrix, Search

PLACES = (
    Home(),
    DrugPage("opioids"),
    ArticlePage("pairs/naltrexone-for-amphetamine"),
    Matrix(),
    Search(),
    Search("suboxne"),
    Display(),
)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
def test_every_page_is_whole(open_kiosk: Callable[..., Any], size: tuple[int, int], percent: int) -> None:
    kiosk = open_kiosk(size)
    window = kiosk.window
    window.answer(UseTextSize(percent))
    found = []
    for place in PLACES:
        window.go(place)
        settle_fully(window)
        found += [f"{place}: {fault}" for fault in faults(window)]
    window.visits._idle = window.visits._idle.sign(kiosk.seconds)
    kiosk.wait(90)
    settle()
    found += [f"question: {fault}" for fault in faults(window)]
    window.visits.answer()
    window.hide_screen()
    kiosk.wait(1)
    window.visits.show_again()
    settle()
    found += [f"way back: {fault}" for fault in faults(window)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_a_finger_s_targets_in_a_small_window(open_kiosk: Callable[..., Any]) -> None:
    assert open_kiosk((1366, 768)).window.look.target >= 56
