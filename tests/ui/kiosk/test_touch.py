"""A finger scrolls, presses and never marks text."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScroller, QTextBrowser
from touch import Finger
from windows import settle, settle_fully

from reader.navigation.location import AllTopics, ArticlePage, DrugPage, Home

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


@pytest.fixture(scope="session")
def finger(qapp: object) -> Finger:
    return Finger()


def test_drawing_a_finger_over_text_scrolls_on_and_marks_nothing(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.go(SEED)
    settle_fully(window)
    bar = window.screen_shown.area.verticalScrollBar()
    view = window.findChild(QTextBrowser)
    finger.drag(view.viewport(), QPoint(300, 500), QPoint(300, 300))
    let_go_at = bar.value()
    assert let_go_at > 50
    assert not view.textCursor().hasSelection()
    QTest.qWait(300)
    assert bar.value() > let_go_at  # it glides on
    assert window.visit.history.current.location == SEED


def test_a_finger_on_the_helpline_or_a_bar_does_not_scroll(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.go(SEED)
    settle_fully(window)
    finger.drag(window.helpline, QPoint(200, 500), QPoint(200, 200))
    finger.drag(window, QPoint(900, 90), QPoint(900, 10))
    assert window.screen_shown.area.verticalScrollBar().value() == 0


def test_drawing_over_buttons_scrolls_and_presses_none(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk((1080, 1920)).window
    window.go(AllTopics())
    settle_fully(window)
    area = window.screen_shown.area
    finger.drag(area.viewport(), QPoint(400, 900), QPoint(400, 600))
    assert area.verticalScrollBar().value() > 50
    assert window.visit.history.current.location == AllTopics()


def test_a_finger_that_stops_on_a_link_does_not_follow_it(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.go(SEED)
    settle_fully(window)
    view = window.findChild(QTextBrowser)
    spot = next(
        QPoint(x, y)
        for y in range(4, view.height(), 8)
        for x in range(4, view.width(), 8)
        if view.anchorAt(QPoint(x, y)).startswith("article/")
    )
    area = window.screen_shown.area
    area.verticalScrollBar().setValue(spot.y() - 100)
    settle()
    begin = view.viewport().mapTo(area.viewport(), spot)
    finger.drag(area.viewport(), begin, begin + QPoint(0, 120))
    QTest.qWait(100)
    assert window.visit.history.current.location == SEED
    QScroller.scroller(window).stop()
    area.verticalScrollBar().setValue(spot.y() - 100)
    settle()
    finger.tap(view.viewport(), spot)
    QTest.qWait(100)
    assert window.visit.history.current.location != SEED


def test_a_touch_presses(open_kiosk: Callable[..., Any], finger: Finger, qtbot: Any) -> None:
    window = open_kiosk().window
    tile = next(b for b in window.findChildren(QPushButton) if b.accessibleName().startswith("Alcohol"))
    finger.tap(tile)
    qtbot.waitUntil(lambda: window.visit.history.current.location == DrugPage("alcohol"))


def test_a_touch_hides_and_a_touch_brings_home(
    open_kiosk: Callable[..., Any], finger: Finger, qtbot: Any
) -> None:
    kiosk = open_kiosk()
    kiosk.window.go(SEED)
    settle()
    hide = next(b for b in kiosk.window.findChildren(QPushButton) if b.text() == "Hide my screen")
    finger.tap(hide)
    qtbot.waitUntil(lambda: kiosk.window.visits.is_hidden)
    finger.tap(kiosk.window.visits.cover)  # the second touch of a double touch
    settle()
    assert kiosk.window.visits.is_hidden
    kiosk.seconds += 1
    finger.tap(kiosk.window.visits.cover)
    qtbot.waitUntil(lambda: not kiosk.window.visits.is_hidden)
    assert kiosk.window.visit.history.current.location == Home()


def test_a_finger_on_the_page_counts_as_someone_there(open_kiosk: Callable[..., Any], finger: Finger) -> None:
    kiosk = open_kiosk()
    kiosk.window.go(SEED)
    settle_fully(kiosk.window)
    viewport = kiosk.window.screen_shown.area.viewport()
    for _ in range(4):
        finger.drag(viewport, QPoint(500, 500), QPoint(500, 450), steps=3)
        kiosk.wait(80)
        assert kiosk.window.visits.warning is None
    kiosk.wait(10)
    assert kiosk.window.visits.warning is not None


def test_two_quick_touches_press_two_things(open_kiosk: Callable[..., Any], finger: Finger) -> None:
    """Far apart, they are no double click."""
    window = open_kiosk().window
    window.go_search()
    settle()
    for sign in "meth":
        touch_button(window, finger, sign)
        settle()
    touch_button(window, finger, "h")
    touch_button(window, finger, "Methamphetamine")
    settle()
    assert window.visit.history.current.location == DrugPage("methamphetamine")


def touch_button(window: Any, finger: Finger, name: str) -> None:
    """Touch the middle of a button, by a touch of the window."""
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    target = next(each for each in found if (each.accessibleName() or each.text()) == name)
    finger.tap(window, target.mapTo(window, target.rect().center()))
