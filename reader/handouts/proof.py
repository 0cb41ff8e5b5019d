"""How well the treatment a page is about is proven, as it stands on paper."""

from reader.handouts.blocks import Badge
from reader.handouts.labels import level_words, not_approved_words
from reader.library.records import StoredArticle
from reader.library.rows import Level
from reader.library.store import Library
from reader.library.taxonomy import TermKind


def proof_badge(library: Library, stored: StoredArticle) -> Badge | None:
    """The evidence of a page about one pairing; other pages compare and carry none."""
    card = stored.card
    if not card.id.startswith("pairs/") or len(stored.drugs) != 1:
        return None
    rows = [
        row
        for row in library.evidence(card.language, drug=stored.drugs[0])
        if row.article == card.id and set(row.treatments) == set(stored.treatments)
    ]
    if len(rows) != 1:
        return None
    level = rows[0].level
    terms = [library.term(TermKind.TREATMENT, name, card.language) for name in rows[0].treatments]
    is_medicine = any(term.is_medicine for term in terms if term)
    unproven = is_medicine and level not in (Level.APPROVED, Level.EMERGENCY)
    return Badge(
        level, level_words(level, card.language), not_approved_words(card.language) if unproven else ""
    )
