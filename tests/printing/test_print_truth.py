"""Sent is only what a real print system has taken; all else is a sentence, and nothing waits anywhere."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import make_library
from print_system import PPD, PrintSystem, missing, print_system
from PySide6.QtWidgets import QApplication

from reader.clinic.model import default_settings
from reader.exit_codes import ExitCode
from reader.handouts.document import compose
from reader.health.printer import PrinterFault
from reader.library.store import Library
from reader.navigation.packet import Packet, Slip
from reader.printing import printers
from reader.printing.paper import lay_out
from reader.printing.printers import PrintTrouble, fault_of, print_sheets

ROOT = Path(__file__).resolve().parents[2]
LETTER = ('*PageSize Letter/Letter: ""\n', '*PageRegion Letter/Letter: ""\n')
A4_ONLY = PPD.replace(LETTER[0], "").replace(LETTER[1], "").replace("Letter", "A4")
ONE_SIDED = re.sub(r"\*OpenUI \*Duplex.*\*CloseUI: \*Duplex\n", "", PPD, flags=re.DOTALL)
CUSTOM = A4_ONLY + (
    '*VariablePaperSize: True\n*LeadingEdge Short: ""\n*DefaultLeadingEdge: Short\n*MaxMediaWidth: "620"\n'
    '*MaxMediaHeight: "1000"\n*HWMargins: 12 12 12 12\n*CustomPageSize True: "pop"\n'
    "*ParamCustomPageSize Width: 1 points 100 620\n*ParamCustomPageSize Height: 2 points 100 1000\n"
    "*ParamCustomPageSize WidthOffset: 3 points 0 0\n*ParamCustomPageSize HeightOffset: 4 points 0 0\n"
    "*ParamCustomPageSize Orientation: 5 int 0 3\n"
)


@pytest.fixture(scope="module")
def cups() -> Iterator[PrintSystem]:
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        system.add_queue("Front", options=("-D", "Front desk"))
        system.add_queue("Back", options=("-D", "Doctor's room"))
        system.run("/usr/sbin/lpadmin", "-d", "Back")
        yield system


Done = subprocess.CompletedProcess[str]


def handout(cups: PrintSystem, library: Path, *arguments: str, settings: str = "") -> Done:
    words = ("handout", "topics/first-visit", *arguments)
    file = cups.folder / "clinic.toml"
    file.write_text(settings, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "reader", "--settings", file, "--library", library, *words],
        env=cups.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_page_named_after_print_is_no_printer_and_a_range_may_be_open(
    cups: PrintSystem, shipped_library: Path
) -> None:
    words = ("handout", "--print", "topics/first-visit", "--pages", "2–")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--library", shipped_library, *words],
        env=cups.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (ExitCode.FINE, "")
    assert re.fullmatch(r"[2-9] pages sent to Back\.\n", done.stdout)


def refused(done: Done, cups: PrintSystem) -> str:
    """The sentence a person reads, where nothing was taken."""
    assert done.returncode == ExitCode.NO_PRINTER
    assert done.stdout == ""
    assert cups.waiting() == ""
    (sentence,) = done.stderr.splitlines()
    return sentence


@pytest.mark.parametrize(
    "words",
    [
        ("-D", "Nurse's desk"),
        ("-L", "Nurses' station"),
        ("-D", "Dr. O'Neil's \"new\" room"),
        ("-D", "Recepción = Ñandú\\", "-L", "1er piso, 'A'"),
    ],
)
def test_what_people_call_a_printer_hides_nothing(
    cups: PrintSystem, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("CUPS_SERVER", cups.server)
    cups.add_queue("Named", options=words)
    assert fault_of("Named") is None
    cups.run("cupsdisable", "-r", "don't use, it's \"broken\"", "Named")
    assert fault_of("Named") is PrinterFault.PAUSED
    cups.run("cupsenable", "Named")
    cups.run("cupsreject", "Named")
    assert fault_of("Named") is PrinterFault.REFUSES
    cups.run("/usr/sbin/lpadmin", "-x", "Named")
    assert fault_of("Named") is PrinterFault.UNKNOWN_PRINTER


def test_a_paused_printer_with_an_apostrophe_gets_nothing(cups: PrintSystem, shipped_library: Path) -> None:
    cups.run("cupsdisable", "Back")
    done = handout(cups, shipped_library, "--print", "Doctor's room")
    cups.run("cupsenable", "Back")
    assert refused(done, cups).startswith("The printer is paused. Resume it")


def test_who_may_not_print_is_told_so(cups: PrintSystem, shipped_library: Path) -> None:
    cups.add_queue("Private", options=("-u", "allow:nobody-else"))
    sentence = refused(handout(cups, shipped_library, "--print", "Private"), cups)
    assert sentence.startswith("This account may not print on the printer.")
    assert refused(handout(cups, shipped_library, "--print", "Private", "--anyway"), cups) == sentence


def test_a_printer_that_takes_nothing_is_not_talked_over(cups: PrintSystem, shipped_library: Path) -> None:
    cups.add_queue("Shut")
    cups.run("cupsreject", "Shut")
    done = handout(cups, shipped_library, "--print", "Shut", "--anyway")
    assert refused(done, cups).startswith("The printer takes no jobs now.")


def test_a_printer_that_asks_for_a_password(cups: PrintSystem, shipped_library: Path) -> None:
    cups.add_queue("Login", options=("-o", "auth-info-required=username,password"))
    sentence = refused(handout(cups, shipped_library, "--print", "Login"), cups)
    assert sentence.startswith("The printer asks for a name and a password.")


@pytest.mark.parametrize(
    ("ppd", "arguments", "said"),
    [
        (A4_ONLY, (), "The printer has no Letter paper."),
        (A4_ONLY, ("--paper", "a4"), ""),
        (CUSTOM, (), ""),
        (ONE_SIDED, ("--both-sides",), "The printer prints on one side only."),
        (ONE_SIDED, (), ""),
        ("", ("--both-sides",), ""),
    ],
    ids=["only A4", "A4 on A4", "any size", "no duplexer", "one side", "no driver to ask"],
)
def test_a_printer_gets_only_what_it_can_print(
    cups: PrintSystem, shipped_library: Path, ppd: str, arguments: tuple[str, ...], said: str
) -> None:
    cups.add_queue("Able", ppd_text=ppd)
    done = handout(cups, shipped_library, "--print", "Able", *arguments)
    cups.run("/usr/sbin/lpadmin", "-x", "Able")
    if said:
        assert refused(done, cups).startswith(said)
    else:
        assert (done.returncode, done.stderr) == (ExitCode.FINE, "")


@pytest.mark.parametrize(
    ("settings", "name", "printer"),
    [
        ("", (), "Back"),  # the system's usual one
        ('[printing]\nprinter = "Front"\n', (), "Front"),
        ('[printing]\nprinter = "Front desk"\n', (), "Front"),
        ('[printing]\nprinter = "Front"\n', ("Back",), "Back"),
        ("", ("front",), "Front"),
    ],
)
def test_the_printer_of_the_settings_is_the_one(
    cups: PrintSystem, shipped_library: Path, settings: str, name: tuple[str, ...], printer: str
) -> None:
    done = handout(cups, shipped_library, "--print", *name, settings=settings)
    assert done.stdout.endswith(f" sent to {printer}.\n"), done.stderr


def test_no_printer_is_chosen_by_chance(cups: PrintSystem, shipped_library: Path) -> None:
    gone = handout(cups, shipped_library, "--print", settings='[printing]\nprinter = "Gone"\n')
    assert refused(gone, cups).startswith('There is no printer "Gone". Choose one of: ')
    cups.add_queue("Twin-1", options=("-D", "Twin"))
    cups.add_queue("Twin-2", options=("-D", "Twin"))
    twin = handout(cups, shipped_library, "--print", "Twin")
    assert refused(twin, cups).startswith('There is no printer "Twin". Choose one of: ')
    cups.run("/usr/sbin/lpadmin", "-x", "Back")
    done = handout(cups, shipped_library, "--print")
    cups.add_queue("Back")
    cups.run("/usr/sbin/lpadmin", "-d", "Back")
    assert refused(done, cups).startswith("No default printer is set.")


def test_the_defaults_of_a_printer_do_not_spoil_the_page(cups: PrintSystem, shipped_library: Path) -> None:
    cups.add_queue("Odd", options=("-o", "number-up-default=2", "-o", "copies-default=3"))
    done = handout(cups, shipped_library, "--print", "Odd")
    assert done.returncode == ExitCode.FINE
    last = max(file.name for file in (cups.folder / "spool").glob("d?????-001"))
    job = cups.job(int(last[1:6]))
    assert (job["copies"], job["number-up"]) == ("1", "1")


def test_the_health_check_says_what_printing_would_say(cups: PrintSystem, tmp_path: Path) -> None:
    cups.add_queue("Stopped", options=("-D", "Jane's"))
    cups.run("cupsdisable", "Stopped")
    file = cups.folder / "doctor.toml"
    file.write_text('[printing]\nprinter = "Stopped"\n', "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--settings", file, "--library", make_library(tmp_path), "doctor"],
        env=cups.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    (line,) = (line for line in done.stdout.splitlines() if "Printers:" in line)
    assert line.startswith("[check]")
    assert "The printer is paused." in line
    assert "Jane" not in done.stdout


def test_a_printer_that_goes_away_meanwhile(
    cups: PrintSystem, shipped_library: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv("CUPS_SERVER", cups.server)
    cups.add_queue("Brief")
    with Library(shipped_library) as library:
        packet = Packet(("topics/first-visit",))
        sheets = lay_out(compose(library, default_settings(), packet, Slip(), date(2026, 11, 23)))

    def gone(*_asked: object) -> None:
        cups.run("/usr/sbin/lpadmin", "-x", "Brief")

    monkeypatch.setattr(printers, "_require_ready", gone)
    with pytest.raises(PrintTrouble) as caught:
        print_sheets(sheets, "Brief")
    assert caught.value.fault is PrinterFault.GONE
    assert cups.waiting() == ""
