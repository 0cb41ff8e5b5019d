"""Printing against a real print system: what reaches the queue, and what is said when nothing can."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from papers import PdfFile, run
from print_system import PrintSystem, missing, print_system

from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.health.printer import PrinterFault, trouble_in
from reader.printing.printers import PrintTrouble, fault_of
from reader.printing.ranges import pages_from

ROOT = Path(__file__).resolve().parents[2]
LIST = """
import json
from reader.printing.headless import start_headless
from reader.printing.printers import printers
application = start_headless()
print(json.dumps([
    [p.name, p.is_usual, [x.value for x in p.papers], p.paper.value if p.paper else "", p.both_sides]
    for p in printers()
]))
"""


@pytest.fixture(scope="module")
def cups() -> Iterator[PrintSystem]:
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        system.add_queue("Front")
        yield system


@pytest.fixture
def jobs(cups: PrintSystem) -> "Printing":
    return Printing(cups)


class Printing:
    """Runs the program against the print system and counts the jobs it brings."""

    count = 0  # of all jobs so far; the print system numbers them from 1

    def __init__(self, cups: PrintSystem) -> None:
        self.cups = cups

    def python(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        environment = {**self.cups.environment, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [sys.executable, *arguments],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def handout(self, library: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return self.python(
            "-m", "reader", "--library", str(library), "handout", "topics/overdose", *arguments
        )

    def printed(self) -> tuple[dict[str, str], Path]:
        """The job the program has just sent, and its file."""
        Printing.count += 1
        return self.cups.job(Printing.count), self.cups.printed(Printing.count)


def test_printers_are_listed_with_their_paper(jobs: Printing) -> None:
    done = jobs.python("-c", LIST)
    assert done.stderr == ""
    assert json.loads(done.stdout) == [["Front", False, ["letter", "a4"], "letter", True]]


def test_a_job_says_what_was_asked_for(jobs: Printing, shipped_library: Path) -> None:
    done = jobs.handout(
        shipped_library,
        "--print",
        "Front",
        "--copies",
        "2",
        "--both-sides",
        "--pages",
        "2-3",
        "--paper",
        "a4",
    )
    assert (done.returncode, done.stdout) == (
        ExitCode.FINE,
        "2 pages, 2 copies each, sent to Front.\n",
    )
    job, paper = jobs.printed()
    assert job["copies"] == "2"
    assert job["sides"] == "two-sided-long-edge"
    assert job["media"] == "A4"
    pages = PdfFile(paper).pages
    assert len(pages) == 2
    assert "Page 2 of " in pages[0]
    assert "595 x 842" in run("pdfinfo", str(paper))


def test_the_plain_job(jobs: Printing, shipped_library: Path) -> None:
    done = jobs.handout(shipped_library, "--print")
    assert done.returncode == ExitCode.FINE
    job, paper = jobs.printed()
    assert job.get("copies", "1") == "1"
    assert job["sides"] == "one-sided"
    assert job["media"] == "Letter"
    pdf = PdfFile(paper)
    assert done.stdout == f"{len(pdf.pages)} pages sent to Front.\n"
    assert all(f"Page {number} of {len(pdf.pages)}" in text for number, text in enumerate(pdf.pages, start=1))
    assert pdf.codes(1) == ["tel:+18006624357"]
    assert all(inside for _, inside in pdf.fonts)


def test_no_queue_learns_what_is_read(jobs: Printing, shipped_library: Path) -> None:
    jobs.handout(shipped_library, "--print", "--prepared-for", "Sam")
    job, paper = jobs.printed()
    assert job["job-name"] == "Handout"
    assert "overdose" not in str(job).casefold()
    assert "Sam" not in str(job)
    assert "Overdose" not in run("pdfinfo", str(paper))


@pytest.mark.parametrize(
    ("breaking", "mending", "said", "fault"),
    [
        (("cupsdisable", "Front"), ("cupsenable", "Front"), "The printer is paused.", PrinterFault.PAUSED),
        (
            ("cupsreject", "Front"),
            ("cupsaccept", "Front"),
            "The printer takes no jobs now.",
            PrinterFault.REFUSES,
        ),
        (
            ("/usr/sbin/lpadmin", "-p", "Front", "-o", "job-hold-until-default=indefinite"),
            ("/usr/sbin/lpadmin", "-p", "Front", "-o", "job-hold-until-default=no-hold"),
            "The printer holds every job back.",
            PrinterFault.HELD,
        ),
    ],
    ids=["paused", "refuses", "held"],
)
def test_a_printer_that_cannot_print_gets_nothing(
    jobs: Printing,
    shipped_library: Path,
    monkeypatch: pytest.MonkeyPatch,
    breaking: tuple[str, ...],
    mending: tuple[str, ...],
    said: str,
    fault: PrinterFault,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", jobs.cups.server)
    assert fault_of("Front") is None
    jobs.cups.run(*breaking)
    try:
        assert fault_of("Front") is fault
        done = jobs.handout(shipped_library, "--print")
        assert done.returncode == ExitCode.NO_PRINTER
        assert done.stderr.startswith(said)
        assert len(done.stderr.splitlines()) == 1
    finally:
        jobs.cups.run(*mending)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="CUPS runs a filter only when root owns it"
)
def test_a_printer_without_paper(jobs: Printing, shipped_library: Path) -> None:
    jobs.cups.add_queue("Empty", says="media-empty-error")
    assert jobs.handout(shipped_library, "--print", "Empty").returncode == ExitCode.FINE
    jobs.printed()
    done = jobs.handout(shipped_library, "--print", "Empty")
    assert done.returncode == ExitCode.NO_PRINTER
    assert done.stderr == "The printer has no paper. Put paper in, then print again.\n"
    # Paper was put in, but no job has told the print system yet.
    assert jobs.handout(shipped_library, "--print", "Empty", "--anyway").returncode == ExitCode.FINE
    jobs.printed()


def test_an_unknown_printer(jobs: Printing, shipped_library: Path) -> None:
    done = jobs.handout(shipped_library, "--print", "Back")
    assert done.returncode == ExitCode.NO_PRINTER
    assert done.stderr.startswith('There is no printer "Back". Choose one of: ')


def test_no_printer_at_all(jobs: Printing, shipped_library: Path) -> None:
    away = Printing(replace(jobs.cups, server="127.0.0.1:9"))
    done = away.handout(shipped_library, "--print")
    assert done.returncode == ExitCode.NO_PRINTER
    assert done.stderr.startswith("No printer can be reached. Start the computer's print system")


# -- without a print system


@pytest.mark.parametrize("fault", list(PrinterFault))
def test_every_fault_is_a_sentence_and_a_step(fault: PrinterFault) -> None:
    trouble = PrintTrouble(fault, "fuser-error", name="Front", others="Back", paper="A4")
    assert trouble.fault is fault
    assert trouble.what.endswith(".")
    assert trouble.next_step.endswith(".")
    assert "{" not in trouble.sentence


def test_no_print_system_is_not_a_ready_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    assert fault_of("Front") is PrinterFault.NO_SYSTEM


def test_a_print_system_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.printing.printers._PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{deaf.getsockname()[1]}")
        assert fault_of("Front") is PrinterFault.NO_SYSTEM


@pytest.mark.parametrize(
    ("reasons", "fault"),
    [
        ("none", None),
        ("media-low-warning", None),
        ("toner-low-report,media-empty", PrinterFault.NO_PAPER),
        ("media-empty-warning", PrinterFault.NO_PAPER),
        ("media-needed-report", PrinterFault.NO_PAPER),
        ("media-jam-error", PrinterFault.JAM),
        ("media-jam-warning", PrinterFault.JAM),
        ("cover-open-error", PrinterFault.OPEN),
        ("door-open-report", PrinterFault.OPEN),
        ("marker-supply-empty-error", PrinterFault.NO_INK),
        ("toner-empty-warning", PrinterFault.NO_INK),
        ("output-area-full-warning", PrinterFault.FULL),
        ("input-tray-missing-warning", PrinterFault.NO_TRAY),
        ("cups-missing-filter-report", PrinterFault.NO_DRIVER),
        ("service-needed-error", PrinterFault.OTHER),
        ("com.example.unheard-of-error", PrinterFault.OTHER),
        ("cups-waiting-for-job-completed", None),
        ("offline-report", None),
        ("offline-error", PrinterFault.OFFLINE),
        ("connecting-to-device", PrinterFault.OFFLINE),
    ],
)
def test_what_a_printer_says_of_itself(reasons: str, fault: PrinterFault | None) -> None:
    ready = {"printer-state": "3", "printer-is-accepting-jobs": "true"}
    found = trouble_in({**ready, "printer-state-reasons": reasons})
    assert (found.fault if found else None) is fault


@pytest.mark.parametrize("told", [{}, {"printer-state": "3"}, {"printer-is-accepting-jobs": "true"}])
def test_what_is_not_said_is_not_ready(told: dict[str, str]) -> None:
    found = trouble_in({"printer-info": "Front", **told})
    assert found is not None
    assert found.fault is PrinterFault.NOT_KNOWN


def test_the_fault_of_a_printer_is_named_as_it_names_it() -> None:
    told = {"printer-state": "5", "printer-state-reasons": "fuser-over-temp-error"}
    found = trouble_in(told)
    assert found is not None
    assert 'It says "fuser-over-temp-error".' in PrintTrouble(found.fault, found.reason).sentence


def test_ranges_of_pages() -> None:
    assert pages_from("1-3, 5,2", 5) == (1, 2, 3, 5)
    assert pages_from("1\u20132, 4\u2014", 5) == (1, 2, 4, 5)
    assert pages_from("3-", 5) == (3, 4, 5)
    assert pages_from("\uff11\uff0d\uff12", 5) == (1, 2)
    for wrong in ("", "x", "0", "6", "3-2", "6-", "-2", "1-9", "1--2", "1-2-3", "1;2", "٠", "1" * 5000):
        with pytest.raises(ReaderError):
            pages_from(wrong, 5)
