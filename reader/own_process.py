"""This program once more, in a process of its own, as Qt starts it without keeping a window waiting."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.bundle import own_environment

_GOODBYE_MS = 300


class OwnProcess(QProcess):
    """Tells once when it ended or could not begin; never before whoever made it can listen.

    Windows finds out at once that a program cannot be started, while it is being started.
    """

    over = Signal()

    def __init__(self, parent: QObject, command: Sequence[str]) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self.is_over = False
        self._is_dropped = False
        self.setStandardErrorFile(QProcess.nullDevice())
        self.setEnvironment([f"{name}={value}" for name, value in own_environment().items()])
        self.finished.connect(self._on_end)
        self.errorOccurred.connect(self._on_end)

    def begin(self, patience: int = 0) -> None:
        """Start it; with `patience`, end it after so many milliseconds."""
        program, *arguments = self._command
        self.start(program, arguments)
        if patience:
            QTimer.singleShot(patience, self, self.kill)

    def rest(self) -> bytes:
        """What it printed and nobody has read yet."""
        return bytes(self.readAllStandardOutput().data()) if self.isOpen() else b""

    def drop(self) -> None:
        """End it, and tell nothing more."""
        self._is_dropped = True
        self.blockSignals(True)
        if self.state() is QProcess.ProcessState.NotRunning:
            return
        self.kill()
        self.waitForFinished(_GOODBYE_MS)

    def _on_end(self, *_: object) -> None:
        if not self.is_over:  # a failed start is told twice
            self.is_over = True
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if not self._is_dropped:
            self.over.emit()
