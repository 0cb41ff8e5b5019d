"""Values that several pages share: tiles, links to articles, evidence lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.ids import TermId
from reader.library.proof import Proof, proof_of
from reader.library.records import ArticleCard, Evidence, Term
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.navigation.location import ArticlePage, DrugPage, Location, TreatmentPage

BEST_FIRST = (
    Level.APPROVED,
    Level.RECOMMENDED,
    Level.PROMISING,
    Level.MIXED,
    Level.TOO_LITTLE,
    Level.EMERGENCY,
    Level.NOT_RECOMMENDED,
)


@dataclass(frozen=True)
class TermTile:
    """A drug or treatment to press."""

    kind: TermKind
    name: str
    also: str
    symbol: str
    location: Location


@dataclass(frozen=True)
class ArticleLink:
    """An article to press. A damaged one is listed too, and says so when opened."""

    title: str
    summary: str
    minutes: int
    location: ArticlePage
    origin: str = ""


@dataclass(frozen=True)
class Badge:
    """How well something is proven. `not_approved` adds that the FDA has not approved it for this."""

    level: Level
    not_approved: bool


@dataclass(frozen=True)
class EvidenceLine:
    """One treatment for the drug in question, or one drug for the treatment in question."""

    names: tuple[str, ...]
    symbol: str
    kind: TermKind
    statement: str
    source: str
    badge: Badge
    location: Location


@dataclass(frozen=True)
class Crumb:
    """One step of the way from Home to here; an empty `label` means the place's usual name."""

    location: Location
    label: str = ""


def term_location(kind: TermKind, term_id: TermId) -> Location:
    """The page of a drug or a treatment."""
    return DrugPage(term_id) if kind is TermKind.DRUG else TreatmentPage(term_id)


def term_tile(term: Term) -> TermTile:
    """The tile of a drug or treatment."""
    return TermTile(term.kind, term.name, term.also, term.symbol, term_location(term.kind, term.id))


def article_link(card: ArticleCard) -> ArticleLink:
    """The link to an article."""
    return ArticleLink(card.title, card.summary, card.minutes, ArticlePage(card.id), card.origin)


def badge_of(evidence: Evidence, treatments: Mapping[TermId, Term]) -> Badge:
    """The badge of an evidence row; a medicine that is not approved for the drug says so."""
    return badge_for(proof_of(evidence, treatments))


def badge_for(proof: Proof) -> Badge:
    """The badge of what is proven."""
    return Badge(proof.level, proof.not_approved)


def evidence_location(evidence: Evidence, library: Library, language: str, fallback: Location) -> Location:
    """The article an evidence row leads to, or `fallback` where that is not written yet."""
    card = library.card(evidence.article, language)
    return ArticlePage(card.id) if card else fallback
