"""Sets runs of words into lines with QTextLayout: where each line ends and how to draw it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.printing.fonts import FAMILY
from reader.printing.ink import BLACK
from reader.printing.measures import Face, units
from reader.render.paper import Run, Runs

_BROKEN_LINE = "\u2028"
_JOINER = "\u2060"


@dataclass(frozen=True)
class SetText:
    """Words set to a width. `natural_width` is that of the longest line; heights are in units."""

    layout: QTextLayout  # the lines live in it
    lines: tuple[QTextLine, ...]
    pitch: float
    natural_width: float
    color: QColor

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.pitch * len(self.lines)

    def draw_line(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Draw one line with the top of its pitch at `y`."""
        line = self.lines[number]
        painter.setPen(self.color)
        line.draw(painter, QPointF(x - line.x(), y - line.y() + (self.pitch - line.height()) / 2))

    def is_cut_at_blank(self, number: int) -> bool:
        """Whether a blank, which nobody sees, stands between this line and the next."""
        if number >= len(self.lines) - 1:
            return False
        line, text = self.lines[number], self.layout.text()
        return _up_to(text, line.textStart() + line.textLength())[-1:].isspace()

    def draw_blank(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Draw a blank behind a line: nobody sees it, but what reads the file finds two words."""
        line = self.lines[number]
        painter.setFont(self.layout.font())
        top = y + (self.pitch - line.height()) / 2
        painter.drawText(QPointF(x + line.naturalTextWidth(), top + line.ascent()), " ")

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw all lines from `y` down."""
        for number in range(len(self.lines)):
            self.draw_line(painter, number, x, y + number * self.pitch)


def is_font_there() -> bool:
    """Whether the reading font was loaded already."""
    return FAMILY in QFontDatabase.families()


class Setter:
    """Sets words; keeps one font for each face."""

    def __init__(self, *, may_raise: bool = True) -> None:
        """`may_raise` lets small numbers stand above the line; large print has none that small."""
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._marks: dict[tuple[str, Face], SetText] = {}
        self._styles = {(b, r): _style(b, r and may_raise) for b in (False, True) for r in (False, True)}
        # Our font lacks the unseen word joiner: keep Qt from bringing in a second font for it.
        self._unmerged = QTextCharFormat()
        self._unmerged.setFontStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        self._option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._from_right = QTextOption(self._option)
        self._from_right.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._from_right.setAlignment(Qt.AlignmentFlag.AlignRight)

    def set(
        self, runs: Runs, face: Face, width: float, color: QColor = BLACK, *, from_right: bool = False
    ) -> SetText:
        """Runs in a face, broken into lines of at most `width` units; `from_right` for Arabic and Hebrew."""
        text = "".join(run.text for run in runs).replace("\n", _BROKEN_LINE)
        layout = QTextLayout(text, self._font(face))
        layout.setTextOption(self._from_right if from_right else self._option)
        layout.setCacheEnabled(True)  # else painting shapes every line once more
        if formats := self._formats(runs, face, text):
            layout.setFormats(formats)
        lines: list[QTextLine] = []
        natural = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            natural = max(natural, line.naturalTextWidth())
            lines.append(line)
        layout.endLayout()
        return SetText(layout, tuple(lines), units(face.pitch), natural, color)

    def words(self, text: str, face: Face, width: float, color: QColor = BLACK) -> SetText:
        """Plain words."""
        return self.set((Run(text),), face, width, color)

    def clipped(self, runs: Runs, face: Face, width: float, most: int, color: QColor = BLACK) -> SetText:
        """Runs in at most so many lines, with an ellipsis for what does not fit; 0 for all lines."""
        found = self.set(runs, face, width, color)
        if not most or len(found.lines) <= most:
            return found
        last = found.lines[most - 1]
        end = last.textStart() + last.textLength()
        while len(found.lines) > most and end > 0:
            found = self.set(_start_of(runs, end), face, width, color)
            end -= 1
        return found

    def mark(self, words: str, face: Face) -> SetText:
        """A few signs on one line, set once for all the places where they stand."""
        key = (words, face)
        if key not in self._marks:
            self._marks[key] = self.words(words, face, units(20_000))
        return self._marks[key]

    def width(self, runs: Runs, face: Face) -> float:
        """How wide the words are on one line."""
        return self.set(runs, face, units(20_000)).natural_width

    def longest_word(self, runs: Runs, face: Face) -> float:
        """The width below which a word would have to be broken."""
        found = 0.0
        for run in runs:
            for word in run.text.split():
                found = max(found, self.width((Run(word, run.bold, run.raised),), face))
        return found

    def _font(self, face: Face) -> QFont:
        key = (face.size, face.bold)
        if key not in self._fonts:
            font = QFont(FAMILY)
            font.setPixelSize(round(units(face.size)))
            font.setBold(face.bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return self._fonts[key]

    def _formats(self, runs: Runs, face: Face, text: str) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        place = 0
        for run in runs:
            length = _length(run.text)
            if (run.bold and not face.bold) or run.raised:
                formats.append(_range(place, length, self._styles[run.bold, run.raised]))
            place += length
        place = text.find(_JOINER)
        while place >= 0:
            formats.append(_range(_length(text[:place]), 1, self._unmerged))
            place = text.find(_JOINER, place + 1)
        return formats


def _up_to(text: str, end: int) -> str:
    """The text's beginning, its length counted as Qt does."""
    if text.isascii():
        return text[: max(0, end)]
    return text.encode("utf-16-le")[: max(0, end) * 2].decode("utf-16-le", "ignore")


def _start_of(runs: Runs, end: int) -> Runs:
    """What stands before `end`, counted as Qt does, and an ellipsis."""
    kept: list[Run] = []
    for run in runs:
        kept.append(replace(run, text=_up_to(run.text, end)))
        end -= _length(run.text)
        if end <= 0:
            break
    return (*kept[:-1], replace(kept[-1], text=f"{kept[-1].text.rstrip()}…"))


def _style(bold: bool, raised: bool) -> QTextCharFormat:
    style = QTextCharFormat()
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    if raised:
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return style


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, style
    return found


def _length(text: str) -> int:
    """How long Qt finds a text: it counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
