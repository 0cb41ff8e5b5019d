"""No page is clipped, elided, overlapping or too small to press, in any size, at any text size."""

import pytest
from layout import faults
from places import READING
from windows import OpenWindow, settle_fully

from reader.navigation.changes import UseTextSize
from reader.navigation.location import (
    ArticlePage,
    DrugPage,
    Home,
    Matrix,
    Search,
)

PLACES = (*READING, Matrix("care"), Search(), DrugPage("opioids"), ArticlePage("pairs/no-such-page"))
SIZES = ((1366, 768), (1920, 1080), (1080, 1920))


@pytest.mark.parametrize("percent", [100, 125, 150, 200, 300])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_is_whole(open_window: OpenWindow, size: tuple[int, int], percent: int) -> None:
    window = open_window(size)
    window.answer(UseTextSize(percent))
    found: list[str] = []
    for place in PLACES:
        window.go(place)
        settle_fully(window)
        found += [f"{place}: {fault}" for fault in faults(window)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("size", [(1200, 700), (1024, 768), (800, 600), (800, 1280), (2560, 1440)])
def test_other_windows_are_whole_too(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size)
    found: list[str] = []
    for place in (Home(), DrugPage("alcohol"), ArticlePage("drugs/alcohol"), Matrix(), Search("meth")):
        window.go(place)
        settle_fully(window)
        found += [f"{place}: {fault}" for fault in faults(window)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_a_long_clinic_name_and_desk_do_not_break_the_window(open_window: OpenWindow) -> None:
    settings = (
        '[clinic]\nname = "Riverside Community Health and Recovery Center of Greater Springfield"\n'
        'front_desk = "1-555-010-0140"\nfront_desk_label = "Front desk and interpreters"\n'
    )
    for size in SIZES:
        window = open_window(size, settings=settings)
        assert not faults(window)
