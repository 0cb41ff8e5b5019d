"""Finds printers and sends sheets to them; what goes wrong is one sentence."""

import shlex
import shutil
import subprocess
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.errors import ReaderError
from reader.handouts.packet import Paper
from reader.printing.paper import Sheets

NEUTRAL_NAME = "Handout"
"""The name of every print job: a queue is for all to see."""

_PATIENCE = 3.0  # seconds to wait for the print system's answer
_SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}


class Fault(Enum):
    """Why nothing is printed now."""

    NO_PRINTER = "no printer"
    UNKNOWN_PRINTER = "unknown printer"
    NO_PAPER = "no paper"
    JAM = "jam"
    NO_INK = "no ink"
    OPEN = "open"
    PAUSED = "paused"
    OFFLINE = "offline"
    REFUSES = "refuses"
    HELD = "held"
    NOT_SENT = "not sent"


_SENTENCES = {
    Fault.NO_PRINTER: ("There is no printer.", "Connect one, or save the pages as a PDF."),
    Fault.UNKNOWN_PRINTER: ('There is no printer "{name}".', "Choose one of: {others}."),
    Fault.NO_PAPER: ("The printer has no paper.", "Put paper in, then print again."),
    Fault.JAM: ("Paper is stuck in the printer.", "Take it out, then print again."),
    Fault.NO_INK: ("The printer has no ink or toner.", "Change it, then print again."),
    Fault.OPEN: ("The printer is open.", "Close its door or cover, then print again."),
    Fault.PAUSED: ("The printer is paused.", "Resume it in the system's printer settings."),
    Fault.OFFLINE: ("The printer does not answer.", "Check that it is on and connected, then print again."),
    Fault.REFUSES: ("The printer takes no jobs now.", "Allow jobs in the system's printer settings."),
    Fault.HELD: ("The printer holds every job back.", "Release jobs in the system's printer settings."),
    Fault.NOT_SENT: ("The pages could not be sent to the printer.", "Check the printer, then print again."),
}
# RFC 8011, 5.4.12: what a printer says of itself, without the ending -error.
_REASONS = {
    "media-empty": Fault.NO_PAPER,
    "media-needed": Fault.NO_PAPER,
    "media-jam": Fault.JAM,
    "toner-empty": Fault.NO_INK,
    "marker-supply-empty": Fault.NO_INK,
    "door-open": Fault.OPEN,
    "cover-open": Fault.OPEN,
    "interlock-open": Fault.OPEN,
    "paused": Fault.PAUSED,
    "stopped-partly": Fault.PAUSED,
    "offline": Fault.OFFLINE,
    "shutdown": Fault.OFFLINE,
    "timed-out": Fault.OFFLINE,
    "connecting-to-device": Fault.OFFLINE,
}


class PrintTrouble(ReaderError):
    """Nothing was printed; `fault` says why, for a window that has its own words."""

    def __init__(self, fault: Fault, **names: str) -> None:
        what, next_step = _SENTENCES[fault]
        super().__init__(what.format(**names), next_step.format(**names))
        self.fault = fault


@dataclass(frozen=True)
class Printer:
    """A printer of this computer. `papers` are those of ours that it has; `paper` is its own choice."""

    name: str
    description: str
    is_default: bool
    papers: tuple[Paper, ...]
    paper: Paper | None
    both_sides: bool


@dataclass(frozen=True)
class PrintOrder:
    """How to print. `pages` counts from 1; empty means all.

    `anyway` prints even where the printer is said not to be ready: what the print system knows of it can be
    out of date until the next job.
    """

    pages: tuple[int, ...] = ()
    copies: int = 1
    both_sides: bool = False
    job_name: str = NEUTRAL_NAME
    anyway: bool = False


def printers() -> tuple[Printer, ...]:
    """The printers of this computer, the default one first. May take a moment where one is on the network."""
    found = [_printer(info) for info in QPrinterInfo.availablePrinters()]
    return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))


