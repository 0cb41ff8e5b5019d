"""How well the treatment a page is about is proven: the one rule for screen, lists and paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.ids import ArticleId, TermId
from reader.library.records import Evidence, StoredArticle, Term
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind

_APPROVED = (Level.APPROVED, Level.EMERGENCY)


@dataclass(frozen=True)
class Proof:
    """A level of evidence, and whether it is that of a medicine not approved for the drug."""

    level: Level
    not_approved: bool


def proof_of(evidence: Evidence, treatments: Mapping[TermId, Term]) -> Proof:
    """What a row of evidence proves; `treatments` are the guide's, by id."""
    is_medicine = any(treatments[name].is_medicine for name in evidence.treatments if name in treatments)
    return Proof(evidence.level, is_medicine and evidence.level not in _APPROVED)


def rows_of_pair(
    rows: Iterable[Evidence], article: ArticleId, drugs: Iterable[TermId], treatments: Iterable[TermId]
) -> tuple[Evidence, ...]:
    """The rows of a page about one pairing, for all of its drugs or none; none for other pages."""
    if not article.is_pair:
        return ()
    about = set(treatments)
    found = tuple(row for row in rows if row.article == article and set(row.treatments) == about)
    return found if set(drugs) <= {row.drug for row in found} else ()


def pair_proof(library: Library, stored: StoredArticle) -> Proof | None:
    """The proof of a page about one pairing; other pages compare, and have none."""
    if len(stored.drugs) != 1:
        return None
    card = stored.card
    rows = library.evidence(card.language, drug=stored.drugs[0])
    found = rows_of_pair(rows, card.id, stored.drugs, stored.treatments)
    treatments = {term.id: term for term in library.terms(TermKind.TREATMENT, card.language)}
    return proof_of(found[0], treatments) if len(found) == 1 else None
