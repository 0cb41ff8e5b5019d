"""The ring around what the keyboard has reached: two colours, so that it shows on every ground."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QTextBrowser, QWidget
from shiboken6 import isValid

from reader.ui.look.theme import Theme

_WIDTH = 4  # pixels of each of the two lines


class FocusRing(QWidget):
    """Lies over its page and lets every press through. Hidden until the keyboard moves the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme: Theme | None = None
        self._target: QWidget | None = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's focus colours from now on."""
        self._theme = theme

    def surround(self, target: QWidget | None) -> None:
        """Show the ring around a widget; None, or a text that marks its focused link itself, hides it."""
        marked = isinstance(target, QTextBrowser) and target.textCursor().hasSelection()
        page = self.parentWidget()
        is_elsewhere = target is not None and page is not None and not page.isAncestorOf(target)
        self._target = None if marked or is_elsewhere else target
        self.follow()

    def follow(self) -> None:
        """Keep up with a target that moved, was resized or went out of sight."""
        window = self.parentWidget()
        if self._target is not None and not isValid(self._target):
            self._target = None  # it was taken down with a part of the window
        if self._target is None or window is None or not self._target.isVisible():
            self.hide()
            return
        seen = QRect(self._target.mapTo(window, self._target.rect().topLeft()), self._target.size())
        parent = self._target.parentWidget()
        while parent is not None and parent is not window:
            if isinstance(parent.parentWidget(), QScrollArea):
                seen &= QRect(parent.mapTo(window, parent.rect().topLeft()), parent.size())
            parent = parent.parentWidget()
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen.adjusted(-2 * _WIDTH, -2 * _WIDTH, 2 * _WIDTH, 2 * _WIDTH))
        self.show()
        self.raise_()

    def forget(self, gone: QWidget) -> None:
        """Let go of a target inside a part of the window that is being taken down."""
        target = self._target
        if target is not None and (not isValid(target) or target is gone or gone.isAncestorOf(target)):
            self.surround(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, inset in (("focus", _WIDTH // 2), ("focus-ink", _WIDTH + _WIDTH // 2)):
            painter.setPen(QPen(self._theme.color(name), _WIDTH))
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 14, 14)
        painter.end()
