"""No frame between one page and the next shows a page that is squashed or has parts missing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from windows import OpenWindow, settle

from reader.navigation.changes import UseTextSize, UseTheme
from reader.navigation.location import AllDrugs, DrugPage, Home, Search
from reader.ui.access.requests import OpenIn
from reader.ui.window.main_window import MainWindow


class Frames(QObject):
    """Every picture of a window that is painted while this watches, as it stands on the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._is_passing_on = False
        self.taken: list[QImage] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is not QEvent.Type.UpdateRequest
            or watched is not self._window
            or self._is_passing_on
        ):
            return False
        self._is_passing_on = True
        QCoreApplication.sendEvent(watched, event)
        self._is_passing_on = False
        self.taken.append(picture(self._window))
        return True

    def during(self, act: Callable[[], object]) -> list[QImage]:
        """What is painted from an act on until all is still, each picture once."""
        self.taken.clear()
        self._window.installEventFilter(self)
        act()
        QTest.qWait(250)
        self._window.removeEventFilter(self)
        return [each for index, each in enumerate(self.taken) if each != self.taken[index - 1] or not index]


def picture(window: QWidget) -> QImage:
    device = window.backingStore().paintDevice()
    assert isinstance(device, QImage)
    return device.copy()


def show(window: MainWindow, act: Callable[[], object]) -> list[QImage]:
    frames = Frames(window).during(act)
    assert frames, "nothing was painted"
    return frames


ACTS: dict[str, Callable[[MainWindow], object]] = {
    "another page": lambda window: window.go(AllDrugs()),
    "text size": lambda window: window.answer(UseTextSize(150)),
    "language": lambda window: window.answer(OpenIn("es")),
    "colors": lambda window: window.answer(UseTheme("hc-dark")),
}


@pytest.mark.parametrize("what", ACTS)
def test_a_change_is_seen_all_at_once(open_window: OpenWindow, what: str) -> None:
    window = open_window((1024, 700))
    window.go(DrugPage("alcohol"))
    QTest.qWait(300)
    before = picture(window)
    frames = show(window, lambda: ACTS[what](window))
    between = [each for each in frames[:-1] if each != before]
    assert not between, f"{len(between)} half-done pictures"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_the_first_page_is_seen_all_at_once(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size)
    window.go(AllDrugs())
    QTest.qWait(300)
    before = picture(window)
    frames = show(window, lambda: window.go(Home()))
    assert not [each for each in frames[:-1] if each != before]


def test_what_is_found_while_typing_is_seen_all_at_once(open_window: OpenWindow) -> None:
    window = open_window((1024, 700))
    window.go(Search("me"))
    QTest.qWait(300)
    field = window.screen_shown.findChild(QLineEdit)
    for sign in "th":
        settle()
        frames = show(window, lambda sign=sign: QTest.keyClicks(field, sign))
        # The letter is seen at once; what is found for it, whole, in the next picture.
        assert len(frames) <= 2
