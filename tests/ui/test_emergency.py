"""The emergency on one screen: nothing to scroll, all steps in sight, and the ways that lead there."""

import pytest
from PySide6.QtWidgets import QFrame, QLabel
from windows import OpenWindow, press, settle, shown_texts

from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage, DrugPage, Search
from reader.ui.screens.article import ArticleScreen
from reader.ui.screens.emergency import EmergencyScreen
from reader.ui.window.main_window import MainWindow

EMERGENCY = ArticlePage("topics/emergency")
SIZES = ((1366, 768), (1920, 1080), (1080, 1920))


def step_heads(window: MainWindow) -> list[str]:
    """What each step in sight says to do, from the first to the last."""
    cards = [each for each in window.findChildren(QFrame) if each.property("role") == "step"]
    texts = [label.text() for card in cards for label in card.findChildren(QLabel)]
    return [text for text in texts if text and not text.isdigit()]  # no pictures, no numbers


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_to_be_scrolled(open_window: OpenWindow, size: tuple[int, int], language: str) -> None:
    window = open_window(size, settings=f'[screen]\nlanguage = "{language}"\n')
    for percent in (100, 125, 150):
        window.answer(UseTextSize(percent))
        window.go(EMERGENCY)
        settle()
        screen = window.screen_shown
        assert isinstance(screen, EmergencyScreen)
        assert screen.area.verticalScrollBar().maximum() == 0, percent
        cards = [each for each in screen.findChildren(QFrame) if each.property("role") == "step"]
        assert len(cards) == 6
        assert all(card.visibleRegion().boundingRect() == card.rect() for card in cards), percent


def test_large_text_has_the_first_steps_and_911_first(open_window: OpenWindow) -> None:
    window = open_window((1366, 768))
    window.answer(UseTextSize(200))
    window.go(EMERGENCY)
    settle()
    screen = window.screen_shown
    assert screen is not None
    cards = [each for each in screen.findChildren(QFrame) if each.property("role") == "step"]
    tops = [card.mapTo(screen.page, card.rect().topLeft()).y() for card in cards]
    assert tops == sorted(tops)
    assert all(card.visibleRegion().boundingRect() == card.rect() for card in cards[:3])
    assert "No answer? Call 911" in step_heads(window)


def test_the_words_are_the_article_s_own(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(EMERGENCY)
    settle()
    heads = step_heads(window)
    assert heads[:2] == [
        "Shout their name",
        "Rub your knuckles hard on the breastbone, the bone in the middle of the chest.",
    ]
    assert any("Put one spray in one nostril." in each for each in heads)


def test_a_situation_is_chosen_and_kept_in_another_language(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(EMERGENCY)
    settle()
    press(window, "A seizure")
    assert "Put nothing in the mouth" in step_heads(window)
    press(window, "Español")
    assert isinstance(window.screen_shown, EmergencyScreen)
    assert any("boca" in head for head in step_heads(window))


def test_its_sources_are_one_press_away(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(EMERGENCY)
    settle()
    press(window, "Sources")
    assert isinstance(window.screen_shown, ArticleScreen)


@pytest.mark.parametrize("drug", ["alcohol", "cannabis", "opioids"])
def test_each_drug_s_page_leads_there(open_window: OpenWindow, drug: str) -> None:
    window = open_window()
    window.go(DrugPage(drug))
    settle()
    press(window, "Overdose now? Call 911. Give naloxone.")
    assert window.visit.history.current.location == EMERGENCY


def test_an_urgent_search_leads_there(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Search("my friend is not breathing"))
    settle()
    title = next(text for text in shown_texts(window) if text.startswith("Is this an emergency?"))
    press(window, title)
    assert isinstance(window.screen_shown, EmergencyScreen)
