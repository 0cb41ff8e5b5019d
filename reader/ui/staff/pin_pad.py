"""Large keys for a PIN that is shown as dots, and never named, spoken or kept longer than needed."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from reader.clinic.pin import LONGEST, SHORTEST
from reader.ui.access.touch import TYPES
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.bars import bar_letters
from reader.ui.widgets.basics import button, label, set_icon
from reader.ui.widgets.keyboard import LEAST, LOW

_ROWS = ("123", "456", "789")
_NUMBER_PAD = "Insert End Down PageDown Left Clear Right Home Up PageUp"  # 0 to 9
_WITHOUT_NUM_LOCK = {
    int(getattr(Qt.Key, f"Key_{name}")): str(digit) for digit, name in enumerate(_NUMBER_PAD.split())
}
"""What a number pad sends while its Num Lock is off. Its comma, which is Delete then, deletes."""
_KEY = {True: 88, False: 56}  # pixels high, on a waiting-room screen and on a laptop


class PinPad(QFrame):
    """Takes digits from its keys and from a keyboard, and hands them on when Done is pressed.

    The digit keys cannot have the focus and are not named by their digit, so that no screen reader and no
    reading aloud can say what is entered.
    """

    submitted = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("pinpad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("PIN pad. Type the PIN on the keyboard or press its keys."))
        self._look = look
        self._typed = ""
        self._keys: list[QPushButton] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        self._dots = label("", "h2", wrap=False)
        self._dots.setObjectName("dots")
        self._dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dots.setMinimumHeight(look.target * 3 // 4)
        box.addWidget(self._dots)
        box.addLayout(self._grid())
        self._show()

    @property
    def count(self) -> int:
        """How many digits are entered."""
        return len(self._typed)

    def set_open(self, is_open: bool) -> None:
        """Let digits be entered, or not while the PIN is locked. Forgets what was entered."""
        for key in self._keys:
            key.setEnabled(is_open)
        self.clear()
        self._done.setEnabled(False)

    def clear(self) -> None:
        """Forget what was entered."""
        self._typed = ""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.isAutoRepeat():
            return  # a digit is entered once, however long its key is held
        if len(text) == 1 and text.isascii() and text.isdigit():
            self._add(text)
        elif event.modifiers() & Qt.KeyboardModifier.KeypadModifier and event.key() in _WITHOUT_NUM_LOCK:
            self._add(_WITHOUT_NUM_LOCK[event.key()])
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().height() < LOW:  # all keys in sight, rather than some below the fold
            self.setStyleSheet(bar_letters(self._look))
            self._dots.setMinimumHeight(0)
            for key in self._keys:
                key.setMinimumSize(QSize(LEAST * 4 // 3, LEAST))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clear()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for row, digits in enumerate(_ROWS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._digit(digit), row, column)
        back = self._key(button("", self._look, self._take_back, kind="key"), tr("Delete the last digit"))
        set_icon(back, self._look, "bksp", "ink", self._look.bar_px("icon"))
        self._done = self._key(
            button(tr("Done"), self._look, self._submit, kind="primary", place="bar"), tr("Done")
        )
        grid.addWidget(back, 3, 0)
        grid.addWidget(self._digit("0"), 3, 1)
        grid.addWidget(self._done, 3, 2)
        return grid

    def _digit(self, digit: str) -> QPushButton:
        return self._key(button(digit, self._look, partial(self._add, digit), kind="key"), tr("PIN key"))

    def _key(self, made: QPushButton, name: str) -> QPushButton:
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setProperty(TYPES, True)
        made.setAccessibleName(name)
        height = _KEY[self._look.is_kiosk_scale]
        made.setMinimumSize(QSize(height * 4 // 3, height))
        self._keys.append(made)
        return made

    def _add(self, digit: str) -> None:
        if self._keys[0].isEnabled() and len(self._typed) < LONGEST:
            self._typed += digit
            self._show()

    def _take_back(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    def _submit(self) -> None:
        if self._done.isEnabled():
            typed = self._typed
            self.clear()
            self.submitted.emit(typed)

    def _show(self) -> None:
        self._dots.setText(" ".join("●" * len(self._typed) or "○" * SHORTEST))
        self._dots.setAccessibleName(tr("{count} digits entered").format(count=len(self._typed)))
        self._done.setEnabled(len(self._typed) >= SHORTEST and self._keys[0].isEnabled())
