"""Small help for tests that open the window."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def settle() -> None:
    """Let Qt lay out and paint whatever is waiting, and let go of what was put away, as its own loop does."""
    for _ in range(8):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle_fully(window: MainWindow) -> None:
    """Let the page shown reach its full length, and lay it out."""
    deadline = time.monotonic() + 5
    while window.screen_shown is not None and not window.screen_shown.has_full_length:
        assert time.monotonic() < deadline, "the page never reached its full length"
        QApplication.processEvents()
    settle()


def press(window: MainWindow, name: str, kind: str = "") -> None:
    """Press the one button in sight whose name or words begin so."""
    for button in window.findChildren(QPushButton):
        words = button.accessibleName() or button.text()
        if button.isVisible() and words.startswith(name) and kind in ("", button.property("kind")):
            button.click()
            settle()
            return
    raise AssertionError(f"no button {name!r}")


def shown_texts(window: MainWindow) -> list[str]:
    """Every text in sight, scrolled or not."""
    found = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return found + [b.accessibleName() or b.text() for b in window.findChildren(QPushButton) if b.isVisible()]
