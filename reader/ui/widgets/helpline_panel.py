"""The helpline panel: always in the same place, never scrolled, closed, dimmed or covered.

It needs no library and is built before everything else. When the room is small, small print goes first,
in the order of `_DROPS`; the numbers, the QR code, 988 and 911 never go.
"""

from enum import Enum
from itertools import product

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.clinic.model import PanelLine
from reader.ui.look import GROWTH_LIMIT, Form, Look, sized_font
from reader.ui.widgets.basics import FlowBox, label, pixmap_label
from reader.ui.widgets.number_text import balanced, broken_at_hyphens, largest_px
from reader.ui.widgets.pressable import in_sentences
from reader.ui.widgets.qr_code import QrCode
from reader.ui.words import panel_words, tr

_RAIL_WIDTH = 440
_EDGE = 2  # pixels of the panel's border
_NUMBER_PX = {Form.RAIL: 82, Form.PORTRAIT: 100, Form.STRIP: 52}
_QR_MODULE = {Form.RAIL: 7, Form.PORTRAIT: 7, Form.STRIP: 3}


class Drop(Enum):
    """Small print, in the order in which it gives way."""

    SCAN_HINT = 1
    LANGUAGES = 2
    NOTES = 3
    SERVICE_NAME = 4
    PROMISES = 5


_DROPS = tuple(Drop)


