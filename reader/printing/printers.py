"""Finds printers and sends sheets to them. What goes wrong is one sentence; sent means the job is there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reader.errors import ReaderError
from reader.health.printer import PrinterFault, PrinterTrouble, printer_meant, sentences, trouble_in
from reader.navigation.packet import Paper
from reader.printing import cups
from reader.printing.paper import Sheets, pdf_bytes
from reader.texts.sentence import NOTHING, joined, said

NEUTRAL_NAME = "Handout"
"""The name of every print job: a queue is for all to see."""

_PATIENCE = 5.0  # seconds to wait for each answer of the print system
_SENDING_PATIENCE = 30.0  # and while it takes a whole packet
_MEDIA = {Paper.LETTER: "Letter", Paper.A4: "A4"}
_PAPER_WORDS = {Paper.LETTER: "Letter", Paper.A4: "A4"}
_SIZE = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(in|mm)$")  # how the name of a paper ends (PWG 5101.1)
_POINTS = {"in": 72.0, "mm": 72 / 25.4}
_NEAR = 4.0  # points that two papers of the same name may differ by
# RFC 8011, B.1: why a job was not taken.
_REFUSALS = {
    0x0401: PrinterFault.NOT_ALLOWED,
    0x0402: PrinterFault.NOT_ALLOWED,
    0x0403: PrinterFault.NOT_ALLOWED,
    0x0406: PrinterFault.GONE,
    0x0506: PrinterFault.REFUSES,
    0x050A: PrinterFault.PAUSED,
    0x1000: PrinterFault.NOT_ALLOWED,  # CUPS's own: nobody gave a password
    0x1001: PrinterFault.NOT_ALLOWED,
}
_HELD, _CANCELED, _ABORTED = 4, 7, 8  # states of a job


class PrintTrouble(ReaderError):
    """Nothing was printed; `fault` says why, for a window that has its own words."""

    def __init__(self, fault: PrinterFault, reason: str = "", words: str = "", **names: str) -> None:
        """`words` are the print system's own."""
        what, step = sentences(fault, reason, **names)
        told = said('The print system says "{words}".', words=words.rstrip(".")) if words else NOTHING
        super().__init__(what, joined(told, step))
        self.fault = fault


@dataclass(frozen=True)
class Printer:
    """A printer of this computer; None where it does not say.

    `papers` are those of ours that it has, `paper` is its own choice. `trouble` is why it cannot print now.
    """

    name: str
    description: str
    is_usual: bool
    papers: tuple[Paper, ...] | None
    paper: Paper | None
    both_sides: bool | None
    trouble: PrinterTrouble | None


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


@dataclass(frozen=True)
class Sent:
    """What a printer has taken. `pages` are those of one copy."""

    printer: str
    pages: int
    copies: int

    @property
    def printed(self) -> int:
        """How many pages come out."""
        return self.pages * self.copies


def printers() -> tuple[Printer, ...]:
    """The printers of this computer, the usual one first. Raises PrintTrouble.

    May take a moment where one is on the network.
    """
    if not cups.is_here():
        from reader.printing.other_system import other_printers

        found = list(other_printers())
    else:
        with _asking() as system:
            found = [_printer(system, queue) for queue in system.queues()]
    return tuple(sorted(found, key=lambda printer: (not printer.is_usual, printer.name.casefold())))


def fault_of(name: str) -> PrinterFault | None:
    """Why the printer of this name cannot print now; None only where the print system says that it can."""
    try:
        found = next((each for each in printers() if each.name == name), None)
    except PrintTrouble as trouble:
        return trouble.fault
    if found is None:
        return PrinterFault.UNKNOWN_PRINTER
    return found.trouble.fault if found.trouble else None


