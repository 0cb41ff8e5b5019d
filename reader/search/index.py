"""What the search asks of one language's index."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from reader.ids import ArticleId, TermId
from reader.library.store import Library
from reader.library.taxonomy import TermKind, page_of_term
from reader.library.wording import Wording
from reader.search.query import Query

_FULL = 2.2  # what a word tells at most in FTS5's bm25, beside its rarity
_ASIDE = 0.5  # how much less a word for somebody near tells: what is asked about them tells more
_LEAST = 0.3  # what a word tells that stands on every page
_MOST_PAGES = 40
_MOST_ENDINGS = 12
_COMMON = 1500  # pages from which a word does not tell which of them is meant
_END = "\U0010ffff"


@dataclass(frozen=True)
class Typed:
    """The words of a query as the index knows them, each with what it tells."""

    stems: tuple[str, ...]
    terms: tuple[str, ...]  # for the full-text index
    rarities: tuple[float, ...]
    endings: tuple[str, ...]  # stems that the last word may become
    all_stems: tuple[str, ...]  # those of small words too

    @cached_property
    def told(self) -> float:
        """What all words tell together."""
        return sum(self.rarities) or 1.0


class Index:
    """The pages and words of one language."""

    def __init__(self, library: Library, language: str, wording: Wording) -> None:
        self._library = library
        self._language = language
        self._stemmer = wording.stemmer
        people = (word for each in wording.people for word in each.words)
        self._aside = frozenset(self._stemmer.stems(people))
        self._first, self._last = library.numbers(language)
        self.count = self._last - self._first + 1
        """How many pages the language has at most."""
        self._all: int = library.rows("SELECT count(*) FROM article")[0][0] or 1

    def typed(self, query: Query) -> Typed:
        """The query's words as the index knows them."""
        terms = [f'"{stem}"' for stem in query.stems]
        endings: tuple[str, ...] = ()
        if query.ends_open and len(query.words[-1]) > 1:
            last = query.words[-1]
            endings = tuple(dict.fromkeys((query.stems[-1], *self._endings(last))))
            either = " OR ".join(f'"{stem}"' for stem in endings)
            terms[-1] = f'("{last}" * OR {either})'
        all_stems = tuple(dict.fromkeys(self._stemmer.of_typed(query.all_words)))
        return Typed(query.stems, tuple(terms), self._rarities(query.stems), endings, all_stems)

    def pages(self, typed: Typed) -> dict[int, float]:
        """The pages that the words stand on, and how well their text matches, up to about 1.

        Pages with every word come before those with some of them.
        """
        found = self._matching(" AND ".join(typed.terms))
        if len(found) < _MOST_PAGES and len(typed.terms) > 1:
            found = {**self._matching(" OR ".join(typed.terms)), **found}
        return {number: min(1.0, body / _FULL / typed.told) for number, body in found.items()}

    def covered(self, typed: Typed, numbers: frozenset[int]) -> dict[int, float]:
        """Which share of what was typed stands somewhere on each page; a rare word counts more."""
        found = dict.fromkeys(numbers, 0.0)
        for term, rarity in zip(typed.terms, typed.rarities, strict=True):
            rows = self._library.rows(
                "SELECT rowid FROM search WHERE search MATCH :term AND rowid BETWEEN :first AND :last"
                " LIMIT :most",
                term=term,
                first=self._first,
                last=self._last,
                most=_COMMON,
            )
            there = numbers if len(rows) == _COMMON else numbers.intersection(row[0] for row in rows)
            for number in there:
                found[number] += rarity / typed.told
        return found

    def _matching(self, match: str) -> dict[int, float]:
        rows = self._library.rows(
            # The columns: title, names, tags, questions, headings, body.
            "SELECT rowid, -bm25(search, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0) FROM search"
            " WHERE search MATCH :match AND rowid BETWEEN :first AND :last"
            " ORDER BY bm25(search, 12.0, 9.0, 5.0, 6.0, 4.0, 1.0) LIMIT :most",
            match=match,
            first=self._first,
            last=self._last,
            most=_MOST_PAGES,
        )
        return dict(rows)

    def _rarities(self, stems: tuple[str, ...]) -> tuple[float, ...]:
        """How much each word tells: the fewer pages it stands on, the more."""
        rows = self._library.rows(
            "SELECT term, doc FROM vocabulary WHERE term IN (SELECT value FROM json_each(:stems))",
            stems=json.dumps(stems),
        )
        pages = {term: min(self.count, doc * self.count / self._all) for term, doc in rows}
        found = (pages.get(stem, 0.0) for stem in stems)
        rarities = (max(_LEAST, log1p((self.count - here + 0.5) / (here + 0.5))) for here in found)
        return tuple(
            rarity * (_ASIDE if stem in self._aside else 1.0)
            for stem, rarity in zip(stems, rarities, strict=True)
        )

    def terms(self, numbers: Iterable[int]) -> dict[int, frozenset[ArticleId]]:
        """The ids of the pages of all drugs and treatments that each page is about."""
        found: dict[int, set[ArticleId]] = {number: set() for number in numbers}
        rows = self._library.rows(
            "SELECT article, kind, term FROM article_term WHERE kind IN ('drug', 'treatment')"
            " AND article IN (SELECT value FROM json_each(:numbers))",
            numbers=json.dumps(list(found)),
        )
        pages: dict[tuple[str, str], ArticleId] = {}  # many rows name the same few
        for number, kind, term in rows:
            page = pages.get((kind, term)) or page_of_term(TermKind(kind), TermId(term))
            found[number].add(pages.setdefault((kind, term), page))
        return {number: frozenset(terms) for number, terms in found.items()}

    # -- words

    def is_known(self, word: str, is_open: bool) -> bool:
        """Whether the guide has a word, or one that begins so; in any language."""
        end = word + _END if is_open else word
        rows = self._library.rows(
            "SELECT 1 FROM form WHERE word BETWEEN :word AND :end LIMIT 1", word=word, end=end
        )
        return bool(rows)

    def is_stem(self, stem: str) -> bool:
        """Whether another form of the word stands in a text of this language; names may be of any."""
        rows = self._library.rows(
            "SELECT 1 FROM search WHERE search MATCH :match AND rowid BETWEEN :first AND :last LIMIT 1",
            match=f'{{title questions headings body}} : "{stem}"',
            first=self._first,
            last=self._last,
        )
        return bool(rows)

    def pages_with(self, word: str, is_open: bool) -> int:
        """On how many of this language's pages a word stands, or the commonest that begins so."""
        rows = self._library.rows(
            "SELECT max(pages) FROM form WHERE word BETWEEN :word AND :end AND language = :l",
            word=word,
            end=word + _END if is_open else word,
            l=self._language,
        )
        return int(rows[0][0] or 0)

    def strangers(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that stand nowhere in this language."""
        rows = self._library.rows(
            "SELECT word FROM form WHERE language = :l AND word IN (SELECT value FROM json_each(:words))",
            words=json.dumps(sorted(words)),
            l=self._language,
        )
        return words.difference(row[0] for row in rows)

    def _endings(self, typed: str) -> list[str]:
        """The stems of this language's words that begin as what was typed."""
        rows = self._library.rows(
            "SELECT word FROM form WHERE word BETWEEN :typed AND :end AND language = :l LIMIT :most",
            typed=typed,
            end=typed + _END,
            l=self._language,
            most=_MOST_ENDINGS,
        )
        return self._stemmer.stems(str(row[0]) for row in rows)
