"""The pages of a packet in their order, moved by buttons or by dragging within the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
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

from reader.ids import ArticleId
from reader.pages.packet import PacketLine
from reader.ui.access.told import tell_as_decoration
from reader.ui.language.words import tr, tr_n
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button, label, let_go, pixmap_label, set_icon

_GAP = 8  # pixels between two rows
_MARK = 4  # pixels, how thick the mark is that shows where a dragged row will stand
_REACH = 40  # pixels beside and beyond the list where a row can still be let go
_AT_ONCE = 6  # rows made in one turn of the event loop
_AHEAD = 60  # pixels kept in view above and below the pointer while a row is dragged


class ChosenList(QFrame):
    """Rows to order. Nothing leaves the list: a row let go of elsewhere stays where it was."""

    moveRequest = Signal(ArticleId, int)  # and how many places later it shall stand
    removeRequest = Signal(ArticleId)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[_Row] = []
        self._lines: tuple[PacketLine, ...] = ()
        self._length_of: Callable[[ArticleId], int] = lambda _article: 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._empty = label(tr("No pages yet. Find one on the left, then press Add."), "body")
        self._box.addWidget(self._empty)
        self._mark = QFrame(self)
        self._mark.setProperty("role", "insertion")
        tell_as_decoration(self._mark)
        self._mark.hide()

    def show_lines(self, lines: tuple[PacketLine, ...]) -> None:
        """Show these pages in this order."""
        self._mark.hide()
        self._lines = lines
        self._empty.setVisible(not lines)
        before = {row.line: row for row in self._rows}
        self._rows = [before.pop(line) for line in lines if line in before]
        for row in before.values():
            self._box.removeWidget(row)
            let_go(row)
        self._make_some()

    def _make_some(self) -> None:
        """Make the rows that are new, a few at a time: with many of them the window would stand still."""
        made = {row.line: row for row in self._rows}
        new = [line for line in self._lines if line not in made]
        for line in new[:_AT_ONCE]:
            made[line] = self._row(line)
        self._rows = [made[line] for line in self._lines if line in made]
        for number, row in enumerate(self._rows, start=1):
            if self._box.indexOf(row) != number:
                self._box.insertWidget(number, row)
            row.show_place(self._lines.index(row.line) + 1, len(self._lines))
            row.show_length(self._length_of(row.line.article))
        if new[_AT_ONCE:]:
            QTimer.singleShot(0, self, self._make_some)

    def _row(self, line: PacketLine) -> "_Row":
        row = _Row(self._look, line)
        row.moveRequest.connect(self.moveRequest)
        row.removeRequest.connect(self.removeRequest)
        row.dragged.connect(partial(self._on_dragged, row))
        row.dropped.connect(partial(self._on_dropped, row))
        return row

    def show_lengths(self, pages_of: Callable[[ArticleId], int]) -> None:
        """Say under each title how many pages of paper it takes; 0 for not known."""
        self._length_of = pages_of
        for row in self._rows:
            row.show_length(pages_of(row.line.article))

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
            self.moveRequest.emit(row.line.article, places)

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

    moveRequest = Signal(ArticleId, int)
    removeRequest = Signal(ArticleId)
    dragged = Signal(QPoint)  # where the pointer is, on the whole screen
    dropped = Signal(QPoint)

    def __init__(self, look: Look, line: PacketLine) -> None:
        super().__init__()
        self.line = line
        self._look = look
        self._pressed: QPoint | None = None
        self._is_dragged = False
        self.setProperty("role", "chosen")
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 4, 4, 4)
        box.setSpacing(2)
        box.addWidget(pixmap_label(look, "grip", "control", look.px("icon")))
        self._number = label("", "body", "quiet", wrap=False)
        box.addWidget(self._number)
        box.addSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(line.title, "body", "strong"))
        self._length = label(" ", "small")  # the row is as high before its length is known
        words.addWidget(self._length)
        box.addLayout(words, 1)
        self._can_move = False
        article = line.article
        self._up = self._act("up", tr("Move up: {title}"), partial(self.moveRequest.emit, article, -1))
        self._down = self._act("down", tr("Move down: {title}"), partial(self.moveRequest.emit, article, 1))
        out = self._act("trash", tr("Take out: {title}"), partial(self.removeRequest.emit, article))
        set_icon(out, look, "trash", "brick", look.px("icon"))
        for each in (self._up, self._down, out):
            box.addWidget(each)

    def show_place(self, number: int, count: int) -> None:
        """Say which of how many this is."""
        self._number.setText(str(number))
        self._can_move = count > 1
        self.setCursor(Qt.CursorShape.OpenHandCursor if count > 1 else Qt.CursorShape.ArrowCursor)
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < count)

    def show_length(self, pages: int) -> None:
        """Say how many pages of paper this takes."""
        said = tr_n("{count} page", "{count} pages", pages)
        self._length.setText(said if pages else " ")

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

    def _act(self, icon: str, words: str, press: Callable[[], object]) -> QPushButton:
        made = button("", self._look, press, icon, "bare")
        made.setAccessibleName(words.format(title=self.line.title))
        made.setToolTip(made.accessibleName())
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setFixedWidth(max(self._look.target, self._look.px("icon") + 20))
        return made
