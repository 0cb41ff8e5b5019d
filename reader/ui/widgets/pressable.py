"""Whole tiles and rows that are one button: a layout of labels that never take the press."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.ui.access.told import tell_as, tell_as_decoration
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.basics import change_sign, label, pixmap_label, set_tone, sign

_LARGEST_SIGN = 112  # pixels; beyond it words need the room


class Pressable(QPushButton):
    """A push button whose face is a layout. Its height follows its width, so words can wrap."""

    def __init__(self, look: Look, kind: str, on_press: Callable[[], object], floor: int = 0) -> None:
        """`floor` is the least height in pixels; by default that of anything to press."""
        super().__init__()
        self.setProperty("kind", kind)
        self.setAutoDefault(True)  # else only the space bar presses it
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.face = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        pad = 12 if look.is_kiosk_scale else 8
        self.face.setContentsMargins(pad, pad, pad, pad)
        self.face.setSpacing(12 if look.is_kiosk_scale else 10)
        self._floor = floor or look.target
        # Qt asks the layout, not this class, for the height that goes with a width; it does respect this.
        self.setMinimumHeight(self._floor)
        self.clicked.connect(lambda _checked=False: on_press())

    def seal(self) -> None:
        """Let presses on the labels reach the button; call once the face is complete."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._floor, self.face.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.face.totalSizeHint().expandedTo(QSize(0, self._floor))

    def minimumSizeHint(self) -> QSize:
        return self.face.totalMinimumSize().expandedTo(QSize(0, self._floor))


class Row(Pressable):
    """A line of a list: sign, name with details below, perhaps a badge; its name and sign can change."""

    def __init__(
        self,
        look: Look,
        name: str,
        detail: QLabel | None,
        symbol: str,
        accent: str,
        side: QWidget | None,
        on_press: Callable[[], object],
    ) -> None:
        super().__init__(look, "row", on_press)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._sign: QFrame | None = None
        if not (look.narrow and look.is_large_text):  # there the longest badge needs all of the width
            size = min(look.px("h3") * 54 // 26, _LARGEST_SIGN)
            self._sign = sign(look, symbol, accent, size)
            self.face.addWidget(self._sign, 0, middle)
        self._title = label(name, "tile-name")
        if look.is_large_text:
            self.face.addLayout(_words(self._title, detail, side), 1)
        elif look.form is Form.PORTRAIT:  # the details have the whole width below
            self.face.addLayout(_words(_beside(self._title, side), detail), 1)
        else:
            self.face.addLayout(_words(self._title, detail), 1)
            if side is not None:
                self.face.addWidget(side, 0, middle)
        self.face.addWidget(pixmap_label(look, "next", "ink", look.px("icon")), 0, middle)

    def rename(self, name: str) -> None:
        """Show another name."""
        self._title.setText(name)

    def set_sign(self, look: Look, symbol: str, accent: str) -> None:
        """Show another sign, where the row has one."""
        if self._sign is not None:
            change_sign(self._sign, look, symbol, accent)


def tile(
    look: Look,
    name: str,
    also: str,
    symbol: str,
    accent: str,
    on_press: Callable[[], object],
    chevron: bool = False,
    floor: int = 0,
) -> Pressable:
    """A large tile: sign, name, and one plain line below it."""
    made = Pressable(look, "tile", on_press, floor=floor or (88 if look.is_kiosk_scale else 56))
    if accent in ("clay", "brick"):
        made.setProperty("accent", accent)
    size = min(look.px("h3") * 54 // 26, _LARGEST_SIGN)
    made.face.addWidget(sign(look, symbol, accent, size), 0, Qt.AlignmentFlag.AlignVCenter)
    made.face.addLayout(_words(label(name, "tile-name"), label(also, "tile-also")), 1)
    if chevron:
        made.face.addWidget(
            pixmap_label(look, "next", accent, look.px("icon")), 0, Qt.AlignmentFlag.AlignVCenter
        )
    made.setAccessibleName(in_sentences(name, also))
    made.seal()
    return made


def line(
    look: Look, title: str, on_press: Callable[[], object], letter: str = "", origin: str = ""
) -> Pressable:
    """A line of a long list: its letter where that begins, a title, where the page is from, a chevron."""
    made = Pressable(look, "row", on_press, floor=look.line_target)
    made.face.setContentsMargins(8, 4, 8, 4)
    initial = label(letter, "body", wrap=False)
    initial.setProperty("role", "initial")
    tell_as_decoration(initial)
    made.setAccessibleDescription(letter)
    initial.setFixedWidth(look.px("h3") * 3 // 2)
    made.face.addWidget(initial)
    below = label(origin, "small", "quiet") if origin else None
    made.face.addLayout(_words(label(title, "body", "strong"), below), 1)
    made.face.addWidget(pixmap_label(look, "next", "ink2", look.px("small")))
    made.setAccessibleName(title)
    made.seal()
    return made


def _beside(title: QLabel, side: QWidget | None) -> QWidget:
    """A title with a badge at the end of its line."""
    if side is None:
        return title
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(title, 1)
    line.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _words(title: QWidget, *below: QWidget | None) -> QBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch(1)
    column.addWidget(title)
    for widget in below:
        if isinstance(widget, QLabel):
            if widget.text():
                column.addWidget(widget)
        elif widget is not None:
            column.addSpacing(6)
            column.addWidget(widget)
    column.addStretch(1)
    return column


def in_sentences(*parts: str) -> str:
    """Parts of a face as one name: each ends in a full stop or what it ends in anyway, but for the last."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join([part if part[-1] in ".?!:" else f"{part}." for part in said[:-1]] + said[-1:])


def contents_entry(look: Look, title: str, on_press: Callable[[], object]) -> Pressable:
    """A line of the contents list, checked while its section is being read."""
    made = Pressable(look, "contents", on_press, floor=look.list_target)
    made.setCheckable(True)
    tell_as(made, QAccessible.Role.Link)
    made.face.setContentsMargins(18, 6, 10, 6)
    words = label(title, "small")
    made.face.addWidget(words, 1)
    made.toggled.connect(lambda checked: set_tone(words, "strong" if checked else ""))
    made.toggled.connect(lambda checked: made.setAccessibleDescription(tr("You are here") if checked else ""))
    made.setAccessibleName(title)
    made.seal()
    return made


def icon_over_name(
    look: Look, name: str, symbol: str, accent: str, on_press: Callable[[], object]
) -> Pressable:
    """The head of a table column: an icon with its name below."""
    made = Pressable(look, "head", on_press, floor=look.line_target)
    made.face.setDirection(QBoxLayout.Direction.TopToBottom)
    made.face.setContentsMargins(2, 4, 2, 4)
    made.face.setSpacing(2)
    made.face.addStretch(1)
    made.face.addWidget(pixmap_label(look, symbol, accent, look.px("icon")), 0, Qt.AlignmentFlag.AlignHCenter)
    words = label(name, "smallest", "strong")
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    made.face.addWidget(words)
    made.setAccessibleName(name)
    made.seal()
    return made


def icon_before_name(
    look: Look, name: str, symbol: str, accent: str, on_press: Callable[[], object]
) -> Pressable:
    """The head of a table row: a sign and its name."""
    made = Pressable(look, "head", on_press, floor=look.line_target)
    made.face.setContentsMargins(2, 2, 2, 2)
    made.face.setSpacing(10)
    made.face.addWidget(pixmap_label(look, symbol, accent, look.px("icon")))
    made.face.addWidget(label(name, "small", "strong"), 1)
    made.setAccessibleName(name)
    made.seal()
    return made
