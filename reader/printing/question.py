"""Asks for the printers without keeping the window waiting: one on the network can take many seconds."""

from PySide6.QtCore import QObject, Signal

from reader.bundle import own_command
from reader.health.machine import Machine, machine_from
from reader.own_process import OwnProcess

_PATIENCE_MS = 30_000


class PrintersQuestion(QObject):
    """Asked once, in a process of its own; `answered` gives the Machine that was found, or None."""

    answered = Signal(Machine)  # or None

    def __init__(self, parent: QObject, command: tuple[str, ...] = ()) -> None:
        """`command` prints the answer; left empty, this program does."""
        super().__init__(parent)
        self._process = OwnProcess(self, command or own_command("probe"))
        self._process.over.connect(self._on_end)
        self._process.begin(_PATIENCE_MS)

    def close(self) -> None:
        """Ask no longer."""
        self._process.drop()

    def _on_end(self) -> None:
        last = self._process.rest().decode("utf-8", "replace")
        try:
            found = machine_from(last.strip().rpartition("\n")[2])
        except ValueError:
            found = None
        self.answered.emit(found)
