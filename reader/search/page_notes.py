"""What the search knows of a page before anything is typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.folding import words
from reader.library.records import ArticleCard
from reader.library.stems import Stemmer
from reader.library.store import Library
from reader.search.index import Index

_MOST_KEPT = 1000  # pages of a language; a larger guide is read as it is asked


@dataclass(frozen=True)
class PageNote:
    """A page's card, the stems of its title, and the pages of the drugs and treatments it is about."""

    card: ArticleCard
    title: frozenset[str]
    terms: frozenset[ArticleId]


class PageNotes:
    """The notes of one language's pages.

    All of them are kept or none, so that what is kept never tells what somebody searched for.
    """

    def __init__(self, library: Library, language: str, stemmer: Stemmer, index: Index) -> None:
        self._library = library
        self._stemmer = stemmer
        self._index = index
        cards = library.cards(language) if index.count <= _MOST_KEPT else ()
        self._kept = self._noted(cards)
        self._numbers = {card.id: card.number for card in cards}
        self._language = language

    def of(self, numbers: Iterable[int], articles: Iterable[ArticleId], with_terms: bool) -> list[PageNote]:
        """The notes of the pages with these numbers, then those of further ones, each once.

        Without `with_terms` what they are about is only told where it is known anyway.
        """
        wanted = dict.fromkeys(numbers)
        known = self._kept or self._noted(self._library.cards_numbered(tuple(wanted)), with_terms)
        found = [known[number] for number in wanted if number in known]
        there = {note.card.id for note in found}
        others = (article for article in articles if article not in there)
        if self._kept:
            return [*found, *(self._kept[self._numbers[each]] for each in others if each in self._numbers)]
        cards = (self._library.card(each, self._language) for each in others)
        return [*found, *self._noted(tuple(filter(None, cards)), with_terms).values()]

    def _noted(self, cards: tuple[ArticleCard, ...], with_terms: bool = True) -> dict[int, PageNote]:
        numbers = [card.number for card in cards]
        terms = self._index.terms(numbers) if numbers and with_terms else {}
        stems = self._stemmer.stems
        return {
            card.number: PageNote(
                card, frozenset(stems(words(card.title))), terms.get(card.number, frozenset())
            )
            for card in cards
        }
