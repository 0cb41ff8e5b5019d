"""A finger scrolls, presses and never marks text."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScroller, QTextBrowser
from touch import Finger
from windows import settle, settle_fully

from reader.kiosk.layers import Layer
from reader.navigation.location import AllTopics, ArticlePage, DrugPage, Home, Search
from reader.ui.access.requests import Act
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import label

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


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
    finger.drag(window, QPoint(900, 60), QPoint(900, 5))
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
    window.answer(Act.SEARCH)
    settle()
    for sign in "met":
        touch_button(window, finger, sign)
        settle()
    touch_button(window, finger, "h")
    touch_button(window, finger, "Home")
    settle()
    assert window.visit.history.current.location == Home()
    window.answer(Act.GO_BACK)
    settle()
    assert window.visit.history.current.location == Search("meth")


def touch_button(window: Any, finger: Finger, name: str) -> None:
    """Touch the middle of a button, by a touch of the window."""
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    target = next(each for each in found if (each.accessibleName() or each.text()) == name)
    finger.tap(window, target.mapTo(window, target.rect().center()))


def middle(window: Any, name: str) -> QPoint:
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    target = next(each for each in found if (each.accessibleName() or each.text()) == name)
    return target.mapTo(window, target.rect().center())


def test_two_thumbs_that_overlap_type_every_letter_in_order(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.answer(Act.SEARCH)
    settle()
    spots = [middle(window, sign) for sign in "qwerty"]
    finger.both(window, a=("press", spots[0]))
    for index in range(1, 6):  # each comes down before the one before is taken up
        old, new = ("a", "b") if index % 2 else ("b", "a")
        finger.both(window, **{old: ("stationary", spots[index - 1]), new: ("press", spots[index])})
        finger.both(window, **{old: ("release", spots[index - 1]), new: ("stationary", spots[index])})
    finger.both(window, b=("release", spots[5]))
    settle()
    assert window.visit.history.current.location == Search("qwerty")


def test_a_thumb_within_the_other_s_touch_types_in_the_order_they_came(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.answer(Act.SEARCH)
    settle()
    finger.tap(window, middle(window, "Capital letters"))
    settle()
    m = middle(window, "M")
    finger.both(window, a=("press", m))
    finger.both(window, a=("stationary", m), b=("press", middle(window, "E")))
    finger.both(window, a=("stationary", m), b=("release", middle(window, "e")))
    finger.both(window, a=("release", m))
    settle()
    assert window.visit.history.current.location == Search("Me")


def test_a_second_finger_neither_presses_nor_takes_back_the_first(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk().window
    window.go(SEED)
    settle_fully(window)
    home, search = middle(window, "Home"), middle(window, "Search")
    finger.both(window, a=("press", home))
    finger.both(window, a=("stationary", home), b=("press", search))
    finger.both(window, a=("stationary", home), b=("release", search))
    settle()
    assert window.visit.history.current.location == SEED
    finger.both(window, a=("release", home))
    settle()
    assert window.visit.history.current.location == Home()


def test_a_touch_that_stops_the_gliding_presses_nothing(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    window = open_kiosk((1366, 768)).window
    window.go(AllTopics())
    settle_fully(window)
    view = window.screen_shown.area.viewport()
    begin = view.mapTo(window, QPoint(400, 300))
    bar = window.screen_shown.area.verticalScrollBar()
    for _ in range(20):  # on a slow day a flick can be too slow to glide
        bar.setValue(0)
        finger.drag(window, begin, begin - QPoint(0, 200), steps=5)
        if QScroller.scroller(window).state() is QScroller.State.Scrolling:
            break
    assert QScroller.scroller(window).state() is QScroller.State.Scrolling
    finger.tap(window, view.mapTo(window, QPoint(400, 200)))
    settle()
    assert window.visit.history.current.location == AllTopics()
    still = bar.value()
    QTest.qWait(100)
    assert bar.value() == still


def test_what_comes_up_under_a_finger_is_not_pressed_by_it(
    open_kiosk: Callable[..., Any], finger: Finger
) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(SEED)
    settle_fully(window)
    spot = middle(window, "Home")
    finger.both(window, a=("press", spot))
    window.hide_screen()
    kiosk.wait(1)
    finger.both(window, a=("release", spot))
    settle()
    assert window.visits.is_hidden
    assert not any(each.isDown() for each in window.findChildren(QAbstractButton))


def test_a_finger_scrolls_what_lies_on_top(open_kiosk: Callable[..., Any], finger: Finger) -> None:
    window = open_kiosk().window
    window.go(SEED)
    settle_fully(window)
    over = Screen(window.look, "over")
    over.setParent(window)
    over.column.addWidget(label("word " * 5000))
    window.layers.put(Layer.STAFF, over)
    settle()
    assert over.area.verticalScrollBar().maximum() > 1000
    finger.drag(window, QPoint(600, 800), QPoint(600, 500))
    assert over.area.verticalScrollBar().value() > 50
    assert window.screen_shown.area.verticalScrollBar().value() == 0
