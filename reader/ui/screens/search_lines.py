"""A line of the search screen: one page found, with the words of it that were searched for marked."""

import re
from collections.abc import Callable
from html import escape
from textwrap import wrap

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.library.taxonomy import TermKind
from reader.pages.search import ResultLine
from reader.search.results import Span
from reader.ui.language.words import origin_words
from reader.ui.look.look import Look
from reader.ui.look.theme import MARK_INK
from reader.ui.widgets.pressable import Row, in_sentences

_LONG = re.compile(r"\w{18,}")
_PIECE = 12  # letters
_SOFT_HYPHEN = "\u00ad"


class FoundLine(Row):
    """A page found. It can show another one: to make a line takes Qt many times as long as to fill it."""

    def __init__(
        self, look: Look, line: ResultLine, on_press: Callable[[ResultLine], object], mark: str = ""
    ) -> None:
        """`mark` is what its name begins with for a screen reader, such as the page's language."""
        text = QLabel(_words(line, look))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setProperty("role", "small")
        super().__init__(look, line.title, text, line.symbol, _accent(line), None, self._on_press)
        self.setProperty("kind", "tile")
        self._text = text
        self._look = look
        self._line = self._pressed_line = line
        self._act = on_press
        self._mark = mark
        self.pressed.connect(self._on_pressed)
        self._tell()
        self.seal()

    def fill(self, line: ResultLine) -> None:
        """Show a page in place of the one before."""
        if line == self._line:
            return
        self._line = line
        self.rename(line.title)
        self.set_sign(self._look, line.symbol, _accent(line))
        self._text.setText(_words(line, self._look))
        self._tell()

    def _on_pressed(self) -> None:
        self._pressed_line = self._line

    def _on_press(self) -> None:
        """Act, unless the line took another page while it was pressed: the finger meant the one before."""
        if self._pressed_line.location == self._line.location:
            self._act(self._line)

    def _tell(self) -> None:
        line = self._line
        self.setAccessibleName(f"{self._mark}: {line.title}" if self._mark else line.title)
        snippet = "".join(span.text for span in line.snippet)
        words = (origin_words(line.origin), snippet) if line.origin else (snippet,)
        self.setAccessibleDescription(in_sentences(*words))


def _accent(line: ResultLine) -> str:
    return "plum" if line.kind is not TermKind.DRUG else "pine"


def _words(line: ResultLine, look: Look) -> str:
    origin = f"<b>{escape(origin_words(line.origin))}.</b> " if line.origin else ""
    return origin + _marked(line.snippet, look)


def _marked(spans: tuple[Span, ...], look: Look) -> str:
    honey = look.theme.colors["honey"]
    style = f"background-color: {honey}; color: {MARK_INK}; font-weight: bold;"
    texts = [(escape(_breakable(span.text), quote=False), span.is_match) for span in spans]
    return "".join(f'<span style="{style}">{text}</span>' if is_match else text for text, is_match in texts)


def _breakable(text: str) -> str:
    """The text with hyphens, seen only where a line ends, in words too long for one in large letters."""
    return _LONG.sub(lambda word: _SOFT_HYPHEN.join(wrap(word[0], _PIECE)), text)
