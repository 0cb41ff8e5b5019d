"""Rule: an article's page on the web, if it names one, is one of an official health service of the US."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.official import address_complaint

RULE = "official-page"


def check_official_pages(gathered: Gathered) -> Iterator[Problem]:
    """A problem for an address elsewhere, and for a translation that lacks its original's page."""
    originals = {
        article.id: article.front.official_page
        for article in gathered.articles
        if article.language == gathered.guide.languages[0]
    }
    for article in gathered.articles:
        line = dict(article.front.lines).get("official_page", 1)
        page = article.front.official_page
        if page and (wrong := address_complaint(page, gathered.sites.official)):
            hint = f"Official hosts: {', '.join(gathered.sites.official)}."
            yield Problem(article.path, line, RULE, f'The official page "{page}" {wrong}.', hint)
        if originals.get(article.id) and not page:
            yield _lacking(article, originals[article.id])


def _lacking(article: Article, original: str) -> Problem:
    message = "The original names an official page, this translation names none."
    hint = f"Add the same, or its page in this language: official_page: {original}"
    return Problem(article.path, 1, RULE, message, hint)
