"""What Listen says of each kind of page, as text, against what the page shows: nothing may be missing."""

import pytest
from errand import ENGLISH, SPANISH, Words
from places import SCREENS
from transcript import orders_for, unsaid
from windows import OpenWindow, settle, settle_fully

from reader.navigation.location import (
    ArticlePage,
    Search,
)
from reader.ui.access.requests import OpenIn

SEED = "pairs/naltrexone-for-amphetamine"
PAGES = (*SCREENS.values(), ArticlePage("drugs/heroin"), ArticlePage("no-such/page"))


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=lambda words: words.language)
def test_nothing_is_left_out(open_window: OpenWindow, words: Words) -> None:
    window = open_window()
    window.answer(OpenIn(words.language))
    missed: list[str] = []
    for page in PAGES:
        window.go(page)
        settle_fully(window)
        missed += [f"{page}: {text}" for text in unsaid(window, orders_for(window))]
    assert missed == []


def test_what_stands_above_the_page_is_said(open_window: OpenWindow) -> None:
    window = open_window()
    window.add_notice("The printer has no paper.")
    settle()
    assert "The printer has no paper." in [order.text for order in orders_for(window)]


@pytest.mark.parametrize(
    ("language", "typed", "other"), [("en", "abstinencia", "es"), ("es", "withdrawal", "en")]
)
def test_pages_found_in_the_other_language_are_said_in_it(
    open_window: OpenWindow, language: str, typed: str, other: str
) -> None:
    window = open_window()
    window.answer(OpenIn(language))
    window.go(Search(typed))
    settle_fully(window)
    said = {found: [o.text for o in orders_for(window) if o.language == found] for found in ("en", "es")}
    mark = {"es": "En español", "en": "In English"}[other]
    assert mark in said[other]
    assert any(typed in text for text in said[other][1:])
    assert mark not in said[language]
    assert len(said[language]) > len(said[other])
    helpline = {"en": "Talk to someone now", "es": "Hable con alguien ahora"}[language]
    assert any(helpline in text for text in said[language])
