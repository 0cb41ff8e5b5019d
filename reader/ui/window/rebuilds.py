"""Changes of the look: one rebuild for a burst of them, and a second press in place means the same again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from reader.ui.access.events import listen
from reader.ui.look.look import FINGER

_PRESSES = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)
)
TWICE_MS = 800
"""How soon after a change is shown a press in the same place is meant for what stood there before it."""


class Rebuilds(QObject):
    """Has the window made anew at once; what is changed before that is done is shown by one more time."""

    done = Signal()

    def __init__(self, rebuild: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._rebuild = rebuild
        self._is_busy = False
        self._is_due = False

    def ask(self) -> None:
        """The look was changed."""
        if self._is_busy:
            self._is_due = True
            return
        self._is_busy = True
        QTimer.singleShot(0, self, self._on_rest)  # after the presses that are waiting already
        self._rebuild()

    def _on_rest(self) -> None:
        self._is_busy = False
        if self._is_due:
            self._is_due = False
            self.ask()
            return
        self.done.emit()


class SamePlace(QObject):
    """Takes the second press of two in one place for the first one's button, which may have moved away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None  # where a press is being carried out now
        self._place = QPoint()
        self._again: Callable[[], object] | None = None
        self._is_second = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TWICE_MS)
        self._timer.timeout.connect(self._forget)
        listen(self, _PRESSES)

    def remember(self, again: Callable[[], object]) -> None:
        """Call `again` for a press that comes soon in the place of the one that is being carried out."""
        if self._pressed is not None:
            self._timer.stop()  # however long the change takes to show
            self._place, self._again = self._pressed, again

    def count_from_now(self) -> None:
        """The change is on the screen."""
        if self._again is not None:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _PRESSES or not watched.isWidgetType() or not isinstance(event, QMouseEvent):
            return False
        place = event.globalPosition().toPoint()
        if kind is not QEvent.Type.MouseButtonRelease:
            is_near = (place - self._place).manhattanLength() <= FINGER
            self._is_second = self._again is not None and is_near
            return self._is_second
        self._pressed = place
        QTimer.singleShot(0, self, self._on_carried_out)
        if not self._is_second:
            return False
        self._is_second = False
        if (again := self._again) is not None:
            again()
        return True

    def _on_carried_out(self) -> None:
        self._pressed = None

    def _forget(self) -> None:
        self._again = None