def fault_of(name: str) -> Fault | None:
    """Why the printer cannot print now, as far as the print system knows; waits three seconds at most.

    Runs a small program, so a window calls this from another thread.
    """
    found = _cups_options(name)
    reasons = found.get("printer-state-reasons", "none").split(",")
    for reason in reasons:
        # -report and -warning do not stop a printer.
        fault = _REASONS.get(reason.removesuffix("-error"))
        if fault is not None:
            return fault
    if found.get("printer-state") == "5":  # stopped
        return Fault.PAUSED
    if found.get("printer-is-accepting-jobs") == "false":
        return Fault.REFUSES
    if found.get("job-hold-until", "no-hold") != "no-hold":
        return Fault.HELD
    return None


def print_sheets(sheets: Sheets, printer: str = "", order: PrintOrder | None = None) -> str:
    """Print, and say which printer does it: the one named, or the default one for an empty name.

    Raises PrintTrouble when there is none or it is not ready; then nothing waits in its queue for somebody
    else to find. The printer has the whole job or none of it. A window calls this from another thread,
    with sheets laid out in that thread: it asks the print system, which can take seconds.
    """
    wanted = order or PrintOrder()
    info = _chosen(printer)
    fault = None if wanted.anyway else fault_of(info.printerName())
    if fault is not None:
        raise PrintTrouble(fault)
    device = _device(info, sheets, wanted)
    painter = QPainter()
    if not painter.begin(device):
        raise PrintTrouble(Fault.NOT_SENT)
    try:
        painter.scale(device.resolution() / 72, device.resolution() / 72)
        for place, page in enumerate(wanted.pages or range(1, sheets.page_count + 1)):
            if place and not device.newPage():
                raise PrintTrouble(Fault.NOT_SENT)
            sheets.paint(painter, page)
    finally:
        painter.end()
    if device.printerState() is QPrinter.PrinterState.Error:
        raise PrintTrouble(Fault.NOT_SENT)
    return info.printerName()


def pages_from(text: str, count: int) -> tuple[int, ...]:
    """The pages of a range such as '1-3, 5'. Raises ReaderError for one that no page answers to."""
    found: list[int] = []
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.strip().isdecimal() or (dash and not last.strip().isdecimal()):
            raise ReaderError(f'"{text}" is not a range of pages.', "Write it as 1-3 or 2,5.")
        begin, end = int(first), int(last) if dash else int(first)
        if not 1 <= begin <= end <= count:
            raise ReaderError(f'There are {count} pages, so "{part.strip()}" cannot be printed.')
        found += range(begin, end + 1)
    return tuple(dict.fromkeys(found))


def _printer(info: QPrinterInfo) -> Printer:
    sizes = [size.id() for size in info.supportedPageSizes()]
    default = info.defaultPageSize().id()
    return Printer(
        name=info.printerName(),
        description=info.description(),
        is_default=info.isDefault(),
        papers=tuple(paper for paper, size in _SIZES.items() if size in sizes),
        paper=next((paper for paper, size in _SIZES.items() if size == default), None),
        both_sides=QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes(),
    )


def _chosen(name: str) -> QPrinterInfo:
    known = QPrinterInfo.availablePrinterNames()
    if not known:
        raise PrintTrouble(Fault.NO_PRINTER)
    if name and name not in known:
        raise PrintTrouble(Fault.UNKNOWN_PRINTER, name=name, others=", ".join(known))
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    return QPrinterInfo.printerInfo(known[0]) if info.isNull() else info


def _device(info: QPrinterInfo, sheets: Sheets, order: PrintOrder) -> QPrinter:
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setDocName(order.job_name)
    device.setCreator("")
    device.setFullPage(True)
    device.setPageSize(QPageSize(_SIZES[sheets.document.paper]))
    device.setCopyCount(max(1, order.copies))
    device.setCollateCopies(True)
    long_side, one_side = QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone
    device.setDuplex(long_side if order.both_sides else one_side)
    return device


def _cups_options(name: str) -> dict[str, str]:
    """What CUPS says of a printer; empty where there is no CUPS, or it does not answer in time."""
    program = shutil.which("lpoptions")
    if program is None:
        return {}
    try:
        done = subprocess.run(  # noqa: S603 - no shell; the name is one argument
            [program, "-p", name], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        words = shlex.split(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return {}
    return dict(word.split("=", 1) for word in words if "=" in word)
