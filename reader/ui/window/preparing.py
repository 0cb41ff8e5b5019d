"""Has the guide compiled beside the open window, and tells how far that is and what came of it."""

import logging

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.bundle import own_environment
from reader.errors import LibraryError
from reader.library.locate import ToCompile
from reader.library.preparing import Preparation
from reader.library.store import Library
from reader.library.telling import Progress
from reader.texts.sentence import said

_log = logging.getLogger(__name__)

SILENCE_MS = 60_000
"""After this long without a word from the process it hangs: a slow computer needs seconds for an article."""

_GOODBYE_MS = 1000


class GuidePreparing(QObject):
    """One process at a time, ended with the window at the latest. Every call returns at once."""

    progressed = Signal(Progress)
    prepared = Signal(Library)
    failed = Signal(LibraryError)

    def __init__(self, parent: QObject, wanted: ToCompile, silence_ms: int = SILENCE_MS) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._preparation: Preparation | None = None
        self._process: QProcess | None = None
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence_ms)
        self._silence.timeout.connect(self._on_silence)

    def start(self) -> None:
        """Begin, or begin once more after it failed."""
        if self._process is not None:
            return
        try:
            self._preparation = Preparation(self._wanted)
        except LibraryError as error:
            self.failed.emit(error)
            return
        self._run()

    def close(self) -> None:
        """End the process, kindly or not, and leave nothing behind."""
        self._silence.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.terminate()
            if not process.waitForFinished(_GOODBYE_MS):
                process.kill()
                process.waitForFinished(_GOODBYE_MS)
            process.deleteLater()
        if self._preparation is not None:
            self._preparation.give_up()
            self._preparation = None

    def _run(self) -> None:
        assert self._preparation is not None
        process = self._process = QProcess(self)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setEnvironment([f"{name}={value}" for name, value in own_environment().items()])
        process.readyReadStandardOutput.connect(self._on_output)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        program, *arguments = self._preparation.command
        self._silence.start()
        process.start(program, arguments)

    def _on_output(self) -> None:
        self._silence.start()
        while self._process is not None and self._preparation is not None and self._process.canReadLine():
            progress = self._preparation.hear(bytes(self._process.readLine().data()))
            if progress is not None:
                self.progressed.emit(progress)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished(-1)  # Qt tells of no end where there was no beginning

    def _on_finished(self, code: int, *_: object) -> None:
        self._on_output()
        self._silence.stop()
        process, self._process = self._process, None
        preparation = self._preparation
        if process is None or preparation is None:
            return
        last_words = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        try:
            library = preparation.ended(code)
        except LibraryError as error:
            _log.warning("compiling ended with code %d: %s", code, last_words.rpartition("\n")[2])
            self._preparation = None
            self.failed.emit(error)
            return
        if library is None:
            self._run()
            return
        self._preparation = None
        self.prepared.emit(library)

    def _on_silence(self) -> None:
        _log.warning("compiling said nothing for %d ms and was ended", self._silence.interval())
        self.close()
        what = said("Preparing the guide has stopped.")
        self.failed.emit(LibraryError(what, said("Try again. If that does not help, restart this computer.")))
