"""Rule: an article names only drugs and treatments the guide knows."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.taxonomy import TermKind
from reader.texts.sentence import did_you_mean


def check_terms(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each unknown drug or treatment in a front matter."""
    for article in gathered.articles:
        yield from _unknown(article, "drugs", article.front.drugs, gathered.guide.ids(TermKind.DRUG))
        yield from _unknown(
            article, "treatments", article.front.treatments, gathered.guide.ids(TermKind.TREATMENT)
        )


def _unknown(article: Article, key: str, named: tuple[str, ...], known: tuple[str, ...]) -> Iterator[Problem]:
    line = dict(article.front.lines).get(key, 1)
    for term in named:
        if term not in known:
            message = f'"{term}" is not in the guide\'s list of {key}.'
            hint = did_you_mean(term, known) or f"Add it to guide.toml or take it out of {key}."
            yield Problem(article.path, line, "unknown-term", message, hint)
