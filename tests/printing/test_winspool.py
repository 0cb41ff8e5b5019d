"""The print system of Windows: what it says of a printer is told, and this account's jobs can be cleared."""

import pytest
from on_windows import Advapi, Job, Kernel, Queue, Spooler, pretend_windows

from reader.health.printer import PrinterFault, PrinterTrouble
from reader.printing import other_system, printers, winspool
from reader.printing.jobs import Cleared, clear_jobs
from reader.printing.printers import Printer, PrintTrouble, fault_of, print_sheets
from reader.printing.winspool import WinSpool, trouble_of


def spooler(monkeypatch: pytest.MonkeyPatch, **queues: Queue) -> Spooler:
    made = Spooler(queues)
    pretend_windows(monkeypatch, winspool=made, advapi32=Advapi("Kiosk"), kernel32=Kernel())
    return made


@pytest.mark.parametrize(
    ("status", "attributes", "fault"),
    [
        (0, 0, None),
        (0x400, 0, None),  # it prints
        (0x1000000, 0, None),  # it saves power
        (0x20000, 0, None),  # little toner is left, and some comes out
        (0x10, 0, PrinterFault.NO_PAPER),
        (0x40, 0, PrinterFault.NO_PAPER),
        (0x8, 0, PrinterFault.JAM),
        (0x8 | 0x2 | 0x80, 0, PrinterFault.JAM),
        (0x400000, 0, PrinterFault.OPEN),
        (0x800, 0, PrinterFault.FULL),
        (0x40000, 0, PrinterFault.NO_INK),
        (0x80, 0, PrinterFault.OFFLINE),
        (0, 0x400, PrinterFault.OFFLINE),
        (0x1, 0, PrinterFault.PAUSED),
        (0x2, 0, PrinterFault.OTHER),
        (0x100000, 0, PrinterFault.OTHER),
    ],
)
def test_what_a_printer_says(
    monkeypatch: pytest.MonkeyPatch, status: int, attributes: int, fault: PrinterFault | None
) -> None:
    system = spooler(monkeypatch, Front=Queue(status, attributes))
    told = WinSpool().trouble("Front")
    assert (told.fault if told else None) is fault
    assert system.open_handles == {}, "a printer was left open"


def test_the_printer_s_own_word_is_told() -> None:
    assert trouble_of(0x100000) == PrinterTrouble(PrinterFault.OTHER, "user intervention")


def test_a_printer_that_is_gone_or_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    spooler(monkeypatch, Back=Queue(is_closed_to_us=True))
    for name in ("Front", "Back"):
        assert WinSpool().trouble(name) == PrinterTrouble(PrinterFault.GONE)


class Named:
    """A printer as Qt knows it: always idle."""

    def __init__(self, name: str) -> None:
        self.name = name

    def printerName(self) -> str:
        return self.name


def test_an_empty_printer_is_noticed_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    spooler(monkeypatch, Front=Queue(status=0x10))
    monkeypatch.setattr(printers.cups, "is_here", lambda: False)

    def known() -> tuple[Printer, ...]:
        trouble = other_system._trouble(Named("Front"))  # type: ignore[arg-type]
        return (Printer("Front", "", True, None, None, None, trouble),)

    monkeypatch.setattr(other_system, "other_printers", known)
    assert fault_of("Front") is PrinterFault.NO_PAPER
    assert fault_of("Back") is PrinterFault.UNKNOWN_PRINTER
    sheets = type("Nothing", (), {"document": type("Paper", (), {"paper": None}), "page_count": 1})()
    with pytest.raises(PrintTrouble, match="no paper"):
        print_sheets(sheets)


def test_this_account_s_jobs_go_from_every_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = [Job(1), Job(2, user="KIOSK", status=0x1)]
    theirs = [Job(3, user="frontdesk"), Job(4, machine=r"\\OTHER-PC")]
    system = spooler(monkeypatch, Front=Queue(jobs=[*mine, *theirs]), Back=Queue(jobs=[Job(1)]))
    assert clear_jobs() == Cleared(gone=3, left=0)
    assert [job.number for job in system.queues["Front"].jobs] == [3, 4]
    assert system.queues["Back"].jobs == []
    assert system.open_handles == {}
    assert clear_jobs() == Cleared(gone=0, left=0)


def test_what_the_spooler_keeps_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.printing.jobs._STOPPING", 0.0)
    spooler(monkeypatch, Front=Queue(jobs=[Job(1), Job(2, is_kept=True)]), Back=Queue(is_closed_to_us=True))
    assert clear_jobs() == Cleared(gone=1, left=1)


def test_without_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    spooler(monkeypatch)
    assert winspool.is_here()
    assert clear_jobs() == Cleared(gone=0, left=0)


def test_no_spooler(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_windows(monkeypatch)
    assert not winspool.is_here()
    assert clear_jobs() is None
