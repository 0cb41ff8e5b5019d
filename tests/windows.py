"""Small help for tests that open the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from reader.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def settle() -> None:
    """Let Qt lay out and paint whatever is waiting."""
    for _ in range(8):
        QApplication.processEvents()
