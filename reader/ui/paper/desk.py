"""Carries out what the window asks for on paper: print or save, within what the policy allows."""

import math
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths

from reader.clinic.model import Settings
from reader.errors import ReaderError
from reader.handouts.files import make_folder
from reader.health.printer import PrinterFault
from reader.ids import ArticleId
from reader.kiosk.allowance import PaperAllowance
from reader.kiosk.clock import VisitClock
from reader.kiosk.policy import Permit, Policy
from reader.navigation.packet import Packet, PacketOptions, Paper, Slip
from reader.navigation.visit import Visit
from reader.navigation.visit_bound import AskedBy
from reader.printing.paper import Sheets
from reader.printing.printers import PrintTrouble, Sent
from reader.ui.language.words import error_words, tr
from reader.ui.paper.press import Compose, LayoutWork, PrintWork, save_in

REST = 5.0
"""Seconds after pages were sent in which asking for the same ones again is taken for the same press."""


class DeskHost(Protocol):
    """What the desk prints for: one visit after the other, each told above the page what becomes of it."""

    visit: Visit
    settings: Settings
    policy: Policy
    allowance: PaperAllowance
    clock: VisitClock

    def add_notice(self, sentence: str) -> None:
        """Say one more thing above the page, once."""

    def drop_notice(self, sentence: str) -> None:
        """Say this above the page no longer."""


@dataclass(frozen=True)
class _Order:
    """What was asked to be printed, by which visit, and what was said of it at once."""

    what: object
    asked_by: AskedBy
    said: str


class PaperDesk(QObject):
    """One print job at a time. What happens is said above the page; nothing opens a window of the system.

    A job that is under way when its visit ends still comes out: the person pressed Print. It is not told to
    the next visit, nor counted as its own.
    """

    def __init__(self, host: DeskHost, compose: Compose, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self.compose = compose
        self._layout_work = LayoutWork(compose, self)
        self._layout_work.laidOut.connect(self._on_laid_out)
        self._layout_work.failed.connect(self._end)
        self._job: PrintWork | None = None
        self._order: _Order | None = None
        self._last: tuple[object, float] | None = None

    def print_article(self, article: ArticleId) -> None:
        """Print one article in the language of the visit; at a kiosk its edition of one sheet."""
        language = self._host.visit.language
        if self._take((article, language)):
            at_kiosk = not self._host.policy.allows(Permit.SHARE_SCREEN)
            options = PacketOptions(
                paper=Paper(self._host.settings.printing.paper),
                one_sheet=at_kiosk,  # there one is enough
                teach_back=self._host.settings.printing.teach_back and not at_kiosk,
            )
            self._layout_work.start(Packet((article,), language, options), Slip())

    def print_sheets(self, sheets: Sheets) -> None:
        """Print pages that are laid out."""
        if self._take(sheets):
            self._send(sheets)

    def _take(self, what: object) -> bool:
        """Say at once that an order was taken; False for one that is under way or was just sent."""
        now = self._host.clock()
        if self._last is not None and self._last[0] == what and now - self._last[1] < REST:
            return False  # the second press of two: it was already said that these pages are printing
        if self._order is not None:
            if self._order.what != what or not self._order.asked_by.is_shown:
                self._say(tr("Pages are being printed. Please wait a moment."))
            return False
        self._order = _Order(what, AskedBy(self._host), tr("Your pages are being made ready."))
        self._say(self._order.said)
        return True

    def _on_laid_out(self, sheets: Sheets) -> None:
        self._layout_work.stop()  # which would keep the pages for the next ones of their kind
        if self._order is not None:
            self._send(sheets)

    def _send(self, sheets: Sheets) -> None:
        host, order, pages = self._host, self._order, sheets.page_count
        assert order is not None
        if host.policy.allows(Permit.SHARE_SCREEN):  # the public can do nothing about it
            for problem in sheets.problems:
                self._say(error_words(problem))
        visit = order.asked_by.visit
        printed = visit.printed_pages if visit is not None else 0
        if not host.policy.allows_printing(pages, printed):
            self._end(self._too_many(pages, printed))
            return
        if wait := self._host.allowance.wait(pages, self._host.clock()):
            self._end(_later(wait))
            return
        self._job = PrintWork(sheets.document, host.settings.printing.printer, self)
        self._job.sent.connect(self._on_sent)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _end(self, sentence: str) -> None:
        """The order is done with; its own visit is told how it went."""
        order, self._order = self._order, None
        if self._job is not None:
            self._job.deleteLater()  # and the pages with it
            self._job = None
        if order is not None and order.asked_by.is_shown:
            self._host.drop_notice(order.said)
            self._say(sentence)

    def forget(self) -> None:
        """A visit has ended: the next one may print the same pages at once."""
        self._last = None

    def save(self, sheets: Sheets, ending: str) -> None:
        """Save pages in the person's documents folder, under a name that says nothing."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        try:
            make_folder(Path(place))  # the system's own choice, but a new account may not have it yet
            path = save_in(Path(place), sheets, ending, date.today())
        except ReaderError as error:
            self._say(error.sentence)
            return
        self._say(tr("Saved: {file}").format(file=path))

    def _too_many(self, pages: int, printed: int) -> str:
        most = self._host.policy.pages_per_visit or 0
        left = max(0, most - printed)
        return tr(
            "This page takes {pages} sheets, and {left} are left for this visit. Please ask the front desk."
        ).format(pages=pages, left=left)

    def _on_sent(self, sent: Sent) -> None:
        order, now = self._order, self._host.clock()
        if order is not None:
            self._host.allowance.add(sent.printed, now)
            if (visit := order.asked_by.visit) is not None:
                visit.printed_pages += sent.printed
            if order.asked_by.is_shown:
                self._last = (order.what, now)
        place = self._host.settings.printing.place
        words = tr("Your pages are printing.")
        self._end(f"{words} {tr('They are at: {place}.').format(place=place)}" if place else words)

    def _on_failed(self, trouble: ReaderError) -> None:
        self._end(
            print_trouble(trouble) if isinstance(trouble, PrintTrouble) else error_words(trouble.sentence)
        )

    def _say(self, sentence: str) -> None:
        self._host.add_notice(sentence)


def _later(seconds: float) -> str:
    """That so many pages come out of this kiosk in an hour, and no more."""
    minutes = max(1, math.ceil(seconds / 60))
    return tr(
        "Many pages were printed here this hour. Try again in {minutes} min, or ask the front desk."
    ).format(minutes=minutes)


def print_trouble(trouble: PrintTrouble) -> str:
    """Why nothing is printed, and what to do. A printer's name may be a person's: it is not told."""
    if trouble.fault is PrinterFault.UNKNOWN_PRINTER:
        return tr("The printer in the settings is not there. Please ask the front desk.")
    return f"{error_words(trouble.what)} {tr('Please ask the front desk.')}"
