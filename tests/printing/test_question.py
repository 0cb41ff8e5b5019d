"""The question for the printers: answered by a process of its own, and never in the way."""

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from windows import settle

from reader.health.machine import Machine, PrinterFound, machine_text
from reader.printing.question import PrintersQuestion


def printing(text: str) -> tuple[str, ...]:
    return (sys.executable, "-c", f"print({text!r})")


def test_the_answer(qtbot: QtBot) -> None:
    machine = Machine(printers=(PrinterFound("Front", True, ("letter",)),))
    parent = QObject()
    question = PrintersQuestion(parent, printing("a library's chatter\n" + machine_text(machine)))
    with qtbot.waitSignal(question.answered) as answered:
        pass
    assert answered.args == [machine]


def test_this_computer(qtbot: QtBot) -> None:
    parent = QObject()
    question = PrintersQuestion(parent)
    with qtbot.waitSignal(question.answered) as answered:
        pass
    (machine,) = answered.args
    assert isinstance(machine, Machine)
    assert machine.printers is not None
    assert machine.screens


def test_no_answer(qtbot: QtBot) -> None:
    for command in (
        printing("nonsense"),
        (sys.executable, "-c", "raise SystemExit(1)"),
        ("/no/such/program",),
    ):
        parent = QObject()
        heard: list[object] = []
        question = PrintersQuestion(parent, command)
        question.answered.connect(heard.append)
        qtbot.waitUntil(lambda: bool(heard))  # noqa: B023
        settle()
        assert heard == [None]


def test_nobody_waits_any_longer(qtbot: QtBot) -> None:
    parent = QObject()
    heard: list[object] = []
    question = PrintersQuestion(parent, (sys.executable, "-c", "import time; time.sleep(60)"))
    question.answered.connect(heard.append)
    question.close()
    qtbot.wait(50)
    assert heard == []
