"""A button of the spine and the dock: an icon over its words, drawn as one widget."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from reader.ui.look.look import Look, sized_font

_SIDE, _ABOVE, _BETWEEN = 7, 7, 3  # pixels around the face, and between icon and words


@dataclass(frozen=True)
class Face:
    """How a button gives way: its letters in pixels, whether it has its icon, and in how many lines."""

    letters: int
    has_icon: bool = True
    lines: int = 1
    has_words: bool = True


class StackedButton(QPushButton):
    """One widget, not a layout of three: a page has a handful of them."""

    def __init__(
        self, text: str, look: Look, on_press: Callable[[], object], icon: str, kind: str = "stack"
    ) -> None:
        super().__init__(text)
        self._look = look
        self._name = icon
        self._color = "paper" if kind == "hide" else "ink"
        self.setProperty("kind", kind)
        self.setProperty("place", "bar")
        self.setAutoDefault(True)  # else only the space bar presses it
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: on_press())
        self.wear(Face(look.bar_px("small")))

    def wear(self, face: Face) -> None:
        """Draw the button so from now on. Without words they are still its name."""
        self._face = face
        self._picture: QPixmap | None = None
        self.setFixedHeight(self.sizeHint().height())
        if not face.has_words:
            self.setAccessibleName(self.accessibleName() or self.text())
            self.setToolTip(self.toolTip() or self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        letters, icon = self._metrics(), self._icon_side()
        words = self._words()
        width = max((letters.horizontalAdvance(line) for line in words), default=0)
        height = letters.height() * len(words) + (icon + _BETWEEN if icon and words else icon)
        least = self._look.target
        return QSize(max(least, width, icon) + 2 * _SIDE, max(least, height + 2 * _ABOVE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def width_in(self, face: Face) -> int:
        """Pixels of width it would need with another face."""
        worn, self._face = self._face, face
        width = self.sizeHint().width()
        self._face = worn
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        letters, icon, words = self._metrics(), self._icon_side(), self._words()
        height = letters.height() * len(words) + (icon + _BETWEEN if icon and words else icon)
        top = (self.height() - height) // 2
        if icon:
            if self._picture is None:
                self._picture = self._look.icon(self._name, self._color, icon)
            painter.drawPixmap((self.width() - icon) // 2, top, self._picture)
            top += icon + _BETWEEN
        painter.setFont(sized_font(self._face.letters, bold=True))
        painter.setPen(self.palette().color(self.foregroundRole()))
        for index, line in enumerate(words):
            place = QRect(0, top + index * letters.height(), self.width(), letters.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)
        painter.end()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(sized_font(self._face.letters, bold=True))

    def _icon_side(self) -> int:
        shows = self._face.has_icon or not self._face.has_words
        return self._look.bar_px("icon") if shows else 0

    def _words(self) -> list[str]:
        if not self._face.has_words:
            return []
        return _in_lines(self.text()) if self._face.lines > 1 else [self.text()]


def _in_lines(text: str) -> list[str]:
    """Two lines of about equal length, parted at a blank."""
    words = text.split(" ")
    ways = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return list(min(ways, key=lambda way: max(map(len, way)))) if ways else [text]


def faces(look: Look) -> list[Face]:
    """The ways such buttons give way, from the whole one to the least: lines, icons, letters, words."""
    usual, largest = look.usual_px("small"), look.bar_px("small")
    sizes = [largest, *(size for size in (32, 28, 24) if usual < size < largest), usual]
    found = [Face(largest), Face(largest, lines=2)]
    for size in dict.fromkeys(sizes):
        found += [Face(size, False), Face(size, False, 2)]
    smaller = [(a, b) for a, b in pairwise(dict.fromkeys((usual, look.usual_px("smallest")))) if b < a]
    found += [Face(b, False, 2) for _, b in smaller]
    return [*found, Face(usual, has_words=False)]
