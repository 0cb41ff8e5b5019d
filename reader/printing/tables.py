"""Sets tables: columns as wide as their words need, rows that are never cut, the head on every page."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.content.blocks import Cell, Table
from reader.handouts.blocks import Contents
from reader.handouts.labels import labels
from reader.printing.art import outline
from reader.printing.flow import Strip
from reader.printing.ink import LINE, TABLE_HEAD
from reader.printing.measures import Sizes, units
from reader.printing.text import Setter, SetText
from reader.render.paper import Run, Runs, runs_of, words

_PAD = 7.0  # points inside a cell
_TALLEST_ROW = 0.5  # of a page; taller rows are written out one below the other
_WHOLE_TABLE = 0.45  # of a page; a table up to this is never parted


def table_strips(
    table: Table, setter: Setter, sizes: Sizes, width: float, inset: float, page: float
) -> list[Strip]:
    """One strip a row. Where columns would break words, rows are written out as lines instead."""
    rows = [_row_runs(row) for row in table.rows]
    head = _row_runs(table.header)
    bold = [_bold(head), *rows] if head else rows
    if not bold or not bold[0]:
        return []
    widths = _column_widths(bold, setter, sizes, width)
    if widths is None:
        return _written_out(head, rows, setter, sizes, width, inset)
    strips = [
        _row(row, widths, setter, sizes, inset, is_head=number == 0 and bool(head))
        for number, row in enumerate(bold)
    ]
    if max(strip.height for strip in strips) > page * _TALLEST_ROW:
        return _written_out(head, rows, setter, sizes, width, inset)
    return _kept(strips, bool(head), page)


def contents_rows(
    contents: Contents, setter: Setter, sizes: Sizes, width: float, pages: Sequence[int], language: str
) -> list[Strip]:
    """The list of sections, each with the page it begins on; that is a blank as long as it is not known."""
    say = labels(language).page
    room = setter.width((Run(say.format(page=888)),), sizes.body)
    found = []
    for number, title in contents.sections:
        text = setter.words(title, sizes.body, width - room - units(16))
        page = str(pages[number]) if number < len(pages) else ""
        mark = setter.words(say.format(page=page), sizes.body, room)
        paint = partial(_paint_entry, text, mark, width)
        found.append(Strip(text.height + units(3), paint, gap=units(sizes.item_gap)))
    return found


def _paint_entry(text: SetText, mark: SetText, width: float, painter: QPainter, x: float, y: float) -> None:
    text.draw(painter, x, y)
    mark.draw(painter, x + width - mark.natural_width, y)
    painter.fillRect(QRectF(x, y + text.height + units(2), width, units(0.5)), LINE)


def _row_runs(row: tuple[Cell, ...]) -> tuple[Runs, ...]:
    return tuple(runs_of(cell.children) for cell in row)


def _bold(row: tuple[Runs, ...]) -> tuple[Runs, ...]:
    return tuple(tuple(replace(run, bold=True) for run in cell) for cell in row)


def _column_widths(
    rows: Sequence[tuple[Runs, ...]], setter: Setter, sizes: Sizes, width: float
) -> list[float] | None:
    """Widths that break no word and share the rest by need; None when there are none."""
    columns = range(len(rows[0]))
    pad = units(2 * _PAD)
    least = [max(setter.longest_word(row[c], sizes.body) for row in rows) + pad + units(1) for c in columns]
    wanted = [max(setter.width(row[c], sizes.body) for row in rows) + pad + units(1) for c in columns]
    if sum(least) > width:
        return None
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / len(wanted)
        return [each + spare for each in wanted]
    need = [most - few for few, most in zip(least, wanted, strict=True)]
    spare = width - sum(least)
    return [few + spare * more / (sum(need) or 1) for few, more in zip(least, need, strict=True)]


def _row(
    row: tuple[Runs, ...], widths: list[float], setter: Setter, sizes: Sizes, inset: float, *, is_head: bool
) -> Strip:
    pad_x, pad_y = units(_PAD), units(_PAD * 0.7)
    cells = [setter.set(cell, sizes.body, width - 2 * pad_x) for cell, width in zip(row, widths, strict=True)]
    height = max(cell.height for cell in cells) + 2 * pad_y

    def paint(painter: QPainter, x: float, y: float) -> None:
        left = x + inset
        for cell, width in zip(cells, widths, strict=True):
            place = QRectF(left, y, width, height)
            if is_head:
                painter.fillRect(place, TABLE_HEAD)
            # Half a line over the edge, so that neighbours share one line.
            outline(painter, place.adjusted(-units(0.4), -units(0.4), units(0.4), units(0.4)), LINE, 0.8)
            cell.draw(painter, left + pad_x, y + pad_y)
            left += width

    return Strip(height, paint)


def _kept(strips: list[Strip], has_head: bool, page: float) -> list[Strip]:
    """Small tables whole if possible; the head stays with the first rows, and tops every further page."""
    last = len(strips) - 1
    is_small = sum(strip.height for strip in strips) <= page * _WHOLE_TABLE
    for number, strip in enumerate(strips):
        strip.with_next = number < last and number in (0, last - 1)
        strip.near_next = number < last and (is_small or number == 1)
        strip.head = strips[0] if has_head and number > 0 else None
    return strips


def _written_out(
    head: tuple[Runs, ...],
    rows: Sequence[tuple[Runs, ...]],
    setter: Setter,
    sizes: Sizes,
    width: float,
    inset: float,
) -> list[Strip]:
    """Each row as lines: every cell after its column's name, the first cell bold."""
    found: list[Strip] = []
    for row in rows:
        lines: list[Runs] = []
        for place, cell in enumerate(row):
            name = words(head[place]) if place < len(head) else ""
            line = (Run(f"{name}: "), *cell) if name else cell
            lines.append(line if place else _bold((line,))[0])
        texts = [setter.set(runs, sizes.body, width) for runs in lines]
        strips = [
            Strip(text.pitch, partial(_paint_line, text, line, inset), with_next=True)
            for text in texts
            for line in range(len(text.lines))
        ]
        if strips:
            strips[0].gap = units(sizes.paragraph_gap) if found else 0.0
            strips[-1].with_next = False
        found += strips
    return found


def _paint_line(text: SetText, line: int, inset: float, painter: QPainter, x: float, y: float) -> None:
    text.draw_line(painter, line, x + inset, y)
