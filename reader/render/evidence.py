"""A table of evidence: drawn as squares or bars for screen and paper, and in words for all others.

The drawing is an SVG in the light theme's colors, which each theme exchanges for its own. What is counted
out of 100 is drawn as a hundred squares, an average as a bar; what tells the groups apart is always a word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from reader.content.blocks import Block, Cell, Comparison, Evidence, Paragraph, Strong, Table, Text, Verdict

_FONT = "Atkinson Hyperlegible"
_LETTER, _BOLD_LETTER = 0.53, 0.57  # of the letters' size: how wide one is on average
_LINE = 1.3
_NUMBER = 2.2  # of the letters' size
_GRID = 10.4
_LEAST_WORDS = 6.5  # letters of width beside the squares; with less the words go below the other group
_BAR = 1.3
_SIGNS = {
    Verdict.HELPED: "M-.45 0 l.35 .35 l.55 -.7",
    Verdict.SAME: "M-.45 -.2 h.9 M-.45 .2 h.9",
    Verdict.HARMED: "M0 -.5 v.6 M0 .35 v.18",
}
"""A tick, two lines for no difference, a stroke with a dot: in a circle of radius 1."""


@dataclass(frozen=True)
class EvidenceWords:
    """The few words of a drawing in one language. `of_hundred` has a {value}."""

    of_hundred: str
    verdicts: Mapping[Verdict, str]


@dataclass(frozen=True)
class Ink:
    """The colors of a drawing as `#RRGGBB`: the treated group, the other one, and words."""

    treated: str = "#194E40"
    compared: str = "#857559"
    words: str = "#1F2B27"
    ground: str = "#FFFFFF"


ON_PAPER = Ink("#000000", "#000000", "#000000")
"""Pure black: a printer without colors loses nothing."""


@dataclass(frozen=True)
class Drawing:
    """One comparison to draw, with the names of its groups."""

    treated: str
    compared: str
    unit: str
    treatment: str
    comparison: str
    verdict: Verdict


def drawings(evidence: Evidence) -> Iterator[tuple[Comparison, Drawing]]:
    """Each line of a table with what is drawn of it."""
    for row in evidence.rows:
        groups = evidence.treatment, evidence.comparison
        yield row, Drawing(row.treated, row.compared, row.unit, *groups, row.verdict)


def sentence(drawing: Drawing, words: EvidenceWords) -> str:
    """All that a drawing shows, for the ear and for whoever cannot see it."""
    treated, compared = (_in_words(v, drawing.unit, words) for v in (drawing.treated, drawing.compared))
    verdict = words.verdicts[drawing.verdict]
    return f"{drawing.treatment}: {treated}. {drawing.comparison}: {compared}. {verdict}."


def svg(drawing: Drawing, words: EvidenceWords, width: int, letters: int, ink: Ink = Ink()) -> bytes:
    """The drawing `width` pixels wide with letters of a size in pixels; as high as it needs to be."""
    canvas = _Canvas(letters, ink)
    groups = (
        (drawing.treated, drawing.treatment, ink.treated),
        (drawing.compared, drawing.comparison, ink.compared),
    )
    foot = (
        canvas.squares(groups, words, width) if not drawing.unit else canvas.bars(groups, drawing.unit, width)
    )
    foot = canvas.verdict(drawing.verdict, words.verdicts[drawing.verdict], foot + letters * 0.8)
    return canvas.written(width, foot)


def in_words(evidence: Evidence) -> tuple[Block, ...]:
    """Its title, and a table with a row for each comparison."""
    groups = (Text(""), Text(evidence.treatment), Text(evidence.comparison))
    header = tuple(Cell((words,) if words.text else ()) for words in groups)
    rows = tuple(_row(each) for each in evidence.rows)
    return (Paragraph((Strong((Text(evidence.title),)),)), Table(header, rows))


def _row(row: Comparison) -> tuple[Cell, ...]:
    values = (Text(_value(value, row.unit)) for value in (row.treated, row.compared))
    return (Cell(row.counted), *(Cell((value,)) for value in values))


def _value(value: str, unit: str) -> str:
    return f"{value} {unit}" if unit else f"{value}%"


def _in_words(value: str, unit: str, words: EvidenceWords) -> str:
    return f"{value} {unit}" if unit else words.of_hundred.format(value=value)


_Group = tuple[str, str, str]


class _Canvas:
    """Gathers the parts of one drawing."""

    def __init__(self, letters: int, ink: Ink) -> None:
        self._letters = letters
        self._ink = ink
        self._parts: list[str] = []

    def squares(self, groups: tuple[_Group, ...], words: EvidenceWords, width: int) -> float:
        """A hundred squares for each group, side by side where there is room; the foot in pixels."""
        gap = self._letters
        half = (width - gap) / 2
        side = min(_GRID * self._letters, half * 0.55)
        if half - side - gap < _LEAST_WORDS * self._letters:
            side = min(_GRID * self._letters, width * 0.5)
            foot = 0.0
            for group in groups:
                foot = self._group(group, words, 0, foot, side, width) + gap
            return foot - gap
        return max(self._group(g, words, i * (half + gap), 0, side, half) for i, g in enumerate(groups))

    def bars(self, groups: tuple[_Group, ...], unit: str, width: int) -> float:
        """A bar for each group below its name and value, the longer one as wide as the drawing."""
        most = max(_number(value) for value, _, _ in groups) or 1.0
        foot = 0.0
        for value, name, color in groups:
            foot = self._words(name, 0, foot, width, bold=True)
            foot = self._words(f"{value} {unit}", 0, foot, width) + self._letters * 0.3
            long, high = width * _number(value) / most, _BAR * self._letters
            if width - long > 1:
                self._box(1, foot + 1, width - 2, high - 2, "none", color, dashed=True)
            self._box(0, foot, max(2.0, long), high, color, color)
            foot += high + self._letters * 0.7
        return foot - self._letters * 0.7

    def verdict(self, verdict: Verdict, words: str, top: float) -> float:
        """The sign of what was found, and its words."""
        size = 1.5 * self._letters
        self._sign(verdict, size / 2, top + size / 2, size / 2)
        return max(
            top + size, self._words(words, size + self._letters * 0.5, top + size * 0.08, 0, bold=True)
        )

    def written(self, width: int, height: float) -> bytes:
        """The whole SVG."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{round(height + 2)}">'
        return f"{head}{''.join(self._parts)}</svg>".encode()

    def _group(
        self, group: _Group, words: EvidenceWords, left: float, top: float, side: float, width: float
    ) -> float:
        value, name, color = group
        self._grid(value, color, left, top, side)
        x = left + side + self._letters
        room = width - side - self._letters
        number, _, rest = words.of_hundred.partition("{value}")
        foot = self._line(number + value, x, top + self._letters * 0.2, _NUMBER * self._letters, bold=True)
        foot = self._words(rest.strip(), x, foot, room)
        return max(top + side, self._words(name, x, foot, room, bold=True))

    def _grid(self, value: str, color: str, left: float, top: float, side: float) -> None:
        step = side / 10
        box = step * 0.8
        full = _number(value)
        for index in range(100):
            x, y = left + index % 10 * step, top + index // 10 * step
            part = min(1.0, max(0.0, full - index))
            self._box(x + 0.8, y + 0.8, box - 1.6, box - 1.6, "none", color)
            if part:
                self._box(x, y, box * part, box, color, "none")

    def _box(
        self, x: float, y: float, wide: float, high: float, fill: str, line: str, dashed: bool = False
    ) -> None:
        dashes = ' stroke-dasharray="6 4"' if dashed else ""
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" rx="2" fill="{fill}" '
            f'stroke="{line}" stroke-width="1.6"{dashes}/>'
        )

    def _sign(self, verdict: Verdict, x: float, y: float, radius: float) -> None:
        """The sign of a verdict; one that is open is a question."""
        ink, is_full = self._ink.words, verdict is Verdict.HELPED
        fill, line = (ink, self._ink.ground) if is_full else ("none", ink)
        drawn = f'<circle r="0.88" fill="{fill}" stroke="{ink}" stroke-width="0.14"/>'
        if mark := _SIGNS.get(verdict):
            drawn += f'<path d="{mark}" fill="none" stroke="{line}" stroke-width="0.2"/>'
        self._parts.append(f'<g transform="translate({x:.1f} {y:.1f}) scale({radius:.1f})">{drawn}</g>')
        if verdict is Verdict.CHANCE:
            size = 1.5 * radius
            self._parts.append(self._text("?", x, y + size * 0.36, size, bold=True, anchor="middle"))

    def _words(self, words: str, x: float, top: float, width: float, bold: bool = False) -> float:
        """Words in as many lines as they need; a width of 0 is as much as there is."""
        for line in _lines(
            words, width / (self._letters * (_BOLD_LETTER if bold else _LETTER)) if width else 999
        ):
            top = self._line(line, x, top, self._letters, bold)
        return top

    def _line(self, line: str, x: float, top: float, size: float, bold: bool = False) -> float:
        self._parts.append(self._text(line, x, top + size, size, bold))
        return top + size * _LINE

    def _text(
        self, words: str, x: float, y: float, size: float, bold: bool = False, anchor: str = "start"
    ) -> str:
        weight = "700" if bold else "400"
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" font-family="{_FONT}" font-size="{size:.1f}" '
            f'font-weight="{weight}" text-anchor="{anchor}" fill="{self._ink.words}">{escape(words)}</text>'
        )


def _number(value: str) -> float:
    return float(value.replace(",", ""))


def _lines(words: str, most: float) -> list[str]:
    """Words in lines of at most so many letters; a longer word has a line of its own."""
    found: list[str] = []
    for word in words.split():
        if found and len(found[-1]) + 1 + len(word) <= most:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found
