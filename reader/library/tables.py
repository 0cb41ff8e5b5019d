"""The three tables beside the articles: evidence, search words and clinical codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from reader.content.problems import Problem, Severity, did_you_mean

_E = TypeVar("_E", bound=Enum)


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
class EvidenceRow:
    """What is known of one treatment (or several together) for one drug."""

    drug: str
    treatments: tuple[str, ...]
    level: Level
    statement: str
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


def read_tables(folder: Path) -> Tables:
    """The tables of the guide in `folder`; a missing table is a problem, not an error.

    Only the glossary may be left out: a guide need not have one.
    """
    problems: list[Problem] = []
    evidence = [
        EvidenceRow(drug, tuple(treatments.split()), level, statement, source, article, line)
        for line, (drug, treatments, word, statement, source, article) in _rows(
            folder / "evidence.tsv", 6, problems
        )
        if (level := _member(Level, word, "evidence.tsv", line, problems))
    ]
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
    return Tables(tuple(evidence), tuple(aliases), tuple(codes), tuple(problems), glossary)


def _glossary(path: Path, problems: list[Problem]) -> tuple[GlossaryRow, ...]:
    if not path.exists():
        return ()
    return tuple(
        GlossaryRow(language, term, tuple(filter(None, forms.split("|"))), meaning, article, line)
        for line, (language, term, forms, meaning, article) in _rows(path, 5, problems)
    )


def _rows(path: Path, width: int, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path.name, 0, "table", f"The table cannot be read: {error}."))
        return
    for line, row in enumerate(text.splitlines()[1:], start=2):
        cells = row.split("\t")
        if len(cells) == width:
            yield line, [cell.strip() for cell in cells]
        elif row.strip():
            message = f"The row has {len(cells)} cells; {width} are needed, with tabs between."
            problems.append(Problem(path.name, line, "table", message))


def _member(kinds: type[_E], word: str, path: str, line: int, problems: list[Problem]) -> _E | None:
    try:
        return kinds(word)
    except ValueError:
        hint = did_you_mean(word, [kind.value for kind in kinds])
        message = f'"{word}" is not one of the words this column knows.'
        problems.append(Problem(path, line, "table", message, hint, Severity.ERROR))
        return None
