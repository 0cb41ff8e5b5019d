"""Reading aloud in the window: every page says all it shows, the sentence is marked, a press is silence."""

import sys

import pytest
from places import READING
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully

from reader.navigation.location import (
    ArticlePage,
    Family,
    Location,
)
from reader.speech.reading import State
from reader.speech.voice import Voice
from reader.speech.wording import spoken
from reader.ui.access.requests import Act
from reader.ui.aloud.gather import gather, words_of
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.window.main_window import MainWindow

MOCK = (sys.executable, "-m", "reader", "voice", "--engine", "mock")
PAGES = READING


def _with_mock(window: MainWindow) -> MainWindow:
    window.aloud.make_voice = lambda: Voice(MOCK)
    return window


def _said(window: MainWindow) -> str:
    assert window.screen_shown is not None
    script = gather((window.screen_shown, window.helpline), window.visit.language).script
    return " ".join(each.said for each in script.sentences)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_all_that_is_shown_is_said(open_window: OpenWindow, page: Location, size: tuple[int, int]) -> None:
    window = open_window(size)
    window.go(page)
    settle_fully(window)
    said = _said(window)
    screen = window.screen_shown
    assert screen is not None
    for part in (screen.page, window.helpline):
        for shown in part.findChildren(QLabel) + part.findChildren(QLineEdit):
            inside_button = shown.parentWidget() if isinstance(shown.parentWidget(), QPushButton) else None
            if shown.isVisible() and words_of(shown) and inside_button is None:
                for line in words_of(shown).split("\n"):
                    assert spoken(line, "en") in said, line
    for view in screen.page.findChildren(ArticleView):
        for line in view.toPlainText().replace("\N{OBJECT REPLACEMENT CHARACTER}", "\n").split("\n"):
            for word in _squeezed(spoken(line, "en")).split(" "):
                assert word in said, line


def test_pictures_are_described(open_window: OpenWindow) -> None:
    window = open_window()
    window.go(ArticlePage("drugs/heroin"))
    settle_fully(window)
    assert "Two panels show the breathing center in the brain" in _said(window)


def test_the_helpline_is_said_as_one_number(open_window: OpenWindow) -> None:
    window = open_window((1920, 1080))
    assert "1, 8 0 0, 6 6 2, 4 3 5 7" in _said(window)
    assert "9 8 8" in _said(window)


def test_what_is_typed_behind_dots_is_never_said(qtbot: QtBot) -> None:
    field = QLineEdit("4711")
    qtbot.addWidget(field)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    assert words_of(field) == ""


def test_the_spoken_sentence_is_marked_and_in_view(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    window.go(ArticlePage("topics/what-is-addiction"))
    settle_fully(window)
    press(window, "Listen")
    heard: list[str] = []
    window.aloud.reading.sentenceBegun.connect(lambda sentence: heard.append(sentence.written))
    screen = window.screen_shown
    assert screen is not None
    view = screen.page.findChildren(ArticleView)[0]
    for _ in range(4):
        window.aloud.reading.next_section()
    settle()
    marks = view.extraSelections()
    selection = marks[0].cursor
    assert selection.selectedText() == heard[-1]
    top = view.mapTo(screen.area.viewport(), view.cursorRect(selection).topLeft()).y()
    assert 0 <= top < screen.area.viewport().height()
    window.aloud.reading.stop()
    assert view.extraSelections() == []


def test_a_label_is_marked(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    press(window, "Listen")
    marked = [label.text() for label in window.findChildren(QLabel) if label.property("spoken")]
    assert marked == ["Welcome. Take your time."]
    window.answer(Act.LISTEN)
    assert not [label for label in window.findChildren(QLabel) if label.property("spoken")]


def test_the_bar_steers(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    press(window, "Listen")
    reading = window.aloud.reading
    press(window, "Pause")
    assert reading.state is State.PAUSED
    press(window, "Go on")
    assert reading.state is State.READING
    press(window, "Speed and sound")
    press(window, "Faster")
    press(window, "Quieter")
    assert reading.manner.rate > 0
    assert reading.manner.volume < 0.7
    press(window, "Stop")
    assert reading.state is State.SILENT
    press(window, "Listen")


def test_the_keyboard_goes_to_the_bar_and_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    window.go(ArticlePage("pairs/naltrexone-for-amphetamine"))
    settle_fully(window)
    for there, then in (("Listen", "Stop"), ("Stop", "Listen")):
        target = _button(window, there)
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        settle()
        assert window.focusWidget() is _button(window, then)
        # The finger that pressed has no use for a ring elsewhere.
        assert not any(ring.isVisible() for ring in window.findChildren(FocusRing))


def _button(window: MainWindow, words: str) -> QPushButton:
    found = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.text() == words]
    assert len(found) == 1, words
    return found[0]


def test_any_press_is_silence(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    for act in ("mouse", "key", "page"):
        window.answer(Act.LISTEN)
        assert window.aloud.reading.state is State.READING
        if act == "mouse":
            qtbot.mousePress(window.helpline, Qt.MouseButton.LeftButton)
        elif act == "key":
            qtbot.keyPress(window, Qt.Key.Key_A)
        else:
            window.go(Family())
        assert window.aloud.reading.state is State.SILENT, act


def test_a_shift_key_alone_is_no_press(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = _with_mock(open_window())
    window.answer(Act.LISTEN)
    qtbot.keyPress(window, Qt.Key.Key_Shift)
    assert window.aloud.reading.state is State.READING


def test_no_voice_is_said_in_a_sentence(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.aloud.make_voice = lambda: Voice(("/bin/false",))
    with qtbot.waitSignal(window.aloud.troubled):
        press(window, "Listen")
    settle()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "The voice does not answer: check the sound of this computer, then press Listen again." in shown
    assert window.helpline.isVisible()


def test_a_clinic_may_leave_it_out(open_window: OpenWindow) -> None:
    window = open_window(settings="[speech]\noffered = false\n")
    assert not [b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == "Listen"]
