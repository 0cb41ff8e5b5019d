"""Keys drawn on a page for a screen without a keyboard. They never take the focus from the field."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.ui.access.touch import TYPES
from reader.ui.language.words import tr
from reader.ui.look.calm import lay_out
from reader.ui.look.look import FINGER, Form, Look, sized_font
from reader.ui.widgets.basics import button, clear_layout, set_icon

GAP = 8
"""Pixels between keys."""
LEAST = 44
"""The least height in pixels of a key in a low window; all others are for a whole finger."""
LOW = 700
"""Pixels of height below which a window is low."""
_NARROW = 790  # pixels of a window in which keys stand closer, and those with an icon have no words
NARROWEST = 30
"""The least width in pixels of a key there."""
_CLOSE = 4  # pixels between keys there
_REPEAT_AFTER, _REPEAT_EVERY = 500, 90  # milliseconds


class Layer(Enum):
    """What the letter keys type."""

    QWERTY = auto()
    ABC = auto()
    ACCENTS = auto()
    NUMBERS = auto()


# Three rows of ten, ten and seven keys, then the one key beside them.
_SIGNS = {
    Layer.QWERTY: ("qwertyuiop", "asdfghjkl’", "zxcvbnm", "ñ", "-"),
    Layer.ABC: ("abcdefghij", "klmnopqrs’", "tuvwxyz", "ñ", "-"),
    Layer.ACCENTS: ("áéíóúüñçàè", "âêôãõäöåø’", "ìòùîûëï", "ñ", "-"),
    Layer.NUMBERS: ("1234567890", "-/:;()$&@’", ".,?!%+=", "ñ", "#"),
}


class ScreenKeys(QFrame):
    """Types into a field, wherever the focus is."""

    pageRequest = Signal(int)  # -1 up, 1 down
    opened = Signal(bool)

    def __init__(self, look: Look, field: QLineEdit, finish_words: str = "") -> None:
        """`finish_words` stand on the key that ends typing; left empty, it searches."""
        super().__init__()
        self._finish_words = finish_words or tr("Search")
        self.setObjectName("keys")
        self.setAccessibleName(tr("Keys to type with"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._field = field
        self._letters = Layer.QWERTY
        self._layer = Layer.QWERTY
        self._is_shifted = False
        self._is_open = True
        self._signs: list[QPushButton] = []
        self._percent = look.percent
        self._is_low = self._is_narrow = False
        self._rows = QVBoxLayout(self)
        self._build()

    @property
    def has_paging(self) -> bool:
        """Whether keys turn the pages of what was found."""
        return self._is_open and self._look.form is Form.STRIP

    @property
    def is_open(self) -> bool:
        """Whether the keys are there, or only the button that brings them."""
        return self._is_open

    def open(self) -> None:
        """Bring the keys."""
        self._set_open(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window().size()
        fit = (window.height() < LOW, event.size().width() < _NARROW)
        if fit != (self._is_low, self._is_narrow):
            self._is_low, self._is_narrow = fit
            self._percent = 100 if self._is_low else self._look.percent
            self._build()
        while self._percent > 100 and self._rows.totalMinimumSize().width() > event.size().width():
            self._percent = max(p for p in (200, 150, 125, 100) if p < self._percent)
            self._build()

    # -- building

    @property
    def _height(self) -> int:
        if self._is_low:
            return LEAST
        return FINGER if self._look.form is Form.STRIP or self._is_narrow else 72

    @property
    def _gap(self) -> int:
        return _CLOSE if self._is_narrow else GAP

    def _px(self, role: str) -> int:
        """Pixels of the words on the keys: they shrink to the usual size before a key is cut."""
        usual = self._look.usual_px(role)
        return max(usual, min(self._look.bar_px(role), usual * self._percent // 100))

    def _build(self) -> None:
        clear_layout(self._rows)
        self._signs = []
        side = 24 if self._look.form is Form.RAIL else 12 if not self._is_narrow else 6
        self._rows.setContentsMargins(side, (4 if self._is_low else 12) + 2, side, 6 if self._is_low else 12)
        self._rows.setSpacing(self._gap)
        letters, words = self._px("h3"), self._px("button")
        shrinks = self._percent < self._look.percent
        own = f'QPushButton {{ font-size: {words}px; }} QPushButton[kind="key"] {{ font-size: {letters}px; }}'
        self.setStyleSheet(own if shrinks else "")
        if not self._is_open:
            self._add_row((self._act(tr("Show keys"), lambda: self._set_open(True), "up"), 30), side=50)
            return
        first, second, third, n, dash = _SIGNS[self._layer]
        erase = self._act("", self._erase, "bksp", tr("Erase"))
        erase.setAutoRepeat(True)
        erase.setAutoRepeatDelay(_REPEAT_AFTER)
        erase.setAutoRepeatInterval(_REPEAT_EVERY)
        shift = self._act("", self._shift, "shift", tr("Capital letters"))
        shift.setCheckable(True)
        shift.setChecked(self._is_shifted)
        finish = self._act(self._finish_words, self._finish, kind="primary")
        accents = self._act(self._accents_words(), partial(self._switch, Layer.ACCENTS), name=tr("Accents"))
        numbers = self._act(self._numbers_words(), partial(self._switch, Layer.NUMBERS), name=tr("Numbers"))
        order = tr("ABC order") if self._letters is Layer.QWERTY else tr("QWERTY order")
        hide = self._act(tr("Hide keys"), lambda: self._set_open(False), "down")
        if self._is_narrow:
            self._leave_icon(hide)
        self._add_row(*((self._sign(each), 10) for each in first), (erase, 15))
        self._add_row(*((self._sign(each), 9 if each == "’" else 10) for each in second), (finish, 20))
        self._add_row(
            (shift, 13), *((self._sign(each), 10) for each in third), (self._sign(n), 10), (accents, 14),
            (self._sign(dash), 9),
        )  # fmt: skip
        self._add_row(
            (numbers, 14), (self._act(order, self._reorder), 22), (self._space(), 52),
            *((key, 11) for key in self._last_acts()), (hide, 24),
        )  # fmt: skip
        lay_out(self)

    def _last_acts(self) -> list[QPushButton]:
        """Clear; in a low window the paging keys, as there is no room for a bar of their own."""
        if not self.has_paging:
            return [self._act(tr("Clear"), self._clear)]
        return [
            self._act("", partial(self.pageRequest.emit, -1), "up", tr("Page up")),
            self._act("", partial(self.pageRequest.emit, 1), "down", tr("Page down")),
        ]

    def _add_row(self, *keys: tuple[QWidget, int], side: int = 0) -> None:
        """A row of keys as wide as their numbers, with empty room at both sides."""
        row = QHBoxLayout()
        row.setSpacing(self._gap)
        if side:
            row.addStretch(side)
        for key, share in keys:
            row.addWidget(key, share)
        if side:
            row.addStretch(side)
        self._rows.addLayout(row)

    def _key(self, words: str, icon: str, kind: str) -> QPushButton:
        made = button(words, self._look, lambda: None, kind=kind, place="bar")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setProperty(TYPES, True)
        made.setFixedHeight(max(self._height, self._px("h3") + 16))
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if icon:
            set_icon(
                made, self._look, icon, "on-btn" if kind == "primary" else "ink", self._look.usual_px("icon")
            )
        made.setMinimumWidth(self._least_width(made, kind))
        return made

    def _least_width(self, key: QPushButton, kind: str) -> int:
        """Its words stay whole, and a finger can hit it."""
        floor = NARROWEST if self._is_narrow else FINGER
        if not key.text():
            return floor
        metrics = QFontMetrics(sized_font(self._px("h3" if kind == "key" else "button"), bold=True))
        beside = 8 if self._is_narrow else 24
        if not key.icon().isNull():
            beside += key.iconSize().width()
        return max(floor, metrics.horizontalAdvance(key.text()) + beside)

    def _leave_icon(self, key: QPushButton) -> None:
        key.setAccessibleName(key.accessibleName() or key.text())
        key.setText("")
        key.setMinimumWidth(NARROWEST)

    def _sign(self, sign: str) -> QPushButton:
        shown = sign.upper() if self._is_shifted else sign
        made = self._key("&&" if shown == "&" else shown, "", "key")
        made.setMinimumWidth(NARROWEST if self._is_narrow else FINGER)
        made.setAccessibleName(shown)
        made.clicked.connect(lambda _checked=False: self._type(shown))
        self._signs.append(made)
        return made

    def _act(
        self, words: str, act: object, icon: str = "", name: str = "", kind: str = "key-act"
    ) -> QPushButton:
        made = self._key(words, icon, kind)
        if name:
            made.setAccessibleName(f"{words} {name}".strip())
        assert callable(act)
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _space(self) -> QPushButton:
        made = self._key(tr("space"), "", "key")
        made.clicked.connect(lambda _checked=False: self._type(" "))
        return made

    def _accents_words(self) -> str:
        return "a b c" if self._layer is Layer.ACCENTS else "á é í"

    def _numbers_words(self) -> str:
        return "abc" if self._layer is Layer.NUMBERS else "123"

    # -- what the keys do

    def _type(self, sign: str) -> None:
        self._send(Qt.Key.Key_unknown, "'" if sign == "’" else sign)
        if self._is_shifted:
            self._shift()

    def _erase(self) -> None:
        self._send(Qt.Key.Key_Backspace)

    def _finish(self) -> None:
        self._send(Qt.Key.Key_Return, "\r")
        if self._is_low:
            self._set_open(False)  # what was found has the room now

    def _clear(self) -> None:
        # As the field's own Clear: a fresh document, which no undo brings back.
        self._field.setText("")
        self._field.textEdited.emit("")

    def _send(self, key: Qt.Key, text: str = "") -> None:
        """Press a key in the field, as a keyboard would."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self._field, event)

    def _shift(self) -> None:
        self._is_shifted = not self._is_shifted
        self._build()

    def _switch(self, layer: Layer) -> None:
        self._layer = self._letters if self._layer is layer else layer
        self._build()

    def _reorder(self) -> None:
        self._letters = Layer.ABC if self._letters is Layer.QWERTY else Layer.QWERTY
        self._layer = self._letters
        self._build()

    def _set_open(self, is_open: bool) -> None:
        if is_open is not self._is_open:
            self._is_open = is_open
            self._build()
            self.opened.emit(is_open)
