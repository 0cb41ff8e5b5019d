"""Fills a screen with the window, follows that screen, and brings the window back when it is taken away."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from reader.kiosk.policy import Permit, Policy
from reader.ui.kiosk.pointer import Pointer

_SETTLED_MS = 250
"""By then a window manager, where there is one, has done what it does when a screen changes."""


def present(window: QWidget, policy: Policy) -> None:
    """Show the window: as large as fits, or over all of its screen where the screen is not to be shared."""
    shares = policy.allows(Permit.SHARE_SCREEN)
    _ScreenFollower(window, fills=not shares)
    if shares:
        # As large as the screen, its title bar would push the helpline at the foot out of sight.
        window.showMaximized()
        return
    _FullScreen(window)
    Pointer(window)
    window.setWindowFlags(
        Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    )
    window.showFullScreen()


class _ScreenFollower(QObject):
    """Keeps the window on a screen that is there, whole: no window manager need be there to do so."""

    def __init__(self, window: QWidget, fills: bool) -> None:
        """With `fills` the window has the size of its screen; else it only must not be larger."""
        super().__init__(window)
        self._window = window
        self._fills = fills
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED_MS)
        self._soon.timeout.connect(self._follow)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.primaryScreenChanged.connect(lambda _screen: self._soon.start())
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(lambda _screen: self._soon.start())
        for screen in application.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        for changed in (screen.geometryChanged, screen.availableGeometryChanged):
            changed.connect(lambda _rect: self._soon.start())
        self._soon.start()

    def _follow(self) -> None:
        screen = self._screen()
        if screen is None or not self._window.isVisible() or self._window.isMinimized():
            return
        room = screen.geometry() if self._fills else screen.availableGeometry()
        if self._fills and self._window.geometry() != room:
            self._window.setGeometry(room)
            self._window.showFullScreen()
        elif not self._fills and not room.contains(self._window.frameGeometry()):
            self._window.setGeometry(self._inside(room))

    def _screen(self) -> QScreen | None:
        """The window's own screen, or another one where that is gone."""
        screens = QGuiApplication.screens()
        own = self._window.screen()
        return own if own in screens else QGuiApplication.primaryScreen()

    def _inside(self, room: QRect) -> QRect:
        """As large as the window was, or as fits, with its frame in sight."""
        frame, inner = self._window.frameGeometry(), self._window.geometry()
        edges = (
            inner.left() - frame.left(),
            inner.top() - frame.top(),
            inner.right() - frame.right(),
            inner.bottom() - frame.bottom(),
        )
        return (frame & room if frame.intersects(room) else room).adjusted(*edges)


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
