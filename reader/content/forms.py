"""Reads what people write on: fields, tables to write in, and the options of a decision.

```markdown
!!! fields "Before my visit"
    Why I come today | long 4
    My last drink | date
    I am pregnant | boxes | yes | no | not sure
    How strong is the craving? | scale | 0 not at all | 10 very much

!!! log "One week"
    Day | Drinks | With whom
    Monday |
    empty | 6

!!! options "Which of these fits me?"
    What I could do | Still in care after 24 weeks | What it asks of you
    Methadone | 74 [@one-2014] | Most days you go to a clinic.
    Buprenorphine | 46 [@one-2014] | You take it at home.
```
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn, TypeVar
from xml.etree.ElementTree import Element

from reader.content.blocks import (
    Block,
    Cell,
    Citation,
    Field,
    Fields,
    Inline,
    Needs,
    Options,
    Room,
    Text,
    WritingTable,
)
from reader.content.cells import LineReader, WrittenLine
from reader.content.findings import Findings, quoted
from reader.content.inlines import InlineReader
from reader.content.scan import FORMS
from reader.texts.sentence import NOTHING, Sentence, did_you_mean, said

FIELDS, LOG, OPTIONS = FORMS
ROOMS = tuple(room.value for room in Room)
EMPTY, NO_NUMBER = "empty", "none"
"""Words of the notation, the same in every language: rows with nothing in them, and what no study counted."""

MOST_LINES, MOST_ROWS, MOST_COLUMNS = 12, 31, 8
_MOST_STEPS = 11  # with both ends
_LINES = 3  # of a long field that does not say how many
_ROOM = re.compile(r"([a-z]+)(?: (\d{1,3}))?")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d)?|100")
_END = re.compile(r"\d{1,3} \S.*")
_HINTS = {
    FIELDS: said("Write: Why I come today | long"),
    LOG: said("Write the names of the columns first: Day | Drinks | With whom; then: empty | 7"),
    OPTIONS: said("Write: Methadone | 74 [@source-id] | What it asks of you"),
}


_Made = TypeVar("_Made")


class _UnusableLineError(ValueError):
    """A line that was noted as a problem."""


class FormReader:
    """Reads the lines of one box."""

    def __init__(self, inlines: InlineReader, findings: Findings) -> None:
        self._findings = findings
        self._lines = LineReader(inlines, findings)
        self._kind = FIELDS

    def read(self, kind: str, element: Element, title: str, line: int) -> Block | None:
        """The block of a box of that kind; None when no line of it can be used."""
        self._kind = kind
        lines = list(self._lines.box(element, line, kind, _HINTS[kind]))
        if kind == FIELDS:
            fields = tuple(_made(lines, self._field))
            return Fields(title, fields, line) if fields else self._nothing(line)
        head = lines[0].cells if lines else []
        if not 2 <= len(head) <= MOST_COLUMNS or not all(head):
            message = said("The first line does not name 2 to {most} columns.", most=MOST_COLUMNS)
            self._findings.error(line, kind, message, _HINTS[kind])
            return None
        header = tuple(Cell(cell) for cell in head)
        if kind == LOG:
            written = _made(lines[1:], lambda each: self._rows(each, len(header)))
            rows = tuple(row for several in written for row in several)
            return WritingTable(header, rows, title, line) if rows else self._nothing(line)
        rows = tuple(_made(lines[1:], lambda each: self._option(each, len(header))))
        if not rows:
            return self._nothing(line)
        self._check_balance(header, rows, line)
        return Options(header, rows, title, line)

    def _nothing(self, line: int) -> Block | None:
        message = said("The box has no line that can be used.")
        self._findings.error(line, self._kind, message, _HINTS[self._kind])
        return None

    def _field(self, line: WrittenLine) -> Field:
        cells, words = line.cells, line.words
        found = _ROOM.fullmatch(words[1]) if len(words) > 1 else None
        if not words[0] or found is None or found[1] not in ROOMS:
            meant = did_you_mean(words[1], ROOMS) if len(words) > 1 else NOTHING
            hint = meant or said("Behind the label write one of: {rooms}.", rooms=", ".join(ROOMS))
            self._refuse(line, said("The line does not say what there is room for."), hint)
        room, choices = Room(found[1]), tuple(words[2:])
        lines = int(found[2]) if found[2] else _LINES if room is Room.LINES else 0
        if (found[2] and room is not Room.LINES) or lines > MOST_LINES:
            message = said('"{words}" is no room; at most {most} lines.', words=words[1], most=MOST_LINES)
            self._refuse(line, message, said("Write: long 4"))
        if choices and room not in (Room.BOXES, Room.SCALE):
            self._refuse(line, said('A field of the kind "{room}" has no choices.', room=room.value))
        if room is Room.SCALE and (len(choices) != 2 or not all(map(_END.fullmatch, choices))):
            hint = said("Write: How strong? | scale | 0 not at all | 10 very much")
            self._refuse(line, said("A scale has two ends, each a number with its words."), hint)
        if not all(choices):
            self._refuse(line, said("A choice has no words."))
        field = Field(cells[0], room, choices, lines, line.number)
        if room is Room.SCALE and not 1 < len(field.steps) <= _MOST_STEPS:
            self._refuse(line, said("A scale goes up, by at most 10 steps."))
        return field

    def _rows(self, line: WrittenLine, columns: int) -> list[tuple[Cell, ...]]:
        """The row that is written, or as many empty ones as the line says."""
        cells, words = line.cells, line.words
        if words[0] == EMPTY and len(words) == 2:
            if words[1].isdecimal() and 0 < int(words[1]) <= MOST_ROWS:
                return [(Cell(()),) * columns] * int(words[1])
            count = quoted(words[1])
            self._refuse(
                line, said('"{count}" is no number of rows up to {most}.', count=count, most=MOST_ROWS)
            )
        if len(cells) > columns:
            self._refuse(
                line,
                said(
                    "The row has {count} parts, the first line {columns}.", count=len(cells), columns=columns
                ),
            )
        return [tuple(Cell(cell) for cell in (*cells, *((),) * (columns - len(cells))))]

    def _option(self, line: WrittenLine, columns: int) -> tuple[Cell, ...]:
        cells, words = line.cells, line.words
        if len(cells) != columns or not words[0] or not words[-1]:
            message = said(
                "An option needs its name, its numbers and what it asks: {count} parts.", count=columns
            )
            self._refuse(line, message)
        values = [self._value(cell, told, line) for cell, told in zip(cells[1:-1], words[1:-1], strict=True)]
        if not any(values):
            self._refuse(line, said('The option "{name}" has no number at all.', name=quoted(words[0])))
        return tuple(Cell(cell) for cell in (cells[0], *values, cells[-1]))

    def _value(self, cell: tuple[Inline, ...], words: str, line: WrittenLine) -> tuple[Inline, ...]:
        """How many of 100, with citations; nothing where no study counted it."""
        if words == NO_NUMBER:
            return ()
        if not _NUMBER.fullmatch(words):
            hint = said("Write 74 for 74 of 100, or {none} where no study counted it.", none=NO_NUMBER)
            self._refuse(line, said('"{words}" is not a number out of 100.', words=quoted(words)), hint)
        cited = tuple(part for part in cell if isinstance(part, Citation | Needs))
        if not any(isinstance(part, Citation) for part in cited):
            self._refuse(line, said("The number {number} names no source.", number=words))
        return (Text(words), *cited)

    def _check_balance(self, header: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...], line: int) -> None:
        """A decision has two options or more, and each number is there to be compared with another one."""
        hint = said("Options are compared by what was counted in the same way for each.")
        if len(rows) < 2 or len(header) < 3:
            message = said("A decision needs two options, and something counted.")
            self._findings.error(line, OPTIONS, message, hint)
        for column in range(1, len(header) - 1):
            if sum(bool(row[column].children) for row in rows) < 2:
                message = said("Column {number} has fewer than two numbers.", number=column + 1)
                self._findings.error(line, OPTIONS, message, hint)

    def _refuse(self, line: WrittenLine, message: Sentence, hint: Sentence = NOTHING) -> NoReturn:
        self._findings.error(line.number, self._kind, message, hint or _HINTS[self._kind])
        raise _UnusableLineError


def _made(lines: Iterable[WrittenLine], read: Callable[[WrittenLine], _Made]) -> Iterator[_Made]:
    """What each line that can be used gives."""
    for line in lines:
        try:
            yield read(line)
        except _UnusableLineError:
            continue
