"""The errand, start to finish: by keyboard alone, by finger alone, in Spanish, in very large text, by ear."""

from collections.abc import Callable
from typing import Any

import pytest
from conftest import CLINIC, KIOSK
from errand import ENGLISH, SPANISH, Words, do_errand
from layout import faults
from papers import PdfFile, squeezed
from print_system import Printer
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from touch import Finger
from transcript import Recorder, unsaid
from visitors import KeyboardVisitor, Seeing, TouchVisitor
from windows import OpenWindow, settle_fully

PRINTING = '[printing]\nprinter = "Front"\nplace = "Window 3"\n'
WORDS = pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=lambda words: words.language)


@pytest.fixture(autouse=True)
def _print_system(printer: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", printer.system.server)
    printer.pass_over()


@pytest.fixture(autouse=True)
def _english_again(qapp: object) -> object:
    from reader.ui.language.translation import use_language

    yield
    use_language("en")


@pytest.fixture
def at_the_keyboard(open_window: OpenWindow, qtbot: QtBot) -> Callable[..., KeyboardVisitor]:
    def open_(size: tuple[int, int] = (1366, 768), settings: str = CLINIC) -> KeyboardVisitor:
        window = open_window(size, settings=settings + PRINTING)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return KeyboardVisitor(window)

    return open_


def check_cover(visitor: Seeing, words: Words) -> None:
    """What is in sight says nothing of drugs."""
    assert visitor.window.visits.is_hidden
    left = visitor.in_sight().casefold()
    assert [word for word in words.telling if word in left] == []


def check_paper(printer: Printer, words: Words, in_short: bool = False) -> None:
    """The pages came out whole, and nobody who looks at the queue learns what is read."""
    job, paper = printer.next_job()
    told = str(job).casefold()
    assert [word for word in words.telling if word in told] == []
    printed = squeezed("".join(PdfFile(paper).pages))
    facts = words.in_short if in_short else words.facts
    assert [fact for fact in (words.title, *facts) if squeezed(fact) not in printed] == []


@WORDS
def test_by_keyboard_alone(
    at_the_keyboard: Callable[..., KeyboardVisitor], printer: Printer, words: Words
) -> None:
    visitor = at_the_keyboard()
    do_errand(visitor, words)
    check_cover(visitor, words)
    check_paper(printer, words)


def test_by_keyboard_alone_at_a_kiosk(
    at_the_keyboard: Callable[..., KeyboardVisitor], printer: Printer
) -> None:
    visitor = at_the_keyboard((1080, 1920), KIOSK)
    do_errand(visitor, ENGLISH)
    check_cover(visitor, ENGLISH)
    check_paper(printer, ENGLISH, in_short=True)


@pytest.mark.parametrize(
    ("size", "by_lists", "words"),
    [
        ((1920, 1080), False, ENGLISH),
        ((1080, 1920), True, SPANISH),
    ],
    ids=["keys", "lists-es"],
)
def test_by_finger_alone(
    open_kiosk: Callable[..., Any],
    finger: Finger,
    printer: Printer,
    size: tuple[int, int],
    by_lists: bool,
    words: Words,
) -> None:
    visitor = TouchVisitor(open_kiosk(size, KIOSK + PRINTING).window, finger, by_lists)
    do_errand(visitor, words)
    check_cover(visitor, words)
    check_paper(printer, words, in_short=True)


def test_in_text_three_times_as_large(
    at_the_keyboard: Callable[..., KeyboardVisitor], printer: Printer
) -> None:
    visitor = at_the_keyboard()
    for _ in range(4):
        visitor.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    broken: list[str] = []

    def look(stop: str) -> None:
        assert visitor.window.visit.text_size == 300
        settle_fully(visitor.window)
        if stop != "hidden":
            broken.extend(f"{stop}: {fault}" for fault in faults(visitor.window))

    do_errand(visitor, ENGLISH, look)
    assert broken == []
    check_paper(printer, ENGLISH)


def test_by_ear(at_the_keyboard: Callable[..., KeyboardVisitor]) -> None:
    """At each stop Listen says all that is shown; the screen that is hidden is silent."""
    visitor = at_the_keyboard()
    window, spoken = visitor.window, Recorder()
    window.aloud.make_voice = lambda: spoken
    missed: list[str] = []

    def listen(stop: str) -> None:
        settle_fully(window)
        spoken.orders.clear()
        visitor.key(Qt.Key.Key_F6)
        if stop == "hidden":
            assert spoken.orders == []
            return
        spoken.hear_out(window)
        assert {order.language for order in spoken.orders} == {"en"}
        missed.extend(f"{stop}: {text}" for text in unsaid(window, spoken.orders))

    do_errand(visitor, ENGLISH, listen)
    assert missed == []
