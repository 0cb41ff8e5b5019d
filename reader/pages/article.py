"""One article, or the calm page that says it cannot be shown."""

from dataclasses import dataclass, replace
from datetime import date

from reader.content.body import Body
from reader.handouts.aging import body_on
from reader.ids import ArticleId
from reader.library.proof import pair_proof
from reader.library.records import ContentsEntry, StoredArticle
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import AllTopics, ArticlePage, Home
from reader.pages.parts import (
    ArticleLink,
    Badge,
    Crumb,
    TermTile,
    article_link,
    badge_for,
    term_location,
    term_tile,
)

MOST_RELATED = 4


@dataclass(frozen=True)
class ReviewState:
    """Who reviewed the article; `stands` is false once it has changed since."""

    name: str
    role: str
    day: date
    stands: bool


@dataclass(frozen=True)
class ArticleView:
    """An article ready to read."""

    location: ArticlePage
    language: str
    title: str
    summary: str
    body: Body
    contents: tuple[ContentsEntry, ...]
    badge: Badge | None
    minutes: int
    sources_checked: date
    review: ReviewState | None
    crumbs: tuple[Crumb, ...]
    terms: tuple[TermTile, ...]
    related: tuple[ArticleLink, ...]
    is_emergency: bool
    sources_title: str
    origin: str = ""
    """The clinic whose own page it is; empty for the guide's."""
    instead: bool = False
    """Whether it stands instead of the guide's page."""


@dataclass(frozen=True)
class DamagedView:
    """An article whose file is damaged: everything else still works."""

    location: ArticlePage
    title: str
    reason: str
    related: tuple[ArticleLink, ...]


def article_page(library: Library, location: ArticlePage, language: str) -> ArticleView | DamagedView:
    """The article at `location`. Raises UnknownArticle when the guide has none of that id."""
    stored = library.article(location.article, language)
    location = _in_this_language(library, location, stored)
    related = _related(library, stored, language)
    if stored.card.damaged:
        return DamagedView(location, stored.card.title, stored.card.damaged, related)
    return ArticleView(
        location=location,
        language=language,
        title=stored.card.title,
        summary=stored.card.summary,
        body=body_on(stored, date.today()),
        contents=stored.contents,
        badge=badge_for(proof) if (proof := pair_proof(library, stored)) else None,
        minutes=stored.card.minutes,
        sources_checked=date.fromisoformat(stored.sources_checked),
        review=_review(stored),
        crumbs=_crumbs(library, stored, language),
        terms=_terms(library, stored, language),
        related=related,
        sources_title=stored.sources_title,
        is_emergency=location.article == library.info.emergency,
        origin=stored.card.origin,
        instead=stored.instead,
    )


def _in_this_language(library: Library, location: ArticlePage, stored: StoredArticle) -> ArticlePage:
    """The place with the section's name in this language, where it was given in another.

    The sections of a translation stand in the order of the original.
    """
    anchors = [section.anchor for section in library.sections(stored.card.number)]
    if not location.anchor or location.anchor in anchors:
        return location
    for other in library.info.languages:
        if other != stored.card.language and (card := library.card(location.article, other)):
            theirs = [section.anchor for section in library.sections(card.number)]
            if location.anchor in theirs and len(theirs) == len(anchors):
                return replace(location, anchor=anchors[theirs.index(location.anchor)])
    return location


def _review(stored: StoredArticle) -> ReviewState | None:
    found = stored.review
    return ReviewState(found.name, found.role, date.fromisoformat(found.day), found.stands) if found else None


def _crumbs(library: Library, stored: StoredArticle, language: str) -> tuple[Crumb, ...]:
    pairs = [(TermKind.DRUG, drug) for drug in stored.drugs]
    pairs += [(TermKind.TREATMENT, treatment) for treatment in stored.treatments]
    if (own := stored.card.id).treatment:
        pairs = [(TermKind.TREATMENT, own.treatment)]
    for kind, term_id in pairs[:1]:
        if term := library.term(kind, term_id, language):
            return (Crumb(Home()), Crumb(term_location(kind, term_id), term.name))
    return (Crumb(Home()), Crumb(AllTopics()))


def _terms(library: Library, stored: StoredArticle, language: str) -> tuple[TermTile, ...]:
    found = [library.term(TermKind.DRUG, drug, language) for drug in stored.drugs]
    found += [library.term(TermKind.TREATMENT, name, language) for name in stored.treatments]
    return tuple(term_tile(term) for term in found if term)


def _related(library: Library, stored: StoredArticle, language: str) -> tuple[ArticleLink, ...]:
    """The clinic's own pages about the same, then articles that share the most with this one."""
    shared: dict[ArticleId, int] = {}
    cards = {}
    for kind, terms in ((TermKind.DRUG, stored.drugs), (TermKind.TREATMENT, stored.treatments)):
        for term in terms:
            for card in library.cards_about(kind, term, language):
                shared[card.id] = shared.get(card.id, 0) + 1
                cards[card.id] = card
    shared.pop(stored.card.id, None)
    best = sorted(shared, key=lambda article: (-shared[article], cards[article].title))
    own = [article for article in best if cards[article].origin]
    others = [article for article in best if not cards[article].origin][:MOST_RELATED]
    return tuple(article_link(cards[article]) for article in (*own, *others))
