"""The voice as the window knows it: texts go in, and it tells when each was said or why it was not."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.bundle import own_command
from reader.own_process import OwnProcess
from reader.speech.orders import ENGINE_FAILED, Answer, Order, order_line, read_answer

_GOODBYE_MS = 300


class Voice(QObject):
    """Says one text at a time in a process of its own. Every call returns at once."""

    answered = Signal(Answer)

    def __init__(self, command: Sequence[str] = (), parent: QObject | None = None) -> None:
        """`command` starts the voice's process; left empty, the usual one does."""
        super().__init__(parent)
        self._number = 0
        self._process = OwnProcess(self, command or own_command("voice"))
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.over.connect(self._on_end)
        self._process.begin()

    def say(self, order: Order) -> None:
        """Begin to say a text, instead of any before it."""
        self._number = order.number
        if self._process.is_over:
            QTimer.singleShot(0, self, self._on_end)
        else:
            self._process.write(order_line(order))

    def hush(self) -> None:
        """Be silent at once."""
        if not self._process.is_over:
            self._process.write(order_line(Order(self._number)))

    def close(self) -> None:
        """End the process, kindly or not."""
        self._process.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.is_over:
            self._process.waitForFinished(_GOODBYE_MS)
        self._process.drop()

    def _on_output(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                self.answered.emit(read_answer(line))
            except ValueError:
                continue  # an engine's own chatter

    def _on_end(self) -> None:
        self.answered.emit(Answer(self._number, ENGINE_FAILED))
