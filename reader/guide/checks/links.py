"""Rule: every link leads to an article of the same language, and to a section it has."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Link
from reader.content.problems import Problem
from reader.content.walk import anchors, links
from reader.guide.addresses import resolve_link
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean


def check_links(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each dead link and each dead anchor."""
    known: dict[tuple[str, str], frozenset[str]] = {
        (article.language, article.id): frozenset(anchors(article.blocks)) for article in gathered.articles
    }
    for article in gathered.texts:
        for link in links(article.own_blocks):
            yield from _check_one(article, link, known, gathered)


def _check_one(
    article: Article, link: Link, known: dict[tuple[str, str], frozenset[str]], gathered: Gathered
) -> Iterator[Problem]:
    target = resolve_link(link.target, article.id)
    if target is None:
        message = f'The link "{link.target}" does not lead to an article.'
        hint = "Write a relative path such as ../drugs/alcohol.md."
        yield Problem(article.path, link.line, "dead-link", message, hint)
        return
    key = (article.language, target.article)
    if key not in gathered.ids:
        ids = [article_id for language, article_id in gathered.ids if language == article.language]
        message = f'The link "{link.target}" leads to no article.'
        yield Problem(article.path, link.line, "dead-link", message, did_you_mean(target.article, ids))
    elif target.anchor and key in known and target.anchor not in known[key]:
        message = f'The article "{target.article}" has no section "{target.anchor}".'
        yield Problem(
            article.path, link.line, "dead-anchor", message, did_you_mean(target.anchor, known[key])
        )
