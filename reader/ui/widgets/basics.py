"""Small parts: labels by role, push buttons by kind, signs, rules, and a row that wraps."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from reader.ui.access.told import tell_as_decoration, tell_as_heading
from reader.ui.look.look import Look

_HEADINGS = {"display": 1, "h1": 1, "h2": 2, "h3": 3}


def label(text: str, role: str = "body", tone: str = "", wrap: bool = True) -> QLabel:
    """Text in a named role; plain text, never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if role in _HEADINGS:
        tell_as_heading(made, _HEADINGS[role])
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def reading_width(look: Look, text: str) -> QHBoxLayout:
    """Body text no wider than a column of reading text.

    In a row, as a column of widgets asks each for the height at its own width, not at the narrower one.
    """
    words = label(text)
    words.setMaximumWidth(look.column)
    row = QHBoxLayout()
    row.addWidget(words, 1000)
    row.addStretch(1)
    return row


def set_tone(target: QLabel, tone: str) -> None:
    """Change how a label is drawn: "strong", "quiet" or, empty, plainly."""
    target.setProperty("tone", tone)
    target.style().unpolish(target)
    target.style().polish(target)


def button(
    text: str,
    look: Look,
    on_press: Callable[[], object],
    icon: str = "",
    kind: str = "plain",
    place: str = "page",
) -> QPushButton:
    """A push button with a label and, perhaps, an icon before it."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setProperty("place", place)
    made.setAutoDefault(True)  # else only the space bar presses it, except on desktops that say otherwise
    if icon:
        size = look.bar_px("icon") if place == "bar" else look.px("icon")
        color = {"primary": "on-btn", "hide": "paper", "link": "link", "crumb": "link"}.get(kind, "ink")
        set_icon(made, look, icon, color, size)
    least = look.line_target if kind in ("link", "crumb") else look.target
    letters = look.bar_px("button") if place == "bar" else look.px("button")
    made.setMinimumHeight(max(least, letters * 27 // 20))  # a line of the font with its own leading
    made.clicked.connect(lambda _checked=False: on_press())
    return made


def set_icon(
    target: QPushButton, look: Look, name: str, color: str, size: int, ground: str = "surface"
) -> None:
    """Put an icon before a button's words, with a gap that stylesheets cannot give."""
    gap = size // 3 if target.text() else 0
    icon = QIcon(look.icon(name, color, size, ground, gap))
    if color == "on-btn":  # pale on a dark button, it would vanish on the light one that cannot be pressed
        icon.addPixmap(look.icon(name, "ink2", size, "sand", gap), QIcon.Mode.Disabled)
    target.setIcon(icon)
    target.setIconSize(QSize(size + gap, size))


def danger_box(gap: int, *children: QWidget) -> QFrame:
    """What may save a life, one below the other on the color kept for that."""
    frame = QFrame()
    frame.setProperty("role", "brickbox")
    box = QVBoxLayout(frame)
    box.setContentsMargins(20, 14, 20, 14)
    box.setSpacing(gap)
    for child in children:
        box.addWidget(child)
    return frame


def pixmap_label(look: Look, name: str, color: str, size: int, ground: str = "surface") -> QLabel:
    """An icon by itself; it carries no meaning that words do not carry too."""
    made = QLabel()
    made.setPixmap(look.icon(name, color, size, ground))
    made.setFixedSize(size, size)
    tell_as_decoration(made)
    return made


def sign(look: Look, name: str, accent: str, size: int) -> QFrame:
    """A trail sign or treatment icon on its tinted square."""
    frame = QFrame()
    frame.setProperty("role", "sign")
    frame.setProperty("accent", accent)
    frame.setFixedSize(size, size)
    tell_as_decoration(frame)
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(pixmap_label(look, name, accent, size * 3 // 5), 0, Qt.AlignmentFlag.AlignCenter)
    return frame


def change_sign(frame: QFrame, look: Look, name: str, accent: str) -> None:
    """Put another sign on the square of one."""
    if frame.property("accent") != accent:
        frame.setProperty("accent", accent)
        frame.style().unpolish(frame)
        frame.style().polish(frame)
    shown = frame.findChild(QLabel)
    if shown is not None:
        shown.setPixmap(look.icon(name, accent, shown.width()))


def rule() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setProperty("role", "rule")
    tell_as_decoration(made)
    made.setFixedHeight(2)
    return made


def clear_layout(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while item := layout.takeAt(0):
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            let_go(widget)
        elif inner is not None:
            clear_layout(inner)
        Shiboken.delete(item)  # what is taken belongs to nobody, and would stay for ever


def let_go(widget: QWidget) -> None:
    """Take a widget off the window for good."""
    focused = widget.focusWidget()
    if focused is not None and focused.hasFocus():
        focused.clearFocus()  # or Qt would hand the focus to the next widget as if Tab had been pressed
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


class FlowBox(QFrame):
    """Widgets side by side, wrapping to further rows where the width ends.

    A widget and not a layout, so that one flow may stand inside another and inside any layout.
    """

    def __init__(self, gap: int = 12, margins: tuple[int, int] = (0, 0)) -> None:
        """`gap` is between widgets and rows, `margins` at the sides and at top and foot, in pixels."""
        super().__init__()
        self._widgets: list[QWidget] = []
        self._gap = gap
        self._side, self._top = margins
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, first: bool = False) -> None:
        """Put one more widget at the end, or before all others."""
        widget.setParent(self)
        self._widgets.insert(0 if first else len(self._widgets), widget)
        self.updateGeometry()

    def clear(self) -> None:
        """Let go of every widget in it."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [widget.sizeHint() for widget in self._widgets]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((self._size(widget).height() for widget in self._widgets), default=0)
        return QSize(width + 2 * self._side, height + 2 * self._top)

    def minimumSizeHint(self) -> QSize:
        widest = max((self._least_width(widget) for widget in self._widgets), default=0)
        height = max((self._size(widget).height() for widget in self._widgets), default=0)
        return QSize(widest + 2 * self._side, height + 2 * self._top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width(), move=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a widget in it has other words now
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    @staticmethod
    def _least_width(widget: QWidget) -> int:
        return max(widget.minimumSizeHint().width(), widget.minimumWidth())

    @staticmethod
    def _size(widget: QWidget) -> QSize:
        return widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())

    def _arrange(self, width: int, move: bool) -> int:
        room = width - 2 * self._side
        x, y, row_height = 0, self._top, 0
        row: list[tuple[QWidget, int, QSize]] = []
        for widget in self._widgets:
            size = self._size(widget)
            if size.width() > room:
                height = widget.heightForWidth(room) if widget.hasHeightForWidth() else size.height()
                size = QSize(max(room, 0), max(height, widget.minimumHeight()))
            if row and x + size.width() > room:
                self._place(row, y, row_height, move)
                x, y, row, row_height = 0, y + row_height + self._gap, [], 0
            row.append((widget, self._side + x, size))
            x += size.width() + self._gap
            row_height = max(row_height, size.height())
        self._place(row, y, row_height, move)
        return y + row_height + self._top

    def _place(self, row: list[tuple[QWidget, int, QSize]], y: int, row_height: int, move: bool) -> None:
        if not move:
            return
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for widget, x, size in row:
            left = self.width() - x - size.width() if turned else x
            widget.setGeometry(left, y + (row_height - size.height()) // 2, size.width(), size.height())
