"""Asks for the printers without keeping the window waiting: one on the network can take many seconds."""

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.bundle import own_command, own_environment
from reader.health.machine import machine_from

_PATIENCE_MS = 30_000
_GOODBYE_MS = 300


class PrintersQuestion(QObject):
    """Asked once, in a process of its own; `answered` gives the Machine that was found, or None."""

    answered = Signal(object)  # Machine | None

    def __init__(self, parent: QObject, command: tuple[str, ...] = ()) -> None:
        """`command` prints the answer; left empty, this program does."""
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setEnvironment([f"{name}={value}" for name, value in own_environment().items()])
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_end)
        patience = QTimer(self)
        patience.setSingleShot(True)
        patience.timeout.connect(self._process.kill)
        patience.start(_PATIENCE_MS)
        program, *arguments = command or own_command("probe")
        self._process.start(program, arguments)

    def close(self) -> None:
        """Ask no longer."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_GOODBYE_MS)

    def _on_end(self) -> None:
        self._process.blockSignals(True)  # a failed start is told twice
        last = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        try:
            found = machine_from(last.strip().rpartition("\n")[2])
        except ValueError:
            found = None
        self.answered.emit(found)
