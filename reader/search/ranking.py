"""Finds the pages for a query and puts the likeliest first.

The full-text index gives candidates. What a typed word stands for (a drug, a treatment, a page of its
own) then decides: a page about both the drug and the treatment that were typed comes before a page
about one of them, and the page of its own for a single word comes first.
"""

from collections import defaultdict
from collections.abc import Iterable

from reader.library.folding import fold, words
from reader.library.records import Alias, ArticleCard
from reader.library.store import Library
from reader.library.tables import AliasKind
from reader.library.taxonomy import TermKind
from reader.search.concepts import Concept, concepts_in, meant
from reader.search.danger.judge import Judge, judge_of
from reader.search.query import Query, parse_query
from reader.search.results import Hit, Meaning, SearchResult
from reader.search.snippets import snippet
from reader.search.spelling import MOST_SUGGESTIONS, Speller, nearness

MOST_HITS = 20
_CANDIDATES = 60
_WEIGHTS = "12.0, 9.0, 5.0, 4.0, 1.0"  # title, names, tags, headings, body
# Names that are easily taken for each other and must not be: whoever misspells one is offered both.
_LOOK_ALIKES = (
    ("treatments/naloxone", "treatments/naltrexone"),
    ("treatments/naltrexone", "treatments/naloxone"),
    ("treatments/methadone", "drugs/methamphetamine"),
    ("drugs/methamphetamine", "treatments/methadone"),
)
_SHORTEST_SIGN = 3  # letters; a shorter word says nothing about its language
_SURE = 0.8  # similarity from which results for the nearest word are shown below the question


