"""The three tables beside the articles: evidence, search words and clinical codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from reader.content.problems import Problem, Severity, did_you_mean
from reader.files import read_some

_E = TypeVar("_E", bound=Enum)
_STATEMENT = "statement_"
_BEFORE = ("drug", "treatment", "level")
_AFTER = ("source", "article")


class Level(Enum):
    """How well a treatment is proven for a drug, best first."""

    APPROVED = "approved"  # FDA approved for this, and works
    RECOMMENDED = "recommended"  # strong evidence or guidelines recommend it
    EMERGENCY = "emergency"  # for an emergency, not a course of treatment
    PROMISING = "promising"  # good early results, still being studied
    MIXED = "mixed"  # studies disagree
    NOT_RECOMMENDED = "not-recommended"  # does not help, or harms


class AliasKind(Enum):
    """What sort of search word an alias is."""

    BRAND = "brand"
    GENERIC = "generic"
    STREET = "street"
    PLAIN = "plain"
    ABBREVIATION = "abbreviation"
    SPANISH = "spanish"
    MISSPELLING = "misspelling"  # finds the page, never displayed


@dataclass(frozen=True)
class Statement:
    """What a row of evidence says, in one language."""

    language: str
    text: str


@dataclass(frozen=True)
class EvidenceRow:
    """What is known of one treatment (or several together) for one drug."""

    drug: str
    treatments: tuple[str, ...]
    level: Level
    statements: tuple[Statement, ...]
    source: str
    article: str
    line: int = 0


@dataclass(frozen=True)
class AliasRow:
    """A word people type and the article it leads to."""

    term: str
    kind: AliasKind
    article: str
    line: int = 0


@dataclass(frozen=True)
class CodeRow:
    """A clinical code (ICD-10-CM or RxNorm) and the article it leads to."""

    system: str
    code: str
    article: str
    note: str
    line: int = 0


@dataclass(frozen=True)
class QuestionRow:
    """A question that people ask in one language, and the article that answers it. It is never displayed."""

    article: str
    language: str
    question: str
    line: int = 0


@dataclass(frozen=True)
class GlossaryRow:
    """A hard word in one language and what it means; `forms` are other spellings that count as the word."""

    language: str
    term: str
    forms: tuple[str, ...]
    meaning: str
    article: str
    line: int = 0


@dataclass(frozen=True)
class Tables:
    """All rows that could be read, and what was wrong with the others."""

    evidence: tuple[EvidenceRow, ...]
    aliases: tuple[AliasRow, ...]
    codes: tuple[CodeRow, ...]
    problems: tuple[Problem, ...]
    glossary: tuple[GlossaryRow, ...] = ()
    questions: tuple[QuestionRow, ...] = ()


LARGEST = 8_000_000
"""Bytes a table may have; that of a guide of ten thousand articles has about one million."""


def read_tables(folder: Path) -> Tables:
    """The tables of the guide in `folder`; a missing table is a problem, not an error.

    The glossary and the questions may be left out: a guide need not have them.
    """
    problems: list[Problem] = []
    evidence = tuple(_evidence(folder / "evidence.tsv", problems))
    aliases = [
        AliasRow(term, kind, article, line)
        for line, (term, word, article) in _rows(folder / "aliases.tsv", 3, problems)
        if (kind := _member(AliasKind, word, "aliases.tsv", line, problems))
    ]
    codes = [
        CodeRow(system, code, article, note, line)
        for line, (system, code, article, note) in _rows(folder / "codes.tsv", 4, problems)
    ]
    glossary = _glossary(folder / "glossary.tsv", problems)
    questions = _questions(folder / "questions.tsv", problems)
    return Tables(evidence, tuple(aliases), tuple(codes), tuple(problems), glossary, questions)


def _evidence(path: Path, problems: list[Problem]) -> Iterator[EvidenceRow]:
    """The rows of evidence; there is one column `statement_…` for each language."""
    lines = _lines(path, problems)
    columns = [cell.strip() for cell in lines[0].split("\t")] if lines else []
    languages = [name.removeprefix(_STATEMENT) for name in columns if name.startswith(_STATEMENT)]
    first, last = 3, 3 + len(languages)
    if lines and columns != [*_BEFORE, *(f"{_STATEMENT}{each}" for each in languages), *_AFTER]:
        wanted = ", ".join((*_BEFORE, f"{_STATEMENT}en", *_AFTER))
        problems.append(Problem(path.name, 1, "table", f"The columns are not: {wanted}."))
        return
    for line, cells in _cells(path.name, lines, len(columns), problems):
        level = _member(Level, cells[2], path.name, line, problems)
        if level is not None:
            said = zip(languages, cells[first:last], strict=True)
            statements = tuple(Statement(language, text) for language, text in said if text)
            yield EvidenceRow(
                cells[0], tuple(cells[1].split()), level, statements, cells[last], cells[last + 1], line
            )


def _glossary(path: Path, problems: list[Problem]) -> tuple[GlossaryRow, ...]:
    if not path.exists():
        return ()
    return tuple(
        GlossaryRow(language, term, tuple(filter(None, forms.split("|"))), meaning, article, line)
        for line, (language, term, forms, meaning, article) in _rows(path, 5, problems)
    )


def _questions(path: Path, problems: list[Problem]) -> tuple[QuestionRow, ...]:
    if not path.exists():
        return ()
    return tuple(
        QuestionRow(article, language, question, line)
        for line, (article, language, question) in _rows(path, 3, problems)
    )


def _rows(path: Path, width: int, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    yield from _cells(path.name, _lines(path, problems), width, problems)


def _lines(path: Path, problems: list[Problem]) -> list[str]:
    try:
        return read_some(path, LARGEST).decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path.name, 0, "table", f"The table cannot be read: {error}."))
        return []


def _cells(
    name: str, lines: list[str], width: int, problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    for line, row in enumerate(lines[1:], start=2):
        cells = row.split("\t")
        if len(cells) == width:
            yield line, [cell.strip() for cell in cells]
        elif row.strip():
            message = f"The row has {len(cells)} cells; {width} are needed, with tabs between."
            problems.append(Problem(name, line, "table", message))


def _member(kinds: type[_E], word: str, path: str, line: int, problems: list[Problem]) -> _E | None:
    try:
        return kinds(word)
    except ValueError:
        hint = did_you_mean(word, [kind.value for kind in kinds])
        message = f'"{word}" is not one of the words this column knows.'
        problems.append(Problem(path, line, "table", message, hint, Severity.ERROR))
        return None
