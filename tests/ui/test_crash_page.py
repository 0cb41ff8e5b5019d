"""A real window in which something goes wrong: the calm page, the helpline, a new visit, or the end."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from layout import faults
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle

from reader.exit_codes import ExitCode
from reader.navigation.changes import UseTextSize
from reader.navigation.location import Home, Search
from reader.ui.window.crash_page import CrashGuard, CrashPage
from reader.ui.window.main_window import MainWindow


class Clock:
    """A clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


Guarded = Callable[..., tuple[MainWindow, CrashGuard]]


@pytest.fixture
def guarded(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guarded:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)

    def open_(
        size: tuple[int, int] = (1366, 768), seconds: int = 8, clock: Clock | None = None
    ) -> tuple[MainWindow, CrashGuard]:
        window = open_window(size)
        guard = CrashGuard(
            window,
            window.looks,
            lambda: window.look,
            window.settings.panel,
            clock or Clock(),
            seconds,
        )
        guard.startOverRequest.connect(lambda: window.go(Home()))
        guard.install(tmp_path / "reports")
        return window, guard

    return open_


def fail_in_a_slot() -> None:
    QTimer.singleShot(0, lambda: [][0])
    settle()


def page_of(window: MainWindow) -> CrashPage:
    (page,) = [page for page in window.findChildren(CrashPage) if page.isVisible()]
    return page


def texts(page: CrashPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_a_slot_that_fails_shows_the_calm_page(guarded: Guarded, tmp_path: Path) -> None:
    window, _guard = guarded()
    window.go(Search("fentanyl"))
    settle()
    fail_in_a_slot()
    page = page_of(window)
    assert page.geometry() == window.rect()
    assert page.helpline is not None
    assert page.helpline.isVisible()
    assert page.helpline.number_text == "1-800-662-4357"
    assert "We are starting over" in texts(page)
    assert "8 seconds" in texts(page)
    (report,) = (tmp_path / "reports").iterdir()
    assert "IndexError" in report.read_text()
    assert "fentanyl" not in report.read_text()


def test_an_event_that_fails_does_too(guarded: Guarded) -> None:
    window, _guard = guarded()

    class Faulty(QPushButton):
        def mousePressEvent(self, event: object) -> None:
            raise KeyError

    button = Faulty("x", window)
    button.show()
    place, left = QPointF(3, 3), Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress, place, place, left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.postEvent(button, event)
    settle()
    assert page_of(window).isVisible()


def test_a_paint_that_fails_each_time_is_one_crash(guarded: Guarded, tmp_path: Path) -> None:
    window, guard = guarded()
    ended: list[int] = []
    guard.endRequest.connect(ended.append)

    class Faulty(QLabel):
        def paintEvent(self, event: object) -> None:
            raise KeyError

    faulty = Faulty("x", window)
    faulty.resize(200, 200)
    faulty.show()
    for _ in range(5):
        faulty.update()
        settle()
    assert page_of(window).isVisible()
    assert ended == []


def test_a_new_visit_starts_by_itself(guarded: Guarded, qtbot: QtBot) -> None:
    window, guard = guarded(seconds=2)
    window.go(Search("x"))
    with qtbot.waitSignal(guard.startOverRequest):
        fail_in_a_slot()
    settle()
    assert guard.page is None
    assert window.findChildren(CrashPage) == [] or not any(
        page.isVisible() for page in window.findChildren(CrashPage)
    )
    assert window.visit.history.current.location == Home()


def test_the_button_does_not_wait(guarded: Guarded) -> None:
    window, guard = guarded()
    fail_in_a_slot()
    press(window, "Start over now")
    assert guard.page is None


def test_keys_stay_on_the_page(guarded: Guarded, qtbot: QtBot) -> None:
    window, _guard = guarded()
    fail_in_a_slot()
    page = page_of(window)
    before = window.visit.history.current.location
    assert page.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert page.isAncestorOf(QApplication.focusWidget())
    assert window.visit.history.current.location == before
    assert page.isVisible()


def test_again_and_again_ends_with_the_fatal_code(guarded: Guarded) -> None:
    clock = Clock()
    window, guard = guarded(clock=clock)
    ended: list[int] = []
    guard.endRequest.connect(ended.append)
    for _ in range(3):
        assert ended == []
        fail_in_a_slot()
        clock.now += 30
        press(window, "Start over now")
    assert ended == [ExitCode.FATAL]


def test_far_apart_goes_on(guarded: Guarded) -> None:
    clock = Clock()
    window, guard = guarded(clock=clock)
    ended: list[int] = []
    guard.endRequest.connect(ended.append)
    for _ in range(6):
        fail_in_a_slot()
        clock.now += 100
        press(window, "Start over now")
    assert ended == []


def test_starting_over_that_fails_is_another_crash(guarded: Guarded) -> None:
    window, guard = guarded()
    ended: list[int] = []
    guard.endRequest.connect(ended.append)

    def fail() -> None:
        raise RuntimeError

    guard.startOverRequest.connect(fail)
    fail_in_a_slot()
    for _ in range(2):
        assert ended == []
        press(window, "Start over now")
        assert page_of(window).isVisible()
    assert ended == [ExitCode.FATAL]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920), (800, 600)], ids=str)
def test_the_page_is_whole(guarded: Guarded, size: tuple[int, int], percent: int) -> None:
    window, _guard = guarded(size)
    window.answer(UseTextSize(percent))
    fail_in_a_slot()
    page = page_of(window)
    settle()
    assert not faults(page)  # type: ignore[arg-type]
    window.resize(1366, 768)
    settle()
    assert page.geometry() == window.rect()
    assert not faults(page)  # type: ignore[arg-type]
