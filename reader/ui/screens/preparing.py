"""The screen while the guide is made ready: how far it is, in words and as a bar."""

from PySide6.QtWidgets import QProgressBar

from reader.library.telling import Progress
from reader.pages.router import Preparing
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import label


class PreparingScreen(Screen):
    """Gives way by itself to the page asked for. The helpline stands beside it from the start."""

    def __init__(self, look: Look, page: Preparing) -> None:
        title = tr("Preparing the guide…")
        super().__init__(look, title)
        self.column.addWidget(label(title, "h1"))
        self._words = label("")
        self._words.setObjectName("progress")
        self.column.addWidget(self._words)
        self._track = QProgressBar()
        self._track.setTextVisible(False)
        self._track.setMaximumWidth(look.column)
        self._track.setAccessibleName(title)
        self.column.addWidget(self._track)
        self.column.addWidget(label(tr("It opens by itself in a moment.")))
        self.column.addWidget(label(tr("You can still call the helpline on this screen.")))
        self.column.addStretch(1)
        self.show_progress(page.progress)

    @property
    def can_be_read_aloud(self) -> bool:
        return False  # the page would be gone before it was read out

    def show_progress(self, progress: Progress) -> None:
        # Without a count the bar is empty rather than busy: nothing on the screen moves for its own sake.
        self._track.setRange(0, max(1, progress.of))
        self._track.setValue(progress.read)
        words = tr("{read} of {pages} pages").format(read=progress.read, pages=progress.of)
        self._words.setText(words if progress.of else " ")
