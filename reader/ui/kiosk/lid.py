"""Puts the cover on and lets a press take it off: on at once, and never off by the press that put it on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Permit
from reader.ui.kiosk.host import VisitHost

if TYPE_CHECKING:
    from reader.ui.kiosk.cover import Cover, CoverPicture

_WARM_MS = 1500  # after the first page is there
REST = 0.4
"""Seconds without a press before one takes the cover off: the rest of a double touch is not for the cover."""


class Lid(QObject):
    """The cover of one window. `clock` gives seconds that never fall."""

    lifted = Signal()

    def __init__(self, host: VisitHost, clock: Callable[[], float]) -> None:
        super().__init__(host.widget)
        self._host = host
        self._clock = clock
        self._stands = False
        self._last_press = 0.0
        self.cover: Cover | None = None
        self._picture: CoverPicture | None = None
        QTimer.singleShot(_WARM_MS, self, self._warm)

    def put_on(self) -> None:
        """Have the cover be seen when this returns. It comes off only after `stand`."""
        self._stands = False
        self._make()

    def stand(self) -> None:
        """Begin the rest: all that had to be done below the cover is done."""
        self._stands = True
        self._last_press = self._clock()

    def renew(self) -> None:
        """Make the cover anew in the window's look, if it is on."""
        if self.cover is not None:
            old = self.cover
            self._make()
            old.hide()
            old.deleteLater()

    def take_off(self) -> None:
        """Uncover what is below."""
        if self.cover is not None:
            cover, self.cover = self.cover, None
            self._host.layers.take(cover)
            cover.deleteLater()

    def press(self) -> None:
        """A press on the cover: it comes off, unless this may still be the press that put it on."""
        now = self._clock()
        rested, self._last_press = now - self._last_press, now
        if self.cover is not None and self._stands and rested >= REST:
            self.take_off()
            self.lifted.emit()

    def _ready_picture(self) -> "CoverPicture":
        from reader.ui.kiosk.cover import CoverPicture  # not needed to paint the first page

        if self._picture is None:
            self._picture = CoverPicture()
        return self._picture

    def _warm(self) -> None:
        """Draw the picture before it is needed."""
        if self.cover is None and self._host.policy.allows(Permit.HIDE_SCREEN):
            self._ready_picture().drawn(self._host.look, self._host.widget.size())

    def _make(self) -> None:
        from reader.ui.kiosk.cover import Cover

        host = self._host
        self.cover = Cover(host.widget, host.look, host.settings, self._ready_picture())
        self.cover.returnRequest.connect(self.press)
        host.show_focus(None)
        host.layers.put(Layer.COVER, self.cover, is_urgent=True)
