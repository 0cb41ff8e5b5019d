"""Finds the pages for a query and puts the likeliest first.

The full text and the questions that articles answer give candidates. What a typed word stands for (a drug,
a treatment, a page of its own), and whether somebody near uses, then decide with them (scoring.py).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice

from reader.ids import ArticleId
from reader.library.folding import fold
from reader.library.records import Alias, ArticleCard, CodeEntry, Term
from reader.library.rows import AliasKind
from reader.library.search_words import texts_of, wording_in
from reader.library.store import Library
from reader.library.taxonomy import TermKind, page_of_term
from reader.search.codes import codes_in
from reader.search.concepts import Concept, Concepts
from reader.search.danger.judge import Judge, judge_of
from reader.search.danger.urgency import Urgency
from reader.search.index import Index
from reader.search.measuring import Measurer
from reader.search.query import TYPED_LIMIT, Query, parse_query
from reader.search.questions import Questions
from reader.search.results import CODE, Hit, Meaning, SearchResult
from reader.search.scoring import score
from reader.search.snippets import Wanted, snippets
from reader.search.spelling import Corrected, Spelling

MOST_HITS = 20
_SHORTEST_SIGN = 3  # letters; a shorter word says nothing about its language


def _any_page(_card: ArticleCard) -> bool:
    return True


@dataclass(frozen=True)
class _Understood:
    """What a typed text means: its codes, its words as they are looked for, and what they stand for."""

    codes: tuple[CodeEntry, ...]
    corrected: Corrected
    concepts: tuple[Concept, ...]


class Common:
    """What does not depend on the language searched in: read at the first use, and once."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def judge(self) -> Judge:
        """Tells whether a typed text speaks of danger."""
        return judge_of(self._library)

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every search word of the guide."""
        return self._library.aliases()


class Searcher:
    """Searches one library in one language. Reads the search words at the first use."""

    def __init__(self, library: Library, language: str, beside: "Searcher | None" = None) -> None:
        """`beside` searches the same library in another language, and shares what both need."""
        self._library = library
        self._language = language
        self.common: Common = beside.common if beside is not None else Common(library)
        self._terms: dict[ArticleId, Term] = {}

    def search(
        self, typed: str, finished: bool = True, among: Callable[[ArticleCard], bool] = _any_page
    ) -> SearchResult:
        """Everything there is to say to what was typed. An empty text finds nothing.

        Not `finished`: the last word may still be half typed, and does not decide alone that there is danger.
        Only pages that are `among` those asked for are found.
        """
        found = self._understood(typed)
        now, typing = self.common.judge.both(typed)
        return SearchResult(
            typed=typed,
            urgency=now if finished else typing,
            typing_urgency=typing,
            suggestions=found.corrected.suggestions,
            shown_for=found.corrected.shown_for,
            meanings=(*self._codes(found.codes), *self._meanings(found.concepts)),
            hits=self._hits(found, among, MOST_HITS),
        )

    def likeliest(self, typed: str, most: int) -> tuple[Hit, ...]:
        """The first pages of those that `search` finds, and nothing else."""
        return self._hits(self._understood(typed), _any_page, most)

    def urgency(self, typed: str, finished: bool = True) -> Urgency:
        """Whether what was typed speaks of danger, without looking for pages."""
        return self.common.judge.judge(typed, finished)

    def term(self, article: ArticleId) -> Term | None:
        """The drug or treatment that an article is the own page of; None for any other."""
        self._load()
        return self._terms.get(article)

    def pages_with_words(self, typed: str) -> tuple[int, ...]:
        """On how many of this language's pages each typed word stands, small words too."""
        self._load()
        query = self._parse(typed)
        last = len(query.all_words) - 1
        return tuple(
            self._index.pages_with(word, query.ends_open and place == last)
            if len(word) >= _SHORTEST_SIGN
            else 0
            for place, word in enumerate(query.all_words)
        )

    # -- what the words stand for

    def _load(self) -> None:
        if self._terms:
            return
        library, language = self._library, self._language
        for kind in TermKind:
            for term in library.terms(kind, language):
                self._terms[page_of_term(kind, term.id)] = term
        self._names = {article: term.name for article, term in self._terms.items()}
        self._wording = wording_in(library, language)
        self._index = Index(library, language, self._wording)
        listed = self.common.aliases
        generic = AliasKind.GENERIC.value
        named = (Alias(name, fold(name), generic, article) for article, name in self._names.items())
        self._concepts = Concepts((*listed, *named), self._wording)
        others = (wording_in(library, other).stopwords for other in library.info.languages)
        # Small words of another language say nothing here either, unless they are words of this one.
        self._idle = self._index.strangers(frozenset[str]().union(*others))
        questions = Questions(library, language, self._wording)
        self._measurer = Measurer(library, language, self._wording, self._index, questions)
        self._spelling = Spelling(self._names, listed, self._concepts, self._index, self._wording)

    def _understood(self, typed: str) -> _Understood:
        self._load()
        codes = codes_in(typed[:TYPED_LIMIT], self._library)
        query = self._parse(codes.rest if codes.entries else typed)
        corrected = Corrected((), "", query)
        if not query.is_empty:
            corrected = self._spelling.corrected(query, self._parse)
        return _Understood(codes.entries, corrected, self._concepts.meant(corrected.query))

    def _parse(self, typed: str) -> Query:
        return parse_query(typed, self._wording, self._idle, self._concepts.needing_capitals)

    def _codes(self, entries: tuple[CodeEntry, ...]) -> Iterator[Meaning]:
        by_code: defaultdict[str, dict[ArticleId, str]] = defaultdict(dict)
        for entry in entries:
            name = self._names.get(entry.article)
            if name is None and (card := self._library.card(entry.article, self._language)):
                name = card.title
            if name:
                by_code[entry.code][entry.article] = name
        for code, named in by_code.items():
            yield Meaning(code, CODE, tuple(named.values()), tuple(named))

    def _meanings(self, concepts: tuple[Concept, ...]) -> Iterator[Meaning]:
        for concept in concepts:
            named: dict[ArticleId, Alias] = {}
            for alias in concept.aliases:
                if alias.article in self._names:
                    named.setdefault(alias.article, alias)
            word = " ".join(concept.words)
            names = tuple(self._names[article] for article in named)
            kinds = {alias.kind for alias in named.values()}
            if names and AliasKind.MISSPELLING.value not in kinds and word not in map(fold, names):
                kind = AliasKind.STREET.value if AliasKind.STREET.value in kinds else min(kinds)
                shown = next(alias.term for alias in named.values())
                yield Meaning(shown[:1].upper() + shown[1:], kind, names, tuple(named))

    # -- pages

    def _hits(self, typed: _Understood, among: Callable[[ArticleCard], bool], most: int) -> tuple[Hit, ...]:
        """The likeliest pages, after those that a code leads to whatever else was typed."""
        query, first = typed.corrected.query, dict.fromkeys(entry.article for entry in typed.codes)
        ahead = [card for article in first if (card := self._library.card(article, self._language))]
        ranked = [] if query.is_empty else self._ranked(query, typed.concepts)
        top = ranked[0][0] if ranked else 0.0
        ranked = [(top + 1.0, card) for card in ahead] + [each for each in ranked if each[1] not in ahead]
        wanted = Wanted(query, self._wording.stemmer)
        found = list(islice((each for each in ranked if among(each[1])), most))
        shown = snippets([card for _, card in found], partial(texts_of, self._library), wanted)
        return tuple(
            Hit(card, spans, round(value, 4)) for (value, card), spans in zip(found, shown, strict=True)
        )

    def _ranked(self, query: Query, concepts: tuple[Concept, ...]) -> list[tuple[float, ArticleCard]]:
        measured = self._measurer.measured(query, concepts)
        scored = [(score(measures), card) for card, measures in measured]
        return sorted(scored, key=lambda each: (-each[0], each[1].title))
