"""Asks whether the visitor is still reading, in the page's place; the helpline and the bars stay."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.kiosk.idle import Reason
from reader.ui.access.announce import announce
from reader.ui.language.words import tr, tr_n
from reader.ui.look.look import Form, Look, sized_font
from reader.ui.widgets.basics import FlowBox, button, label
from reader.ui.widgets.on_hills import OnHills

_NO_ANSWERS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift)
_SAID_AT = (10, 5)  # seconds left at which it is said again; every second would drown all else


class IdleWarning(OnHills):
    """An opaque page with a card that counts down. A press anywhere but on Clear it now is an answer."""

    answered = Signal()
    clearRequest = Signal()
    stepped = Signal(QWidget)  # the one that has the keyboard now

    def __init__(self, look: Look, seconds: int, reason: Reason) -> None:
        super().__init__(look)
        self._reason = reason
        self._ring = _Countdown(look, seconds)
        self._words = label("", "body")
        self.keep_button = button(tr("Keep reading"), look, self.answered.emit, "book", kind="primary")
        clear = button(tr("Clear it now"), look, self.clearRequest.emit, "close")
        self._choices = (self.keep_button, clear)
        for each in self._choices:
            each.setMinimumHeight(max(look.target, 96 if look.form is Form.RAIL else 72))
        self._fill_card(clear)
        self.count(seconds)

    def count(self, seconds: int) -> None:
        """Show how many seconds are left."""
        words = tr_n(
            "This screen clears in {count} second to keep your visit private.",
            "This screen clears in {count} seconds to keep your visit private.",
            seconds,
        )
        self._words.setText(words)
        self._ring.count(seconds)
        if seconds in _SAID_AT and self.isVisible():
            announce(self, self._words.text(), interrupt=True)

    def say(self) -> None:
        """Have a screen reader say the question; call once it is shown."""
        announce(self, f"{self._title()} {self._words.text()}", interrupt=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # On release: were the page back at the press, the release would land on it.
        self.answered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key that means nothing to the buttons is an answer as well; one that is stuck is none.
        if not event.isAutoRepeat() and event.key() not in _NO_ANSWERS:
            self.answered.emit()

    def first_focus(self) -> QWidget:
        """What has the keyboard first."""
        return self.keep_button

    def focusNextPrevChild(self, next: bool) -> bool:
        # From one button to the other; nothing else can be reached.
        other = self._choices[0] if self._choices[1].hasFocus() else self._choices[1]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        self.stepped.emit(other)
        return True

    def _title(self) -> str:
        return tr("Still reading?") if self._reason is Reason.QUIET else tr("Are you still there?")

    def _fill_card(self, clear: QWidget) -> None:
        pad = self.pad
        box = self.card()
        box.setSpacing(pad * 2 // 3)
        row = QHBoxLayout()
        row.setSpacing(pad)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addStretch(1)
        words.addWidget(label(self._title(), "h1"))
        words.addWidget(self._words)
        words.addStretch(1)
        row.addLayout(words, 1)
        box.addLayout(row)
        if self._look.is_large_text:
            choices = FlowBox(gap=16)
            choices.add(self.keep_button)
            choices.add(clear)
            box.addWidget(choices)
            return
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.keep_button, 4)
        beside.addWidget(clear, 3)
        box.addLayout(beside)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # it stands in the page's room and must not push the helpline away


class _Countdown(QWidget):
    """A ring that steps once a second, with the seconds inside."""

    def __init__(self, look: Look, seconds: int) -> None:
        super().__init__()
        self._look = look
        self._all = max(1, seconds)
        self._left = seconds
        side = 212 if look.form is Form.RAIL else 140
        self.setFixedSize(side, side)

    def count(self, seconds: int) -> None:
        self._left = seconds
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() * 16 / 212
        inner = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._look.theme.color("pine-tint"), width))
        painter.drawEllipse(inner)
        pen = QPen(self._look.theme.color("pine"), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, 360 * 16 * self._left // self._all)
        painter.setPen(self._look.theme.color("ink"))
        painter.setFont(sized_font(self.width() * 80 // 212, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._left))
        painter.end()
