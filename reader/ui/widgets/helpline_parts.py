"""What the helpline panel is put together from: the number, the promises, the square, the other lines."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.clinic.model import PanelLine
from reader.ui.access.told import SAID
from reader.ui.language.words import panel_words, tr
from reader.ui.look.look import GROWTH_LIMIT, Form, Look, sized_font
from reader.ui.widgets.basics import FlowBox, label, pixmap_label
from reader.ui.widgets.number_text import balanced, broken_at_hyphens, largest_px
from reader.ui.widgets.pressable import in_sentences
from reader.ui.widgets.qr_code import QrCode

_NUMBER_PX = {Form.RAIL: 84, Form.PORTRAIT: 103, Form.STRIP: 58}
_QR_MODULE = {Form.RAIL: 7, Form.PORTRAIT: 7, Form.STRIP: 3}


class Drop(Enum):
    """Small print, in the order in which it gives way."""

    SCAN_HINT = 1
    LANGUAGES = 2
    NOTES = 3
    SERVICE_NAME = 4
    PROMISES = 5


DROPS = tuple(Drop)


@dataclass(frozen=True)
class Fit:
    """How the panel gives way: text size in percent, rows of a strip, and how many of `DROPS` are gone.

    In a `tight` strip the title stands over the number, with `stacked` too each number over its name, in so
    many `lines`. `number` is the largest the
    helpline's number may be in pixels; 0 for what its form of window has room for.
    """

    percent: int
    rows: int = 1
    dropped: int = 0
    tight: bool = False
    stacked: bool = False
    lines: int = 2
    number: int = 0


class HelplineParts:
    """Makes the parts for one fit. `labels` are the numbers made, each told with all that belongs to it."""

    def __init__(self, numbers: PanelNumbers, look: Look, fit: Fit) -> None:
        self._numbers = numbers
        self._look = look
        self._form = look.form
        self._fit = fit
        self.labels: list[QLabel] = []

    def shows(self, what: Drop) -> bool:
        """Whether this small print is still there."""
        return what not in DROPS[: self._fit.dropped]

    def _px(self, pixels: int) -> int:
        return max(pixels, min(pixels * self._fit.percent // 100, GROWTH_LIMIT))

    def text(
        self, text: str, pixels: int, bold: bool = False, role: str = "help", wrap: bool = True
    ) -> QLabel:
        """Words in a size of the panel's own."""
        made = label(text, role, wrap=wrap)
        # Sizes here follow the panel's own fit, so they are set on the label, over the stylesheet.
        made.setStyleSheet(f"font-size: {self._px(pixels)}px; font-weight: {'bold' if bold else 'normal'};")
        return made

    @property
    def words(self) -> tuple[str, ...]:
        """All the words that any part may show, in the language shown."""
        main, lines = self._numbers.main, [line for line, _ in self.lines()]
        of_lines = (words for each in lines for words in (each.name, each.note))
        named = map(panel_words, (main.name, main.languages, *of_lines))
        usual = (tr("Talk to someone now"), tr("Scan to call"), tr("Point your phone camera at this square."))
        return (*usual, *named, *self.promises(), *map(self._key, lines))

    def lines(self) -> list[tuple[PanelLine, str]]:
        """The lines below the helpline, each with the role of its number."""
        lines = [(self._numbers.crisis, "card-number"), (self._numbers.emergency, "emergency-number")]
        if self._numbers.desk is not None:
            lines.append((self._numbers.desk, "card-number"))
        return lines

    @staticmethod
    def _key(line: PanelLine) -> str:
        """How to reach someone who speaks the language shown, where that takes a key; no small print."""
        key = dict(line.keys).get(QLocale().name().partition("_")[0])
        return tr("In English: press {key}").format(key=key) if key else ""

    def promises(self) -> list[str]:
        """What the clinic promises of the helpline, such as that it is free."""
        main = self._numbers.main
        named = ((main.free, tr("Free")), (main.confidential, tr("Confidential")), (main.always_open, "24/7"))
        return [words for holds, words in named if holds]

    def word_and_languages(self) -> str:
        """The number as a word, and in which languages it answers."""
        word = f"({self._numbers.main.word})" if self._numbers.main.word else ""
        return " · ".join(part for part in (word, panel_words(self._numbers.main.languages)) if part)

    def number(self, width: int) -> QLabel:
        """The number on one line where it fits at 56 px, else broken only at its hyphens."""
        text = self._numbers.main.number
        largest = self._fit.number or _NUMBER_PX[self._form]
        if self._form is Form.RAIL and largest_px(text, width, largest) < 56:
            text = broken_at_hyphens(text)
        pixels = largest_px(text, width, largest)
        made = label(text, "help-number", wrap=False)
        if self._form is not Form.STRIP or self._fit.tight:
            # Digits have no descenders: two lines of one number stand closer than two lines of text.
            made.setTextFormat(Qt.TextFormat.RichText)
            made.setText("<p style='line-height: 84%; margin: 0'>" + text.replace("\n", "<br>") + "</p>")
        made.setStyleSheet(f"font-size: {pixels}px; font-weight: bold;")
        main = self._numbers.main
        made.setAccessibleName(tr("Helpline {number}").format(number=main.number))
        # Small print that gave way for want of room is still told.
        made.setAccessibleDescription(in_sentences(main.name, main.languages, *self.promises()))
        self.labels.append(made)
        made.setProperty(SAID, self._numbers.main.number)  # shown in two lines, said as one number
        return made

    def pills(self) -> QWidget:
        """The promises, each with a tick."""
        holder = FlowBox(gap=18)
        for words in self.promises():
            pill = QWidget()
            row = QHBoxLayout(pill)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(6)
            row.addWidget(pixmap_label(self._look, "check", "rail-ink", self._px(18)))
            row.addWidget(self.text(words, 18, bold=True, wrap=False))
            holder.add(pill)
        return holder

    def qr(self) -> QrCode:
        """The square that a phone reads the number from."""
        number = self._numbers.main.number
        name = tr("Square code: point a phone camera at it to call {number}").format(number=number)
        return QrCode(self._numbers.main.tel, _QR_MODULE[self._form], name)

    def qr_with_hint(self) -> QBoxLayout:
        """The square, and how to use it."""
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.qr(), 0, Qt.AlignmentFlag.AlignTop)
        if self.shows(Drop.SCAN_HINT):
            words = QVBoxLayout()
            words.addStretch(1)
            words.addWidget(self.text(tr("Scan to call"), 20, bold=True))
            words.addWidget(self.text(tr("Point your phone camera at this square."), 18, role="help-quiet"))
            words.addStretch(1)
            row.addLayout(words, 1)
        else:
            row.addStretch(1)
        return row

    def _line_number_px(self, line: PanelLine) -> int:
        """988 and 911 are large at every text size; longer numbers grow with the text."""
        if len(line.number) <= 3:
            return max(26, self._px(26)) if self._form is Form.STRIP else 46
        return self._px(20 if self._form is Form.STRIP else 26)

    def _number_column(self) -> int:
        """The width of the widest number in the stacked rows, so that their names line up."""
        if self._form is not Form.RAIL:
            return 0
        return max(
            QFontMetrics(sized_font(self._line_number_px(line), bold=True)).horizontalAdvance(line.number)
            for line, _ in self.lines()
        )

    def cards(self, vertical: bool) -> QFrame:
        """All lines in one card."""
        frame = QFrame()
        frame.setProperty("role", "help-card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for index, (line, role) in enumerate(self.lines()):
            if index:
                divider = QFrame()
                divider.setProperty("role", "help-rule")
                divider.setFixedHeight(2) if vertical else divider.setFixedWidth(2)
                grid.addWidget(divider, *((2 * index - 1, 0) if vertical else (0, 2 * index - 1)))
            grid.addLayout(self._line(line, role), *((2 * index, 0) if vertical else (0, 2 * index)))
            if not vertical:
                grid.setColumnStretch(2 * index, 1)
        return frame

    def _line(self, line: PanelLine, role: str) -> QBoxLayout:
        is_strip, is_tight = self._form is Form.STRIP, self._fit.stacked
        way = QBoxLayout.Direction.TopToBottom if is_tight else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way)
        margins = (
            (12, 2, 12, 2)
            if is_strip
            else (20, 8, 16, 8)
            if self._form is Form.PORTRAIT
            else (20, 12, 16, 12)
        )
        row.setContentsMargins(*margins)
        row.setSpacing(0 if is_tight else 12)
        number = label(line.number, role, wrap=False)
        number.setStyleSheet(f"font-size: {self._line_number_px(line)}px; font-weight: bold;")
        number.setAccessibleName(in_sentences(line.number, line.name, line.note))
        self.labels.append(number)
        if not is_strip:
            number.setMinimumWidth(self._number_column())
        if is_tight:  # the numbers on one line, whatever their size, and the names on the next
            number.setMinimumHeight(QFontMetrics(sized_font(self._largest_line_px(), bold=True)).height())
            number.setAlignment(Qt.AlignmentFlag.AlignBottom)
        row.addWidget(number)
        row.addLayout(self._line_words(line), 1)
        return row

    def _largest_line_px(self) -> int:
        return max(self._line_number_px(line) for line, _role in self.lines())

    def _line_words(self, line: PanelLine) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        if not self._fit.stacked:
            words.addStretch(1)
        if self._form is Form.STRIP:
            name = balanced(panel_words(line.name), most=self._fit.lines)
            words.addWidget(self.text(name, 14, bold=True, wrap=False))
            if key := self._key(line):
                words.addWidget(self.text(key, 14, wrap=False))
        else:
            words.addWidget(self.text(panel_words(line.name), 20, bold=True))
            note = panel_words(line.note) if self.shows(Drop.NOTES) else ""
            if told := self._key(line) or note:
                words.addWidget(self.text(told, 20))
        words.addStretch(1)
        return words
