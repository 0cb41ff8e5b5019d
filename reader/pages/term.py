"""The page of one drug or one treatment: how well each pairing is proven, and what to read."""

from dataclasses import dataclass
from enum import Enum

from reader.ids import TermId
from reader.library.records import ArticleCard, Evidence, Term
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind, page_of_term
from reader.navigation.location import AllDrugs, AllTreatments, ArticlePage, Home, Location
from reader.pages.parts import (
    BEST_FIRST,
    ArticleLink,
    Crumb,
    EvidenceLine,
    article_link,
    badge_of,
    evidence_location,
    term_location,
)

MOST_QUESTIONS = 4


class Standing(Enum):
    """How a group of pairings stands among the others of its page, best first."""

    BEST = "best"
    ALSO = "also"
    NOT_CLEAR = "not-clear"
    DOES_NOT_HELP = "does-not-help"


@dataclass(frozen=True)
class EvidenceGroup:
    """Pairings of one standing."""

    standing: Standing
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True)
class TermPage:
    """A drug with what treats it, or a treatment with what it treats, best proven first."""

    location: Location
    kind: TermKind
    name: str
    also: str
    symbol: str
    summary: str
    main_article: ArticleLink | None
    evidence: tuple[EvidenceLine, ...]
    articles: tuple[ArticleLink, ...]
    topics: tuple[ArticleLink, ...]
    emergency: Location | None
    is_dangerous_to_stop: bool
    crumbs: tuple[Crumb, ...]

    @property
    def groups(self) -> tuple[EvidenceGroup, ...]:
        """The pairings by how they stand, best first."""
        return _groups(self.evidence)

    @property
    def for_emergency(self) -> tuple[EvidenceLine, ...]:
        """What saves a life now and treats nothing over time: it stands apart."""
        return tuple(line for line in self.evidence if line.badge.level is Level.EMERGENCY)


def term_page(library: Library, kind: TermKind, term_id: TermId, language: str) -> TermPage | None:
    """The page of a drug or treatment; None when the guide has none of that id."""
    term = library.term(kind, term_id, language)
    if term is None:
        return None
    own = library.card(page_of_term(kind, term_id), language)
    cards = [card for card in library.cards_about(kind, term_id, language) if card != own]
    emergency = library.emergency(language)
    all_terms = AllDrugs() if kind is TermKind.DRUG else AllTreatments()
    return TermPage(
        location=term_location(kind, term_id),
        kind=kind,
        name=term.name,
        also=term.also,
        symbol=term.symbol,
        summary=own.summary if own else "",
        main_article=article_link(own) if own else None,
        evidence=_evidence_lines(library, term, language),
        articles=tuple(article_link(card) for card in cards),
        topics=_first_questions(library, language, {card.id for card in cards}),
        emergency=ArticlePage(emergency.id) if emergency else None,
        is_dangerous_to_stop=term.stopping is not None,
        crumbs=(Crumb(Home()), Crumb(all_terms), Crumb(term_location(kind, term_id), term.name)),
    )


def _groups(lines: tuple[EvidenceLine, ...]) -> tuple[EvidenceGroup, ...]:
    """What is approved works best, or what is recommended where nothing is approved."""
    levels = {line.badge.level for line in lines}
    best = Level.APPROVED if Level.APPROVED in levels else Level.RECOMMENDED
    standings = {
        Level.APPROVED: Standing.BEST,
        Level.RECOMMENDED: Standing.BEST if best is Level.RECOMMENDED else Standing.ALSO,
        Level.PROMISING: Standing.NOT_CLEAR,
        Level.MIXED: Standing.NOT_CLEAR,
        Level.NOT_RECOMMENDED: Standing.DOES_NOT_HELP,
    }
    found = ((each, tuple(x for x in lines if standings.get(x.badge.level) is each)) for each in Standing)
    return tuple(EvidenceGroup(standing, inside) for standing, inside in found if inside)


def _evidence_lines(library: Library, term: Term, language: str) -> tuple[EvidenceLine, ...]:
    drugs = {each.id: each for each in library.terms(TermKind.DRUG, language)}
    treatments = {each.id: each for each in library.terms(TermKind.TREATMENT, language)}
    is_drug = term.kind is TermKind.DRUG
    rows = library.evidence(language, **{term.kind.value: term.id})
    # sorted() is stable: rows of one level keep the table's own order.
    rows = tuple(sorted(rows, key=lambda row: BEST_FIRST.index(row.level)))

    def line(row: Evidence) -> EvidenceLine:
        others = row.treatments if is_drug else (row.drug,)
        terms = treatments if is_drug else drugs
        known = [terms[other] for other in others if other in terms]
        other_kind = TermKind.TREATMENT if is_drug else TermKind.DRUG
        names = [each.name for each in known]
        if not is_drug and len(row.treatments) > 1:
            names += [treatments[t].name for t in row.treatments if t in treatments and t != term.id]
        return EvidenceLine(
            names=tuple(names),
            symbol=known[0].symbol if known else "",
            kind=other_kind,
            statement=row.statement,
            source=row.source,
            badge=badge_of(row, treatments),
            location=evidence_location(row, library, language, term_location(other_kind, others[0])),
        )

    return tuple(line(row) for row in rows)


def _first_questions(library: Library, language: str, shown: set[str]) -> tuple[ArticleLink, ...]:
    cards: list[ArticleCard] = [
        card
        for article in library.info.first
        if article not in shown and (card := library.card(article, language))
    ]
    return tuple(article_link(card) for card in cards[:MOST_QUESTIONS])
