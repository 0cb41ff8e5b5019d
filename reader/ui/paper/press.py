"""Lays a document out and prints it in small steps, so that the window never stands still."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from shiboken6 import isValid

from reader.errors import ReaderError
from reader.handouts.document import Document
from reader.navigation.packet import Packet, Slip
from reader.printing.html_file import write_html
from reader.printing.paper import Layouter, Sheets, lay_out
from reader.printing.printers import Sent, print_sheets
from reader.printing.tagged_pdf import write_pdf

Compose = Callable[[Packet, Slip], Generator[None, None, Document]]
"""Makes the document of a packet in short steps; may raise ReaderError at any of them."""


class LayoutWork(QObject):
    """Lays documents out, one at a time; a new one takes the place of the one under way."""

    laidOut = Signal(Sheets)
    failed = Signal(str)

    def __init__(self, compose: Compose, parent: QObject) -> None:
        super().__init__(parent)
        self._compose = compose
        self._composing: Generator[None, None, Document] | None = None
        self._work: Layouter | None = None
        self.sheets: Sheets | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(self, packet: Packet, slip: Slip) -> None:
        """Begin; `laidOut` or `failed` tells the end."""
        self._work = None
        self._composing = self._compose(packet, slip)
        self._timer.start()

    def stop(self) -> None:
        """Leave off; there is nothing to lay out."""
        self._timer.stop()
        self._composing = self._work = self.sheets = None

    def _step(self) -> None:
        if self._composing is not None:
            self._compose_on(self._composing)
            return
        if self._work is None or self._work.step():
            return
        self._timer.stop()
        self.sheets, self._work = self._work.sheets, None
        self.laidOut.emit(self.sheets)

    def _compose_on(self, composing: Generator[None, None, Document]) -> None:
        try:
            next(composing)
        except StopIteration as done:
            self._composing = None
            self._work = Layouter(done.value, earlier=self.sheets)
        except ReaderError as error:
            self.stop()
            self.failed.emit(error.sentence)


class PrintWork(QObject):
    """Sends a document to a printer, in a thread: the print system may take seconds to answer."""

    sent = Signal(Sent)
    failed = Signal(ReaderError)

    def __init__(self, document: Document, printer: str, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._printer = document, printer

    def start(self) -> None:
        """Begin; `sent` or `failed` tells the end."""
        Thread(target=self._print, daemon=True).start()

    def _print(self) -> None:
        try:
            # Laid out once more, because what draws belongs to the thread it was made in.
            sent = print_sheets(lay_out(self._document), self._printer)
        except ReaderError as error:
            self._tell(self.failed, error)
        else:
            self._tell(self.sent, sent)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        if isValid(self):  # the window may have been closed meanwhile
            signal.emit(value)


def save_in(folder: Path, sheets: Sheets, ending: str, day: date) -> Path:
    """Write a PDF (".pdf") or a page for a browser (".html") under a name not yet taken; its path.

    Raises ReaderError when the folder cannot be written.
    """
    path = folder / f"handout-{day.isoformat()}{ending}"
    number = 2
    while path.exists():
        path = folder / f"handout-{day.isoformat()}-{number}{ending}"
        number += 1
    if ending == ".pdf":
        write_pdf(sheets, path)
    else:
        write_html(sheets.document, path)
    return path
