"""The contents list of an article: a line for each part, and which of them is being read."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.library.records import ContentsEntry
from reader.ui.access.told import SKIPPED, tell_as
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import label, pixmap_label
from reader.ui.widgets.pressable import contents_entry


class ContentsList(QWidget):
    """A line for each part. Beside a text the list moves along; above one it folds away."""

    def __init__(
        self, look: Look, contents: tuple[ContentsEntry, ...], choose: Callable[[str], object]
    ) -> None:
        super().__init__()
        tell_as(self, QAccessible.Role.Grouping)
        self.setAccessibleName(tr("On this page"))
        self._lines: dict[str, QPushButton] = {}
        self._height = 0
        self._last_focused: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(pixmap_label(look, "list", "ink", look.px("small") * 6 // 5))
        head.addWidget(label(tr("On this page"), "small", "strong", wrap=False), 1)
        box.addLayout(head)
        box.addSpacing(8)
        for entry in contents:
            line = contents_entry(look, entry.title, partial(choose, entry.anchor))
            line.setProperty(SKIPPED, True)  # a heading is read where it stands
            box.addWidget(line)
            self._lines[entry.anchor] = line

    def mark(self, anchor: str) -> None:
        """Mark this part as the one being read, and no other."""
        for each, line in self._lines.items():
            line.setChecked(each == anchor)

    def focus_first(self) -> None:
        """Put the keyboard on the first line."""
        next(iter(self._lines.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_height(self) -> None:
        """Measure anew: the page was laid out again."""
        self._height = 0

    def move_along(self, side: QWidget, down: int, view: int) -> None:
        """Move to `down` pixels below the top of `side`, which it stands in, and not out of it.

        Where the list is higher than `view` pixels, the marked line shows. A step of the keyboard onto a
        line scrolls too, and then that line shows.
        """
        layout = self.layout()
        assert layout is not None
        if not self._height:
            # Its lines wrap, so its height is the one for its width, not the usual size hint.
            self._height = layout.totalHeightForWidth(side.width())
            self.resize(side.width(), self._height)
        shown = next((line for line in self._lines.values() if line.isChecked()), None)
        focused = self.focusWidget()
        if focused is not self._last_focused:
            self._last_focused = focused
            shown = focused or shown  # type: ignore[assignment]
        hidden = max(0, self.height() - view)
        middle = shown.geometry().center().y() if shown is not None else 0
        above = min(max(0, middle - view // 2), hidden)
        room = max(0, side.height() - self.height())
        self.move(0, min(max(0, down - above), room))
