"""Hides the pointer of the mouse where people use their fingers; a mouse that moves brings it back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.access.events import listen

_MOUSE = (QInputDevice.DeviceType.Mouse, QInputDevice.DeviceType.TouchPad)


class Pointer(QObject):
    """Shows or hides the pointer over one window; its parent is the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_hidden = False
        listen(self, (QEvent.Type.TouchBegin, QEvent.Type.MouseMove))
        if not any(each.type() in _MOUSE for each in QInputDevice.devices()):
            self._set_hidden(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.TouchBegin:
            self._set_hidden(True)
        elif kind is QEvent.Type.MouseMove and self._is_hidden and isinstance(event, QMouseEvent):
            # A finger's own events come by as those of a mouse too.
            is_mouse = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
            if is_mouse and event.deviceType() in _MOUSE:
                self._set_hidden(False)
        return False

    def _set_hidden(self, is_hidden: bool) -> None:
        if is_hidden is self._is_hidden:
            return
        self._is_hidden = is_hidden
        if is_hidden:
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QApplication.restoreOverrideCursor()
