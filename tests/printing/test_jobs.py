"""Clearing print jobs against a real print system: this account's go, everybody else's stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from print_system import PrintSystem, missing, print_system

from reader.printing.jobs import Cleared, clear_jobs

OTHER = "somebody"


@pytest.fixture(scope="module")
def running() -> Iterator[PrintSystem]:
    if program := missing():
        pytest.skip(f"{Path(program).name} is not installed (packages cups, cups-client, cups-ipp-utils)")
    with print_system() as system:
        for name in ("Front", "Back"):
            system.add_queue(name)
            system.run("cupsdisable", name)
        yield system


@pytest.fixture
def cups(running: PrintSystem, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    monkeypatch.setenv("CUPS_SERVER", running.server)
    yield running
    running.run("cancel", "-a")


def send(cups: PrintSystem, printer: str, *options: str) -> str:
    """Send a page to a printer that is paused; the job's name."""
    page = cups.folder / "page.txt"
    page.write_bytes(b"%PDF-1.4\n%%EOF\n")
    return cups.run("lp", "-d", printer, *options, str(page)).split()[3]


def waiting(cups: PrintSystem, *options: str) -> set[str]:
    said = cups.run("lpstat", *options, "-W", "not-completed", "-o")
    return {line.split()[0] for line in said.splitlines()}


def test_jobs_of_every_printer_go(cups: PrintSystem) -> None:
    sent = {send(cups, "Front"), send(cups, "Front"), send(cups, "Back")}
    assert waiting(cups) == sent
    assert clear_jobs() == Cleared(gone=3, left=0)
    assert waiting(cups) == set()


def test_jobs_of_another_account_stay(cups: PrintSystem) -> None:
    theirs = send(cups, "Front", "-U", OTHER)
    send(cups, "Front")
    assert clear_jobs() == Cleared(gone=1, left=0)
    assert theirs in waiting(cups, "-U", OTHER)


def test_a_held_job_goes_too(cups: PrintSystem) -> None:
    send(cups, "Front", "-H", "hold")
    assert clear_jobs() == Cleared(gone=1, left=0)


def test_nothing_to_clear(cups: PrintSystem) -> None:
    assert clear_jobs() == Cleared(gone=0, left=0)


def test_a_print_system_that_lets_no_job_go(
    cups: PrintSystem, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    send(cups, "Front")
    refuses = tmp_path / "cancel"
    refuses.write_text("#!/bin/sh\necho 'cancel: Forbidden' >&2\nexit 1\n")
    refuses.chmod(0o755)
    with monkeypatch.context() as only_here:
        only_here.setenv("PATH", str(tmp_path), prepend=":")
        assert clear_jobs() == Cleared(gone=0, left=1)


def test_a_print_system_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    assert clear_jobs() is None


def test_no_print_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clear_jobs() is None
