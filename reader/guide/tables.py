"""Reads the tables beside the articles: evidence, search words, clinical codes, glossary and questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from reader.content.problems import Problem, Severity
from reader.guide.sheet import Sheet, read_sheet
from reader.library.rows import (
    AliasKind,
    AliasRow,
    CodeRow,
    EvidenceRow,
    GlossaryRow,
    Level,
    QuestionRow,
    Statement,
    TeachBackRow,
)
from reader.texts.sentence import did_you_mean, said

_E = TypeVar("_E", bound=Enum)
_STATEMENT = "statement_"
_BEFORE = ("drug", "treatment", "level")
_AFTER = ("source", "article")
_ALIAS_COLUMNS = ("term", "kind", "article")
_CODE_COLUMNS = ("system", "code", "article", "note")
_QUESTION_COLUMNS = ("article", "language", "question")
_TEACH_BACK_COLUMNS = ("page", "language", "prompt")
_NUMBER_COLUMNS = ("number", "name")
_GLOSSARY_COLUMNS = ("language", "term", "forms", "meaning", "article")


@dataclass(frozen=True)
class Tables:
    """All rows that could be read, and what was wrong with the others."""

    evidence: tuple[EvidenceRow, ...]
    aliases: tuple[AliasRow, ...]
    codes: tuple[CodeRow, ...]
    problems: tuple[Problem, ...]
    glossary: tuple[GlossaryRow, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    teach_back: tuple[TeachBackRow, ...] = ()


@dataclass(frozen=True)
class NumberRow:
    """A phone number of a clinic's own, and whose it is."""

    number: str
    name: str
    line: int


EVIDENCE, ALIASES, CODES, GLOSSARY = "evidence.tsv", "aliases.tsv", "codes.tsv", "glossary.tsv"
QUESTIONS, NUMBERS, TEACH_BACK = "questions.tsv", "helplines.tsv", "teachback.tsv"


def read_tables(folder: Path, languages: tuple[str, ...]) -> Tables:
    """The tables of the guide in `folder`; one that is missing or cannot be used is a problem of it.

    The glossary, the questions and the teach-back may be left out: a guide need not have them.
    """
    sheets = {name: read_sheet(folder / name) for name in (EVIDENCE, ALIASES, CODES)}
    for name in (GLOSSARY, QUESTIONS, TEACH_BACK):
        if (folder / name).exists():
            sheets[name] = read_sheet(folder / name)
    problems: list[Problem] = []
    evidence = tuple(_evidence(sheets[EVIDENCE], languages, problems))
    if not evidence and sheets[EVIDENCE].columns and not any(p.severity is Severity.DAMAGE for p in problems):
        message, hint = (
            said("The table has no row that can be used."),
            said("Say how well each treatment is proven."),
        )
        problems.append(Problem(EVIDENCE, 0, "table", message, hint, Severity.DAMAGE))
    aliases = [
        AliasRow(term, kind, article, line)
        for line, (term, word, article) in _rows(sheets[ALIASES], _ALIAS_COLUMNS, problems)
        if (kind := _member(AliasKind, word, ALIASES, line, problems))
    ]
    codes = [
        CodeRow(system, code, article, note, line)
        for line, (system, code, article, note) in _rows(sheets[CODES], _CODE_COLUMNS, problems)
    ]
    glossary = _glossary(sheets[GLOSSARY], problems) if GLOSSARY in sheets else ()
    questions = _questions(sheets[QUESTIONS], problems) if QUESTIONS in sheets else ()
    teach_back = _teach_back(sheets[TEACH_BACK], problems) if TEACH_BACK in sheets else ()
    problems += [problem for sheet in sheets.values() for problem in sheet.problems]
    return Tables(evidence, tuple(aliases), tuple(codes), tuple(problems), glossary, questions, teach_back)


