"""How well the treatment a page is about is proven, as it stands on paper."""

from reader.handouts.blocks import Badge
from reader.handouts.labels import level_words, not_approved_words
from reader.library.proof import pair_proof
from reader.library.records import StoredArticle
from reader.library.store import Library


def proof_badge(library: Library, stored: StoredArticle) -> Badge | None:
    """The evidence of a page about one pairing; other pages compare and carry none."""
    proof = pair_proof(library, stored)
    if proof is None:
        return None
    language = stored.card.language
    unproven = not_approved_words(language) if proof.not_approved else ""
    return Badge(proof.level, level_words(proof.level, language), unproven)
