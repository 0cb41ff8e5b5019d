"""The window and a real print system: pages are said to print, and counted, only when they were taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from print_system import PPD, PrintSystem, missing, print_system
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle_fully, shown_texts

from reader.navigation.location import ArticlePage
from reader.navigation.packet import Packet, Slip
from reader.ui.paper.press import LayoutWork
from reader.ui.window.main_window import MainWindow

KIOSK = '[printing]\nprinter = "{printer}"\nplace = "the desk"\n[kiosk]\npages_per_visit = 100\n'
A4_ONLY = PPD.replace('*PageSize Letter/Letter: ""\n', "").replace("Letter", "A4")


@pytest.fixture(scope="module")
def running() -> Iterator[PrintSystem]:
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        system.add_queue("Front")
        system.add_queue("Private", options=("-u", "allow:nobody-else", "-D", "Nurse's desk"))
        system.add_queue("Paused", options=("-D", "Jane's"))
        system.run("cupsdisable", "Paused")
        system.add_queue("Small", ppd_text=A4_ONLY)
        yield system


@pytest.fixture
def cups(running: PrintSystem, monkeypatch: pytest.MonkeyPatch) -> PrintSystem:
    monkeypatch.setenv("CUPS_SERVER", running.server)
    return running


def printing(open_window: OpenWindow, qtbot: QtBot, printer: str, waited_for: str) -> tuple[MainWindow, str]:
    """The window after Print, and the sentence with these words."""
    window = open_window(settings=KIOSK.format(printer=printer))
    window.go(ArticlePage("topics/emergency"))
    settle_fully(window)
    press(window, "Print")
    qtbot.waitUntil(lambda: any(waited_for in text for text in shown_texts(window)))
    return window, next(text for text in shown_texts(window) if waited_for in text)


def test_taken_pages_are_counted(cups: PrintSystem, open_window: OpenWindow, qtbot: QtBot) -> None:
    window, said = printing(open_window, qtbot, "Front", "Your pages are printing")
    assert said == "Your pages are printing. They are at: the desk."
    assert window.visit.printed_pages > 0


@pytest.mark.parametrize(
    ("printer", "sentence"),
    [
        ("Private", "This account may not print on the printer."),
        ("Paused", "The printer is paused."),
        ("Small", "The printer has no Letter paper."),
        ("Gone", "The printer in the settings is not there."),
    ],
)
def test_pages_that_were_not_taken_are_not_counted(
    cups: PrintSystem, open_window: OpenWindow, qtbot: QtBot, printer: str, sentence: str
) -> None:
    window, said = printing(open_window, qtbot, printer, "ask the front desk")
    assert said == f"{sentence} Please ask the front desk."
    assert window.visit.printed_pages == 0
    assert cups.waiting() == ""


def test_a_kiosk_prints_one_sheet_and_a_staff_computer_all(
    cups: PrintSystem, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed, asked, start = {}, [], LayoutWork.start

    def begin(work: LayoutWork, packet: Packet, slip: Slip) -> None:
        asked.append(packet.options.teach_back)
        start(work, packet, slip)

    monkeypatch.setattr(LayoutWork, "start", begin)
    for mode in ("kiosk", "desktop"):
        settings = f'mode = "{mode}"\n' + KIOSK.format(printer="Front")
        window = open_window(settings=settings)
        window.go(ArticlePage("pairs/naltrexone-for-amphetamine"))
        settle_fully(window)
        press(window, "Print")
        qtbot.waitUntil(lambda: window.visit.printed_pages > 0, timeout=20_000)  # noqa: B023
        printed[mode] = window.visit.printed_pages
    assert printed["kiosk"] == 2
    assert printed["desktop"] > 2
    assert asked == [False, True]  # what a counselor asks is on no visitor's copy
