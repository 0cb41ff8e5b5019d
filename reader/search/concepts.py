"""What stretches of a query the guide has a word for, and the pages each of them leads to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.folding import words
from reader.library.records import Alias
from reader.library.rows import AliasKind
from reader.library.wording import Wording
from reader.search.query import Query

_LONGEST_PHRASE = 5  # words of an alias
_SHORT = 3  # letters up to which a name in capitals is easily an ordinary word in small letters
_SHORTEST_PLURAL = 5  # letters


@dataclass(frozen=True)
class Concept:
    """A stretch of the query that the guide has a word for, and the pages it leads to."""

    words: tuple[str, ...]
    aliases: tuple[Alias, ...]

    @property
    def articles(self) -> frozenset[ArticleId]:
        """The ids of those pages."""
        return frozenset(alias.article for alias in self.aliases)

    @property
    def is_misspelling(self) -> bool:
        """Whether the words are only known as a misspelling."""
        return all(alias.kind == AliasKind.MISSPELLING.value for alias in self.aliases)


class Concepts:
    """Every search word of the guide, as one language reads it."""

    def __init__(self, aliases: Iterable[Alias], wording: Wording) -> None:
        self._wording = wording
        self._exact: defaultdict[str, list[Alias]] = defaultdict(list)
        self._similar: defaultdict[str, list[Alias]] = defaultdict(list)
        in_capitals: set[str] = set()
        for alias in aliases:
            found = words(alias.term)
            self._exact[" ".join(found)].append(alias)
            self._similar[_singular(found)].append(alias)
            if len(found) == 1 and len(found[0]) <= _SHORT and alias.term.isupper():
                in_capitals.add(found[0])
        self.needing_capitals = frozenset(in_capitals - wording.short_names)
        """Short names that count inside a sentence only when they are typed in capitals."""

    def meant(self, query: Query) -> tuple[Concept, ...]:
        """What the query speaks of: the longest stretches from the left; none overlap."""
        concepts = self.found(query.all_words)
        spoken_for = {word for concept in concepts for word in concept.words}
        if spoken_for.issuperset(query.words):
            return tuple(c for c in concepts if any(word in query.words for word in c.words))
        return tuple(concept for concept in concepts if self._is_plain(concept, query))

    def found(self, typed: tuple[str, ...]) -> tuple[Concept, ...]:
        """Every stretch of folded words that the guide has a word for."""
        concepts = []
        at = 0
        while at < len(typed):
            length = min(_LONGEST_PHRASE, len(typed) - at)
            while length and not (aliases := self._known(typed[at : at + length])):
                length -= 1
            if length:
                concepts.append(Concept(typed[at : at + length], tuple(aliases)))
            at += length or 1
        return tuple(concepts)

    def _known(self, phrase: tuple[str, ...]) -> Sequence[Alias]:
        exact = self._exact.get(" ".join(phrase))
        if exact or (len(phrase) == 1 and phrase[0] in self._wording.stopwords):
            return exact or ()
        return self._similar.get(_singular(phrase), ())

    def _is_plain(self, concept: Concept, query: Query) -> bool:
        """Whether words count among others: several do, and a single one that is no ordinary word."""
        word = concept.words[0]
        if len(concept.words) > 1 or word in query.capitals:
            return True
        wording = self._wording
        return not (word in wording.everyday or word in wording.stopwords or word in self.needing_capitals)


def _singular(phrase: Iterable[str]) -> str:
    """The words without a plural's last letter, which English and Spanish share."""
    return " ".join(
        word[:-1] if len(word) >= _SHORTEST_PLURAL and word.endswith("s") else word for word in phrase
    )
