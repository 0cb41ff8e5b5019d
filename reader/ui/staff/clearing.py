"""Clears the print jobs for the staff area, and says how that went."""

from threading import Thread

from PySide6.QtCore import QObject, Signal

from reader.printing.jobs import Cleared, clear_jobs
from reader.ui.language.words import tr


class ClearingWork(QObject):
    """Asks the print system in a thread, once at a time: it may take seconds to answer."""

    done = Signal(Cleared)  # None where the print system cannot be asked

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_under_way = False
        self.done.connect(self._on_done)

    def start(self) -> None:
        """Begin, unless it is under way; `done` tells the end."""
        if not self._is_under_way:
            self._is_under_way = True
            Thread(target=self._clear, daemon=True).start()

    def _clear(self) -> None:
        self.done.emit(clear_jobs())

    def _on_done(self) -> None:
        self._is_under_way = False


def cleared_words(cleared: Cleared | None) -> str:
    """What became of the print jobs, and what to do about those that stayed, in one or two sentences."""
    if cleared is None:
        return tr("The print jobs could not be cleared. Clear them in this computer's printer settings.")
    if cleared.left:
        return tr("Print jobs still there: {count}. Clear them in this computer's printer settings.").format(
            count=cleared.left
        )
    if not cleared.gone:
        return tr("No print jobs were waiting.")
    return tr("Print jobs cleared: {count}.").format(count=cleared.gone)