def read_questions(folder: Path) -> tuple[tuple[QuestionRow, ...], tuple[Problem, ...]]:
    """The questions of a folder that need not have any, and what was wrong with them."""
    if not (folder / QUESTIONS).exists():
        return (), ()
    problems: list[Problem] = []
    sheet = read_sheet(folder / QUESTIONS)
    rows = _questions(sheet, problems)
    return rows, (*problems, *sheet.problems)


def read_numbers(folder: Path) -> tuple[tuple[NumberRow, ...], tuple[Problem, ...]]:
    """The clinic's own phone numbers, of a folder that need not have any, and what was wrong with them."""
    if not (folder / NUMBERS).exists():
        return (), ()
    problems: list[Problem] = []
    sheet = read_sheet(folder / NUMBERS)
    rows = _rows(sheet, _NUMBER_COLUMNS, problems)
    return tuple(NumberRow(number, name, line) for line, (number, name) in rows), (*problems, *sheet.problems)


def _evidence(sheet: Sheet, usual: tuple[str, ...], problems: list[Problem]) -> Iterator[EvidenceRow]:
    """The rows of evidence; there is one column `statement_…` for each language.

    `usual` are the languages to name where there is no such column.
    """
    languages = [name.removeprefix(_STATEMENT) for name in sheet.columns if name.startswith(_STATEMENT)]
    spoken = tuple(f"{_STATEMENT}{language}" for language in languages or usual)
    first, last = len(_BEFORE), len(_BEFORE) + len(languages)
    for line, cells in _rows(sheet, (*_BEFORE, *spoken, *_AFTER), problems):
        level = _member(Level, cells[2], EVIDENCE, line, problems)
        if level is not None:
            spoken_here = zip(languages, cells[first:last], strict=True)
            statements = tuple(Statement(language, text) for language, text in spoken_here if text)
            yield EvidenceRow(
                cells[0], tuple(cells[1].split()), level, statements, cells[last], cells[last + 1], line
            )


def _glossary(sheet: Sheet, problems: list[Problem]) -> tuple[GlossaryRow, ...]:
    rows = _rows(sheet, _GLOSSARY_COLUMNS, problems)
    return tuple(
        GlossaryRow(language, term, tuple(filter(None, forms.split("|"))), meaning, article, line)
        for line, (language, term, forms, meaning, article) in rows
    )


def _questions(sheet: Sheet, problems: list[Problem]) -> tuple[QuestionRow, ...]:
    return tuple(
        QuestionRow(article, language, question, line)
        for line, (article, language, question) in _rows(sheet, _QUESTION_COLUMNS, problems)
    )


def _teach_back(sheet: Sheet, problems: list[Problem]) -> tuple[TeachBackRow, ...]:
    return tuple(
        TeachBackRow(page, language, prompt, line)
        for line, (page, language, prompt) in _rows(sheet, _TEACH_BACK_COLUMNS, problems)
    )


def _rows(sheet: Sheet, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """The rows that have a cell for each column; a problem for others and for other columns."""
    if not sheet.columns:
        return  # the sheet says why
    if sheet.columns != columns:
        message = said("The columns are not: {words}.", words=", ".join(columns))
        hint = said("Name them so in the first line, with tabs between.")
        problems.append(Problem(sheet.name, 1, "table", message, hint, Severity.DAMAGE))
        return
    for line, cells in sheet.rows:
        if len(cells) == len(columns):
            yield line, cells
        else:
            message = said(
                "The row has {count} cells; {most} are needed, with tabs between.",
                count=len(cells),
                most=len(columns),
            )
            problems.append(Problem(sheet.name, line, "table", message))


def _member(kinds: type[_E], word: str, path: str, line: int, problems: list[Problem]) -> _E | None:
    try:
        return kinds(word)
    except ValueError:
        hint = did_you_mean(word, [kind.value for kind in kinds])
        message = said('"{word}" is not one of the words this column knows.', word=word)
        problems.append(Problem(path, line, "table", message, hint, Severity.ERROR))
        return None