def print_sheets(sheets: Sheets, printer: str = "", order: PrintOrder | None = None) -> Sent:
    """Print, and say what was taken by which printer: the one named, or the usual one for an empty name.

    Raises PrintTrouble when there is none, it is not ready, or the print system does not take the job; then
    nothing waits in its queue for somebody else to find. The printer has the whole job or none of it. A
    window calls this from another thread, with sheets laid out in that thread: the print system may take
    seconds to answer.
    """
    wanted = order or PrintOrder()
    chosen = _chosen(printer)
    if not wanted.anyway:
        _require_ready(chosen, sheets.document.paper, wanted.both_sides)
    if cups.is_here():
        _send(chosen, sheets, wanted)
    else:
        from reader.printing.other_system import send_there

        send_there(chosen.name, sheets, wanted)
    return Sent(chosen.name, len(wanted.pages) or sheets.page_count, max(1, wanted.copies))


def _chosen(name: str) -> Printer:
    known = printers()
    meant = printer_meant(known, name)
    if isinstance(meant, PrinterFault):
        raise PrintTrouble(meant, name=name, others=", ".join(each.name for each in known))
    return meant


def _require_ready(printer: Printer, paper: Paper, both_sides: bool) -> None:
    if printer.trouble is not None:
        raise PrintTrouble(printer.trouble.fault, printer.trouble.reason)
    if printer.papers is not None and paper not in printer.papers:
        raise PrintTrouble(PrinterFault.WRONG_PAPER, paper=_PAPER_WORDS[paper])
    if both_sides and printer.both_sides is False:
        raise PrintTrouble(PrinterFault.ONE_SIDE)


def _send(printer: Printer, sheets: Sheets, order: PrintOrder) -> None:
    data = pdf_bytes(sheets, pages=order.pages)
    options = {
        "copies": str(max(1, order.copies)),
        "media": _MEDIA[sheets.document.paper],
        "multiple-document-handling": "separate-documents-collated-copies",
        "number-up": "1",  # else the square for phones may come out too small
        "sides": "two-sided-long-edge" if order.both_sides else "one-sided",
    }
    with _asking() as system:
        system.wait(_SENDING_PATIENCE)
        try:
            job = system.send(printer.name, order.job_name, data, options)
        except cups.CupsError as error:
            fault = _REFUSALS.get(error.status, PrinterFault.NOT_SENT)
            words = error.words if fault is PrinterFault.NOT_SENT else ""
            raise PrintTrouble(fault, words=words) from error
        state = system.job_state(printer.name, job)
        if state in (_CANCELED, _ABORTED):
            raise PrintTrouble(PrinterFault.NOT_SENT)
        if state == _HELD and not order.anyway:
            system.cancel(printer.name, job)  # it would come out when somebody else stands there
            raise PrintTrouble(PrinterFault.HELD)


@contextmanager
def _asking() -> Iterator[cups.Cups]:
    try:
        system = cups.Cups(_PATIENCE)
    except cups.CupsError as error:
        raise PrintTrouble(PrinterFault.NO_SYSTEM) from error
    with system:
        yield system


def _printer(system: cups.Cups, queue: cups.Queue) -> Printer:
    trouble = trouble_in(queue.told)
    try:
        able = system.ability(queue.name)
    except cups.CupsError:
        able = cups.Ability(None, "", None)
        trouble = trouble or PrinterTrouble(PrinterFault.NOT_KNOWN)
    return Printer(
        name=queue.name,
        description=queue.told.get("printer-info", ""),
        is_usual=queue.is_default,
        papers=None if able.media is None else papers_among(able.media),
        paper=next(iter(papers_among((able.usual,))), None),
        both_sides=able.both_sides,
        trouble=trouble,
    )


def papers_among(names: tuple[str, ...]) -> tuple[Paper, ...]:
    """Those of our papers that are among a printer's, by their names in IPP, which end in the size."""
    return tuple(paper for paper in Paper if any(_is_that(paper, name) for name in names))


def _is_that(paper: Paper, name: str) -> bool:
    size = _SIZE.search(name)
    if size is None or name.startswith("custom_min"):
        return False
    width, height = (float(length) * _POINTS[size[3]] for length in size.groups()[:2])
    spare = (width - paper.points[0], height - paper.points[1])
    if name.startswith("custom_max"):  # any paper up to this one
        return min(spare) >= -_NEAR
    return max(map(abs, spare)) <= _NEAR
