"""Finding words on the page shown: a bar above it, matches marked and counted, gone without a trace."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTextEdit, QVBoxLayout

from reader.ui.access.announce import announce
from reader.ui.access.told import SKIPPED
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.screens.article import ArticleScreen
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, label
from reader.ui.widgets.pressable import in_sentences
from reader.ui.widgets.typing_fields import line_field

_LONGEST = 100  # characters of what is looked for
_SAID = 160  # characters of the text around a match that are told


def open_find(look: Look, screen: Screen | None) -> bool:
    """Open the bar on an article, or go to its next match where it is open; False on any other page."""
    if not isinstance(screen, ArticleScreen):
        return False
    bar = screen.findChild(FindBar)
    if isinstance(bar, FindBar):
        bar.step(1)
    else:
        bar = FindBar(look, screen)
        screen.set_find_bar(bar)
    bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


class FindBar(QFrame):
    """Stands above one article and lives no longer than it."""

    def __init__(self, look: Look, screen: ArticleScreen) -> None:
        super().__init__()
        self.setObjectName("findbar")
        self.setAccessibleName(tr("Find on this page"))
        self.setProperty(SKIPPED, True)
        self._look = look
        self._screen = screen
        self._matches: list[QTextCursor] = []
        self._now = -1
        box = QVBoxLayout(self)
        pad = 10 if look.is_kiosk_scale else 5
        box.setContentsMargins(look.margin, pad, look.margin, pad + 2)
        row = FlowBox(gap=10)
        row.add(label(tr("Find on this page"), "small", "strong", wrap=False))
        self.field = self._make_field()
        row.add(self.field)
        self._count = label("", "small", wrap=False)
        metrics = QFontMetrics(look.font("small"))
        self._count.setMinimumWidth(metrics.horizontalAdvance(tr("Not on this page")))  # nothing jumps about
        row.add(self._count)
        row.add(button(tr("Previous"), look, lambda: self.step(-1), "prev", place="bar"))
        row.add(button(tr("Next"), look, lambda: self.step(1), "next", place="bar"))
        row.add(button(tr("Close"), look, self.close_bar, "close", place="bar"))
        box.addWidget(row)
        for each in (self.field, *self.findChildren(QPushButton)):
            each.installEventFilter(self)
        screen.view.heightChanged.connect(self._find)  # laid out anew: the old places mean nothing

    def step(self, direction: int) -> None:
        """To the next match (1) or the one before (-1), round again at the ends."""
        if self._matches:
            self._now = (self._now + direction) % len(self._matches)
            self._show()

    def close_bar(self) -> None:
        """Take the marks away and leave the keyboard in the text, at the match last shown."""
        view = self._screen.view
        view.setExtraSelections([])
        if self._matches:
            match = self._matches[self._now]
            view.select(match.selectionStart(), match.selectionStart())
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if watched is self.field and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return True
        return False

    def _make_field(self) -> QLineEdit:
        field = line_field()
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(tr("Find on this page"))
        field.setMinimumHeight(self._look.target)
        field.setMinimumWidth(self._look.px("body") * 14)
        field.textEdited.connect(self._find)
        return field

    def _find(self) -> None:
        words = self.field.text().strip()
        document = self._screen.view.document()
        self._matches = []
        cursor = document.find(words) if words else QTextCursor()
        while not cursor.isNull():
            self._matches.append(cursor)
            cursor = document.find(words, cursor)
        self._now = self._first_in_sight()
        if self._matches:
            self._show()
            return
        self._screen.view.setExtraSelections([])
        nothing = tr("Not on this page") if words else ""
        self._count.setText(nothing)
        announce(self, nothing)

    def _first_in_sight(self) -> int:
        view = self._screen.view
        top = view.visibleRegion().boundingRect().top()
        places = (index for index, match in enumerate(self._matches) if view.cursorRect(match).top() >= top)
        return next(places, 0)

    def _show(self) -> None:
        selections = []
        for index, match in enumerate(self._matches):
            selection = QTextEdit.ExtraSelection()
            selection.format = self._mark(is_now=index == self._now)
            selection.cursor = match
            selections.append(selection)
        self._screen.view.setExtraSelections(selections)
        match = self._matches[self._now]
        self._screen.show_place(match.selectionStart())
        count = tr("{now} of {total}").format(now=self._now + 1, total=len(self._matches))
        self._count.setText(count)
        announce(self, in_sentences(count, match.block().text()[:_SAID]))

    def _mark(self, is_now: bool) -> QTextCharFormat:
        """Dark on honey; the match gone to the other way round and underlined."""
        theme = self._look.theme
        colors = (theme.mark_ink, theme.color("honey"))
        ground, ink = colors if is_now else colors[::-1]
        form = QTextCharFormat()
        form.setBackground(ground)
        form.setForeground(ink)
        form.setFontUnderline(is_now)
        return form
