"""Every page by keyboard alone: Tab goes as one reads, shows where it is, traps nobody and loses nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from places import READING
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.navigation.location import (
    ArticlePage,
    Display,
    Home,
    Keys,
    Location,
    Matrix,
    Search,
)
from reader.ui.access.actions import SHORTCUTS
from reader.ui.access.requests import Act
from reader.ui.screens.base import Screen
from reader.ui.screens.find_bar import FindBar
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.window.main_window import MainWindow

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
SIZES = [(1366, 768), (1920, 1080), (1080, 1920)]
PAGES = READING
MOST_STOPS = 400


@dataclass(frozen=True)
class Stop:
    """Where Tab stood: a widget, or a link of a text by its place."""

    widget: QWidget
    link: int = -1


def stop_now() -> Stop:
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    if isinstance(widget, ArticleView):
        cursor = widget.textCursor()
        return Stop(widget, cursor.selectionStart() if cursor.hasSelection() else -1)
    return Stop(widget)


def round_of(window: MainWindow, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[Stop]:
    """Press Tab until it comes round to where it began."""
    qtbot.keyClick(QApplication.focusWidget() or window, key)
    first = now = stop_now()
    for _ in range(MOST_STOPS):
        yield now
        qtbot.keyClick(QApplication.focusWidget(), key)
        now = stop_now()
        if now == first:
            return
    raise AssertionError("Tab never came round")


def open_at(open_window: OpenWindow, qtbot: QtBot, size: tuple[int, int], place: Location) -> MainWindow:
    window = open_window(size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(place)
    settle_fully(window)
    return window


def screen_of(window: MainWindow) -> Screen:
    assert window.screen_shown is not None
    return window.screen_shown


def ground_of(window: MainWindow, widget: QWidget) -> QWidget:
    page = screen_of(window).page
    return page if page.isAncestorOf(widget) else window


def goes_back(window: MainWindow, one: Stop, other: Stop) -> bool:
    """Whether a step leads up without leading to a column at the right, or to the left in one line."""
    if one.widget is other.widget:
        return other.link <= one.link
    ground = ground_of(window, one.widget)
    if ground is ground_of(window, other.widget):
        first, second = (_place(each.widget, ground) for each in (one, other))
    else:  # between a bar and the page: the page is where its view is
        page = screen_of(window).page
        first, second = (
            _view(window) if page.isAncestorOf(each.widget) else _place(each.widget, window)
            for each in (one, other)
        )
    if second.bottom() < first.top():
        return second.left() <= first.right()
    in_line = second.top() <= first.bottom() and first.top() <= second.bottom()
    return in_line and second.right() < first.left()


def _place(widget: QWidget, ground: QWidget) -> QRect:
    return QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size())


def _view(window: MainWindow) -> QRect:
    viewport = screen_of(window).area.viewport()
    return QRect(viewport.mapTo(window, QPoint(0, 0)), viewport.size())


def hidden_part(window: MainWindow, stop: Stop) -> str:
    """What is wrong with how the stop is seen; empty when all of it is in sight."""
    screen = screen_of(window)
    if not screen.page.isAncestorOf(stop.widget):
        return "" if not stop.widget.visibleRegion().isEmpty() else "covered"
    rect = stop.widget.rect()
    if isinstance(stop.widget, ArticleView):
        if stop.link < 0:
            return ""
        rect = stop.widget.cursorRect()
    seen = QRect(stop.widget.mapTo(window, rect.topLeft()), rect.size())
    view = _view(window)
    stuck = screen.findChild(QLabel, "stuck")
    if isinstance(stuck, QLabel) and stuck.isVisible():
        view.setTop(view.top() + stuck.height())
    if seen.height() <= view.height() and not view.contains(seen):
        return f"{seen.getRect()} is not within {view.getRect()}"
    return ""


def ringed(window: MainWindow, stop: Stop) -> bool:
    ring = window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    if isinstance(stop.widget, ArticleView) and stop.link >= 0:
        return stop.widget.textCursor().hasSelection()  # a link is filled
    place = QRect(stop.widget.mapTo(window, QPoint(0, 0)), stop.widget.size())
    return ring.isVisible() and ring.geometry().intersects(place)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("place", PAGES, ids=lambda place: type(place).__name__)
def test_tab_goes_as_one_reads(
    open_window: OpenWindow, qtbot: QtBot, size: tuple[int, int], place: Location
) -> None:
    window = open_at(open_window, qtbot, size, place)
    wrong: list[str] = []
    stops: list[Stop] = []
    for stop in round_of(window, qtbot):
        name = stop.widget.accessibleName() or getattr(stop.widget, "text", str)()
        if hidden := hidden_part(window, stop):
            wrong.append(f'"{name}" {stop.link} is hidden: {hidden}')
        if not ringed(window, stop):
            wrong.append(f'"{name}" has no ring')
        stops.append(stop)
    assert len(stops) == len(set(stops)), "a stop comes twice"
    within = {stop.widget for stop in stops}
    for widget in window.findChildren(QPushButton) + window.findChildren(QLineEdit):
        if widget.isVisible() and widget.isEnabled() and widget not in within:
            wrong.append(f'"{widget.accessibleName() or widget.text()}" is never reached')
    # The round begins behind the page's heading; told from the top bar on it is in order throughout.
    bar = [index for index, stop in enumerate(stops) if stop.widget.parent().objectName() == "topbar"]
    begin = bar[0] if bar and 0 not in bar else 0
    ordered = stops[begin:] + stops[:begin]
    for one, other in pairwise(ordered):
        if goes_back(window, one, other):
            wrong.append(
                f'from "{one.widget.accessibleName() or one.widget.text()}" {one.link} back to '
                f'"{other.widget.accessibleName() or other.widget.text()}" {other.link}'
            )
    assert wrong == []


@pytest.mark.parametrize("place", [SEED, Matrix(), Home()], ids=lambda place: type(place).__name__)
def test_shift_tab_is_the_way_back(open_window: OpenWindow, qtbot: QtBot, place: Location) -> None:
    window = open_at(open_window, qtbot, (1366, 768), place)
    onward = list(round_of(window, qtbot))
    back = list(round_of(window, qtbot, Qt.Key.Key_Backtab))
    assert {stop.widget for stop in onward} == {stop.widget for stop in back}


class TestPagesComeAndGo:
    def test_a_new_page_puts_the_keyboard_on_its_heading(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        open_at(open_window, qtbot, (1366, 768), SEED)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLabel)
        assert focused.text() == "Naltrexone for amphetamine addiction"

    @pytest.mark.parametrize("place", PAGES, ids=lambda place: type(place).__name__)
    def test_it_is_somewhere_on_every_page(
        self, open_window: OpenWindow, qtbot: QtBot, place: Location
    ) -> None:
        window = open_at(open_window, qtbot, (1366, 768), place)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert screen_of(window).isAncestorOf(focused)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
    @pytest.mark.parametrize(
        ("page", "name"), [(Home(), "Cocaine"), (Home(), "All topics"), (Matrix(), "Naltrexone for")]
    )
    def test_enter_presses_what_the_ring_is_on(
        self, open_window: OpenWindow, qtbot: QtBot, key: Qt.Key, page: Location, name: str
    ) -> None:
        window = open_at(open_window, qtbot, (1366, 768), page)
        for stop in round_of(window, qtbot):
            if stop.widget.accessibleName().startswith(name) or getattr(stop.widget, "text", str)() == name:
                break
        qtbot.keyClick(QApplication.focusWidget(), key)
        settle_fully(window)
        assert window.visit.history.current.location != page

    @pytest.mark.parametrize("name", ["Cocaine", "Is this an emergency?", "Compare treatments"])
    def test_going_back_returns_to_what_was_left(
        self, open_window: OpenWindow, qtbot: QtBot, name: str
    ) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Home())
        for stop in round_of(window, qtbot):
            if stop.widget.accessibleName().startswith(name):
                break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        settle_fully(window)
        assert window.visit.history.current.location != Home()
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        settle()
        assert stop_now().widget.accessibleName().startswith(name)
        assert ringed(window, stop_now())

    def test_going_back_returns_to_the_link(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), SEED)
        for stop in round_of(window, qtbot):
            if stop.link >= 0 and "contingency" in stop.widget.textCursor().selectedText():
                break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        settle_fully(window)
        assert window.visit.history.current.location == ArticlePage("treatments/contingency-management")
        window.answer(Act.GO_BACK)
        settle_fully(window)
        focused = QApplication.focusWidget()
        assert isinstance(focused, ArticleView)
        assert focused.textCursor().selectedText() == "contingency management"

    def test_a_related_page_far_down_is_found_again(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), SEED)
        names = [
            button.accessibleName()
            for button in window.findChildren(QPushButton)
            if "Keep looking" not in button.text() and button.accessibleName().endswith("min read")
        ]
        for stop in round_of(window, qtbot):
            if stop.widget.accessibleName() == names[-1]:
                break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        settle_fully(window)
        window.answer(Act.GO_BACK)
        settle_fully(window)
        qtbot.waitUntil(lambda: stop_now().widget.accessibleName() == names[-1])

    def test_a_change_of_look_keeps_it(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Display())
        for stop in round_of(window, qtbot):
            if stop.widget.text() == "125 %":
                break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        settle()
        assert window.visit.text_size == 125
        assert stop_now().widget.text() == "125 %"

    def test_a_touch_needs_no_ring(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Home())
        press(window, "Cocaine")
        window.answer(Act.GO_BACK)
        settle()
        ring = window.findChild(FocusRing)
        assert isinstance(ring, FocusRing)
        assert not ring.isVisible()
        qtbot.keyClick(window, Qt.Key.Key_Tab)
        assert ringed(window, stop_now())
        button = next(b for b in window.findChildren(QPushButton) if b.accessibleName().startswith("Alcohol"))
        qtbot.mousePress(button, Qt.MouseButton.LeftButton)
        assert not ring.isVisible()
        qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


class TestReadingWithTheArrows:
    def test_the_caret_goes_line_by_line_and_stays_in_sight(
        self, open_window: OpenWindow, qtbot: QtBot
    ) -> None:
        window = open_at(open_window, qtbot, (1366, 768), SEED)
        view = screen_of(window).findChild(ArticleView)
        assert isinstance(view, ArticleView)
        view.setFocus()
        lines = set()
        for _ in range(60):
            qtbot.keyClick(view, Qt.Key.Key_Down)
            lines.add(view.textCursor().position())
            caret = QRect(view.mapTo(window, view.cursorRect().topLeft()), view.cursorRect().size())
            assert _view(window).contains(caret)
        assert len(lines) == 60
        assert screen_of(window).scroll_place > 0

    def test_it_goes_on_from_what_is_in_sight(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), SEED)
        view = screen_of(window).findChild(ArticleView)
        assert isinstance(view, ArticleView)
        view.setFocus()
        window.answer(Act.PAGE_DOWN)
        window.answer(Act.PAGE_DOWN)
        settle()
        place = screen_of(window).scroll_place
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert screen_of(window).scroll_place == pytest.approx(place, abs=0.02)


class TestHelpline:
    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_one_key_reads_the_numbers_one_by_one(
        self, open_window: OpenWindow, qtbot: QtBot, size: tuple[int, int]
    ) -> None:
        window = open_at(open_window, qtbot, size, SEED)
        before = QApplication.focusWidget()
        qtbot.keyClick(before, Qt.Key.Key_F2)
        names = []
        for _ in range(4):
            focused = QApplication.focusWidget()
            assert focused is not None
            assert window.helpline.isAncestorOf(focused)
            assert ringed(window, stop_now())
            names.append(focused.accessibleName())
            qtbot.keyClick(focused, Qt.Key.Key_Down)
        assert [name.split(".")[0] for name in names] == ["Helpline 1-800-662-4357", "988", "911", "ext"]
        assert "SAMHSA National Helpline" in window.helpline.lines[0].accessibleDescription()
        assert "Crisis Lifeline" in names[1]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
        assert stop_now().widget.accessibleName() == names[2]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is before

    @pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Backtab])
    def test_other_ways_back(self, open_window: OpenWindow, qtbot: QtBot, key: Qt.Key) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Home())
        before = QApplication.focusWidget()
        qtbot.keyClick(before, Qt.Key.Key_F2)
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is before
        assert not any(line.focusPolicy() for line in window.helpline.lines)

    def test_tab_beyond_the_last_number_leads_back(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Home())
        before = QApplication.focusWidget()
        qtbot.keyClick(before, Qt.Key.Key_F2)
        for _ in window.helpline.lines:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is before


class TestFindingOnThePage:
    def open_bar(self, open_window: OpenWindow, qtbot: QtBot) -> tuple[MainWindow, FindBar]:
        window = open_at(open_window, qtbot, (1366, 768), SEED)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
        settle()
        bar = window.findChild(FindBar)
        assert isinstance(bar, FindBar)
        assert QApplication.focusWidget() is bar.field
        return window, bar

    def test_matches_are_counted_marked_and_stepped_through(
        self, open_window: OpenWindow, qtbot: QtBot
    ) -> None:
        window, bar = self.open_bar(open_window, qtbot)
        view = screen_of(window).findChild(ArticleView)
        assert isinstance(view, ArticleView)
        qtbot.keyClicks(bar.field, "dopamine")
        total = view.toPlainText().lower().count("dopamine")
        assert total > 1
        assert len(view.extraSelections()) == total
        assert f"1 of {total}" in shown_texts(window)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert f"2 of {total}" in shown_texts(window)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert f"{total} of {total}" in shown_texts(window)
        press(window, "Next")
        assert f"1 of {total}" in shown_texts(window)
        qtbot.keyClick(bar.field, Qt.Key.Key_F3)
        assert f"2 of {total}" in shown_texts(window)

    def test_the_match_is_brought_into_view(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window, bar = self.open_bar(open_window, qtbot)
        qtbot.keyClicks(bar.field, "kratom")
        view = screen_of(window).findChild(ArticleView)
        assert isinstance(view, ArticleView)
        match = view.extraSelections()[0]
        rect = view.cursorRect(match.cursor)
        assert _view(window).contains(QRect(view.mapTo(window, rect.topLeft()), rect.size()))
        assert screen_of(window).scroll_place > 0.3

    def test_esc_closes_it_at_the_match_and_nothing_stays(
        self, open_window: OpenWindow, qtbot: QtBot
    ) -> None:
        window, bar = self.open_bar(open_window, qtbot)
        qtbot.keyClicks(bar.field, "kratom")
        place = screen_of(window).scroll_place
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
        settle()
        view = screen_of(window).findChild(ArticleView)
        assert isinstance(view, ArticleView)
        assert view.extraSelections() == []
        assert QApplication.focusWidget() is view
        assert view.textCursor().block().text().find("kratom") >= 0
        assert screen_of(window).scroll_place == pytest.approx(place, abs=0.05)
        qtbot.keyClick(view, Qt.Key.Key_F3)
        again = [bar.field.text() for bar in window.findChildren(FindBar) if bar.isVisible()]
        assert again == [""]

    def test_words_that_are_not_there(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window, bar = self.open_bar(open_window, qtbot)
        qtbot.keyClicks(bar.field, "zzqx")
        assert "Not on this page" in shown_texts(window)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)

    def test_every_button_of_the_bar_is_reached_and_esc_works_there(
        self, open_window: OpenWindow, qtbot: QtBot
    ) -> None:
        window, _bar = self.open_bar(open_window, qtbot)
        names = []
        for _ in range(3):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            names.append(stop_now().widget.text())
        assert names == ["Previous", "Next", "Close"]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        settle()
        assert not [each for each in window.findChildren(FindBar) if each.isVisible()]

    def test_elsewhere_it_leads_to_search(self, open_window: OpenWindow, qtbot: QtBot) -> None:
        window = open_at(open_window, qtbot, (1366, 768), Home())
        qtbot.keyClick(window, Qt.Key.Key_F3)
        assert window.visit.history.current.location == Search()


def test_the_keys_page_lists_every_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_at(open_window, qtbot, (1366, 768), Keys())
    texts = shown_texts(window)
    for shortcut in SHORTCUTS:
        if not shortcut.listed:
            continue
        assert shortcut.keys_words in texts
        assert shortcut.words in texts
