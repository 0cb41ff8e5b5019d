"""Fills a screen with the window and brings it back when something takes it away."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader.kiosk.policy import Permit, Policy
from reader.ui.kiosk.pointer import Pointer


def present(window: QWidget, policy: Policy) -> None:
    """Show the window: as large as fits, or over all of its screen where the screen is not to be shared."""
    if policy.allows(Permit.SHARE_SCREEN):
        # As large as the screen, its title bar would push the helpline at the foot out of sight.
        window.showMaximized()
        return
    _FullScreen(window)
    Pointer(window)
    window.setWindowFlags(
        Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    )
    window.showFullScreen()


class _FullScreen(QObject):
    """Undoes whatever makes the window small, such as a key of the desktop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowStateChange and not self._window.isFullScreen():
            QTimer.singleShot(0, self, self._restore)  # not from within the change itself
        return False

    def _restore(self) -> None:
        if self._window.isVisible() and not self._window.isFullScreen():
            self._window.showFullScreen()
