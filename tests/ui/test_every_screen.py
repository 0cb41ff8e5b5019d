"""No kind of place can be forgotten: each is listed and has an address, a page and a screen."""

from typing import get_args

import pytest
from places import SCREENS
from windows import OpenWindow, settle

from reader.navigation.location import Location, from_text, to_text
from reader.pages.router import FixedPage, NotHere
from reader.ui.language.words import place_name

KINDS = get_args(Location)


def test_the_list_has_a_place_of_every_kind() -> None:
    assert {type(place) for place in SCREENS.values()} == set(KINDS)


@pytest.mark.parametrize("place", SCREENS.values(), ids=SCREENS)
def test_every_place_has_an_address(place: Location) -> None:
    assert from_text(to_text(place)) == place


@pytest.mark.parametrize("place", SCREENS.values(), ids=SCREENS)
def test_every_place_is_shown(open_window: OpenWindow, place: Location) -> None:
    window = open_window()
    window.go(place)
    settle()
    page = window.guide.page(place, "en")
    assert isinstance(page, NotHere) == (SCREENS["not-here"] == place)
    assert window.screen_shown is not None
    name = window.screen_shown.accessibleName()
    assert name
    if isinstance(page, FixedPage):  # each fixed page has a screen of its own, under its own name
        assert name == place_name(place)
