"""How long the staff area stays without a press: a minute at the PIN, five once it is open."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.access.events import listen
from reader.ui.access.layers import belongs_to

GATE_SECONDS = 60
"""After this long at the PIN without a press the area closes."""

OPEN_SECONDS = 300
"""After this long without a press the open area locks again."""

_ACTIVITY = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)


class Stay(QObject):
    """Counts for one area. `clock` gives seconds that never fall; `is_open` whether the PIN was given."""

    ticked = Signal()
    ended = Signal()

    def __init__(self, area: QWidget, is_open: Callable[[], bool], clock: Callable[[], float]) -> None:
        super().__init__(area)
        self._area = area
        self._is_open = is_open
        self._clock = clock
        self._ends = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.count_anew()
        listen(self, _ACTIVITY)

    @property
    def is_over(self) -> bool:
        """Whether the area has been closed."""
        return not self._timer.isActive()

    def close(self) -> None:
        """The area closes; nothing is counted any more."""
        self._timer.stop()

    def count_anew(self) -> None:
        """Somebody is there."""
        self._ends = self._clock() + (OPEN_SECONDS if self._is_open() else GATE_SECONDS)

    def seconds_left(self) -> int:
        """How many seconds are left."""
        return max(0, math.ceil(self._ends - self._clock()))

    def tick(self) -> None:
        """Look at the clock; once a second is right."""
        (self.ticked if self._clock() < self._ends else self.ended).emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Only what is pressed in there: a visitor's press elsewhere must not keep the area open.
        if event.type() in _ACTIVITY and watched.isWidgetType() and belongs_to(watched, self._area):
            self.count_anew()
        return False
