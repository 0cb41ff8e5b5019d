"""Measures what speaks for each page that a query may mean."""

from collections.abc import Iterable

from reader.ids import ArticleId, ArticleKind
from reader.library.folding import words
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.library.wording import Wording
from reader.search.concepts import Concept
from reader.search.index import Index, Typed
from reader.search.query import Query
from reader.search.scoring import Measures

_SAME = 0.8  # from here on a question asks the same as what was typed, if in other words
_ONLY_NAMED = 0.05  # what naming somebody near counts for, when nothing says that they use
_NEXT = 0.25  # how much less each further page for families counts


class Measurer:
    """Gathers the pages of one language that may be meant, with what speaks for each."""

    def __init__(self, library: Library, language: str, wording: Wording, index: Index) -> None:
        self._library = library
        self._language = language
        self._wording = wording
        self._index = index
        self._terms: dict[int, frozenset[ArticleId]] = {}
        self._titles: dict[int, frozenset[str]] = {}

    def measured(self, query: Query, concepts: tuple[Concept, ...]) -> list[tuple[ArticleCard, Measures]]:
        """Every page that may be meant, with what speaks for it."""
        typed = self._index.typed(query)
        text, told, asked = self._index.pages(typed), self._index.told(typed), self._index.asked(typed)
        family = self._family(query, concepts)
        cards = self._cards((*text, *told, *asked), family)
        covered = self._index.covered(typed, frozenset(card.number for card in cards))
        self._read_terms(card.number for card in cards)
        found = []
        for card in cards:
            about, own, pair = self._named(card, concepts)
            is_alone = own > 0 and len(concepts) == 1 and set(query.words) <= set(concepts[0].words)
            measures = Measures(
                text=text.get(card.number, 0.0),
                covered=covered[card.number],
                told=told.get(card.number, 0.0),
                asked=(near := asked.get(card.number, 0.0)),
                same=max(0.0, near - _SAME) / (1.0 - _SAME),
                title=self._in_title(card, typed),
                about=about,
                own=own,
                alone=float(is_alone),
                pair=pair,
                family=family.get(card.id, 0.0),
            )
            found.append((card, measures))
        return found

    def _cards(self, numbers: Iterable[int], articles: Iterable[ArticleId]) -> list[ArticleCard]:
        cards = list(self._library.cards_numbered(tuple(dict.fromkeys(numbers))))
        there = {card.id for card in cards}
        others = (self._library.card(each, self._language) for each in articles if each not in there)
        return [*cards, *filter(None, others)]

    def _in_title(self, card: ArticleCard, typed: Typed) -> float:
        title = self._titles.get(card.number)
        if title is None:
            title = frozenset(self._wording.stemmer.stems(words(card.title)))
            self._titles[card.number] = title
        rarities = zip(typed.stems, typed.rarities, strict=True)
        return sum(rarity for stem, rarity in rarities if stem in title) / typed.told

    def _named(self, card: ArticleCard, concepts: tuple[Concept, ...]) -> tuple[float, float, float]:
        """How many of the concepts a page is about, is the own page of, and whether it pairs them all."""
        if not concepts:
            return 0.0, 0.0, 0.0
        terms = self._terms[card.number]
        own = sum(card.id in concept.articles for concept in concepts)
        about = sum(bool(concept.articles & terms) or card.id in concept.articles for concept in concepts)
        pair = len(concepts) > 1 and about == len(concepts) and card.id.is_pair
        return about / len(concepts), own / len(concepts), float(pair)

    def _family(self, query: Query, concepts: tuple[Concept, ...]) -> dict[ArticleId, float]:
        """Pages for families, when somebody near uses; they count less when only somebody near is named."""
        typed = set(query.words)
        uses = bool(typed & self._wording.using) or any(
            article.kind is ArticleKind.DRUG for concept in concepts for article in concept.articles
        )
        found: dict[ArticleId, float] = {}
        for people in self._wording.people:
            if typed & people.words:
                for place, page in enumerate(filter(None, map(ArticleId.of, people.pages))):
                    found.setdefault(page, (1.0 - _NEXT * place) * (1.0 if uses else _ONLY_NAMED))
        return found

    def _read_terms(self, cards: Iterable[int]) -> None:
        missing = [number for number in cards if number not in self._terms]
        if missing:
            self._terms.update(self._index.terms(missing))
