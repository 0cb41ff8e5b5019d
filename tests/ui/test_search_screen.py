"""The search screen: of the words that may be meant, the one shown now is filled and marked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from windows import OpenWindow, settle, settle_fully, shown_texts

from reader.navigation.location import AllDrugs, Search
from reader.pages.alarm import Alarm
from reader.pages.lists import ListPage
from reader.pages.parts import TermTile
from reader.pages.search import SearchPage
from reader.search.danger.urgency import UrgencyLevel
from reader.ui.screens.search import SearchScreen
from reader.ui.widgets.pressable import Pressable
from reader.ui.window.main_window import MainWindow


def test_the_word_shown_now_is_filled(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Search("nalaxone"))
    settle_fully(window)
    chips = {
        chip.text(): chip
        for chip in window.findChildren(QPushButton)
        if chip.isVisible() and chip.text() in ("Naloxone", "Naltrexone")
    }
    assert len(chips) == 2
    grounds = {}
    for words, chip in chips.items():
        drawn = chip.grab().toImage()
        grounds[words] = drawn.pixelColor(8, drawn.height() // 2).name()
    assert len(set(grounds.values())) == 2, grounds
    shown = [words for words, chip in chips.items() if chip.accessibleDescription() == "Shown now"]
    assert len(shown) == 1
    assert grounds[shown[0]] == window.look.theme.colors["pine-tint"].lower()


def field_of(window: MainWindow) -> QLineEdit:
    screen = window.screen_shown
    assert isinstance(screen, SearchScreen)
    (field,) = screen.findChildren(QLineEdit)
    return field


def typed_in(window: MainWindow, text: str) -> list[str]:
    """What is on the screen at once after the keys, before a rest."""
    QTest.keyClicks(field_of(window), text)
    settle()
    return shown_texts(window)


def starting(texts: list[str], words: str) -> list[str]:
    return [text for text in texts if text.startswith(words)]


def lines_of(window: MainWindow) -> list[Pressable]:
    """The pages found, from top to bottom."""
    found = [
        line
        for line in window.findChildren(Pressable)
        if line.isVisible() and line.property("kind") == "tile"
    ]
    return sorted(found, key=lambda line: line.mapTo(window, QPoint(0, 0)).y())


def page_of(window: MainWindow, text: str) -> SearchPage:
    """What the guide finds for a text."""
    page = window.guide.page(Search(text), "en")
    assert isinstance(page, SearchPage)
    return page


@pytest.fixture
def searching(open_window: OpenWindow) -> MainWindow:
    window = open_window()
    window.go(Search(""))
    settle_fully(window)
    return window


def test_the_first_steps_stand_in_the_card_as_soon_as_danger_is_typed(searching: MainWindow) -> None:
    texts = typed_in(searching, "he is not breathing")
    assert starting(texts, "Not breathing well? Call 911.")
    assert starting(texts, "Breathe for them")


def test_a_card_stays_while_somebody_types_on_and_goes_when_they_rest(
    searching: MainWindow, qtbot: QtBot
) -> None:
    # On a slow day each key could be followed by a rest; here the rest comes when we say.
    rest = max(searching.screen_shown.findChildren(QTimer), key=QTimer.interval)
    rest.setInterval(60_000)
    assert starting(typed_in(searching, "overdose"), "Overdose? Call 911.")
    QTest.keyClicks(field_of(searching), " prevention class for my team at wor")
    settle()
    assert starting(shown_texts(searching), "Overdose? Call 911.")
    QTest.keyClicks(field_of(searching), "k")
    rest.setInterval(0)
    qtbot.waitUntil(lambda: not starting(shown_texts(searching), "Overdose? Call 911."))


def test_an_emptied_field_has_no_card(searching: MainWindow) -> None:
    assert starting(typed_in(searching, "overdose"), "Overdose? Call 911.")
    field_of(searching).clear()
    settle()
    assert not starting(shown_texts(searching), "Overdose? Call 911.")


def test_nobody_who_thinks_of_dying_is_shown_what_kills(searching: MainWindow) -> None:
    typed_in(searching, "i want to kill myself")
    texts = shown_texts(searching)
    assert starting(texts, "Thinking about suicide? Call or text 988")
    titles = {line.accessibleName() for line in lines_of(searching)}
    assert titles
    router = searching.guide.router
    assert router is not None
    drugs = router.page(AllDrugs())
    assert isinstance(drugs, ListPage)
    names = {entry.name for group in drugs.groups for entry in group.entries if isinstance(entry, TermTile)}
    assert names
    assert not titles & names


def test_the_card_is_said_at_once_and_first(
    searching: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "reader.ui.screens.search.announce",
        lambda _source, words, interrupt=False: heard.append((words, interrupt)),
    )
    typed_in(searching, "he is not breathing")
    qtbot.waitUntil(lambda: bool(heard))
    words, interrupts = heard[0]
    assert words.startswith("Not breathing well? Call 911.")
    assert interrupts


def test_a_line_that_has_just_moved_takes_no_press(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finger meant what stood there before the card went."""
    monkeypatch.setattr("reader.ui.screens.search._MOVED_MS", 600_000)
    window = open_window()
    window.go(Search(""))
    settle_fully(window)
    typed_in(window, "overdose")
    typed_in(window, " prevention class for my team at work")
    qtbot.waitUntil(lambda: not starting(shown_texts(window), "Overdose? Call 911."))
    settle()
    lines_of(window)[0].click()
    settle()
    assert window.visit.history.current.location == Search("overdose prevention class for my team at work")


def test_a_quiet_line_moves_no_result(searching: MainWindow) -> None:
    typed_in(searching, "suboxone")
    screen = searching.screen_shown
    assert isinstance(screen, SearchScreen)
    page = page_of(searching, "suboxone")
    tops = []
    for level in (UrgencyLevel.NONE, UrgencyLevel.CAUTION):
        screen.show_results(replace(page, typing_alarm=Alarm(level)))
        settle_fully(searching)
        tops.append([line.mapTo(searching, QPoint(0, 0)).y() for line in lines_of(searching)])
    assert starting(shown_texts(searching), "In danger now? 911 · 988")
    assert tops[0] == tops[1]


def test_lines_stay_while_somebody_types_on(searching: MainWindow) -> None:
    typed_in(searching, "naltrex")
    before = lines_of(searching)
    typed_in(searching, "o")
    after = lines_of(searching)
    assert before
    assert {id(line) for line in after} <= {id(line) for line in before}
    assert [line.accessibleName() for line in after] == [
        line.title for line in page_of(searching, "naltrexo").results
    ]


def test_a_line_left_over_comes_back_with_another_page(searching: MainWindow) -> None:
    typed_in(searching, "meth")
    typed_in(searching, "zzqx")
    assert not lines_of(searching)
    field_of(searching).clear()
    typed_in(searching, "alcohol")
    titles = [line.accessibleName() for line in lines_of(searching)]
    assert titles == [line.title for line in page_of(searching, "alcohol").results]


def test_a_line_that_took_another_page_under_the_finger_opens_none(searching: MainWindow) -> None:
    typed_in(searching, "alcohol")
    line = lines_of(searching)[0]
    QTest.mousePress(line, Qt.MouseButton.LeftButton)
    field_of(searching).setText("methadone")
    settle()
    assert line.accessibleName() != page_of(searching, "alcohol").results[0].title
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton)
    settle()
    assert searching.visit.history.current.location == Search("methadone")
    line.click()
    settle()
    assert searching.visit.history.current.location != Search("methadone")
