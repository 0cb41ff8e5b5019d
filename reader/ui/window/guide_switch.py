"""Shows another guide in the open window, once nobody reads."""

import logging

from PySide6.QtCore import QObject, QTimer

from reader.errors import LibraryError
from reader.kiosk.layers import Layer
from reader.library.locate import ToCompile
from reader.ui.window.guide_making import GuideMaking
from reader.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)

_SOON_MS = 1000


class GuideSwitch(QObject):
    """Puts the guide that is in use now into the window, when the visit rests."""

    def __init__(self, window: MainWindow, making: GuideMaking) -> None:
        super().__init__(window)
        self._window = window
        self._making = making
        self._soon = QTimer(self)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.try_now)

    @property
    def is_due(self) -> bool:
        """Whether another guide waits to be shown."""
        return self._soon.isActive()

    def ask(self) -> None:
        """Another guide is in use: show it as soon as nobody reads."""
        self._soon.start()

    def try_now(self) -> None:
        """Show it now, if nobody reads."""
        window = self._window
        is_bare = window.layers.top is Layer.PAGE and not window.visit.packet.articles
        if not (is_bare and window.visits.is_at_rest):
            return
        self._soon.stop()
        try:
            found = self._making.find()
        except LibraryError as error:
            _log.warning("the other guide cannot be opened: %s", type(error).__name__)
            return
        if isinstance(found, ToCompile):
            self._making.begin_anew(window, found)
        else:
            self._making.take_on(window, found)
