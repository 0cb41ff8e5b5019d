"""Rule: the evidence table, search words and codes name only what the guide has."""

from collections.abc import Iterator

from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.taxonomy import TermKind
from reader.texts.sentence import did_you_mean


def check_tables(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each row that names an unknown drug, treatment or article."""
    ids = frozenset(article_id for _, article_id in gathered.ids)
    drugs = frozenset(gathered.guide.ids(TermKind.DRUG))
    treatments = frozenset(gathered.guide.ids(TermKind.TREATMENT))
    for row in gathered.tables.evidence:
        yield from _known("evidence.tsv", row.line, row.drug, drugs, "drug")
        for treatment in row.treatments:
            yield from _known("evidence.tsv", row.line, treatment, treatments, "treatment")
        yield from _known("evidence.tsv", row.line, row.article, ids, "article")
        if not row.source:
            yield Problem("evidence.tsv", row.line, "missing-source", "The row names no source.")
    for alias in gathered.tables.aliases:
        yield from _known("aliases.tsv", alias.line, alias.article, ids, "article")
    for code in gathered.tables.codes:
        yield from _known("codes.tsv", code.line, code.article, ids, "article")
    for entry in gathered.tables.glossary:
        yield from _known("glossary.tsv", entry.line, entry.article, ids, "article")


def _known(path: str, line: int, name: str, known: frozenset[str], what: str) -> Iterator[Problem]:
    if name not in known:
        hint = did_you_mean(name, sorted(known))
        yield Problem(path, line, f"unknown-{what}", f'"{name}" is no {what} of the guide.', hint)
