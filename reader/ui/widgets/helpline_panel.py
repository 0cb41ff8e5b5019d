"""The helpline panel: always in the same place, never scrolled, closed, dimmed or covered.

It needs no library and is built before everything else. When the room is small, small print goes first,
in the order of `DROPS`; the numbers, the QR code, 988 and 911 never go.
"""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.ui.language.words import panel_words, tr
from reader.ui.look.look import Form, Look
from reader.ui.widgets.helpline_parts import DROPS, Drop, Fit, HelplineParts

_RAIL_WIDTH = 440
_LOW = 700
"""Pixels: a strip in a lower window leaves more of it to the page."""
_WIDE = 1200
"""Pixels: in a window this wide all of a strip has room in one row."""
_EDGE = 2  # pixels of the panel's border
_STRIP_NUMBER = 520  # pixels of width
_NUMBERS = (64, 58, 52)
"""Pixels of the number in a strip: beside large words, usually, and where the window is narrow."""
_BLOCK = 372
"""Pixels of a block's height in a high window, of which it may take a share where that is more."""
_IN_A_STRIP = (Drop.SERVICE_NAME, Drop.PROMISES)
"""The small print that a strip has."""
_MEASURED: dict[tuple[PanelNumbers, Form, str, tuple[str, ...], Fit, int], QSize] = {}
"""The room each way to show these numbers needs, by form, colors, words and width. Nothing of a visit."""


