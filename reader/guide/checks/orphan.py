"""Rule: every article can be reached from Home in three presses."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.problems import Problem
from reader.content.walk import links
from reader.guide.addresses import resolve_link
from reader.guide.loader import Gathered
from reader.ids import ArticleKind
from reader.library.taxonomy import TermKind

MOST_PRESSES = 3
_IN_TOPICS = (ArticleKind.TOPIC, ArticleKind.PAIR)  # what the list of all topics shows


@dataclass(frozen=True)
class _Place:
    """A page of the program: Home, a list, a drug or treatment, or an article."""

    kind: str
    id: str = ""


_Ways = dict[_Place, set[_Place]]
_HOME = _Place("home")
_TOPICS = _Place("list", "topics")
_FAMILY = _Place("list", "family")
_SITUATIONS = _Place("list", "situations")


def check_orphans(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each article that no way of three presses leads to."""
    for language in gathered.guide.languages:
        reached = _reached(_ways(gathered, language))
        for article in gathered.articles:
            if article.language == language and _article(article.id) not in reached:
                message = f"No way from Home leads here in {MOST_PRESSES} presses."
                hint = "Link to it from another article, or name its drug or treatment in guide.toml."
                yield Problem(article.path, 0, "orphan", message, hint)


def _reached(ways: _Ways) -> set[_Place]:
    reached = edge = {_HOME}
    for _ in range(MOST_PRESSES):
        edge = {place for each in edge for place in ways.get(each, ())} - reached
        reached = reached | edge
    return reached


def _ways(gathered: Gathered, language: str) -> _Ways:
    """Where each page of one language leads with one press, as the pages themselves show it."""
    guide = gathered.guide
    ways: _Ways = defaultdict(set)
    ways[_HOME] = {_TOPICS, _FAMILY, _SITUATIONS, _article(guide.emergency), *map(_article, guide.first)}
    ways[_FAMILY] = set(map(_article, guide.family))
    ways[_SITUATIONS] = {_article(article) for each in guide.situations for article in each.articles}
    for term in guide.terms:
        page, all_terms = _Place(term.kind.value, term.id), _Place("list", term.kind.value)
        ways[_HOME] |= {all_terms, page} if term.featured else {all_terms}
        ways[all_terms].add(page)
        ways[page] |= {_article(f"{term.kind.value}s/{term.id}"), _article(guide.emergency)}
    for row in gathered.tables.evidence:
        for page in (_drug(row.drug), *map(_treatment, row.treatments)):
            ways[page].add(_article(row.article))
    for article in gathered.articles:
        if article.language == language:
            _add_article(article, ways)
    return ways


def _add_article(article: Article, ways: _Ways) -> None:
    here = _article(article.id)
    if article.kind in _IN_TOPICS:
        ways[_TOPICS].add(here)
    terms = {*map(_drug, article.front.drugs), *map(_treatment, article.front.treatments)}
    for term in terms:
        ways[term].add(here)
    targets = (resolve_link(link.target, article.id) for link in links(article.blocks))
    ways[here] = terms | {_article(target.article) for target in targets if target}


def _article(article_id: str) -> _Place:
    return _Place("article", article_id)


def _drug(term_id: str) -> _Place:
    return _Place(TermKind.DRUG.value, term_id)


def _treatment(term_id: str) -> _Place:
    return _Place(TermKind.TREATMENT.value, term_id)
