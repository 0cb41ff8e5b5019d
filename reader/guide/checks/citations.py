"""Rule: every citation has its work in the register, every work is used, and an article has at least two."""

from collections.abc import Iterator, Mapping

from reader.content.article import Article
from reader.content.problems import Problem
from reader.content.walk import citations
from reader.guide.loader import Gathered
from reader.guide.register import FILE_NAME, Work
from reader.texts.sentence import did_you_mean

FEWEST_SOURCES = 2


def check_citations(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each citation without a work, each work without a citation, and too few sources."""
    works = gathered.register.works
    for article in gathered.texts:
        yield from _unknown(article, works)
    for article in gathered.articles:
        if len(article.sources) < FEWEST_SOURCES:
            message = (
                f"The article has {len(article.sources)} source(s); at least {FEWEST_SOURCES} are needed."
            )
            yield Problem(article.path, 1, "too-few-sources", message)
    used = gathered.cited
    for work in works.values():
        if work.source.id not in used:
            message = f'The work "{work.source.id}" is not cited anywhere.'
            yield Problem(FILE_NAME, work.line, "uncited-source", message, "Cite it or take it out.")


def _unknown(article: Article, works: Mapping[str, Work]) -> Iterator[Problem]:
    for source_id, line in {each.source_id: each.line for each in citations(article.own_blocks)}.items():
        if source_id not in works:
            message = f'The citation "@{source_id}" is of no work in {FILE_NAME}.'
            yield Problem(article.path, line, "missing-source", message, did_you_mean(source_id, works))
