"""Sets tables: columns as wide as their words need, rows that are never cut, the head on every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.content.blocks import Cell, Table
from reader.handouts.blocks import Contents
from reader.handouts.labels import labels
from reader.printing.art import outline
from reader.printing.bench import Bench, Label, draw_blank, draw_marked, set_lines
from reader.printing.boxes import box_room, box_side, draw_box, ruled
from reader.printing.flow import Strip
from reader.printing.ink import LINE, TABLE_HEAD
from reader.printing.measures import units
from reader.printing.page_names import page_of
from reader.printing.tags import ARTIFACT, Tag, mark
from reader.printing.text import SetText
from reader.render.paper import Run, Runs, runs_of, words

_PAD = 7.0  # points inside a cell
_TALLEST_ROW = 0.5  # of a page; taller rows are written out one below the other
_HAND = 62.0  # points that a few words by hand need
_WHOLE_TABLE = 0.45  # of a page; a table up to this is never parted


@dataclass(frozen=True)
class Manner:
    """How the rows of a table are set that people write in. `least` is the height of a row, in units.

    `room` says what an empty cell is, `box` what stands before the words of the first one.
    """

    least: float = 0.0
    room: str = ""
    box: str = ""


PLAIN = Manner()


def table_strips(table: Table, bench: Bench, manner: Manner = PLAIN) -> list[Strip]:
    """One strip a row. Where columns would break words, rows are written out as lines instead."""
    rows = [_row_runs(row) for row in table.rows]
    head = _row_runs(table.header)
    bold = [_bold(head), *rows] if head else rows
    if not bold or not bold[0]:
        return []
    widths = _column_widths(bold, bench, manner)
    if widths is None:
        return _written_out(head, rows, bench, manner)
    set_rows = [
        _SetRow(
            row, widths, bench, PLAIN if not number and head else manner, is_head=not number and bool(head)
        )
        for number, row in enumerate(bold)
    ]
    if max(row.height for row in set_rows) > bench.page * _TALLEST_ROW:
        return _written_out(head, rows, bench, manner)
    tag = bench.tag.add("Table")
    strips = [Strip(row.height, partial(row.paint, row.tags_in(tag))) for row in set_rows]
    again = Strip(set_rows[0].height, partial(set_rows[0].paint, ())) if head else None
    return _kept(strips, again, bench.page)


def contents_rows(contents: Contents, bench: Bench) -> list[Strip]:
    """The list of sections, each with the page it begins on, which is known when they are drawn."""
    setter, sizes = bench.setter, bench.sizes
    say = labels(bench.document.language).page
    room = setter.width((Run(say.format(page=888)),), sizes.body)
    tag = bench.tag.add("TOC")
    found = []
    for number, title in contents.sections:
        text = setter.words(title, sizes.body, bench.width - room - units(16))

        def place(number: int = number) -> SetText:
            return setter.words(say.format(page=page_of(number)), sizes.body, room)

        link = tag.add("TOCI").add("Reference").add("Link", alt=title, address=f"#{number}")
        paint = partial(_paint_entry, link, text, place, bench.width)
        found.append(Strip(text.height + units(3), paint, gap=units(sizes.item_gap)))
    return found


def _paint_entry(
    link: Tag,
    text: SetText,
    place: Callable[[], SetText],
    width: float,
    painter: QPainter,
    x: float,
    y: float,
) -> None:
    page = place()
    draw_marked(painter, link, text, (x, y))
    draw_blank(painter, text, (x, y))
    page.draw(painter, x + width - page.natural_width, y)
    mark(painter, ARTIFACT)
    painter.fillRect(QRectF(x, y + text.height + units(2), width, units(0.5)), LINE)


def _row_runs(row: tuple[Cell, ...]) -> tuple[Runs, ...]:
    return tuple(runs_of(cell.children) for cell in row)


def _bold(row: tuple[Runs, ...]) -> tuple[Runs, ...]:
    return tuple(tuple(replace(run, bold=True) for run in cell) for cell in row)


def _column_widths(rows: Sequence[tuple[Runs, ...]], bench: Bench, manner: Manner) -> list[float] | None:
    """Widths that break no word and share the rest by need; None when there are none."""
    setter, sizes, width = bench.setter, bench.sizes, bench.width
    columns = range(len(rows[0]))
    pad = units(2 * _PAD)
    beside = [pad + units(1) + (box_room(sizes) if manner.box and not c else 0.0) for c in columns]
    least = [max(setter.longest_word(row[c], sizes.body) for row in rows) + beside[c] for c in columns]
    wanted = [max(setter.width(row[c], sizes.body) for row in rows) + beside[c] for c in columns]
    if manner.room:
        # A hand needs more than the words above it do.
        blank = [any(not row[c] for row in rows) for c in columns]
        hand = units(_HAND if not sizes.is_large else _HAND * 1.5)
        wanted = [max(most, hand) if is_blank else most for most, is_blank in zip(wanted, blank, strict=True)]
    if sum(least) > width:
        return None
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / len(wanted)
        return [each + spare for each in wanted]
    need = [most - few for few, most in zip(least, wanted, strict=True)]
    spare = width - sum(least)
    return [few + spare * more / (sum(need) or 1) for few, more in zip(least, need, strict=True)]


class _SetRow:
    """A row of cells, all as high as the tallest of them."""

    def __init__(
        self, row: tuple[Runs, ...], widths: list[float], bench: Bench, manner: Manner, *, is_head: bool
    ) -> None:
        self._manner = manner
        self._sizes = bench.sizes
        self._above = units(_PAD * (0.45 if bench.sizes.is_dense else 0.7))
        self._shifts = [units(_PAD)] * len(row)
        self._shifts[0] += box_room(bench.sizes) if manner.box else 0.0
        sized = zip(row, widths, self._shifts, strict=True)
        self._cells = [
            bench.setter.set(cell, bench.sizes.body, width - shift - units(_PAD))
            for cell, width, shift in sized
        ]
        self._is_room = [bool(manner.room) and not cell for cell in row]
        self._widths = widths
        self._inset = bench.inset
        self._is_head = is_head
        self.height = max(manner.least, max(cell.height for cell in self._cells) + 2 * self._above)

    def tags_in(self, table: Tag) -> tuple[Tag, ...]:
        """What each cell is: those of the head name their columns, the first of the others its row."""
        row = table.add("TR")
        if self._is_head:
            return tuple(row.add("TH", scope="Column") for _ in self._cells)
        found = []
        for place, is_room in enumerate(self._is_room):
            cell = row.add("TD") if place or is_room else row.add("TH", scope="Row")
            found.append(cell.add("Figure", alt=self._manner.room) if is_room else cell)
        if self._manner.box:
            self._box_tag = Tag("Figure", alt=self._manner.box)
            found[0].kids.append(self._box_tag)
        return tuple(found)

    def paint(self, tags: Sequence[Tag], painter: QPainter, x: float, y: float) -> None:
        """Draw it; without tags for a head that was there before."""
        left = x + self._inset
        for place, (cell, width) in enumerate(zip(self._cells, self._widths, strict=True)):
            box = QRectF(left, y, width, self.height)
            mark(painter, ARTIFACT)
            if self._is_head:
                painter.fillRect(box, TABLE_HEAD)
            if self._is_room[place] and tags:
                mark(painter, tags[place], box)
            # Half a line over the edge, so that neighbours share one line.
            outline(painter, box.adjusted(-units(0.4), -units(0.4), units(0.4), units(0.4)), LINE, 0.8)
            top = y + self._above
            if self._manner.box and not place:
                draw_box(painter, self._box_tag, self._sizes.body, left + units(_PAD), top)
            tag = tags[place] if tags else ARTIFACT
            if not self._is_room[place]:
                draw_marked(painter, tag, cell, (left + self._shifts[place], top))
            left += width


def _kept(strips: list[Strip], head: Strip | None, page: float) -> list[Strip]:
    """Small tables whole if possible; the head stays with the first rows, and tops every further page."""
    last = len(strips) - 1
    is_small = sum(strip.height for strip in strips) <= page * _WHOLE_TABLE
    for number, strip in enumerate(strips):
        strip.with_next = number < last and number in (0, last - 1)
        strip.near_next = number < last and (is_small or number == 1)
        strip.head = head if number > 0 else None
    return strips


def _written_out(
    head: tuple[Runs, ...], rows: Sequence[tuple[Runs, ...]], bench: Bench, manner: Manner
) -> list[Strip]:
    """Each row as lines: every cell after its column's name, the first cell bold."""
    if manner.room:
        return _to_write_below(head, rows, bench, manner)
    tag = bench.tag.add("L", numbering="None")
    found: list[Strip] = []
    for row in rows:
        lines: list[Runs] = []
        for place, cell in enumerate(row):
            name = words(head[place]) if place < len(head) else ""
            line = (Run(f"{name}: "), *cell) if name else cell
            lines.append(line if place else _bold((line,))[0])
        entry = replace(bench, tag=tag.add("LI").add("LBody"))
        strips = [
            strip
            for place, runs in enumerate(lines)
            for strip in _row_line(entry, runs, manner if not place else PLAIN)
        ]
        for strip in strips:
            strip.with_next = True
        if strips:
            strips[0].gap = units(bench.sizes.paragraph_gap) if found else 0.0
            strips[-1].with_next = False
        found += strips
    return found


def _row_line(bench: Bench, runs: Runs, manner: Manner) -> list[Strip]:
    """A line of a row that is written out; the first one may have a box to mark."""
    body = bench.sizes.body
    if not manner.box:
        return set_lines(bench, runs, body, together=True)
    figure = bench.tag.add("Figure", alt=manner.box)
    label = Label(lambda painter, x, y: draw_box(painter, figure, body, x, y), box_side(body))
    return set_lines(bench, runs, body, together=True, indent=box_room(bench.sizes), label=label)


def _to_write_below(
    head: tuple[Runs, ...], rows: Sequence[tuple[Runs, ...]], bench: Bench, manner: Manner
) -> list[Strip]:
    """Rows to write in, where the columns would be too narrow: a line to write on for each of its cells."""
    found: list[Strip] = []
    for row in rows:
        strips: list[Strip] = []
        for name, cell in zip(head, row, strict=True):
            label = _bold((cell or name,))[0]
            strips.append(ruled(bench, label, "" if cell else manner.room, manner.least))
        for strip in strips[:-1]:
            strip.with_next = True
        strips[0].gap = units(bench.sizes.paragraph_gap * 2) if found else 0.0
        found += strips
    return found
