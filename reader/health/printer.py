"""What can be wrong with a printer, each in one sentence, and which printer a name means.

Values only: the asking is done in `reader.printing`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeVar

from reader.texts.sentence import Sentence, Template, noop, said_as


class PrinterFault(Enum):
    """Why nothing is printed now."""

    NO_PRINTER = "no printer"
    NO_USUAL = "no usual printer"
    UNKNOWN_PRINTER = "unknown printer"
    GONE = "gone"
    NO_SYSTEM = "no print system"
    NOT_KNOWN = "not known"
    NO_PAPER = "no paper"
    WRONG_PAPER = "wrong paper"
    ONE_SIDE = "one side"
    JAM = "jam"
    NO_INK = "no ink"
    OPEN = "open"
    FULL = "full"
    NO_TRAY = "no tray"
    NO_DRIVER = "no driver"
    OTHER = "other"
    PAUSED = "paused"
    OFFLINE = "offline"
    REFUSES = "refuses"
    HELD = "held"
    LOGIN = "login"
    NOT_ALLOWED = "not allowed"
    NOT_SENT = "not sent"


_ON_SETTINGS = noop("Look at it in the system's printer settings.")
_THEN_AGAIN = noop("Look at the printer, then print again.")
_SENTENCES: dict[PrinterFault, tuple[Template, Template]] = {
    PrinterFault.NO_PRINTER: (noop("There is no printer."), noop("Connect one, or save the pages as a PDF.")),
    PrinterFault.NO_USUAL: (
        noop("No default printer is set."),
        noop("Write one into the settings as printing.printer, or name it: {others}."),
    ),
    PrinterFault.UNKNOWN_PRINTER: (noop('There is no printer "{name}".'), noop("Choose one of: {others}.")),
    PrinterFault.GONE: (noop("The printer is no longer there."), noop("Choose another printer.")),
    PrinterFault.NO_SYSTEM: (
        noop("No printer can be reached."),
        noop("Start the computer's print system, or save the pages as a PDF."),
    ),
    PrinterFault.NOT_KNOWN: (noop("It is not known whether the printer is ready."), _ON_SETTINGS),
    PrinterFault.NO_PAPER: (noop("The printer has no paper."), noop("Put paper in, then print again.")),
    PrinterFault.WRONG_PAPER: (
        noop("The printer has no {paper} paper."),
        noop("Choose the other paper, or another printer."),
    ),
    PrinterFault.ONE_SIDE: (
        noop("The printer prints on one side only."),
        noop("Print without both sides, or choose another printer."),
    ),
    PrinterFault.JAM: (noop("Paper is stuck in the printer."), noop("Take it out, then print again.")),
    PrinterFault.NO_INK: (noop("The printer has no ink or toner."), noop("Change it, then print again.")),
    PrinterFault.OPEN: (noop("The printer is open."), noop("Close its door or cover, then print again.")),
    PrinterFault.FULL: (
        noop("The tray that pages come out into is full."),
        noop("Take the pages out, then print again."),
    ),
    PrinterFault.NO_TRAY: (noop("A tray of the printer is missing."), noop("Put it in, then print again.")),
    PrinterFault.NO_DRIVER: (
        noop("A part of the printer's driver is missing."),
        noop("Install the printer again in the system's printer settings."),
    ),
    PrinterFault.OTHER: (
        noop("The printer reports a fault."),
        noop('It says "{reason}". Look at the printer, then print again.'),
    ),
    PrinterFault.PAUSED: (
        noop("The printer is paused."),
        noop("Resume it in the system's printer settings."),
    ),
    PrinterFault.OFFLINE: (
        noop("The printer does not answer."),
        noop("Check that it is on and connected, then print again."),
    ),
    PrinterFault.REFUSES: (
        noop("The printer takes no jobs now."),
        noop("Allow jobs in the system's printer settings."),
    ),
    PrinterFault.HELD: (
        noop("The printer holds every job back."),
        noop("Release jobs in the system's printer settings."),
    ),
    PrinterFault.LOGIN: (
        noop("The printer asks for a name and a password."),
        noop("Let this account print without them in the system's printer settings."),
    ),
    PrinterFault.NOT_ALLOWED: (
        noop("This account may not print on the printer."),
        noop("Allow it in the system's printer settings."),
    ),
    PrinterFault.NOT_SENT: (noop("The pages could not be sent to the printer."), _THEN_AGAIN),
}
# RFC 8011, 5.4.12: what a printer says of itself. Network printers say these as a warning or a report even
# where nothing comes out until somebody has been there.
_REASONS = {
    "media-empty": PrinterFault.NO_PAPER,
    "media-needed": PrinterFault.NO_PAPER,
    "media-jam": PrinterFault.JAM,
    "toner-empty": PrinterFault.NO_INK,
    "marker-supply-empty": PrinterFault.NO_INK,
    "marker-supply-missing": PrinterFault.NO_INK,
    "developer-empty": PrinterFault.NO_INK,
    "door-open": PrinterFault.OPEN,
    "cover-open": PrinterFault.OPEN,
    "interlock-open": PrinterFault.OPEN,
    "output-area-full": PrinterFault.FULL,
    "input-tray-missing": PrinterFault.NO_TRAY,
    "output-tray-missing": PrinterFault.NO_TRAY,
    "paused": PrinterFault.PAUSED,
    "moving-to-paused": PrinterFault.PAUSED,
    "stopped-partly": PrinterFault.PAUSED,
    "stopping": PrinterFault.PAUSED,
    "offline": PrinterFault.OFFLINE,
    "shutdown": PrinterFault.OFFLINE,
    "timed-out": PrinterFault.OFFLINE,
    "connecting-to-device": PrinterFault.OFFLINE,
    "cups-missing-filter": PrinterFault.NO_DRIVER,
    "cups-insecure-filter": PrinterFault.NO_DRIVER,
}
_UNSURE = {"offline-report"}  # CUPS itself passes it over: network printers say it while they work
_ENDINGS = ("-error", "-warning", "-report")
_READY_STATES = ("3", "4")  # idle, processing
_LIKE_A_BLANK = re.compile(r"[\s_-]+")


@dataclass(frozen=True)
class PrinterTrouble:
    """Why a printer cannot print now; `reason` is the printer's or the system's own word for it."""

    fault: PrinterFault
    reason: str = ""


def sentences(
    fault: PrinterFault, reason: str = "", *, name: str = "", others: str = "", paper: str = ""
) -> tuple[Sentence, Sentence]:
    """What is wrong, and what to do next; they can be translated."""
    what, step = _SENTENCES[fault]
    gaps = {"reason": reason, "name": name, "others": others, "paper": paper}
    return said_as(what, **gaps), said_as(step, **gaps)


def trouble_in(told: Mapping[str, str]) -> PrinterTrouble | None:
    """What is wrong with a printer of which the print system says this, by IPP's names.

    A printer of which it does not say that it is ready is not called ready.
    """
    for reason in told.get("printer-state-reasons", "none").split(","):
        if found := _fault_of(reason.strip()):
            return PrinterTrouble(found, reason.strip())
    if told.get("printer-state") == "5":  # stopped
        return PrinterTrouble(PrinterFault.PAUSED)
    if told.get("printer-is-accepting-jobs") == "false":
        return PrinterTrouble(PrinterFault.REFUSES)
    if told.get("job-hold-until", "no-hold") != "no-hold":
        return PrinterTrouble(PrinterFault.HELD)
    if told.get("auth-info-required", "none") not in ("none", "negotiate"):
        return PrinterTrouble(PrinterFault.LOGIN)
    known = told.get("printer-state") in _READY_STATES and "printer-is-accepting-jobs" in told
    return None if known else PrinterTrouble(PrinterFault.NOT_KNOWN)


def _fault_of(reason: str) -> PrinterFault | None:
    if reason in _UNSURE:
        return None
    ending = next((each for each in _ENDINGS if reason.endswith(each)), "")
    return _REASONS.get(reason.removesuffix(ending), PrinterFault.OTHER if ending == "-error" else None)


class Named(Protocol):
    """A printer by its names."""

    @property
    def name(self) -> str:
        """What the print system calls it."""

    @property
    def description(self) -> str:
        """What people call it."""

    @property
    def is_usual(self) -> bool:
        """Whether the system prints there when none is named."""


SomePrinter = TypeVar("SomePrinter", bound=Named)


def printer_meant(printers: Sequence[SomePrinter], wanted: str) -> SomePrinter | PrinterFault:
    """The printer with this name or description, or for no name the usual one; else why there is none.

    One printer alone is the usual one. A patient's page must not come out at a printer nobody chose.
    """
    if not printers:
        return PrinterFault.NO_PRINTER
    if not wanted:
        usual = [each for each in printers if each.is_usual] or list(printers)
        return usual[0] if len(usual) == 1 else PrinterFault.NO_USUAL
    exact = [each for each in printers if each.name == wanted]
    alike = [each for each in printers if _plain(wanted) in (_plain(each.name), _plain(each.description))]
    found = exact or alike
    return found[0] if len(found) == 1 else PrinterFault.UNKNOWN_PRINTER


def _plain(name: str) -> str:
    """A name as people compare names: "Front desk" is Front_desk."""
    return _LIKE_A_BLANK.sub(" ", name).strip().casefold()
