"""The one filter that sees every event of the application, and calls those who asked for events of its kind.

Tens of thousands of events pass for each page that is built. A filter of Qt's own for each who listens would
call Python for each event and each of them; keys and presses, which they listen for, are few. It looks away
where Qt paints or takes a page apart: hundreds of events pass within each of these, and no key or press.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_NAME = "every-event"
_WORK = frozenset((QEvent.Type.UpdateRequest, QEvent.Type.DeferredDelete))
"""What has Qt paint all of a window, or take a widget and all that is in it apart."""
_Listener = Callable[[], QObject | None]


def listen(listener: QObject, kinds: Iterable[QEvent.Type]) -> None:
    """Call `listener.eventFilter` for every event of these kinds, as long as the listener lives.

    As with Qt's filters, who came last is called first, and no one after it once it answers with True.
    """
    application = QApplication.instance()
    assert application is not None
    events = application.findChild(_Events, _NAME) or _Events(application)
    events.add(listener, kinds)


@contextmanager
def unwatched() -> Iterator[None]:
    """Let events pass by while a page is built: thousands of them, and no key or press among them."""
    application = QApplication.instance()
    events = application.findChild(_Events, _NAME) if application is not None else None
    if events is None or not events.is_watching:
        yield
        return
    events.watch(False)
    try:
        yield
    finally:
        events.watch(True)


class _Events(QObject):
    """Belongs to the application."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._application = application
        self.setObjectName(_NAME)
        self._listeners: dict[QEvent.Type, tuple[_Listener, ...]] = {}  # last come first
        self.is_watching = False
        self.watch(True)

    def watch(self, on: bool) -> None:
        self.is_watching = on
        if on:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)

    def add(self, listener: QObject, kinds: Iterable[QEvent.Type]) -> None:
        for kind in kinds:
            others = filter(_is_there, self._listeners.get(kind, ()))
            self._listeners[kind] = (ref(listener), *others)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WORK:
            self.watch(False)
            try:
                QCoreApplication.sendEvent(watched, event)
            finally:
                self.watch(True)
            return True
        for known in self._listeners.get(kind, ()):
            listener = known()
            if listener is not None and isValid(listener) and listener.eventFilter(watched, event):
                return True
        return False


def _is_there(known: _Listener) -> bool:
    listener = known()
    return listener is not None and isValid(listener)
