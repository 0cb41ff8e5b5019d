"""What staff do with the clinic's own pages: each act in a process of its own, as all compiling is."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from reader.bundle import own_command, own_environment
from reader.errors import LibraryError
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.texts.sentence import Sentence
from reader.texts.wire import sentence_of

_GOODBYE_MS = 300


@dataclass(frozen=True)
class OwnProblem:
    """What is wrong in a file; `left_out` where its page is not shown for it."""

    file: str
    line: int
    sentence: Sentence
    left_out: bool


def read_problems(text: bytes) -> tuple[OwnProblem, ...]:
    """What `waymark own check --json` printed. Raises ValueError for anything else."""
    try:
        rows = json.loads(text)["problems"]
        return tuple(
            OwnProblem(str(row["file"]), int(row["line"]), sentence_of(row["said"]), bool(row["left_out"]))
            for row in rows
        )
    except (KeyError, TypeError) as error:
        raise ValueError("no problems") from error


class OwnDesk(QObject):
    """The clinic's own pages as they stand in its folder now, which the public may not see yet.

    `library` is the guide with them, None before they were looked at. It outlives the page that shows it.
    """

    changed = Signal()

    def __init__(self, parent: QObject, settings: Path) -> None:
        super().__init__(parent)
        self._settings = settings
        self._running: dict[str, QProcess] = {}
        self._folder: Path | None = None
        self.library: Library | None = None
        self.problems: tuple[OwnProblem, ...] = ()
        self.shown: ArticleCard | None = None
        self.has_failed = False

    @property
    def is_busy(self) -> bool:
        """Whether they are being looked at."""
        return bool(self._running)

    @property
    def pages(self) -> tuple[ArticleCard, ...]:
        """The clinic's own pages, language by language."""
        if self.library is None:
            return ()
        languages = self.library.info.languages
        return tuple(each for code in languages for each in self.library.cards(code) if each.origin)

    def ask(self) -> None:
        """Look at the folder now, unless that is under way."""
        if self._running:
            return
        self.drop()
        self.has_failed = False
        try:
            self._folder = Path(tempfile.mkdtemp(prefix="waymark-own-"))
        except OSError:
            self.has_failed = True
            self.changed.emit()
            return
        self._start("check", "check", "--json")
        self._start("compile", "compile", "--progress", "-o", str(self._folder / "pages.sqlite"))
        self.changed.emit()

    def show_page(self, page: ArticleCard | None) -> None:
        """Show one of the pages, or with None the list of them."""
        self.shown = page
        self.changed.emit()

    def drop(self) -> None:
        """Let go of what was compiled, and leave nothing behind."""
        self.shown, self.problems = None, ()
        if self.library is not None:
            self.library.close()
            self.library = None
        self._clear_folder()

    def close(self) -> None:
        """Look no longer."""
        for process in self._running.values():
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_GOODBYE_MS)
        self._running.clear()
        self.drop()

    def _start(self, name: str, *words: str) -> None:
        process = self._running[name] = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.setEnvironment([f"{key}={value}" for key, value in own_environment().items()])
        process.finished.connect(lambda *_: self._on_end(name))
        process.errorOccurred.connect(lambda *_: self._on_end(name))
        program, *arguments = (*own_command("own", self._settings), *words)
        process.start(program, arguments)

    def _on_end(self, name: str) -> None:
        process = self._running.pop(name, None)
        if process is None:
            return  # a failed start is told twice
        process.blockSignals(True)
        try:
            if name == "check":
                self.problems = read_problems(bytes(process.readAllStandardOutput().data()))
            elif self._folder is not None:
                self.library = Library(self._folder / "pages.sqlite")
        except (LibraryError, ValueError):
            self.has_failed = True
        process.deleteLater()
        if not self._running:
            self._clear_folder()
            self.changed.emit()

    def _clear_folder(self) -> None:
        """The open file keeps its data; on Windows it is removed once it was closed."""
        if self._folder is None:
            return
        try:
            for file in (*self._folder.glob("*"), *self._folder.glob(".*")):
                file.unlink()
            self._folder.rmdir()
        except OSError:
            return
        self._folder = None
