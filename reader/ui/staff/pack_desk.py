"""What staff do with newer guides: each act in a process of its own, since a stick may take its time."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.bundle import own_command
from reader.own_process import OwnProcess
from reader.packs.told import Result, Told, read_told

_PATIENCE_MS = 300_000
"""A slow stick with a large guide; after this long it does not answer."""


class PackAct(QObject):
    """One act with packs, begun at once; `ended` gives what came of it, or None where nothing was heard."""

    ended = Signal(Told)  # or None

    def __init__(self, parent: QObject, settings: Path, *words: str) -> None:
        super().__init__(parent)
        self._process = OwnProcess(self, (*own_command("pack", settings), *words, "--json"))
        self._process.over.connect(self._on_end)
        self._process.begin(_PATIENCE_MS)

    def close(self) -> None:
        """Wait for no answer any more; what was begun is done whole or not at all."""
        self._process.drop()

    def _on_end(self) -> None:
        said = self._process.rest().decode("utf-8", "replace")
        try:
            told: Told | None = read_told(said)
        except ValueError:
            told = None
        self.ended.emit(told)
        self.deleteLater()


class PackDesk(QObject):
    """The last thing that was heard of packs, and one act at a time. It outlives the page that shows it."""

    changed = Signal()
    taken = Signal()  # another guide is in use now

    def __init__(self, parent: QObject, settings: Path) -> None:
        super().__init__(parent)
        self._settings = settings
        self._act: PackAct | None = None
        self.told: Told | None = None
        self.has_failed = False

    @property
    def is_busy(self) -> bool:
        """Whether an act is under way."""
        return self._act is not None

    def ask(self, act: str) -> None:
        """Begin an act of `waymark pack`, unless one is under way."""
        if self._act is not None:
            return
        self.has_failed = False
        self._act = PackAct(self, self._settings, act)
        self._act.ended.connect(self._on_end)
        self.changed.emit()

    def close(self) -> None:
        """Ask no longer."""
        if self._act is not None:
            self._act.close()
            self._act = None

    def _on_end(self, told: Told | None) -> None:
        self._act, self.told = None, told
        self.has_failed = told is None
        self.changed.emit()
        if told is not None and told.result is Result.TAKEN:
            self.taken.emit()
