"""A process of our own that cannot begin is told at once, and to whoever begins to listen after it."""

import sys

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from reader.own_process import OwnProcess
from reader.printing.question import PrintersQuestion
from reader.speech.orders import ENGINE_FAILED, Answer, Manner, Order
from reader.speech.reading import ReadingAloud
from reader.speech.script import ScriptWriter
from reader.speech.voice import Voice
from reader.ui.staff.pack_desk import PackDesk

SOON = 2000  # ms; the patience with a voice that hangs is five times as long


@pytest.fixture
def fails_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says that a program cannot be started before `start` returns."""

    def start(process: QProcess, *_command: object) -> None:
        process.errorOccurred.emit(QProcess.ProcessError.FailedToStart)

    monkeypatch.setattr(OwnProcess, "start", start)


NOTHING = ("/no/such/program",)


@pytest.mark.parametrize("at_once", [True, False])
def test_the_voice(qtbot: QtBot, request: pytest.FixtureRequest, at_once: bool) -> None:
    if at_once:
        request.getfixturevalue("fails_at_once")
    writer = ScriptWriter("en")
    writer.add("Hello.", 0)
    reading = ReadingAloud(lambda: Voice(NOTHING), Manner())
    with qtbot.waitSignal(reading.troubled, timeout=SOON) as told:
        reading.read(writer.script())
    assert told.args == [ENGINE_FAILED]
    reading.close()


def test_a_voice_that_ended_before_it_was_asked(qtbot: QtBot) -> None:
    voice = Voice((sys.executable, "-c", ""))
    with qtbot.waitSignal(voice.answered, timeout=20_000):
        pass
    with qtbot.waitSignal(voice.answered, timeout=SOON) as told:
        voice.say(Order(7, "Hello.", "en"))
    assert told.args == [Answer(7, ENGINE_FAILED)]
    voice.hush()
    voice.close()


def test_the_question_for_printers(qtbot: QtBot, fails_at_once: None) -> None:
    parent = QObject()
    question = PrintersQuestion(parent, NOTHING)
    with qtbot.waitSignal(question.answered, timeout=SOON) as told:
        pass
    assert told.args == [None]


def test_the_packs(qtbot: QtBot, fails_at_once: None, tmp_path) -> None:
    parent = QObject()
    desk = PackDesk(parent, tmp_path / "clinic.toml")
    desk.ask("look")
    qtbot.waitUntil(lambda: not desk.is_busy, timeout=SOON)
    assert desk.has_failed


def test_it_is_told_once_and_not_after_it_was_dropped(qtbot: QtBot, fails_at_once: None) -> None:
    parent = QObject()
    heard: list[int] = []
    first, second = (OwnProcess(parent, NOTHING) for _ in range(2))
    for number, process in enumerate((first, second)):
        process.over.connect(lambda number=number: heard.append(number))
        process.begin()
        process.errorOccurred.emit(QProcess.ProcessError.UnknownError)
    assert heard == [], "before whoever made it could listen"
    second.drop()
    qtbot.waitUntil(lambda: bool(heard), timeout=SOON)
    qtbot.wait(20)
    assert heard == [0]
