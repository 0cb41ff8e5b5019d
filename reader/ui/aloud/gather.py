"""Turns what is in sight on a screen into a script: every text, in the order in which it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocumentFragment, QTextFormat
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from reader.signs import ended
from reader.speech.script import Script, ScriptWriter
from reader.ui.access.reading_order import children_in_order
from reader.ui.access.told import SAID, SKIPPED, language_of
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.pressable import Pressable

_HEADINGS = frozenset({"display", "h1", "h2", "h3"})
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Reading:
    """A script, and the widget each of its places is."""

    script: Script
    places: tuple[QWidget, ...]


def gather(parts: tuple[QWidget, ...], language: str) -> Reading:
    """Everything to be read of these parts of the window, one after the other.

    What is in a language of its own, such as a page found in another one, is said in that.
    """
    writer = ScriptWriter(language)
    places: list[QWidget] = []
    for part in parts:
        writer.begin_section()
        for widget in _in_order(part, part):
            places.append(widget)
            _add(writer, widget, len(places) - 1)
    return Reading(writer.script(), tuple(places))


def words_of(widget: QWidget) -> str:
    """What a label, button or field says; empty when there is nothing to say."""
    if said := widget.property(SAID):
        return str(said)
    if isinstance(widget, QLabel):
        text = widget.text()
        return QTextDocumentFragment.fromHtml(text).toPlainText() if _is_rich(widget) else text
    if isinstance(widget, Pressable):
        texts = [words_of(child) for child in _labels_in_order(widget)]
        return " ".join(ended(text) for text in texts if text) or widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text()
    if isinstance(widget, QLineEdit) and widget.echoMode() is QLineEdit.EchoMode.Normal:
        said = [widget.accessibleName(), widget.text() or widget.placeholderText()]
        return " ".join(dict.fromkeys(ended(text) for text in said if text))
    return ""  # what is typed behind dots is never said


def _in_order(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    if widget.property(SKIPPED) or (widget is not root and not widget.isVisibleTo(root)):
        return
    if isinstance(widget, ArticleView | QLabel | QLineEdit | QAbstractButton):
        yield widget
        return
    for child in children_in_order(widget):
        yield from _in_order(child, root)


def _labels_in_order(widget: QWidget) -> Iterator[QLabel]:
    for child in children_in_order(widget):
        if isinstance(child, QLabel):
            if not child.isHidden():
                yield child
        else:
            yield from _labels_in_order(child)


def _add(writer: ScriptWriter, widget: QWidget, place: int) -> None:
    if isinstance(widget, ArticleView):
        block = widget.document().begin()
        while block.isValid():
            _add_block(writer, block, place)
            block = block.next()
        return
    if widget.property("role") in _HEADINGS:
        writer.begin_section()
    if widget.isEnabled():
        writer.add(words_of(widget), place, language=language_of(widget))


def _add_block(writer: ScriptWriter, block: QTextBlock, place: int) -> None:
    if block.blockFormat().headingLevel() > 0:
        writer.begin_section()
    text = block.text()
    if _PICTURE in text:
        writer.add_as(_picture_words(block), place, block.position(), block.position() + len(text))
        return
    written_list = block.textList()
    marker = written_list.itemText(block) if written_list is not None else ""
    writer.add(text, place, block.position(), before=marker if marker[:1].isdigit() else "")


def _picture_words(block: QTextBlock) -> str:
    words = []
    fragments = block.begin()
    while not fragments.atEnd():
        form = fragments.fragment().charFormat()
        # A box to mark stands before its words, and what there is room for behind a label.
        if form.isImageFormat():
            words.append(str(form.property(QTextFormat.Property.ImageAltText) or ""))
        else:
            words.append(fragments.fragment().text())
        fragments += 1
    return " ".join(words)


def _is_rich(shown: QLabel) -> bool:
    return shown.textFormat() is Qt.TextFormat.RichText
