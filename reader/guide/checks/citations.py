"""Rule: every citation has its source, every source is cited, and there are at least two."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.content.walk import citations
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean

FEWEST_SOURCES = 2


def check_citations(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each citation without a source, each source without a citation, and too few sources."""
    for article in gathered.articles:
        yield from _check_article(article)


def _check_article(article: Article) -> Iterator[Problem]:
    sources = {source.id: source for source in article.front.sources}
    cited = {citation.source_id: citation.line for citation in citations(article.blocks)}
    for source_id, line in cited.items():
        if source_id not in sources:
            message = f'The citation "@{source_id}" has no source in the front matter.'
            yield Problem(article.path, line, "missing-source", message, did_you_mean(source_id, sources))
    for source in sources.values():
        if source.id not in cited:
            message = f'The source "{source.id}" is not cited anywhere.'
            yield Problem(article.path, source.line, "uncited-source", message, "Cite it or take it out.")
    if len(sources) < FEWEST_SOURCES:
        line = dict(article.front.lines).get("sources", 1)
        message = f"The article has {len(sources)} source(s); at least {FEWEST_SOURCES} are needed."
        yield Problem(article.path, line, "too-few-sources", message)
