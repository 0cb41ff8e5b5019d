"""Writes the tables beside the articles into the library file."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeVar

from reader.guide.tables import Tables
from reader.ids import ArticleId, TermId
from reader.library.folding import fold, plain_code
from reader.library.rows import AliasRow, CodeRow, EvidenceRow, GlossaryRow, QuestionRow

_Row = TypeVar("_Row", EvidenceRow, AliasRow, CodeRow, QuestionRow, GlossaryRow)


def write_tables(connection: sqlite3.Connection, tables: Tables) -> None:
    """Put every row that leads to a page into the library file."""
    connection.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.drug, " ".join(row.treatments), row.level.value, row.source, row.article)
            for i, row in _evidence(tables)
        ],
    )
    connection.executemany(
        "INSERT INTO evidence_statement VALUES (?, ?, ?)",
        [(i, each.language, each.text) for i, row in _evidence(tables) for each in row.statements],
    )
    connection.executemany(
        "INSERT INTO alias VALUES (?, ?, ?, ?, ?)",
        [(i, fold(row.term), row.term, row.kind.value, row.article) for i, row in _leading(tables.aliases)],
    )
    connection.executemany(
        "INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.system, row.code, plain_code(row.code), row.article, row.note)
            for i, row in _leading(tables.codes)
        ],
    )
    connection.executemany(
        "INSERT INTO question VALUES (?, ?, ?, ?)",
        [(row.article, row.language, i, row.question) for i, row in _leading(tables.questions)],
    )
    connection.executemany(
        "INSERT INTO teach_back VALUES (?, ?, ?, ?)",
        [(i, row.page, row.language, row.prompt) for i, row in enumerate(tables.teach_back)],
    )
    connection.executemany(
        "INSERT INTO glossary VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.language, row.term, "|".join(row.forms), row.meaning, row.article)
            for i, row in _leading(tables.glossary)
        ],
    )


def _leading(rows: Iterable[_Row]) -> Iterator[tuple[int, _Row]]:
    """The rows that lead to a page, with their places in the table; `check` tells of the others."""
    return ((place, row) for place, row in enumerate(rows) if ArticleId.of(row.article) is not None)


def _evidence(tables: Tables) -> Iterator[tuple[int, EvidenceRow]]:
    """The rows of evidence that name a page, a drug and treatments by their ids."""
    for place, row in _leading(tables.evidence):
        if all(TermId.of(each) is not None for each in (row.drug, *row.treatments)):
            yield place, row
