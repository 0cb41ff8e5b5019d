"""An article gives its room to the text: it begins near the top, with bullets clear of their words."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel
from windows import OpenWindow, settle_fully

from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage
from reader.ui.screens.article import ArticleScreen
from reader.ui.window.main_window import MainWindow

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
MOST_ABOVE = 130  # pixels of the page above the text, on a laptop
LEAST_GAP = 0.5  # of the letters' size, between a bullet and its words


def article_in(window: MainWindow) -> ArticleScreen:
    window.go(SEED)
    settle_fully(window)
    screen = window.screen_shown
    assert isinstance(screen, ArticleScreen)
    return screen


def checked_in(screen: ArticleScreen) -> list[QLabel]:
    """From the top down: beside or above the text, and once more at its end."""
    found = [each for each in screen.findChildren(QLabel) if each.text().startswith("Sources checked")]
    return sorted(found, key=lambda each: each.mapTo(screen.page, QPoint(0, 0)).y())


def test_the_text_begins_near_the_top_with_its_facts_beside_it(open_window: OpenWindow) -> None:
    screen = article_in(open_window((1366, 768)))
    top = screen.view.mapTo(screen.page, QPoint(0, 0))
    assert top.y() <= MOST_ABOVE
    fact = checked_in(screen)[0].mapTo(screen.page, QPoint(0, 0))
    assert fact.x() >= top.x() + screen.view.width()
    assert fact.y() < top.y()


def test_where_there_is_no_room_beside_it_the_facts_stand_above(open_window: OpenWindow) -> None:
    window = open_window((1100, 700))
    screen = article_in(window)
    top = screen.view.mapTo(screen.page, QPoint(0, 0))
    fact = checked_in(screen)[0].mapTo(screen.page, QPoint(0, 0))
    assert fact.x() < top.x() + screen.view.width()
    window.resize(1366, 768)
    settle_fully(window)
    (first, *_after) = checked_in(screen)
    right = screen.view.mapTo(screen.page, QPoint(screen.view.width(), 0)).x()
    assert first.mapTo(screen.page, QPoint(0, 0)).x() >= right


def test_large_text_says_at_its_end_when_sources_were_checked(open_window: OpenWindow) -> None:
    window = open_window((1366, 768))
    window.answer(UseTextSize(200))
    screen = article_in(window)
    (fact,) = checked_in(screen)
    assert "Not yet reviewed by a clinician" in fact.text()
    assert fact.mapTo(screen.page, QPoint(0, 0)).y() > screen.view.geometry().bottom()


@pytest.mark.parametrize("percent", [100, 300])
def test_bullets_stand_clear_of_their_words(open_window: OpenWindow, percent: int) -> None:
    window = open_window((1366, 768))
    window.answer(UseTextSize(percent))
    view = article_in(window).view
    ink = window.look.theme.color("ink").rgb()
    block = view.document().begin()
    while block.textList() is None or block.text() == "":
        block = block.next()
    rect = view.document().documentLayout().blockBoundingRect(block)
    line = block.layout().lineAt(0)
    words = rect.left() + line.naturalTextRect().left()
    top = round(rect.top() + line.naturalTextRect().top())
    first = QRect(0, top, view.width(), round(line.height()))
    picture = view.grab(first).toImage()
    ratio = picture.devicePixelRatio()
    middle = round((line.ascent() - window.look.px("body") / 4) * ratio)
    size = window.look.px("body")
    dark = [x for x in range(round(words * ratio)) if picture.pixel(x, middle) == ink]
    assert dark, "no bullet"
    assert words - max(dark) / ratio >= LEAST_GAP * size
    assert min(dark) / ratio >= 0
