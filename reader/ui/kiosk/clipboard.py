"""Keeps what a visitor types or marks off the clipboards, where the next person or program could find it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class EmptyClipboard(QObject):
    """Empties both clipboards as soon as this program puts something there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QGuiApplication.clipboard().changed.connect(lambda _mode: drop_clipboard())


def drop_clipboard() -> None:
    """Empty what this program put on the clipboards; what others put there is not a visitor's."""
    clipboard = QGuiApplication.clipboard()
    owned = (clipboard.ownsClipboard(), clipboard.ownsSelection())
    for mode, is_owned in zip(_MODES, owned, strict=True):
        if is_owned and clipboard.text(mode):
            clipboard.clear(mode)
