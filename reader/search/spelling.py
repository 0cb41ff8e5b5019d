"""Suggestions for words the guide does not know. They are offered, never followed by themselves."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.ids import ArticleId, ArticleKind
from reader.library.folding import fold, words
from reader.library.records import Alias
from reader.library.rows import AliasKind
from reader.library.wording import Wording
from reader.search.concepts import Concepts
from reader.search.index import Index
from reader.search.query import Query

MOST_SUGGESTIONS = 4
_LEAST_SIMILARITY = 0.66
_LIKELY = 0.76  # the same among other words
_SURE = 0.8  # similarity from which results for the nearest word are shown below the question
_SHORTEST = 3  # letters; a shorter word has too many neighbours to guess


@dataclass(frozen=True)
class Suggestion:
    """A word of the guide near to what was typed; `similarity` is 0.0 to 1.0."""

    word: str
    similarity: float


class Speller:
    """Knows every displayable search word and name of one language's guide."""

    def __init__(self, names: Iterable[str], aliases: Iterable[Alias]) -> None:
        names = tuple(names)
        terms = [alias.term for alias in aliases if alias.kind != AliasKind.MISSPELLING.value]
        shown: dict[str, str] = {}
        for text in (*names, *terms):
            shown.setdefault(fold(text), text)
        for text in (*names, *terms):
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


@dataclass(frozen=True)
class Corrected:
    """Suggestions, the text results are shown for if not the typed one, and the query to run."""

    suggestions: tuple[str, ...]
    shown_for: str
    query: Query


class Spelling:
    """Corrects queries in one language."""

    def __init__(
        self,
        names: Mapping[ArticleId, str],
        aliases: tuple[Alias, ...],
        concepts: Concepts,
        index: Index,
        wording: Wording,
    ) -> None:
        """`names` are those of drugs and treatments, by the id of their page."""
        self._names = names
        self._aliases = aliases
        self._concepts = concepts
        self._index = index
        self._twins = tuple(_twins(names, wording))
        self._speller: Speller | None = None

    def corrected(self, query: Query, parse: Callable[[str], Query]) -> Corrected:
        """What may have been meant; `parse` makes a query of a text."""
        misspelled = self._with_look_alikes(self._listed_misspelling(query))
        if misspelled:
            return Corrected(misspelled, misspelled[0], parse(misspelled[0]))
        unknown = [word for word in query.words if not self._is_known(word, query)]
        if not unknown:
            return Corrected((), "", query)
        self._speller = self._speller or Speller(self._names.values(), self._aliases)
        # Beside words that the guide has, a word it lacks may well be right.
        least = _LEAST_SIMILARITY if len(query.words) == 1 else _LIKELY
        near = [each for each in self._speller.suggest(unknown[0]) if each.similarity >= least]
        texts = self._with_look_alikes(
            tuple(_replaced(query.all_words, (unknown[0],), suggestion.word) for suggestion in near)
        )
        if near and near[0].similarity >= _SURE and len(unknown) == 1:
            return Corrected(texts, texts[0], parse(texts[0]))
        return Corrected(texts, "", query)

    def _listed_misspelling(self, query: Query) -> tuple[str, ...]:
        for concept in self._concepts.found(query.all_words):
            if concept.is_misspelling:
                # A misspelled medicine is listed under its drugs too; the name nearest to it is meant.
                typed = " ".join(concept.words)
                names = {self._names.get(alias.article, ""): alias.article for alias in concept.aliases}
                nearest = sorted(
                    names, key=lambda n: (-nearness(typed, n), names[n].kind is ArticleKind.DRUG)
                )
                return tuple(_replaced(query.all_words, concept.words, name) for name in nearest if name)
        return ()

    def _with_look_alikes(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The suggestions, each followed by the one for the name it is easily taken for."""
        found: list[str] = []
        for text in texts:
            found.append(text)
            for name, twin in self._twins:
                if name in text.split() and fold(twin) not in fold(text).split():
                    found.append(_replaced(tuple(text.split()), (name,), twin))
        return tuple(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def _is_known(self, word: str, query: Query) -> bool:
        if self._index.is_known(word, query.ends_open and word == query.words[-1]):
            return True
        stem = query.stems[query.words.index(word)]
        return stem != word and self._index.is_stem(stem)


def _twins(names: Mapping[ArticleId, str], wording: Wording) -> Iterable[tuple[str, str]]:
    """Each name of a drug or treatment with every other one that it is easily taken for."""
    shown = {fold(name): name for name in names.values()}
    for group in wording.look_alikes:
        found = [shown[word] for word in group if word in shown]
        yield from ((name, twin) for name in found for twin in found if twin != name)


def _replaced(text: tuple[str, ...], old: tuple[str, ...], new: str) -> str:
    """The words of a text with every stretch `old` replaced."""
    replaced: list[str] = []
    at = 0
    while at < len(text):
        is_old = text[at : at + len(old)] == old
        replaced.append(new if is_old else text[at])
        at += len(old) if is_old else 1
    return " ".join(replaced)


def nearness(word: str, name: str) -> float:
    """How alike a typed word and a name are, 0.66 to 1.0; 0.0 when they are less alike than that."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(word, fold(name), score_cutoff=_LEAST_SIMILARITY)


def _with_same_start(word: str, name: str, score: float) -> float:
    """People rarely miss a first letter, so a name that begins alike is likelier meant."""
    return score + (0.08 if name[:2] == word[:2] else 0.0)
