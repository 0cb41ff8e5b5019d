"""Rule: a page about one pairing says how well it is proven, as the evidence table does."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.ids import ArticleKind
from reader.library.rows import EvidenceRow, Level
from reader.texts.sentence import did_you_mean

_TABLE = "evidence.tsv"


def check_levels(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each level that is missing, differs from the table, or has no row there."""
    if not gathered.tables.evidence:
        return  # reading the table has been reported; without it nothing can be compared
    for article in gathered.articles:
        yield from _check_article(article, _rows(article, gathered.tables.evidence))


def _rows(article: Article, evidence: tuple[EvidenceRow, ...]) -> list[EvidenceRow]:
    """The rows on the article's drugs with its one treatment, or with its treatments taken together."""
    if article.kind is not ArticleKind.PAIR:
        return []
    wanted = set(article.front.treatments)
    return [row for row in evidence if row.drug in article.front.drugs and set(row.treatments) == wanted]


def _check_article(article: Article, rows: list[EvidenceRow]) -> Iterator[Problem]:
    written = article.front.level
    lines = dict(article.front.lines)
    levels = {row.level.value for row in rows}
    place = rows[0].line if rows else 0
    if not written and len(levels) == 1:
        message = f"The page does not name its level; {_TABLE}:{place} has one for this pairing."
        hint = f"Write it in the front matter: level: {rows[0].level.value}"
        yield Problem(article.path, lines.get("treatments", 1), "level", message, hint)
    elif written and len(levels) != 1:
        why = "has several levels" if levels else "has no row"
        message = f'The level "{written}" cannot be compared: {_TABLE} {why} for this page.'
        yield Problem(article.path, lines.get("level", 1), "level", message, _nearest(written))
    elif written and written not in levels:
        message = f'The level is "{written}", but "{rows[0].level.value}" in {_TABLE}:{place}.'
        hint = did_you_mean(written, levels) or f'Did you mean "{rows[0].level.value}"?'
        yield Problem(article.path, lines.get("level", 1), "level", message, hint)


def _nearest(written: str) -> str:
    levels = [level.value for level in Level]
    hint = "" if written in levels else did_you_mean(written, levels)
    return hint or "Only a page about one pairing in the table names a level; take the line out."
