"""Small help for tests that open the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from reader.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def settle() -> None:
    """Let Qt lay out and paint whatever is waiting."""
    for _ in range(8):
        QApplication.processEvents()


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
