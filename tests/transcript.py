"""What is said aloud, kept as text, and what of a page it leaves out."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextDocumentFragment, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from reader.speech.orders import Answer, Order
from reader.speech.reading import State
from reader.speech.voice import Voice
from reader.speech.wording import ADDRESS, spoken
from reader.ui.aloud.gather import gather
from reader.ui.widgets.article_view import ArticleView
from reader.ui.window.main_window import MainWindow

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_CITATION = re.compile(r"\[\d+(?:[,–-] ?\d+)*\]")
_BARS = ("spine", "listenbar")
_WORD = re.compile(r"[^\W\d_]{4,}")


class Recorder(Voice):
    """A voice that keeps what it is to say and is done with it at once; it starts no process."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(("true",))
        self._process.blockSignals(True)
        self.orders: list[Order] = []

    def say(self, order: Order) -> None:
        self.orders.append(order)
        QTimer.singleShot(0, self, lambda: self.answered.emit(Answer(order.number)))

    def hush(self) -> None:
        """There is nothing to break off."""

    def hear_out(self, window: MainWindow) -> None:
        """Let the page be read to its end."""
        for _ in range(3000):
            if window.aloud.reading.state is State.SILENT:
                return
            QTest.qWait(1)
        raise AssertionError("it never ended")


def orders_for(window: MainWindow) -> list[Order]:
    """What a voice would be asked to say of the page shown, without saying it."""
    script = gather(window.aloud.parts, window.visit.language).script
    return [Order(number, each.said, each.language) for number, each in enumerate(script.sentences)]


def unsaid(window: MainWindow, orders: list[Order]) -> Iterator[str]:
    """Each text of the page, of the notices above it and of the helpline panel that was not said.

    A text counts as said where its words stand in what was said, in their order, and each of its longer
    words is there as it is written. Of a button it is enough that one sentence has all its words, as its
    name may say more than its face. What cannot be pressed now is not said.
    """
    said = "".join(_letters(order.text) for order in orders)
    words = {word for order in orders for word in _WORD.findall(order.text.casefold())}
    for text in shown(window):
        plain = ADDRESS.sub(r"\1", _CITATION.sub("", text))
        parts = [_letters(part) for part in plain.split()]
        if any(all(part in _letters(order.text) for part in parts) for order in orders):
            continue
        if _letters(spoken(plain, window.visit.language)) not in said:
            yield text
        elif missing := _long_words(plain) - words:
            yield f"{sorted(missing)} of {text}"


def _long_words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text) if not word.isupper()}  # initials are spelled


def shown(window: MainWindow) -> Iterator[str]:
    """Every text shown, scrolled or not; the bars, which are the same on every page, left out."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not _in_bar(widget, window):
            for text in _texts_of(widget):
                yield from (line.strip() for line in text.split("\n") if any(map(str.isalnum, line)))


def _texts_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, ArticleView):
        yield widget.toPlainText().replace(_PICTURE, "")
        yield from _descriptions(widget)
    elif isinstance(widget, QLabel):
        fragment = QTextDocumentFragment.fromHtml(widget.text())
        text = fragment.toPlainText() if "<" in widget.text() else widget.text()
        # A number broken over two lines is still one number.
        yield text.replace("-\n", "-") if re.fullmatch(r"[\d\n-]+", text) else text
    elif isinstance(widget, QAbstractButton):
        yield widget.text() if widget.isEnabled() else ""
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText()


def _descriptions(view: ArticleView) -> Iterator[str]:
    block = view.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            if form.isImageFormat():
                yield str(form.property(QTextFormat.Property.ImageAltText))
            fragments += 1
        block = block.next()


def _in_bar(widget: QWidget, window: MainWindow) -> bool:
    parent: QWidget | None = widget
    while parent is not None and parent is not window:
        if parent.objectName() in _BARS or parent.objectName().endswith("bar"):
            return True
        parent = parent.parentWidget()
    return False


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
