"""How well the treatment that an article is about is proven, where the evidence says one thing of it."""

from collections.abc import Callable

from reader.library.proof import rows_of_pair
from reader.library.records import ArticleCard, Evidence
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.pages.parts import Badge, badge_of


def proof_of(library: Library, language: str) -> Callable[[ArticleCard], Badge | None]:
    """Gives the badge of an article in a list, which says for itself what it is about.

    None where the evidence differs from drug to drug: one badge would promise too much or too little.
    """
    rows = library.evidence(language)
    treatments = {term.id: term for term in library.terms(TermKind.TREATMENT, language)}

    def badge(card: ArticleCard) -> Badge | None:
        found = {badge_of(row, treatments) for row in _rows_about(library, card, rows)}
        return found.pop() if len(found) == 1 else None

    return badge


def _rows_about(library: Library, card: ArticleCard, rows: tuple[Evidence, ...]) -> list[Evidence]:
    """Every row of a treatment's own page, or of a pairing if the rows cover all of its drugs."""
    if card.id.treatment:
        return [row for row in rows if row.treatments == (card.id.treatment,)]
    drugs, treatments = (library.terms_of(card.number, kind) for kind in TermKind)
    return list(rows_of_pair(rows, card.id, drugs, treatments))
