"""Where the page stands: notices above it, and now and then something else in its place."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.ui.access.layers import is_reached
from reader.ui.language.words import error_words, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button, label, let_go


def notice(sentence: str, do: QPushButton) -> QFrame:
    """A sentence in a bar of its own, with one button."""
    frame = QFrame()
    frame.setProperty("role", "notice")
    row = QHBoxLayout(frame)
    row.setContentsMargins(20, 8, 12, 8)
    row.addWidget(label(sentence, "small"), 1)
    row.addWidget(do)
    return frame


class PagePlace(QWidget):
    """Holds one page and what stands above it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._usual = QWidget()
        self._usual_box = QVBoxLayout(self._usual)
        self._usual_box.setContentsMargins(0, 0, 0, 0)
        self._usual_box.setSpacing(0)
        box.addWidget(self._usual)
        self._notices: list[tuple[str, QFrame]] = []
        self._instead: QWidget | None = None
        self._focused: QWidget | None = None

    def set_page(self, page: QWidget) -> None:
        """Show a page below the notices."""
        self._usual_box.addWidget(page, 1)

    def take_page(self, page: QWidget) -> None:
        """Let go of a page."""
        self._usual_box.removeWidget(page)

    def add_notice(self, sentence: str, on_put_away: Callable[[], object]) -> None:
        """Say a sentence above the page until its OK is pressed."""
        done = button(tr("OK"), self._look, on_put_away)
        done.setAccessibleDescription(error_words(sentence))
        frame = notice(error_words(sentence), done)
        self._usual_box.insertWidget(len(self._notices), frame)
        self._notices.append((sentence, frame))

    def drop_notice(self, sentence: str) -> None:
        """Take a sentence away."""
        for said, frame in tuple(self._notices):
            if said == sentence:
                self._notices.remove((said, frame))
                self._usual_box.removeWidget(frame)
                let_go(frame)

    def add_first(self, widget: QWidget) -> None:
        """Put a widget above all else."""
        self._usual_box.insertWidget(0, widget)

    def put_instead(self, widget: QWidget | None) -> None:
        """Put a widget in the page's place; with None the page is there again, and so is its focus."""
        layout = self.layout()
        assert layout is not None
        is_on_top = is_reached(self)  # else the focus belongs to what lies over the page
        if self._instead is not None:
            if is_on_top:
                self.window().setFocus()
            layout.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
        else:
            self._focused = QApplication.focusWidget()
            if is_on_top:
                self.window().setFocus()  # or Qt would move it on, as if the keyboard had
        self._instead = widget
        self._usual.setVisible(widget is None)
        if widget is not None:
            layout.addWidget(widget)
            widget.show()
            layout.activate()  # whoever wants to point at a part of it needs to know where that is
        elif is_on_top and self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus()
