"""Writes what articles are found by: the full-text index, what each word tells, and every form of every word.

What a word tells for an article: the questions it answers, its title, summary and headings are taken as short
texts. A word in many of them tells much for the article, one in those of many articles little, and all words
of an article together tell as much as those of any other (tf-idf, divided by its length). Each question is
weighed on its own too, so that whoever asks just that finds its page.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import hypot, log, log1p

from reader.content.article import Article, DamagedArticle
from reader.guide.tables import Tables
from reader.ids import TermId
from reader.library.folding import words
from reader.library.layout import HEADINGS_FROM, QUESTIONS_MOST
from reader.library.rows import AliasRow
from reader.library.taxonomy import TermEntry, TermKind, page_of_term
from reader.library.wording import Wording
from reader.render.plain import SectionText

_SENTENCE = re.compile(r"(?<=[.?!:])\s")
_ANY = ""  # the language of names and search words
_INSERT = (
    "INSERT INTO search (rowid, title, names, tags, questions, headings, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class SearchIndex:
    """Adds articles to the index of one library file."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        tables: Tables,
        names: Iterable[TermEntry],
        wordings: Iterable[Wording],
    ) -> None:
        """`names` are the drugs and treatments of the guide."""
        self._connection = connection
        self._names = _SearchWords(tables, names)
        self._wordings = {each.language: each for each in wordings}
        self._telling: defaultdict[str, dict[int, Counter[str]]] = defaultdict(dict)
        self._asked: defaultdict[str, dict[int, Counter[str]]] = defaultdict(dict)
        self._pages: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._questions: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in tables.questions:
            self._questions[row.language, row.article].append(row.question)

    def add(
        self,
        number: int,
        article: Article,
        terms: Iterable[tuple[str, str]],
        sections: tuple[SectionText, ...],
    ) -> None:
        """Make an article findable by its text, its names and the questions it answers."""
        language = article.language
        wording = self._wording(language)
        title, summary = words(article.front.title), words(article.front.summary)
        headings = [words(section.title) for section in sections]
        asked = [words(each) for each in self._questions[language, article.id]]
        body = [word for section in sections for word in words(section.text)]
        names, tags = self._names.of_article(article.id), self._names.of_terms(terms)
        columns = (title, names, tags, _chained(asked), _chained(headings), summary + body)
        stems = wording.stemmer.stems
        self._connection.execute(_INSERT, (number, *(" ".join(stems(each)) for each in columns)))
        self._pages[language].update({*title, *_chained(headings), *summary, *body})
        self._pages[language].update(dict.fromkeys(_chained(asked), 0))
        self._pages[_ANY].update(dict.fromkeys((*names, *tags), 0))
        sentences = (words(each) for each in _SENTENCE.split(article.front.summary))
        texts = (title, *sentences, *headings)
        numbers = (
            *zip(range(HEADINGS_FROM), asked, strict=False),
            *zip(range(HEADINGS_FROM, QUESTIONS_MOST), texts, strict=False),
        )
        for place, text in numbers:
            self._asked[language][number * QUESTIONS_MOST + place] = Counter(set(stems(text)))
        alone = (set(stems(text)) for text in (*asked, title, *texts))  # the title counts twice
        self._telling[language][number] = Counter(stem for found in alone for stem in found)

    def add_title(self, number: int, article: DamagedArticle) -> None:
        """Make an article that cannot be shown findable by its title."""
        title = words(article.title)
        self._pages[article.language].update(set(title))
        stems = " ".join(self._wording(article.language).stemmer.stems(title))
        self._connection.execute(_INSERT, (number, stems, "", "", "", "", ""))

    def finish(self) -> None:
        """Write the forms of all words, once every article was added.

        Words that a library has already, to which pages were added, are told as rare as they are there.
        """
        self._connection.executemany(
            "INSERT INTO form VALUES (?, ?, ?)"
            " ON CONFLICT (word, language) DO UPDATE SET pages = pages + excluded.pages",
            sorted(
                (word, language, pages)
                for language, found in self._pages.items()
                for word, pages in found.items()
            ),
        )

        known = dict(self._connection.execute("SELECT stem, max(rarity) FROM telling GROUP BY stem"))
        insert = self._connection.executemany
        for counted in self._telling.values():
            insert("INSERT INTO telling VALUES (?, ?, ?, ?)", sorted(_weighed(counted, known)))
        known = dict(self._connection.execute("SELECT stem, max(rarity) FROM asked GROUP BY stem"))
        for counted in self._asked.values():
            insert("INSERT INTO asked VALUES (?, ?, ?, ?)", sorted(_weighed(counted, known)))

    def _wording(self, language: str) -> Wording:
        return self._wordings.setdefault(language, Wording(language))


def _weighed(
    counted: dict[int, Counter[str]], known: Mapping[str, float]
) -> Iterator[tuple[str, int, float, float]]:
    """How much each stem tells for each article, or each question, of one language.

    `known` is how rare stems are already.
    """
    pages = Counter(stem for found in counted.values() for stem in found)
    rarest = max(known.values(), default=0.0)
    rarity = {stem: known.get(stem, rarest or log1p(len(counted) / there)) for stem, there in pages.items()}
    for number, found in counted.items():
        weights = {stem: (1 + log(times)) * rarity[stem] for stem, times in found.items()}
        length = hypot(*weights.values()) or 1.0
        for stem, weight in weights.items():
            yield stem, number, round(weight / length, 4), round(rarity[stem], 4)


def _chained(texts: Iterable[list[str]]) -> list[str]:
    return [word for text in texts for word in text]


class _SearchWords:
    """The words beside its text that find an article."""

    def __init__(self, tables: Tables, terms: Iterable[TermEntry]) -> None:
        self._by_article: dict[str, list[AliasRow]] = defaultdict(list)
        for alias in tables.aliases:
            self._by_article[alias.article].append(alias)
        self._names: dict[str, list[str]] = {
            page_of_term(term.kind, found): [name.name for name in term.names]
            for term in terms
            if (found := TermId.of(term.id)) is not None
        }

    def of_article(self, article_id: str) -> list[str]:
        """The article's own search words."""
        names = self._names.get(article_id, [])
        return _joined([*names, *(alias.term for alias in self._by_article[article_id])])

    def of_terms(self, terms: Iterable[tuple[str, str]]) -> list[str]:
        """The search words of the drugs and treatments an article is about."""
        found: list[str] = []
        for kind, term in terms:
            if (term_id := TermId.of(term)) is not None:
                own = page_of_term(TermKind(kind), term_id)
                found += self._names.get(own, [])
                found += [alias.term for alias in self._by_article[own]]
        return _joined(found)


def _joined(names: Iterable[str]) -> list[str]:
    return [word for name in dict.fromkeys(names) for word in words(name)]
