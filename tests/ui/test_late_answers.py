"""A finished visit changes nothing: what it asked for may come late, and belongs to it alone."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import OpenWindow, settle, settle_fully, shown_texts

from reader.errors import ReaderError
from reader.navigation.changes import GrowText
from reader.navigation.location import ArticlePage, Home, Search
from reader.navigation.visit import Visit
from reader.navigation.visit_bound import AskedBy
from reader.printing.printers import Sent
from reader.speech.orders import ENGINE_FAILED
from reader.texts.sentence import said
from reader.ui.access.requests import Act, Find, Go, OpenIn, Request

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


class Printer:
    """Takes jobs, and answers when it is let."""

    def __init__(self) -> None:
        self.jobs: list[int] = []
        self.answers = threading.Event()
        self.fails = False

    def print_sheets(self, sheets: Any, printer: str = "") -> Any:
        self.jobs.append(sheets.page_count)
        assert self.answers.wait(20)
        if self.fails:
            raise ReaderError(said("It broke."), said("Fix it."))
        return Sent("Front", sheets.page_count, 1)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Printer]:
    made = Printer()
    monkeypatch.setattr("reader.ui.paper.press.print_sheets", made.print_sheets)
    yield made
    made.answers.set()


def desk_is_idle(window: Any) -> bool:
    return window.paper.desk()._order is None


def ask_to_print(kiosk: Any, printer: Printer, qtbot: QtBot) -> None:
    """Press Print, and wait until the printer has the job."""
    before = len(printer.jobs)
    kiosk.window.paper.desk().print_article(SEED.article)
    qtbot.waitUntil(lambda: len(printer.jobs) > before)


@pytest.mark.parametrize("fails", [False, True], ids=["sent", "failed"])
@pytest.mark.parametrize("how", ["start over", "idle", "sleep"])
def test_a_print_of_a_visit_that_ended(
    open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot, fails: bool, how: str
) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(SEED)
    settle_fully(window)
    visit = window.visit
    ask_to_print(kiosk, printer, qtbot)
    if how == "start over":
        window.start_over()
    elif how == "idle":
        kiosk.wait(130)
    else:
        kiosk.sleep(36_000)
    settle()
    before = shown_texts(window)
    printer.fails = fails
    printer.answers.set()
    qtbot.waitUntil(lambda: desk_is_idle(window))
    settle()
    assert shown_texts(window) == before
    assert window.visit.printed_pages == 0
    assert visit.printed_pages == (0 if fails else printer.jobs[0])


def test_its_own_visit_is_told(open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(SEED)
    settle_fully(window)
    window.paper.desk().print_article(SEED.article)
    settle()
    assert "Your pages are being made ready." in shown_texts(window), "at once"
    printer.answers.set()
    qtbot.waitUntil(lambda: "Your pages are printing." in shown_texts(window))
    assert "Your pages are being made ready." not in shown_texts(window)
    assert window.visit.printed_pages == printer.jobs[0]


@pytest.mark.parametrize("gap", [0.05, 0.3, 1, 2.5])
def test_print_pressed_twice_is_one_job(
    open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot, gap: float
) -> None:
    kiosk = open_kiosk()
    kiosk.window.go(SEED)
    settle_fully(kiosk.window)
    printer.answers.set()
    for _ in range(2):
        kiosk.window.paper.desk().print_article(SEED.article)
        if gap >= 1:
            qtbot.waitUntil(lambda: desk_is_idle(kiosk.window))
        kiosk.seconds += gap
    qtbot.waitUntil(lambda: desk_is_idle(kiosk.window))
    settle()
    assert len(printer.jobs) == 1


def test_later_the_same_pages_can_be_printed_again(
    open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot
) -> None:
    kiosk = open_kiosk(settings='mode = "kiosk"\n[kiosk]\npages_per_visit = 100\n')
    printer.answers.set()
    for _ in range(2):
        ask_to_print(kiosk, printer, qtbot)
        qtbot.waitUntil(lambda: desk_is_idle(kiosk.window))
        kiosk.seconds += 6
    assert len(printer.jobs) == 2


def test_a_flood_over_many_visits_is_bounded_by_the_hour(
    open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot
) -> None:
    kiosk = open_kiosk(settings='mode = "kiosk"\n[kiosk]\npages_per_hour = 14\n')
    window = kiosk.window
    printer.answers.set()
    for _ in range(8):
        window.paper.desk().print_article(SEED.article)
        qtbot.waitUntil(lambda: desk_is_idle(window))
        settle()
        told = " | ".join(shown_texts(window))
        window.start_over()
        settle()
    assert 0 < sum(printer.jobs) <= 14
    assert "Many pages were printed here this hour." in told
    kiosk.seconds += 3600
    ask_to_print(kiosk, printer, qtbot)


def test_print_held_on_a_staff_computer_is_one_job(
    open_window: OpenWindow, printer: Printer, qtbot: QtBot
) -> None:
    window = open_window()
    window.go(SEED)
    settle_fully(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    printer.answers.set()
    hold(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier, 18)
    qtbot.waitUntil(lambda: len(printer.jobs) >= 1 and desk_is_idle(window))
    settle()
    assert len(printer.jobs) == 1


def hold(window: Any, key: Qt.Key, held: Qt.KeyboardModifier, times: int) -> None:
    """Hold a key down until it was repeated so often."""
    QTest.keyPress(window.windowHandle(), key, held)
    for _ in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, "", autorep=True)
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, "", autorep=True)
        target = window.focusWidget() or window
        QApplication.sendEvent(target, override)
        QApplication.sendEvent(target, event)
    QTest.keyRelease(window.windowHandle(), key, held)
    settle()


def test_a_voice_that_fails_late(open_kiosk: Callable[..., Any]) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(SEED)
    settle_fully(window)
    window.answer(Act.LISTEN)
    window.start_over()
    settle()
    before = shown_texts(window)
    window.aloud.troubled.emit(ENGINE_FAILED)
    settle()
    assert shown_texts(window) == before


@pytest.mark.parametrize(
    "asked", [Find("heroin"), Go(SEED), OpenIn("es"), Act.START_OVER, GrowText()], ids=str
)
def test_a_page_of_a_visit_that_ended_asks_for_nothing(
    open_kiosk: Callable[..., Any], asked: Request
) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(Search("meth"))
    settle()
    page = window.screen_shown
    window.start_over()  # the page is deleted a little later
    visit = window.visit
    page.ask(asked)
    assert window.visit is visit
    assert window.visit.history.current.location == Home()
    assert window.visit.language == "en"


def test_nothing_of_an_ended_visit_is_alive(
    open_kiosk: Callable[..., Any], printer: Printer, qtbot: QtBot
) -> None:
    kiosk = open_kiosk()
    window = kiosk.window
    window.go(SEED)
    settle_fully(window)
    ask_to_print(kiosk, printer, qtbot)
    window.answer(Act.LISTEN)
    gone = weakref.ref(window.visit)
    window.start_over()
    printer.answers.set()
    qtbot.waitUntil(lambda: desk_is_idle(window))
    settle()
    gc.collect()
    assert gone() is None


def test_only_answers_of_the_visit_that_is_shown() -> None:
    class Window:
        visit = Visit()

    window, told = Window(), []
    asked = AskedBy(window)
    asked.only(told.append)("first")
    window.visit = Visit()
    asked.only(told.append)("second")
    assert told == ["first"]
    assert not asked.is_shown
    gc.collect()
    assert AskedBy(window).visit is window.visit