class Searcher:
    """Searches one library in one language. Reads the search words at the first use."""

    def __init__(self, library: Library, language: str, judge: Judge | None = None) -> None:
        """`judge` is one made before for the same library; without it, one is made at the first search."""
        self._library = library
        self._judge = judge
        self._language = language
        self._aliases: dict[str, list[Alias]] = {}
        self._names: dict[str, str] = {}
        self._terms: dict[int, frozenset[str]] = {}
        self._first, self._last = 0, -1  # the numbers of the language's articles
        self._speller: Speller | None = None

    def search(self, typed: str, finished: bool = True) -> SearchResult:
        """Everything there is to say to what was typed. An empty text finds nothing.

        Not `finished`: the last word may still be half typed, and does not decide alone that there is danger.
        """
        self._load()
        self._judge = self._judge or judge_of(self._library)
        urgency = self._judge.judge(typed, finished)
        query = parse_query(typed)
        if query.is_empty:
            return SearchResult(typed, urgency, (), "", (), ())
        suggestions, shown_for, used = self._corrected(query)
        concepts = meant(concepts_in(used.all_words, self._aliases), used)
        hits = self._hits(used, concepts)
        return SearchResult(
            typed=typed,
            urgency=urgency,
            suggestions=suggestions,
            shown_for=shown_for,
            meanings=tuple(meaning for concept in concepts if (meaning := self._meaning(concept))),
            hits=hits,
        )

    def pages_with_words(self, typed: str) -> tuple[int, ...]:
        """On how many of this language's pages each typed word stands, small words too."""
        self._load()
        query = parse_query(typed)
        counts = []
        for place, word in enumerate(query.all_words, start=1):
            if len(word) < _SHORTEST_SIGN:
                counts.append(0)
                continue
            is_open = query.ends_open and place == len(query.all_words)
            # Not in names and tags: search words of every language stand there.
            match = f'{{title headings body}} : "{word}"' + (" *" if is_open else "")
            rows = self._library.rows(
                "SELECT count(*) FROM search WHERE search MATCH :match AND rowid BETWEEN :first AND :last",
                match=match,
                first=self._first,
                last=self._last,
            )
            counts.append(rows[0][0])
        return tuple(counts)

    # -- what the words stand for

    def _load(self) -> None:
        if self._names:
            return
        self._first, self._last = self._library.numbers(self._language)
        for kind in TermKind:
            for term in self._library.terms(kind, self._language):
                self._names[f"{kind.value}s/{term.id}"] = term.name
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self._library.aliases():
            found[" ".join(words(alias.term))].append(alias)
        for article, name in self._names.items():
            folded = " ".join(words(name))
            found[folded].append(Alias(name, fold(name), AliasKind.GENERIC.value, article))
        self._aliases = found

    def _meaning(self, concept: Concept) -> Meaning | None:
        named: dict[str, Alias] = {}
        for alias in concept.aliases:
            if alias.article in self._names:
                named.setdefault(alias.article, alias)
        word = " ".join(concept.words)
        names = tuple(self._names[article] for article in named)
        kinds = {alias.kind for alias in named.values()}
        if not names or AliasKind.MISSPELLING.value in kinds or word in {fold(name) for name in names}:
            return None
        kind = AliasKind.STREET.value if AliasKind.STREET.value in kinds else min(kinds)
        shown = next(alias.term for alias in named.values())
        return Meaning(shown[:1].upper() + shown[1:], kind, names, tuple(named))

    # -- spelling

    def _corrected(self, query: Query) -> tuple[tuple[str, ...], str, Query]:
        """Suggestions, the text results are shown for if not the typed one, and the query to run."""
        misspelled = self._with_look_alikes(self._listed_misspelling(query))
        if misspelled:
            return misspelled, misspelled[0], parse_query(misspelled[0])
        unknown = [word for word in query.words if not self._is_known(word, query)]
        if not unknown:
            return (), "", query
        self._speller = self._speller or Speller(self._library, self._language)
        near = self._speller.suggest(unknown[0])
        texts = self._with_look_alikes(
            tuple(_replaced(query.all_words, (unknown[0],), suggestion.word) for suggestion in near)
        )
        if near and near[0].similarity >= _SURE and len(unknown) == 1:
            return texts, texts[0], parse_query(texts[0])
        return texts, "", query

    def _listed_misspelling(self, query: Query) -> tuple[str, ...]:
        for concept in concepts_in(query.all_words, self._aliases):
            if all(alias.kind == AliasKind.MISSPELLING.value for alias in concept.aliases):
                # A misspelled medicine is listed under its drugs too; the name nearest to it is meant.
                typed = " ".join(concept.words)
                names = {self._names.get(alias.article, ""): alias.article for alias in concept.aliases}
                nearest = sorted(names, key=lambda n: (-nearness(typed, n), names[n].startswith("drugs/")))
                return tuple(_replaced(query.all_words, concept.words, name) for name in nearest if name)
        return ()

    def _with_look_alikes(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The suggestions, each followed by the one for the name it is easily taken for."""
        found: list[str] = []
        for text in texts:
            found.append(text)
            for article, other in _LOOK_ALIKES:
                name, twin = self._names.get(article, ""), self._names.get(other, "")
                if twin and name in text.split() and fold(twin) not in fold(text).split():
                    found.append(_replaced(tuple(text.split()), (name,), twin))
        return tuple(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def _is_known(self, word: str, query: Query) -> bool:
        if self._library.rows("SELECT 1 FROM vocabulary WHERE term = :word LIMIT 1", word=word):
            return True
        if not (query.ends_open and word == query.words[-1]):
            return False
        return bool(
            self._library.rows(
                "SELECT 1 FROM vocabulary WHERE term >= :word AND term < :end LIMIT 1",
                word=word,
                end=word + "\U0010ffff",
            )
        )

    # -- pages

    def _hits(self, query: Query, concepts: tuple[Concept, ...]) -> tuple[Hit, ...]:
        found = self._candidates(query, " AND ")
        if len(found) < MOST_HITS and len(query.words) > 1:
            # Pages with every word stay ahead of pages with some of them.
            for number, score in self._candidates(query, " OR ").items():
                found.setdefault(number, score / 4)
        cards = {card.number: card for card in self._library.cards_numbered(tuple(found))}
        self._read_terms(cards)
        ranked = sorted(
            ((self._score(card, found[number], query, concepts), card) for number, card in cards.items()),
            key=lambda pair: (-pair[0], pair[1].title),
        )
        return tuple(self._hit(card, score, query) for score, card in ranked[:MOST_HITS])

    def _candidates(self, query: Query, joiner: str) -> dict[int, float]:
        parts = [f'"{word}"' for word in query.words]
        if query.ends_open and len(query.words[-1]) > 1:
            parts[-1] += " *"
        rows = self._library.rows(
            f"SELECT rowid, -bm25(search, {_WEIGHTS}) AS score FROM search"
            " WHERE search MATCH :match AND rowid BETWEEN :first AND :last ORDER BY score DESC LIMIT :most",
            match=joiner.join(parts),
            first=self._first,
            last=self._last,
            most=_CANDIDATES,
        )
        best = max((score for _, score in rows), default=0.0) or 1.0
        return {number: score / best for number, score in rows}

    def _read_terms(self, cards: Iterable[int]) -> None:
        missing = [number for number in cards if number not in self._terms]
        if not missing:
            return
        marks = ", ".join(str(number) for number in missing)
        found: dict[int, set[str]] = {number: set() for number in missing}
        rows = self._library.rows(f"SELECT article, kind, term FROM article_term WHERE article IN ({marks})")
        for number, kind, term in rows:
            found[number].add(f"{kind}s/{term}")
        self._terms.update((number, frozenset(terms)) for number, terms in found.items())

    def _score(
        self, card: ArticleCard, text_score: float, query: Query, concepts: tuple[Concept, ...]
    ) -> float:
        title = set(words(card.title))
        in_title = sum(word in title for word in query.words) / len(query.words)
        about = self._terms[card.number]
        covered = sum(bool(concept.articles & about or card.id in concept.articles) for concept in concepts)
        own = sum(card.id in concept.articles for concept in concepts)
        score = text_score + in_title
        if concepts:
            score += 2.0 * covered / len(concepts) + 1.5 * own / len(concepts)
        if len(concepts) > 1 and covered == len(concepts) and card.id.startswith("pairs/"):
            score += 1.0
        return score

    def _hit(self, card: ArticleCard, score: float, query: Query) -> Hit:
        sections = self._library.sections(card.number)
        return Hit(card, snippet(card.summary, sections, query.words, query.ends_open), round(score, 4))


def _replaced(text: tuple[str, ...], old: tuple[str, ...], new: str) -> str:
    """The words of a text with every stretch `old` replaced."""
    replaced: list[str] = []
    at = 0
    while at < len(text):
        is_old = text[at : at + len(old)] == old
        replaced.append(new if is_old else text[at])
        at += len(old) if is_old else 1
    return " ".join(replaced)
