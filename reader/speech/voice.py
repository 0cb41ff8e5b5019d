"""The voice as the window knows it: texts go in, and it tells when each was said or why it was not."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from reader.bundle import own_command, own_environment
from reader.speech.orders import ENGINE_FAILED, Answer, Order, order_line, read_answer

_GOODBYE_MS = 300


class Voice(QObject):
    """Says one text at a time in a process of its own. Every call returns at once."""

    answered = Signal(object)  # Answer

    def __init__(self, command: Sequence[str] = (), parent: QObject | None = None) -> None:
        """`command` starts the voice's process; left empty, the usual one does."""
        super().__init__(parent)
        self._number = 0
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setEnvironment([f"{name}={value}" for name, value in own_environment().items()])
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.errorOccurred.connect(self._on_end)
        self._process.finished.connect(self._on_end)
        program, *arguments = command or own_command("voice")
        self._process.start(program, arguments)

    def say(self, order: Order) -> None:
        """Begin to say a text, instead of any before it."""
        self._number = order.number
        self._process.write(order_line(order))

    def hush(self) -> None:
        """Be silent at once."""
        self._process.write(order_line(Order(self._number)))

    def close(self) -> None:
        """End the process, kindly or not."""
        self._process.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_GOODBYE_MS):
            self._process.kill()
            self._process.waitForFinished(_GOODBYE_MS)

    def _on_output(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                self.answered.emit(read_answer(line))
            except ValueError:
                continue  # an engine's own chatter

    def _on_end(self, *_: object) -> None:
        self.answered.emit(Answer(self._number, ENGINE_FAILED))
