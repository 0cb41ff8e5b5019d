"""Carries out what the window asks for on paper: print or save, within what the policy allows."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from reader.errors import ReaderError
from reader.handouts.files import make_folder
from reader.handouts.packet import Packet, PacketOptions, Paper, Slip
from reader.kiosk.policy import Permit
from reader.pages.printer import Fault
from reader.printing.paper import Sheets
from reader.printing.printers import PrintTrouble
from reader.ui.paper.press import Compose, LayoutWork, PrintWork, save_in
from reader.ui.words import error_words, tr

if TYPE_CHECKING:
    from reader.ui.window_acts import WindowActs


class PaperDesk(QObject):
    """One print job at a time. What happens is said above the page; nothing opens a window of the system."""

    def __init__(self, window: "WindowActs", compose: Compose) -> None:
        super().__init__(window)
        self._window = window
        self.compose = compose
        self._layout_work = LayoutWork(compose, self)
        self._layout_work.laidOut.connect(self.print_sheets)
        self._layout_work.failed.connect(self._say)
        self._job: PrintWork | None = None

    def print_article(self, article: str) -> None:
        """Print one article in the language of the visit."""
        printing = self._window.settings.printing
        options = PacketOptions(paper=Paper(printing.paper))
        self._layout_work.start(Packet((article,), self._window.visit.language, options), Slip())

    def print_sheets(self, sheets: Sheets) -> None:
        """Print pages that are laid out."""
        window = self._window
        if window.policy.allows(Permit.SHARE_SCREEN):  # the public can do nothing about it
            for problem in sheets.problems:
                self._say(error_words(problem))
        pages = sheets.page_count
        if not window.policy.allows_printing(pages, window.visit.printed_pages):
            self._say(self._too_many(pages))
            return
        if self._job is not None:
            self._say(tr("Pages are being printed. Please wait a moment."))
            return
        self._job = PrintWork(sheets.document, window.settings.printing.printer, self)
        self._job.sent.connect(lambda sent: self._on_sent(sent.printed))
        self._job.failed.connect(self._on_failed)
        self._job.start()

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

    def _too_many(self, pages: int) -> str:
        most = self._window.policy.pages_per_visit or 0
        left = max(0, most - self._window.visit.printed_pages)
        return tr(
            "This page takes {pages} sheets, and {left} are left for this visit. Please ask the front desk."
        ).format(pages=pages, left=left)

    def _on_sent(self, pages: int) -> None:
        self._job = None
        self._window.visit.printed_pages += pages
        place = self._window.settings.printing.place
        words = tr("Your pages are printing.")
        self._say(f"{words} {tr('They are at: {place}.').format(place=place)}" if place else words)

    def _on_failed(self, trouble: ReaderError) -> None:
        self._job = None
        self._say(
            print_trouble(trouble) if isinstance(trouble, PrintTrouble) else error_words(trouble.sentence)
        )

    def _say(self, sentence: str) -> None:
        self._window.add_notice(sentence)


def print_trouble(trouble: PrintTrouble) -> str:
    """Why nothing is printed, and what to do. A printer's name may be a person's: it is not told."""
    if trouble.fault is Fault.UNKNOWN_PRINTER:
        return tr("The printer in the settings is not there. Please ask the front desk.")
    return f"{error_words(trouble.what)} {tr('Please ask the front desk.')}"
