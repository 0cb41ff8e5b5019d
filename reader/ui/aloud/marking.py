"""Marks the sentence that is being said, and keeps it in view."""

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QWidget

from reader.speech.script import Utterance
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.article_view import ArticleView

_FROM_TOP = 0.2  # of the view: where a sentence is put that was out of sight


class Marker:
    """One mark on one screen."""

    def __init__(self, screen: Screen, look: Look) -> None:
        self._screen = screen
        self._look = look
        self._marked: QWidget | None = None

    def mark(self, widget: QWidget, sentence: Utterance) -> None:
        """Mark a sentence of a widget, and nothing else."""
        if widget is not self._marked:
            self.clear()
        self._marked = widget
        if isinstance(widget, ArticleView):
            self._mark_text(widget, sentence)
        else:
            _set_spoken(widget, True)
            self._bring_into_view(widget, 0, widget.height())

    def clear(self) -> None:
        """Take the mark away."""
        if isinstance(self._marked, ArticleView):
            self._marked.setExtraSelections([])
        elif self._marked is not None:
            _set_spoken(self._marked, False)
        self._marked = None

    def _mark_text(self, view: ArticleView, sentence: Utterance) -> None:
        cursor = QTextCursor(view.document())
        cursor.setPosition(sentence.start)
        top = view.cursorRect(cursor).top()
        cursor.setPosition(sentence.end, QTextCursor.MoveMode.KeepAnchor)
        bottom = view.cursorRect(cursor).bottom()
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(self._look.theme.color("honey"))
        form.setForeground(self._look.theme.mark_ink)
        selection.format = form
        selection.cursor = cursor
        view.setExtraSelections([selection])
        self._bring_into_view(view, top, bottom)

    def _bring_into_view(self, widget: QWidget, top: int, bottom: int) -> None:
        page = self._screen.page
        if not page.isAncestorOf(widget):
            return  # beside the page: always in view
        offset = widget.mapTo(page, widget.rect().topLeft()).y()
        bar = self._screen.area.verticalScrollBar()
        view = self._screen.area.viewport().height()
        if offset + top < bar.value() or offset + bottom > bar.value() + view:
            bar.setValue(round(offset + top - _FROM_TOP * view))


def _set_spoken(widget: QWidget, is_spoken: bool) -> None:
    widget.setProperty("spoken", is_spoken)
    if isinstance(widget, QPushButton):
        for words in widget.findChildren(QLabel):
            words.setProperty("within", "spoken" if is_spoken else "")
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
