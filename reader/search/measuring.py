"""Measures what speaks for each page that a query may mean."""

from reader.ids import ArticleId, ArticleKind
from reader.library.records import ArticleCard
from reader.library.store import Library
from reader.library.wording import Wording
from reader.search.concepts import Concept
from reader.search.index import Index, Typed
from reader.search.page_notes import PageNote, PageNotes
from reader.search.query import Query
from reader.search.questions import FAR, Questions
from reader.search.scoring import Measures

_ONLY_NAMED = 0.05  # what naming somebody near counts for, when nothing says that they use
_MOST_LIKELY = 15  # pages by their text whose questions are compared too
_NEXT = 0.25  # how much less each further page for families counts


class Measurer:
    """Gathers the pages of one language that may be meant, with what speaks for each."""

    def __init__(
        self, library: Library, language: str, wording: Wording, index: Index, questions: Questions
    ) -> None:
        self._wording = wording
        self._index = index
        self._questions = questions
        self._notes = PageNotes(library, language, wording.stemmer, index)

    def measured(self, query: Query, concepts: tuple[Concept, ...]) -> list[tuple[ArticleCard, Measures]]:
        """Every page that may be meant, with what speaks for it."""
        typed = self._index.typed(query)
        text, told = self._index.pages(typed), self._questions.told(typed)
        family, alone = self._family(query, concepts), self._is_name(query, concepts)
        notes = self._notes.of((*text, *told), family, with_terms=bool(concepts))
        likely = sorted(text, key=lambda number: -text[number])[:_MOST_LIKELY]
        near = self._questions.near(typed, dict.fromkeys((*told, *likely)))
        covered = self._index.covered(typed, frozenset(note.card.number for note in notes))
        found = []
        for note in notes:
            card = note.card
            about, own, pair = self._named(note, concepts)
            is_alone = own > 0 and alone
            measures = Measures(
                text=text.get(card.number, 0.0),
                covered=covered[card.number],
                told=told.get(card.number, 0.0),
                whole=(answers := near.get(card.number, FAR)).whole,
                asked=answers.asked,
                same=answers.same,
                headed=answers.headed,
                title=_in_title(note, typed),
                about=about,
                own=own,
                alone=float(is_alone),
                pair=pair,
                family=family.get(card.id, 0.0),
            )
            found.append((card, measures))
        return found

    def _named(self, note: PageNote, concepts: tuple[Concept, ...]) -> tuple[float, float, float]:
        """How many of the concepts a page is about, is the own page of, and whether it pairs them all."""
        if not concepts:
            return 0.0, 0.0, 0.0
        page, terms = note.card.id, note.terms
        own = sum(page in concept.articles for concept in concepts)
        about = sum(bool(concept.articles & terms) or page in concept.articles for concept in concepts)
        pair = len(concepts) > 1 and about == len(concepts) and page.is_pair
        return about / len(concepts), own / len(concepts), float(pair)

    def _is_name(self, query: Query, concepts: tuple[Concept, ...]) -> bool:
        """Whether one name was typed and nothing else, or a treatment's and for whom."""
        near = frozenset[str]().union(*(people.words for people in self._wording.people))
        whom = near | self._wording.stopwords  # as in "my husband"
        named = [concept for concept in concepts if not whom.issuperset(concept.words)] or concepts
        if len(named) != 1:
            return False
        name = frozenset(named[0].words)
        if not any(each.kind is ArticleKind.DRUG for each in named[0].articles):
            name |= near
        return name.issuperset(query.words)

    def _family(self, query: Query, concepts: tuple[Concept, ...]) -> dict[ArticleId, float]:
        """Pages for families: how far what was typed says only that somebody near uses.

        "My husband drinks" asks what a family can do. "My husband gambled the rent away" asks for more, which
        other pages may answer better. When only somebody near is named, they hardly count.
        """
        typed = set(query.words)
        drugs = [c for c in concepts if any(each.kind is ArticleKind.DRUG for each in c.articles)]
        using = self._wording.using.union(*(concept.words for concept in drugs)) & typed
        found: dict[ArticleId, float] = {}
        for people in self._wording.people:
            if named := typed & people.words:
                share = (len(named | using) / len(typed)) ** 2 if using else _ONLY_NAMED
                for place, page in enumerate(filter(None, map(ArticleId.of, people.pages))):
                    found.setdefault(page, (1.0 - _NEXT * place) * share)
        return found


def _in_title(note: PageNote, typed: Typed) -> float:
    rarities = zip(typed.stems, typed.rarities, strict=True)
    return sum(rarity for stem, rarity in rarities if stem in note.title) / typed.told
