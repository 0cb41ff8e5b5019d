"""One card in the middle of a calm ground with hills: a question, the PIN, or that something went wrong."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.look.look import Look

_WIDE, _WIDE_LAPTOP = 900, 640  # pixels, the widest a card becomes at 100 % text
_PAD, _PAD_LAPTOP, _LEAST_PAD = 48, 24, 16


class OnHills(QWidget):
    """The ground. Its hills give way to large text, which needs the room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look

    @property
    def pad(self) -> int:
        """Pixels between the edge of the card and what stands in it."""
        usual = _PAD if self._look.is_kiosk_scale else _PAD_LAPTOP
        return max(_LEAST_PAD, usual // 2) if self._look.is_large_text else usual

    def card(self) -> QVBoxLayout:
        """Make the card; what is put into its column stands in it."""
        frame = QFrame()
        frame.setProperty("role", "middle-card")
        widest = _WIDE if self._look.is_kiosk_scale else _WIDE_LAPTOP
        frame.setMaximumWidth(widest * max(100, self._look.percent) // 100)
        column = QVBoxLayout(frame)
        column.setContentsMargins(self.pad, self.pad, self.pad, self.pad)
        outer = QVBoxLayout(self)
        side = self._look.margin
        outer.setContentsMargins(side, side // 2, side, side // 2)
        outer.addStretch(3)
        # No alignment: with one, Qt gives the card its usual height instead of the one for its width.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame, 1000)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(4)
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._look.is_large_text:
            return
        size = QSize(self.width(), self.width() * 7 // 30)
        swaps = {old.encode(): new.encode() for old, new in self._look.theme.pictures.items()}
        painter = QPainter(self)
        painter.drawPixmap(
            0, self.height() - size.height(), self._look.icons.picture("hills-low", swaps, size)
        )
        painter.end()
