"""The helpline by keyboard: one key to its lines, arrows or Tab from line to line, Esc back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from reader.ui.widgets.helpline_panel import HelplinePanel
from reader.ui.window.keyboard_focus import KeyboardFocus

_ONWARD = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab})
_BACKWARD = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Backtab})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class HelplineKeys(QObject):
    """Lends the panel's lines the focus while they are read. Tab beyond the last line leads back as well."""

    def __init__(self, window: QWidget, keyboard: KeyboardFocus, panel: Callable[[], HelplinePanel]) -> None:
        """`panel` gives the panel that is shown now."""
        super().__init__(window)
        self._window = window
        self._keyboard = keyboard
        self._panel = panel
        self._came_from: QWidget | None = None

    def toggle(self) -> None:
        """To the first line, or back to what had the focus before."""
        panel = self._panel()
        focused = self._window.focusWidget()
        if focused in panel.lines:
            self._return()
            return
        self._came_from = focused
        self._focus(panel.lines[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            watched.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a touch on a number shall not take the focus
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc means "back" here, whatever else it does elsewhere
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return self._press(watched, Qt.Key(event.key()))

    def _press(self, line: QObject, key: Qt.Key) -> bool:
        panel = line.parent()
        while panel is not None and not isinstance(panel, HelplinePanel):
            panel = panel.parent()
        if panel is None or (key not in _ONWARD | _BACKWARD and key != Qt.Key.Key_Escape):
            return False
        lines = panel.lines
        step = 1 if key in _ONWARD else -1
        index = next((i for i, each in enumerate(lines) if each is line), 0) + step
        if key == Qt.Key.Key_Escape or (key in _TABS and not 0 <= index < len(lines)):
            self._return()
        else:
            self._focus(lines[min(max(index, 0), len(lines) - 1)])
        return True

    def _focus(self, line: QWidget) -> None:
        if line is not self._window.focusWidget():
            line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            line.installEventFilter(self)
            self._keyboard.focus(line)

    def _return(self) -> None:
        target, self._came_from = self._came_from, None
        if target is not None and Shiboken.isValid(target) and target.isVisibleTo(self._window):
            self._keyboard.focus(target)
        else:
            self._keyboard.step_out()
