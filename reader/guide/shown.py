"""Every text of the guide that people read, with its file, line and language: articles, tables, names."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.passages import passages
from reader.guide.loader import Gathered
from reader.guide.tables import EVIDENCE, GLOSSARY


@dataclass(frozen=True)
class ShownText:
    """Words read in one go."""

    path: str
    line: int
    language: str
    words: str


def shown_texts(gathered: Gathered) -> Iterator[ShownText]:
    """Each passage of each article and shared passage, then what the tables say in sentences."""
    for article in gathered.texts:
        for passage in passages(article):
            yield ShownText(article.path, passage.line, article.language, passage.text)
    yield from table_texts(gathered)


def table_texts(gathered: Gathered) -> Iterator[ShownText]:
    """Each statement of the evidence, each meaning of the glossary."""
    for row in gathered.tables.evidence:
        for statement in row.statements:
            yield ShownText(EVIDENCE, row.line, statement.language, statement.text)
    for entry in gathered.tables.glossary:
        yield ShownText(GLOSSARY, entry.line, entry.language, entry.meaning)