class HelplinePanel(QFrame):
    """Shows whom to call, as a rail, a block or a strip."""

    def __init__(self, numbers: PanelNumbers, look: Look) -> None:
        super().__init__()
        self.setObjectName("helpline")
        self.setAccessibleName(tr("Helpline"))
        self._numbers = numbers
        self._look = look
        self._dropped = 0
        self._percent = look.percent
        self._rows = 1
        self._fitted = QSize()
        self._lines_shown: list[QLabel] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        box.addWidget(self._body)
        if look.form is Form.RAIL:
            self.setFixedWidth(_RAIL_WIDTH)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()

    @property
    def number_text(self) -> str:
        """The helpline number as shown, line breaks left out."""
        return self._numbers.main.number

    @property
    def lines(self) -> list[QLabel]:
        """The numbers from first to last, each told with all that belongs to it."""
        return list(self._lines_shown)

    def fit(self, available: QSize) -> None:
        """Drop small print, then shrink to 100 %, until all of the panel is whole in `available`."""
        if available == self._fitted:
            return
        self._fitted = available
        ways = (1, 2) if self._look.form is Form.STRIP else (1,)
        for percent in (p for p in (200, 150, 125, 100) if p <= max(100, self._look.percent)):
            for rows, dropped in product(ways, range(len(_DROPS) + 1)):
                self._percent, self._rows, self._dropped = percent, rows, dropped
                self._build()
                height = self._height_when_whole(available)
                if height is not None:
                    if self._look.form is not Form.RAIL:
                        self.setFixedHeight(height)
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._look.form is Form.RAIL:
            self.fit(event.size())

    # -- building

    def _height_when_whole(self, available: QSize) -> int | None:
        """The height the panel needs at the available width; None when it does not fit."""
        layout = self._body.layout()
        assert layout is not None
        for child in self._body.findChildren(QLabel):
            child.ensurePolished()
        layout.activate()
        needed = layout.totalMinimumSize()
        height = (
            layout.totalHeightForWidth(available.width() - 2 * _EDGE) if layout.hasHeightForWidth() else 0
        )
        height = max(height, needed.height())
        fits = needed.width() + 2 * _EDGE <= available.width() and height + 2 * _EDGE <= available.height()
        return height + 2 * _EDGE if fits else None

    def _shows(self, what: Drop) -> bool:
        return what not in _DROPS[: self._dropped]

    def _px(self, pixels: int) -> int:
        return max(pixels, min(pixels * self._percent // 100, GROWTH_LIMIT))

    def _text(
        self, text: str, pixels: int, bold: bool = False, role: str = "help", wrap: bool = True
    ) -> QLabel:
        made = label(text, role, wrap=wrap)
        # Sizes here follow the panel's own fit, so they are set on the label, over the stylesheet.
        made.setStyleSheet(f"font-size: {self._px(pixels)}px; font-weight: {'bold' if bold else 'normal'};")
        return made

    def _build(self) -> None:
        fresh = QWidget()
        self._lines_shown.clear()
        build = {Form.RAIL: self._build_rail, Form.PORTRAIT: self._build_block, Form.STRIP: self._build_strip}
        build[self._look.form](fresh)
        holder = self.layout()
        assert holder is not None
        holder.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh

    def _build_rail(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(6)
        column.addWidget(self._text(tr("Talk to someone now"), 32, bold=True))
        if self._shows(Drop.SERVICE_NAME):
            column.addWidget(self._text(panel_words(self._numbers.main.name), 20, role="help-quiet"))
        column.addWidget(self._number(_RAIL_WIDTH - 64 - 2 * _EDGE))
        if self._shows(Drop.LANGUAGES) and (line := self._word_and_languages()):
            column.addWidget(self._text(line, 20, role="help-quiet"))
        if self._shows(Drop.PROMISES) and self._promises():
            column.addSpacing(6)
            column.addWidget(self._pills())
        column.addSpacing(10)
        column.addLayout(self._qr_with_hint())
        column.addStretch(1)
        column.addWidget(self._cards(vertical=True))

    def _build_block(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(40, 16, 40, 20)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._text(tr("Talk to someone now"), 32, bold=True))
        line = panel_words(self._numbers.main.name) if self._shows(Drop.SERVICE_NAME) else ""
        if self._shows(Drop.LANGUAGES) and (languages := panel_words(self._numbers.main.languages)):
            line = " · ".join(part for part in (line, languages) if part)
        if line:
            left.addWidget(self._text(line, 20, role="help-quiet"))
        qr = self._qr()
        left.addWidget(self._number(max(600, self.window().width()) - 80 - 24 - qr.width()))
        if self._shows(Drop.PROMISES) and self._promises():
            left.addSpacing(4)
            left.addWidget(self._pills())
        top.addLayout(left, 1)
        top.addWidget(qr, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._cards(vertical=False))

    def _build_strip(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 6, 18, 6)
        column.setSpacing(8)
        row, cards = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(18)
        cards.setSpacing(18)
        column.addLayout(row)
        row.addWidget(self._qr(), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._text(tr("Talk to someone now"), 18, bold=True, wrap=False))
        if self._shows(Drop.SERVICE_NAME):
            words.addWidget(
                self._text(panel_words(self._numbers.main.name), 14, role="help-quiet", wrap=False)
            )
        if self._shows(Drop.PROMISES) and self._promises():
            words.addWidget(self._text(" · ".join(self._promises()), 14, role="help-quiet", wrap=False))
        words.addStretch(1)
        row.addLayout(words)
        row.addWidget(self._number(400), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        if self._rows == 1:
            row.addLayout(cards)
        else:
            cards.setContentsMargins(12, 0, 0, 4)
            column.addLayout(cards)
        for line, role in self._lines():
            cards.addWidget(self._card(line, role))

    # -- parts

    def _lines(self) -> list[tuple[PanelLine, str]]:
        lines = [(self._numbers.crisis, "card-number"), (self._numbers.emergency, "emergency-number")]
        if self._numbers.desk is not None:
            lines.append((self._numbers.desk, "card-number"))
        return lines

    @staticmethod
    def _note(line: PanelLine) -> str:
        """How to reach someone who speaks the language shown, or else the line's own note."""
        key = dict(line.keys).get(QLocale().name().partition("_")[0])
        return tr("In English: press {key}").format(key=key) if key else panel_words(line.note)

    def _promises(self) -> list[str]:
        main = self._numbers.main
        named = ((main.free, tr("Free")), (main.confidential, tr("Confidential")), (main.always_open, "24/7"))
        return [words for holds, words in named if holds]

    def _word_and_languages(self) -> str:
        word = f"({self._numbers.main.word})" if self._numbers.main.word else ""
        return " · ".join(part for part in (word, panel_words(self._numbers.main.languages)) if part)

    def _number(self, width: int) -> QLabel:
        """The number on one line where it fits at 56 px, else broken only at its hyphens."""
        text = self._numbers.main.number
        largest = _NUMBER_PX[self._look.form]
        if self._look.form is Form.RAIL and largest_px(text, width, largest) < 56:
            text = broken_at_hyphens(text)
        pixels = largest_px(text, width, largest)
        made = label(text, "help-number", wrap=False)
        if self._look.form is not Form.STRIP:
            # Digits have no descenders: two lines of one number stand closer than two lines of text.
            made.setTextFormat(Qt.TextFormat.RichText)
            made.setText("<p style='line-height: 84%; margin: 0'>" + text.replace("\n", "<br>") + "</p>")
        made.setStyleSheet(f"font-size: {pixels}px; font-weight: bold;")
        main = self._numbers.main
        made.setAccessibleName(tr("Helpline {number}").format(number=main.number))
        # Small print that gave way for want of room is still told.
        made.setAccessibleDescription(in_sentences(main.name, main.languages, *self._promises()))
        self._lines_shown.append(made)
        made.setProperty("said", self._numbers.main.number)  # shown in two lines, said as one number
        return made

    def _pills(self) -> QWidget:
        holder = FlowBox(gap=6)
        for words in self._promises():
            pill = QFrame()
            pill.setProperty("role", "pill")
            row = QHBoxLayout(pill)
            row.setContentsMargins(9, 4, 11, 4)
            row.setSpacing(4)
            row.addWidget(pixmap_label(self._look, "check", "rail-ink", self._px(18)))
            row.addWidget(self._text(words, 18, bold=True, wrap=False))
            holder.add(pill)
        return holder

    def _qr(self) -> QrCode:
        number = self._numbers.main.number
        name = tr("Square code: point a phone camera at it to call {number}").format(number=number)
        return QrCode(self._numbers.main.tel, _QR_MODULE[self._look.form], name)

    def _qr_with_hint(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._qr(), 0, Qt.AlignmentFlag.AlignTop)
        if self._shows(Drop.SCAN_HINT):
            words = QVBoxLayout()
            words.addStretch(1)
            words.addWidget(self._text(tr("Scan to call"), 20, bold=True))
            words.addWidget(self._text(tr("Point your phone camera at this square."), 18, role="help-quiet"))
            words.addStretch(1)
            row.addLayout(words, 1)
        else:
            row.addStretch(1)
        return row

    def _line_number_px(self, line: PanelLine) -> int:
        """988 and 911 are large at every text size; longer numbers grow with the text."""
        if len(line.number) <= 3:
            return max(26, self._px(26)) if self._look.form is Form.STRIP else 46
        return self._px(20 if self._look.form is Form.STRIP else 26)

    def _number_column(self) -> int:
        """The width of the widest number in the stacked rows, so that their names line up."""
        if self._look.form is not Form.RAIL:
            return 0
        return max(
            QFontMetrics(sized_font(self._line_number_px(line), bold=True)).horizontalAdvance(line.number)
            for line, _ in self._lines()
        )

    def _cards(self, vertical: bool) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "help-card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for index, (line, role) in enumerate(self._lines()):
            if index:
                divider = QFrame()
                divider.setProperty("role", "help-rule")
                divider.setFixedHeight(2) if vertical else divider.setFixedWidth(2)
                grid.addWidget(divider, *((2 * index - 1, 0) if vertical else (0, 2 * index - 1)))
            grid.addLayout(self._line(line, role), *((2 * index, 0) if vertical else (0, 2 * index)))
            if not vertical:
                grid.setColumnStretch(2 * index, 1)
        return frame

    def _card(self, line: PanelLine, role: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "help-card")
        frame.setLayout(self._line(line, role))
        return frame

    def _line(self, line: PanelLine, role: str) -> QHBoxLayout:
        is_strip = self._look.form is Form.STRIP
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8) if is_strip else row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(12)
        number = label(line.number, role, wrap=False)
        number.setStyleSheet(f"font-size: {self._line_number_px(line)}px; font-weight: bold;")
        number.setAccessibleName(in_sentences(line.number, line.name, line.note))
        self._lines_shown.append(number)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        if is_strip:
            words.addWidget(self._text(balanced(panel_words(line.name)), 14, bold=True, wrap=False))
        else:
            words.addWidget(self._text(panel_words(line.name), 20, bold=True))
            if self._shows(Drop.NOTES) and (note := self._note(line)):
                words.addWidget(self._text(note, 20))
        words.addStretch(1)
        if not is_strip:
            number.setMinimumWidth(self._number_column())
        row.addWidget(number)
        row.addLayout(words, 1)
        return row
