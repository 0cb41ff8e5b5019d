"""Suggestions for words the guide does not know. They are offered, never followed by themselves."""

from dataclasses import dataclass

from reader.library.folding import fold, words
from reader.library.store import Library
from reader.library.tables import AliasKind
from reader.library.taxonomy import TermKind

MOST_SUGGESTIONS = 4
_LEAST_SIMILARITY = 0.66
_SHORTEST = 3  # letters; a shorter word has too many neighbours to guess


@dataclass(frozen=True)
class Suggestion:
    """A word of the guide near to what was typed; `similarity` is 0.0 to 1.0."""

    word: str
    similarity: float


class Speller:
    """Knows every displayable search word and name of one language's guide."""

    def __init__(self, library: Library, language: str) -> None:
        names = [term.name for kind in TermKind for term in library.terms(kind, language)]
        aliases = [a.term for a in library.aliases() if a.kind != AliasKind.MISSPELLING.value]
        shown: dict[str, str] = {}
        for text in (*names, *aliases):
            shown.setdefault(fold(text), text)
        for text in (*names, *aliases):
            for word in text.split():
                if len(word) > _SHORTEST and word.isalpha():
                    shown.setdefault(fold(word), word)
        self._shown = shown
        self._folded = tuple(shown)

    def suggest(self, word: str) -> tuple[Suggestion, ...]:
        """Words near to `word`, the nearest first; several when several are near."""
        if len(word) < _SHORTEST:
            return ()
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(
            word,
            self._folded,
            scorer=OSA.normalized_similarity,
            score_cutoff=_LEAST_SIMILARITY,
            limit=3 * MOST_SUGGESTIONS,
        )
        ranked = sorted(near, key=lambda hit: (-_with_same_start(word, hit[0], hit[1]), len(hit[0]), hit[0]))
        found = [Suggestion(self._shown[name], score) for name, score, _ in ranked]
        return tuple({" ".join(words(s.word)): s for s in reversed(found)}.values())[::-1][:MOST_SUGGESTIONS]


def nearness(word: str, name: str) -> float:
    """How alike a typed word and a name are, 0.66 to 1.0; 0.0 when they are less alike than that."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(word, fold(name), score_cutoff=_LEAST_SIMILARITY)


def _with_same_start(word: str, name: str, score: float) -> float:
    """People rarely miss a first letter, so a name that begins alike is likelier meant."""
    return score + (0.08 if name[:2] == word[:2] else 0.0)
