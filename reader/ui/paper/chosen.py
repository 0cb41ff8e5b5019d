"""The pages of a packet in their order, moved by buttons or by dragging within the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.pages.packet import PacketLine
from reader.ui.look import Look
from reader.ui.told import tell_as_decoration
from reader.ui.widgets.basics import button, clear_layout, label, pixmap_label, set_icon
from reader.ui.words import tr

_GAP = 8  # pixels between two rows
_MARK = 4  # pixels, how thick the mark is that shows where a dragged row will stand
_REACH = 40  # pixels beside and beyond the list where a row can still be let go
_AHEAD = 60  # pixels kept in view above and below the pointer while a row is dragged


class ChosenList(QFrame):
    """Rows to order. Nothing leaves the list: a row let go of elsewhere stays where it was."""

    moveRequest = Signal(str, int)  # an article id, and how many places later it shall stand
    removeRequest = Signal(str)  # an article id

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[_Row] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._mark = QFrame(self)
        self._mark.setProperty("role", "insertion")
        tell_as_decoration(self._mark)
        self._mark.hide()

    def show_lines(self, lines: tuple[PacketLine, ...]) -> None:
        """Show these pages in this order."""
        self._mark.hide()
        clear_layout(self._box)
        self._rows = []
        if not lines:
            words = tr("No pages yet. Find one on the left, then press Add.")
            self._box.addWidget(label(words, "body"))
        for number, line in enumerate(lines, start=1):
            row = _Row(self._look, number, line, len(lines))
            row.moveRequest.connect(self.moveRequest)
            row.removeRequest.connect(self.removeRequest)
            row.dragged.connect(partial(self._on_dragged, row))
            row.dropped.connect(partial(self._on_dropped, row))
            self._rows.append(row)
            self._box.addWidget(row)

    def show_lengths(self, pages_of: Callable[[str], int]) -> None:
        """Say under each title how many pages of paper it takes; 0 for not known."""
        for row in self._rows:
            row.show_length(pages_of(row.article))

    def _on_dragged(self, row: "_Row", pointer: QPoint) -> None:
        place = self._place_at(row, pointer)
        self._mark.setVisible(place is not None)
        if place is not None:
            before = self._rows[place].y() if place < len(self._rows) else self._rows[-1].geometry().bottom()
            top = before - (_GAP + _MARK) // 2 if place < len(self._rows) else before + 1
            self._mark.setGeometry(0, max(0, min(top, self.height() - _MARK)), self.width(), _MARK)
            self._mark.raise_()
        self._follow(self.mapFromGlobal(pointer))

    def _on_dropped(self, row: "_Row", pointer: QPoint) -> None:
        self._mark.hide()
        place = self._place_at(row, pointer)
        if place is None:
            return
        now = self._rows.index(row)
        places = place - now - (1 if place > now else 0)
        if places:
            self.moveRequest.emit(row.article, places)

    def _place_at(self, row: "_Row", pointer: QPoint) -> int | None:
        """Before which row the pointer stands, counted with the dragged one; None away from the list."""
        here = self.mapFromGlobal(pointer)
        if row not in self._rows or not self.rect().adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(here):
            return None
        return sum(here.y() > each.geometry().center().y() for each in self._rows)

    def _follow(self, here: QPoint) -> None:
        """Scroll on when the pointer comes to the edge of the view."""
        parent: QWidget | None = self
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None and (page := parent.widget()) is not None:
            place = self.mapTo(page, here)
            parent.ensureVisible(0, place.y(), 0, _AHEAD)


class _Row(QFrame):
    """One page: its number, title and length, and what can be done with it."""

    moveRequest = Signal(str, int)
    removeRequest = Signal(str)
    dragged = Signal(QPoint)  # where the pointer is, on the whole screen
    dropped = Signal(QPoint)

    def __init__(self, look: Look, number: int, line: PacketLine, count: int) -> None:
        super().__init__()
        self.article = line.article
        self._look = look
        self._pressed: QPoint | None = None
        self._is_dragged = False
        self.setProperty("role", "chosen")
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 4, 4, 4)
        box.setSpacing(2)
        if count > 1:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            box.addWidget(pixmap_label(look, "grip", "control", look.px("icon")))
        box.addWidget(label(str(number), "body", "quiet", wrap=False))
        box.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(line.title, "body", "strong"))
        self._length = label("", "small")
        self._length.hide()
        words.addWidget(self._length)
        box.addLayout(words, 1)
        self._can_move = count > 1
        self._add_acts(box, number, line, count)

    def show_length(self, pages: int) -> None:
        """Say how many pages of paper this takes."""
        said = tr("1 page") if pages == 1 else tr("{count} pages").format(count=pages)
        self._length.setText(said if pages else "")
        self._length.setVisible(bool(pages))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._can_move:
            self._pressed = event.position().toPoint()
        elif self._is_dragged:
            self._lift(False)  # any other button calls it off
            self.dropped.emit(QPoint(-9999, -9999))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self._is_dragged and way >= QApplication.startDragDistance():
            self._lift(True)
        if self._is_dragged:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged = self._is_dragged
        if event.button() is Qt.MouseButton.LeftButton:
            self._lift(False)
            if was_dragged:
                self.dropped.emit(event.globalPosition().toPoint())

    def _lift(self, is_lifted: bool) -> None:
        """Show that this row is being dragged, or is so no longer."""
        self._is_dragged = is_lifted
        if not is_lifted:
            self._pressed = None
        self.setCursor(Qt.CursorShape.ClosedHandCursor if is_lifted else Qt.CursorShape.OpenHandCursor)
        self.setProperty("lifted", is_lifted)
        self.style().unpolish(self)
        self.style().polish(self)

    def _add_acts(self, box: QHBoxLayout, number: int, line: PacketLine, count: int) -> None:
        up = self._act("up", tr("Move up: {title}"), line, partial(self.moveRequest.emit, line.article, -1))
        up.setEnabled(number > 1)
        down = self._act(
            "down", tr("Move down: {title}"), line, partial(self.moveRequest.emit, line.article, 1)
        )
        down.setEnabled(number < count)
        out = self._act(
            "trash", tr("Take out: {title}"), line, partial(self.removeRequest.emit, line.article)
        )
        set_icon(out, self._look, "trash", "brick", self._look.px("icon"))
        for each in (up, down, out):
            box.addWidget(each)

    def _act(self, icon: str, words: str, line: PacketLine, press: Callable[[], object]) -> QPushButton:
        made = button("", self._look, press, icon, "bare")
        made.setAccessibleName(words.format(title=line.title))
        made.setToolTip(made.accessibleName())
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setFixedWidth(max(self._look.target, self._look.px("icon") + 20))
        return made
