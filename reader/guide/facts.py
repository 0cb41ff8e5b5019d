"""Reads `facts.tsv`: what is true until a day, with its sources; articles refer to it by id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reader.content.findings import quoted
from reader.content.problems import Problem, Severity
from reader.guide.sheet import Sheet, read_sheet
from reader.library.rows import Statement
from reader.texts.sentence import did_you_mean

FILE_NAME = "facts.tsv"
RULE = "facts"
KINDS = ("law", "program", "price", "approval", "figure", "phone", "product")
_STATEMENT = "statement_"
_FIRST, _LAST = ("id", "kind"), ("as_of", "valid_until", "source")


@dataclass(frozen=True)
class FactRow:
    """One fact. `as_of` is the day on which it was true, `valid_until` the last day it holds."""

    id: str
    kind: str
    statements: tuple[Statement, ...]
    as_of: date
    valid_until: date
    sources: tuple[str, ...]
    line: int

    def words_in(self, language: str) -> str:
        """The words in a language; empty where it has none."""
        return next((each.text for each in self.statements if each.language == language), "")


@dataclass(frozen=True)
class Facts:
    """All facts by id, and what was wrong with others. A guide need not have any."""

    rows: Mapping[str, FactRow] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_facts(folder: Path) -> Facts:
    """The facts of the guide in `folder`."""
    path = folder / FILE_NAME
    if not path.exists():
        return Facts()
    sheet = read_sheet(path)
    problems = list(sheet.problems)
    found: dict[str, FactRow] = {}
    for row in _rows(sheet, problems):
        if row.id in found:
            message = f'The fact "{row.id}" stands twice, first on line {found[row.id].line}.'
            problems.append(Problem(FILE_NAME, row.line, RULE, message, "Give each its own id."))
        else:
            found[row.id] = row
    return Facts(found, tuple(problems))


def _rows(sheet: Sheet, problems: list[Problem]) -> Iterator[FactRow]:
    columns = sheet.columns
    languages = [name.removeprefix(_STATEMENT) for name in columns if name.startswith(_STATEMENT)]
    wanted = (*_FIRST, *(f"{_STATEMENT}{each}" for each in languages), *_LAST)
    if columns and (columns != wanted or not languages):
        message = f"The columns are not: {', '.join((*_FIRST, f'{_STATEMENT}en', *_LAST))}."
        problems.append(
            Problem(FILE_NAME, 1, RULE, message, "Name them so in the first line.", Severity.DAMAGE)
        )
        return
    for line, cells in sheet.rows:
        if len(cells) != len(columns):
            message = f"The row has {len(cells)} cells; {len(columns)} are needed, with tabs between."
            problems.append(Problem(FILE_NAME, line, RULE, message))
        elif (row := _row(line, cells, languages, problems)) is not None:
            yield row


def _row(line: int, cells: list[str], languages: list[str], problems: list[Problem]) -> FactRow | None:
    fact_id, kind, *said = cells[: 2 + len(languages)]
    as_of, until, sources = cells[2 + len(languages) :]
    days = [_day(as_of), _day(until)]
    if kind not in KINDS:
        message = f'"{quoted(kind)}" is no kind of fact.'
        hint = did_you_mean(kind, KINDS) or f"Kinds: {', '.join(KINDS)}."
        problems.append(Problem(FILE_NAME, line, RULE, message, hint))
    if days[0] is None or days[1] is None:
        message = f'"{quoted(as_of)}" or "{quoted(until)}" is not a day of the calendar.'
        problems.append(Problem(FILE_NAME, line, RULE, message, "Write days like this: 2026-11-22"))
        return None
    statements = tuple(Statement(each, text) for each, text in zip(languages, said, strict=True) if text)
    return FactRow(fact_id, kind, statements, days[0], days[1], tuple(sources.split()), line)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
