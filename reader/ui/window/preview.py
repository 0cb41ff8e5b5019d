"""Follows a page that somebody writes: a process beside the window compiles it, the window shows it."""

import logging
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from reader import bundle
from reader.bundle import own_command, own_environment
from reader.clinic.model import SettingsRead
from reader.clinic.options import Mode
from reader.errors import LibraryError
from reader.ids import ArticleId
from reader.kiosk.policy import open_policy
from reader.library.locate import ToCompile, find_guide
from reader.library.outline import outline_of
from reader.library.store import Library
from reader.library.telling import Failed, Judged, Progress, Written, read_message
from reader.navigation.location import ArticlePage
from reader.navigation.visit import Visit
from reader.texts.sentence import NOTHING, Sentence, said
from reader.ui.window.guide_making import GuideMaking
from reader.ui.window.main_window import MainWindow
from reader.ui.window.preview_panel import PreviewPanel

_log = logging.getLogger(__name__)
_GOODBYE_MS = 2000


class Preview(QObject):
    """Shows `file` in `window` as it is after each save, with what is wrong beside it."""

    shown = Signal()
    judged = Signal()

    def __init__(
        self, window: MainWindow, making: GuideMaking, file: Path, articles: Path | None, settings: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._making = making
        self._place = ("", "")
        self._written: Path | None = None
        self.panel_state: Judged | Sentence | None = None
        self._panel: PreviewPanel | None = None
        self._file = file
        window.put_beside(self._make_panel)
        self.folder = Path(tempfile.mkdtemp(prefix="waymark-preview-"))
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setEnvironment([f"{name}={value}" for name, value in own_environment().items()])
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_end)
        self._process.errorOccurred.connect(self._on_end)
        window.closing.connect(self.close)
        words = ["--folder", str(self.folder)]
        words += [] if articles is None else ["--articles", str(articles)]
        program, *first = own_command("draft", settings)
        self._process.start(program, [*first, str(file), *words])

    def close(self) -> None:
        """End the process and leave nothing behind."""
        self._process.blockSignals(True)
        self._process.closeWriteChannel()
        self._process.terminate()
        if not self._process.waitForFinished(_GOODBYE_MS):
            self._process.kill()
            self._process.waitForFinished(_GOODBYE_MS)
        if self._window.guide.library is not None:
            self._window.guide.library.close()
        for file in (*self.folder.glob("*"), *self.folder.glob(".*")):
            with suppress(OSError):
                file.unlink()
        with suppress(OSError):
            self.folder.rmdir()

    def _make_panel(self) -> PreviewPanel:
        self._panel = PreviewPanel(self._window.look, self._file.name, self.panel_state)
        return self._panel

    def _on_output(self) -> None:
        while self._process.canReadLine():
            try:
                message = read_message(bytes(self._process.readLine().data()))
            except (ValueError, AttributeError, TypeError):
                continue
            match message:
                case Progress():
                    self._on_progress(message)
                case Written(file):
                    self._on_written(Path(file))
                case Failed(sentence):
                    self._tell(sentence)
                case Judged():
                    self._on_judged(message)

    def _on_progress(self, progress: Progress) -> None:
        if self._place == ("", ""):
            self._making.show_progress(self._window, progress)

    def _on_written(self, file: Path) -> None:
        """Show it at once where the place is known; what there is to mend comes a moment later."""
        if self._place == ("", ""):
            self._written = file
        else:
            self._show(file)

    def _on_judged(self, judged: Judged) -> None:
        self.panel_state = judged
        article = ArticleId.of(judged.article)
        if article is not None and (article, judged.language) != self._place:
            self._place = (article, judged.language)
            self._window.visit.language = judged.language
            self._window.visit.history.go(ArticlePage(article))
        if self._written is not None:
            file, self._written = self._written, None
            self._show(file)
        elif self._panel is not None:
            self._panel.tell(judged)
        self.judged.emit()

    def _show(self, file: Path) -> None:
        try:
            library = Library(file)
        except LibraryError as error:
            self._tell(error.sentence)
            return
        self._window.remember_scroll()
        self._making.take_on(self._window, library)
        with suppress(OSError):  # the open file keeps its data; Windows removes it with the folder
            file.unlink()
        self.shown.emit()

    def _tell(self, sentence: Sentence) -> None:
        self.panel_state = sentence
        if self._panel is not None:
            self._panel.tell(sentence)

    def _on_end(self, *_: object) -> None:
        self._process.blockSignals(True)  # a failed start is told twice
        self._on_output()
        _log.warning("the process of the preview ended")
        if not isinstance(self.panel_state, Sentence):
            self._tell(said("The preview has stopped. Close it and open it again."))


def preview_window(file: Path, articles: Path | None, read: SettingsRead) -> MainWindow:
    """A window for whoever writes `file`: as on a staff computer, in every language of the guide.

    Raises LibraryError for a guide that cannot be used.
    """
    is_of_guide = articles is not None and file.is_relative_to(articles)
    found = ToCompile(articles, Path()) if is_of_guide and articles is not None else find_guide()
    outline = outline_of(found)
    if isinstance(found, Library):
        found.close()
    settings = replace(
        read.settings,
        mode=Mode.DESKTOP,
        screen=replace(read.settings.screen, languages=outline.languages),
    )
    making = GuideMaking(
        replace(outline, found=ToCompile(file, Path())),
        outline.languages,
        outline.languages[0],
        False,
        lambda: settings,
        read.path,
    )
    visit = Visit(language=outline.languages[0], text_size=100, theme=settings.screen.theme)
    policy = open_policy(outline.languages)
    window = MainWindow(settings, visit, making.first(NOTHING), bundle.resources(), policy)
    Preview(window, making, file, articles, read.path)
    return window
