"""What a window too small for the guide shows: that it is too small, and whom to call all the same."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.clinic.model import PanelLine
from reader.ui.language.words import panel_words, tr
from reader.ui.look.look import Look, is_too_small, sized_font
from reader.ui.widgets.basics import button, label
from reader.ui.widgets.number_text import broken_at_hyphens
from reader.ui.widgets.pressable import in_sentences

_SIDE = 12  # pixels around all of it
_LARGEST, _WORDS = 64, 15  # pixels of the number and of words
_ONE_LINE = 28  # pixels below which the number goes on in a second line


class SmallWindow(QFrame):
    """Lies over the whole window. `on_hide` hides the screen; None where that is not allowed."""

    def __init__(self, numbers: PanelNumbers, look: Look, on_hide: Callable[[], object] | None) -> None:
        super().__init__()
        self.setObjectName("helpline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Helpline"))
        self._numbers = numbers
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE, 8, _SIDE, 8)
        box.setSpacing(4)
        said = tr("This window is too small for the guide. Make it larger, or set the display scaling lower.")
        box.addWidget(_sized(label(said, "help"), _WORDS))
        box.addStretch(1)
        self._main = label("", "help-number", wrap=False)
        self._main.setAccessibleName(tr("Helpline {number}").format(number=numbers.main.number))
        box.addWidget(self._main)
        box.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for line, role in ((numbers.crisis, "card-number"), (numbers.emergency, "emergency-number")):
            foot.addWidget(_card(line, role))
        foot.addStretch(1)
        if on_hide is not None:
            foot.addWidget(_hide_button(look, on_hide))
        box.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - 2 * _SIDE
        number = self._numbers.main.number
        pixels = _largest(number, room)
        if pixels < _ONE_LINE:
            number = broken_at_hyphens(number)
            pixels = min(_largest(number, room), event.size().height() // 8)
        self._main.setText(number)
        _sized(self._main, pixels, bold=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # it follows its window


def covers(size: QSize) -> bool:
    """Whether a window of this size shows the helpline alone."""
    return is_too_small(size.width(), size.height())


def _largest(number: str, width: int) -> int:
    """The size in pixels at which every line of the number fits."""
    for pixels in range(_LARGEST, _WORDS, -2):
        metrics = QFontMetrics(sized_font(pixels, bold=True))
        if max(metrics.horizontalAdvance(line) for line in number.splitlines()) <= width - 4:
            return pixels
    return _WORDS


def _hide_button(look: Look, on_hide: Callable[[], object]) -> QPushButton:
    made = button(tr("Hide"), look, on_hide, kind="hide", place="bar")
    made.setStyleSheet(f"font-size: {_WORDS}px;")
    return made


def _card(line: PanelLine, role: str) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "help-card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 2, 10, 2)
    column.setSpacing(0)
    number = _sized(label(line.number, role, wrap=False), 26, bold=True)
    number.setAccessibleName(in_sentences(line.number, line.name, line.note))
    number.setToolTip(panel_words(line.name))
    column.addWidget(number)
    return frame


def _sized(made: QLabel, pixels: int, bold: bool = False) -> QLabel:
    made.setStyleSheet(f"font-size: {pixels}px; font-weight: {'bold' if bold else 'normal'};")
    return made
