"""What stands beside a page that is previewed: each thing to mend, with its line and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.library.telling import Judged, Told
from reader.texts.sentence import Sentence
from reader.ui.access.announce import announce
from reader.ui.language.words import error_words, tr, tr_n
from reader.ui.look.look import Form, Look
from reader.ui.widgets.basics import label, let_go, rule
from reader.ui.widgets.scrolling import scroll_area

_WIDTH = 300
_LOW = 200  # pixels high, below a page that needs the whole width


class PreviewPanel(QFrame):
    """Tells of one file. `state` is what was heard last; None before anything was."""

    def __init__(self, look: Look, file: str, state: Judged | Sentence | None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(tr("What to mend"))
        self._file = file
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 6, 10)
        box.addWidget(label(file, "h3"))
        self._area = scroll_area()
        box.addWidget(self._area, 1)
        self._inside: QWidget | None = None
        if look.form is not Form.PORTRAIT:
            self.setFixedWidth(_WIDTH * max(100, look.percent) // 100)
        else:
            self.setFixedHeight(_LOW)
        self._draw(state)

    def tell(self, state: Judged | Sentence) -> None:
        """Show this instead of what was told before."""
        self._draw(state)
        announce(self, self._head(state))

    def _draw(self, state: Judged | Sentence | None) -> None:
        if self._inside is not None:
            self._area.takeWidget()
            let_go(self._inside)
        self._inside = QWidget()
        self._inside.setObjectName("page")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addWidget(label(self._head(state), "body", "strong"))
        if isinstance(state, Judged):
            if not state.is_all:
                column.addWidget(label(tr("Still comparing it with the whole guide…"), "small", "quiet"))
            for each in state.told:
                _add(column, each)
        column.addStretch(1)
        self._area.setWidget(self._inside)
        self._inside.show()

    def _head(self, state: Judged | Sentence | None) -> str:
        if state is None:
            return tr("One moment…")
        if isinstance(state, Sentence):
            return error_words(state)
        if not state.told:
            return tr("Nothing to mend.")
        return tr_n("{count} thing to mend", "{count} things to mend", len(state.told))


def _add(column: QVBoxLayout, each: Told) -> None:
    column.addWidget(rule())
    if each.line:
        column.addWidget(label(tr("Line {line}").format(line=each.line), "small", "strong"))
    if each.is_damage:
        column.addWidget(label(tr("The page is not shown for this."), "small", "wrong"))
    words = label(error_words(each.sentence), "small")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(words)
