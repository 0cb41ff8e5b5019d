"""One table beside the articles as rows of cells, whichever program saved it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.content.characters import cleaned, odd_lines
from reader.content.findings import quoted
from reader.content.leftovers import leftovers
from reader.content.problems import Problem, Severity
from reader.files import NotText, decoded, read_some
from reader.signs import composed
from reader.texts.sentence import said

LARGEST = 8_000_000
"""Bytes a table may have; that of a guide of ten thousand articles has about one million."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_OTHER_DIVIDERS = {";": said("semicolons"), ",": said("commas"), "|": said("| signs")}
_AS_TSV = said(
    "In Excel, save it as text with tabs between; in LibreOffice, as CSV with the tab for a divider."
)
_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*')
_CELL = re.compile(r'(?:^|\t)( *"(?:[^"]|"")*" *(?=\t|$)|[^\t]*)')
_MANY_VALUES = "forms"  # the column whose values are divided by | signs


@dataclass(frozen=True)
class Sheet:
    """A table's name, its columns, its rows with their lines, and what was wrong. Unusable: no columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]
    problems: tuple[Problem, ...]


def read_sheet(path: Path) -> Sheet:
    """The table in the file at `path`. Never raises; what keeps it from being used is a problem of it."""
    try:
        text = composed(decoded(read_some(path, LARGEST)))
    except NotText as fault:
        hint = said("Save it again as UTF-8, with tabs between the cells.")
        return _unusable(path, fault.line, said("The table {reason}.", reason=fault.reason), hint)
    except FileNotFoundError:
        return _unusable(path, 0, said("The table is not there."), said("Put it back; every guide has one."))
    except OSError as error:
        message = said("The table cannot be read: {reason}.", reason=error.strerror or error)
        return _unusable(path, 0, message, said("Check who may read it."))
    lines = _LINE_END.split(text)
    if not text.strip():
        return _unusable(path, 0, said("The table is empty."), said("Its first line names the columns."))
    head = next(place for place, line in enumerate(lines) if line.strip())
    for sign, name in _OTHER_DIVIDERS.items():
        if "\t" not in lines[head] and sign in lines[head]:
            return _unusable(
                path, head + 1, said("The cells are divided by {signs}, not by tabs.", signs=name), _AS_TSV
            )
    problems: list[Problem] = []
    columns = _cells(path.name, head + 1, lines[head], problems)
    if columns is None:
        return _unusable(path, head + 1, problems[-1].message, problems[-1].hint)
    while columns and not columns[-1]:
        columns.pop()
    rows = tuple(_rows(path.name, lines, head + 1, columns, problems))
    return Sheet(path.name, tuple(columns), rows, tuple(problems))


def _rows(
    name: str, lines: list[str], first: int, columns: list[str], problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines[first:], start=first + 1):
        if not line.strip():
            continue
        cells = _cells(name, number, line, problems)
        if cells is None:
            continue
        while len(cells) > len(columns) and not cells[-1]:
            cells.pop()  # columns that a spreadsheet keeps although they are empty
        for column, cell in zip(columns, cells, strict=False):
            for piece in leftovers(cell.replace("|", " ") if column == _MANY_VALUES else cell):
                message = said(
                    'The cell has "{piece}" in it, which is not used here.', piece=quoted(piece.piece)
                )
                problems.append(Problem(name, number, "leftover", message, piece.hint))
        yield number, cells


def _cells(name: str, number: int, line: str, problems: list[Problem]) -> list[str] | None:
    """The cells of one line, without the quotation marks a spreadsheet puts around some; None when broken."""
    problems += [Problem(name, number, "character", odd.message, odd.hint) for odd in odd_lines(line)]
    cells = [found[1] for found in _CELL.finditer(cleaned(line))]
    if any(cell.startswith('"') and cell.count('"') % 2 for cell in cells):
        message = said("A cell begins with a quotation mark and does not end with one on its line.")
        hint = said('Take the mark away, or write "" for one inside the cell; a cell is one line.')
        problems.append(Problem(name, number, "table", message, hint))
        return None
    return [" ".join(_unquoted(cell).split()) for cell in cells]


def _unquoted(cell: str) -> str:
    """What a spreadsheet meant: it puts marks around a cell that has a mark, a comma or a tab in it."""
    found = _QUOTED.fullmatch(cell)
    return found[1].replace('""', '"') if found else cell


def _unusable(path: Path, line: int, message: str, hint: str) -> Sheet:
    return Sheet(path.name, (), (), (Problem(path.name, line, "table", message, hint, Severity.DAMAGE),))