class HelplinePanel(QFrame):
    """Shows whom to call, as a rail, a block or a strip."""

    def __init__(self, numbers: PanelNumbers, look: Look) -> None:
        super().__init__()
        self.setObjectName("helpline")
        self.setAccessibleName(tr("Helpline"))
        self._numbers = numbers
        self._look = look
        self._fitted = QSize()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        box.addWidget(self._body)
        if look.form is Form.RAIL:
            self.setFixedWidth(_RAIL_WIDTH)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build(Fit(look.percent))

    @property
    def number_text(self) -> str:
        """The helpline number as shown, line breaks left out."""
        return self._numbers.main.number

    @property
    def lines(self) -> list[QLabel]:
        """The numbers from first to last, each told with all that belongs to it."""
        return list(self._parts.labels)

    def fit_window(self, window: QSize) -> None:
        """Fit the share of a window that is the panel's; a rail has all of its height anyway."""
        if self._look.form is not Form.RAIL:
            self.fit(QSize(window.width(), _share(self._look, window)))

    def fit(self, available: QSize) -> None:
        """Drop small print, then shrink to 100 %, until all of the panel is whole in `available`."""
        if available == self._fitted:
            return
        self._fitted = available
        way = self._way_for(available)
        self._show(way)
        if self._look.form is not Form.RAIL:
            self.setFixedHeight(self._needed(way).height())

    def _way_for(self, available: QSize) -> Fit:
        """The largest way that is whole in `available`, else the least: the numbers never give way."""
        for ways in self._groups():
            if self._is_whole(ways[0], available):
                return ways[0]
            if self._is_whole(ways[-1], available):
                return next(way for way in ways if self._is_whole(way, available))
        is_strip = self._look.form is Form.STRIP
        for rows in (1, 2):
            least = Fit(100, rows, len(DROPS), is_strip, is_strip, 3, _NUMBERS[-1] if is_strip else 0)
            if not is_strip or self._needed(least).width() <= available.width():
                break
        return least

    def _groups(self) -> Iterator[tuple[Fit, ...]]:
        """All ways to give way, from the largest to the smallest; the last of each group is its least."""
        for percent in (p for p in (200, 175, 150, 125, 100) if p <= max(100, self._look.percent)):
            if self._look.form is Form.STRIP:
                yield from self._strips(percent)
            else:
                yield tuple(Fit(percent, 1, dropped) for dropped in range(len(DROPS) + 1))

    @staticmethod
    def _strips(percent: int) -> Iterator[tuple[Fit, ...]]:
        """In one row as long as there is room: the page gets what a second row would take."""
        all_of_it = len(DROPS)
        dropping = (0, *(DROPS.index(what) + 1 for what in _IN_A_STRIP))
        wide, usual, low = _NUMBERS
        if percent < 150:  # larger words stand better over each other
            yield tuple(Fit(percent, 1, dropped, number=usual) for dropped in dropping)
            yield (Fit(percent, 1, all_of_it, tight=True, number=usual),)
        for number in (wide, usual, low) if percent >= 150 else (usual, low):
            for lines in (2, 3):
                yield (Fit(percent, 1, all_of_it, True, True, lines, number),)
        yield tuple(Fit(percent, 2, dropped, number=low) for dropped in dropping)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._look.form is Form.RAIL:
            self.fit(event.size())

    # -- building

    def _is_whole(self, way: Fit, available: QSize) -> bool:
        needed = self._needed(way)
        return needed.width() <= available.width() and needed.height() <= available.height()

    def _needed(self, way: Fit) -> QSize:
        """The room one way needs at the width there is. Measured once: building it takes 10 ms."""
        key = (self._numbers, self._look.form, self._look.theme.name, self._parts.words, way, self._width)
        if key not in _MEASURED:
            self._show(way)
            _MEASURED[key] = self._measure(self._width)
        return _MEASURED[key]

    @property
    def _width(self) -> int:
        """The width that parts are made for; 0 in a strip, where no line wraps and the number has its own."""
        return 0 if self._look.form is Form.STRIP else self._fitted.width()

    def _show(self, way: Fit) -> None:
        if (way, self._width) != self._built:
            self._build(way)

    def _measure(self, width: int) -> QSize:
        layout = self._body.layout()
        assert layout is not None
        for child in self._body.findChildren(QLabel):
            child.ensurePolished()
        layout.activate()
        least = layout.totalMinimumSize()
        if width and layout.hasHeightForWidth():
            least.setHeight(max(least.height(), layout.totalHeightForWidth(width - 2 * _EDGE)))
        return least + QSize(2 * _EDGE, 2 * _EDGE)

    def _build(self, fit: Fit) -> None:
        self._built = fit, self._width
        self._parts = HelplineParts(self._numbers, self._look, fit)
        fresh = QWidget()
        match self._look.form:
            case Form.RAIL:
                self._build_rail(fresh)
            case Form.PORTRAIT:
                self._build_block(fresh)
            case Form.STRIP:
                self._build_strip(fresh, fit)
        holder = self.layout()
        assert holder is not None
        holder.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh

    def _build_rail(self, body: QWidget) -> None:
        parts = self._parts
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(6)
        column.addWidget(parts.text(tr("Talk to someone now"), 32, bold=True))
        if parts.shows(Drop.SERVICE_NAME):
            column.addWidget(parts.text(panel_words(self._numbers.main.name), 20, role="help-quiet"))
        column.addWidget(parts.number(_RAIL_WIDTH - 64 - 2 * _EDGE))
        if parts.shows(Drop.LANGUAGES) and (line := parts.word_and_languages()):
            column.addWidget(parts.text(line, 20, role="help-quiet"))
        if parts.shows(Drop.PROMISES) and parts.promises():
            column.addSpacing(6)
            column.addWidget(parts.pills())
        column.addSpacing(10)
        column.addLayout(parts.qr_with_hint())
        column.addStretch(1)
        column.addWidget(parts.cards(vertical=True))

    def _build_block(self, body: QWidget) -> None:
        parts = self._parts
        column = QVBoxLayout(body)
        column.setContentsMargins(40, 8, 40, 12)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(0)
        width = self._fitted.width() or 600
        left.addWidget(parts.text(tr("Talk to someone now"), 32, bold=True))
        line = panel_words(self._numbers.main.name) if parts.shows(Drop.SERVICE_NAME) else ""
        if parts.shows(Drop.LANGUAGES) and (languages := panel_words(self._numbers.main.languages)):
            line = " · ".join(part for part in (line, languages) if part)
        if line:
            left.addWidget(parts.text(line, 20, role="help-quiet"))
        qr = parts.qr()
        left.addWidget(parts.number(width - 80 - 24 - qr.width()))
        if parts.shows(Drop.PROMISES) and parts.promises():
            left.addWidget(parts.pills())
        top.addLayout(left, 1)
        top.addWidget(qr, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(parts.cards(vertical=False))

    def _build_strip(self, body: QWidget, fit: Fit) -> None:
        parts = self._parts
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 2, 6 if fit.tight else 18, 2)
        column.setSpacing(8)
        gap = 6 if fit.tight else 18
        row, cards = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(gap)
        cards.setSpacing(gap)
        column.addLayout(row)
        row.addWidget(parts.qr(), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(parts.text(tr("Talk to someone now"), 18, bold=True, wrap=False))
        if parts.shows(Drop.SERVICE_NAME):
            words.addWidget(
                parts.text(panel_words(self._numbers.main.name), 14, role="help-quiet", wrap=False)
            )
        if parts.shows(Drop.PROMISES) and parts.promises():
            words.addWidget(parts.text(" · ".join(parts.promises()), 14, role="help-quiet", wrap=False))
        if fit.tight:
            words.addWidget(parts.number(_STRIP_NUMBER))
        words.addStretch(1)
        row.addLayout(words)
        if not fit.tight:
            row.addWidget(parts.number(_STRIP_NUMBER), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        if fit.rows == 1:
            row.addLayout(cards)
        else:
            cards.setContentsMargins(12, 0, 0, 4)
            column.addLayout(cards)
        cards.addWidget(parts.cards(vertical=False))


def _share(look: Look, window: QSize) -> int:
    """The pixels of a window's height that the panel may take for anything but the numbers."""
    height = window.height()
    if look.form is Form.PORTRAIT:
        return max(_BLOCK, height * 194 // 1000)
    if window.width() >= _WIDE and height >= _LOW:
        return height * (18 if look.percent >= 150 else 13) // 100
    return height * (30 if height >= _LOW else 20) // 100
