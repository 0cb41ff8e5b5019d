"""Reads the library file: by id, by drug and treatment, by language. Opened read-only, never changed."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from reader.errors import LibraryError, UnknownArticle
from reader.ids import ArticleId, TermId
from reader.library.layout import SCHEMA_VERSION
from reader.library.opening import (
    as_library_error,
    damaged,
    is_laid_out_as_ours,
    open_read_only,
    other_version,
)
from reader.library.pictures import picture_fault
from reader.library.records import (
    Alias,
    ArticleCard,
    ContentsEntry,
    Evidence,
    Fault,
    GlossaryEntry,
    Group,
    GuideInfo,
    SectionText,
    Situation,
    StoredArticle,
    StoredReview,
    Term,
)
from reader.library.rows import Level
from reader.library.taxonomy import Stopping, TermKind, page_of_term
from reader.texts.sentence import said

_Record = TypeVar("_Record")
_Id = TypeVar("_Id", bound=str)
_IDS = (ArticleId, TermId)
_SOURCES = "Sources"  # where no language file has a word for it
_CARD = (
    "number, id, language, title, summary, minutes, damaged,"
    " coalesce((SELECT clinic FROM own WHERE own.article = number), '')"
)
_TERM = (
    "SELECT t.kind, t.id, n.name, n.also, t.symbol, t.grouping, t.featured, t.medicine, t.stopping"
    " FROM term t JOIN term_name n ON n.kind = t.kind AND n.id = t.id AND n.language = :language"
)


class Library:
    """An open library file. Every method raises LibraryError when the file turns out to be damaged."""

    def __init__(self, path: Path) -> None:
        """Open `path`; LibraryError when it is missing, cut short, damaged or of another version."""
        self._path = path
        self._when_closed: Callable[[], object] = lambda: None
        self._connection = open_read_only(path)
        try:
            self.info = self._read_info()
        except LibraryError:
            self.close()
            raise

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file that was opened."""
        return self._path

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        self._when_closed()

    def when_closed(self, act: Callable[[], object]) -> None:
        """Do this once the file is closed."""
        self._when_closed = act

    def is_sound(self) -> bool:
        """Whether the whole file passes SQLite's own check; slow for a large file."""
        try:
            return self.rows("PRAGMA integrity_check") == [("ok",)]
        except LibraryError:
            return False

    def newest_check(self) -> date | None:
        """The latest day on which any article's sources were checked; the guide is not older than that."""
        ((day,),) = self.rows("SELECT max(sources_checked) FROM article")
        try:
            return date.fromisoformat(day) if day else None
        except ValueError as error:
            raise damaged(self._path) from error

    def terms(self, kind: TermKind, language: str) -> tuple[Term, ...]:
        """All drugs or all treatments, in the guide's order."""
        rows = self.rows(
            _TERM + " WHERE t.kind = :kind ORDER BY t.position", language=language, kind=kind.value
        )
        return tuple(self._term(row) for row in rows)

    def term(self, kind: TermKind, term_id: TermId, language: str) -> Term | None:
        """One drug or treatment; None when the guide has none of that id."""
        query = _TERM + " WHERE t.kind = :kind AND t.id = :id"
        rows = self.rows(query, language=language, kind=kind.value, id=term_id)
        return self._term(rows[0]) if rows else None

    def groups(self, language: str) -> tuple[Group, ...]:
        """The groups of treatments, in the guide's order."""
        rows = self.rows(_TERM + " WHERE t.kind = 'group' ORDER BY t.position", language=language)
        return self._records(Group, [row[1:3] for row in rows])

    def card(self, article_id: ArticleId, language: str) -> ArticleCard | None:
        """What a list says of one article; None when there is none in that language."""
        query = f"SELECT {_CARD} FROM article WHERE id = :id AND language = :language"
        rows = self.rows(query, id=article_id, language=language)
        return self._record(ArticleCard, rows[0]) if rows else None

    def emergency(self, language: str) -> ArticleCard | None:
        """The page for an emergency; None when the guide names none, or has none in that language."""
        return self.card(self.info.emergency, language) if self.info.emergency else None

    def cards(self, language: str) -> tuple[ArticleCard, ...]:
        """Every article of one language, by title."""
        query = f"SELECT {_CARD} FROM article WHERE language = :language ORDER BY title COLLATE NOCASE, id"
        return self._records(ArticleCard, self.rows(query, language=language))

    def numbers(self, language: str) -> tuple[int, int]:
        """The first and the last number of one language's articles, between which are no others."""
        rows = self.rows("SELECT min(number), max(number) FROM article WHERE language = :l", l=language)
        first, last = rows[0]
        return (first, last) if isinstance(first, int) and isinstance(last, int) else (0, -1)

    def cards_numbered(self, numbers: tuple[int, ...]) -> tuple[ArticleCard, ...]:
        """The articles with these numbers, in the order asked for."""
        marks = ", ".join(str(int(number)) for number in numbers)
        rows = self.rows(f"SELECT {_CARD} FROM article WHERE number IN ({marks})")
        found = {card.number: card for card in self._records(ArticleCard, rows)}
        return tuple(found[number] for number in numbers if number in found)

    def cards_about(self, kind: TermKind, term_id: TermId, language: str) -> tuple[ArticleCard, ...]:
        """The articles about one drug or treatment: its own page first, then by title."""
        query = (
            f"SELECT {_CARD} FROM article JOIN article_term t ON t.article = article.number"
            " WHERE t.kind = :kind AND t.term = :id AND language = :language"
            " ORDER BY article.id != :own, title COLLATE NOCASE"
        )
        own = page_of_term(kind, term_id)
        rows = self.rows(query, kind=kind.value, id=term_id, language=language, own=own)
        return self._records(ArticleCard, rows)

    def terms_of(self, number: int, kind: TermKind) -> tuple[TermId, ...]:
        """The drugs or treatments that one article is about, in the guide's order."""
        query = (
            "SELECT a.term FROM article_term a LEFT JOIN term t ON t.kind = a.kind AND t.id = a.term"
            " WHERE a.article = :n AND a.kind = :kind ORDER BY t.position"
        )
        return tuple(self._id(TermId, row[0]) for row in self.rows(query, n=number, kind=kind.value))

    def article(self, article_id: ArticleId, language: str) -> StoredArticle:
        """One article; UnknownArticle when the guide has none of that id in that language."""
        from reader.library.bodies import stored_body  # a start waits for no article

        card = self.card(article_id, language)
        if card is None:
            raise UnknownArticle(said('The guide has no page "{page}".', page=article_id))
        body, checked, official_page = self.rows(
            "SELECT body, sources_checked, official_page FROM article WHERE number = :n", n=card.number
        )[0]
        contents = self.rows(
            "SELECT anchor, title FROM section WHERE article = :n AND in_contents ORDER BY position",
            n=card.number,
        )
        parts = (
            card,
            stored_body(body, self._path),
            self._records(ContentsEntry, contents),
            self.terms_of(card.number, TermKind.DRUG),
            self.terms_of(card.number, TermKind.TREATMENT),
            checked,
            self._review_of(card.number),
            official_page,
            self._word("sources", language) or _SOURCES,
            self._word("may_have_changed", language),
            bool(self.rows("SELECT 1 FROM own WHERE article = :n AND instead", n=card.number)),
        )
        return self._record(StoredArticle, parts)

    def sections(self, number: int) -> tuple[SectionText, ...]:
        """The plain text of one article, section by section."""
        query = "SELECT anchor, title, body FROM section WHERE article = :n ORDER BY position"
        return self._records(SectionText, self.rows(query, n=number))

    def evidence(
        self, language: str, *, drug: TermId | None = None, treatment: TermId | None = None
    ) -> tuple[Evidence, ...]:
        """The evidence rows of a drug, a treatment, a pair, or all of them, in the table's order.

        The statement of a row that says nothing in `language` is empty, never in another language.
        """
        rows = self.rows(
            "SELECT drug, treatments, level, coalesce(statement, ''), source, article FROM evidence e"
            " LEFT JOIN evidence_statement s ON s.position = e.position AND s.language = :language"
            " WHERE (:drug = '' OR drug = :drug)"
            " AND (:treatment = '' OR ' ' || treatments || ' ' LIKE '% ' || :treatment || ' %')"
            " ORDER BY e.position",
            language=language,
            drug=drug or "",
            treatment=treatment or "",
        )
        with _sound_values(self._path):
            made = [(row[0], tuple(map(TermId, str.split(row[1]))), Level(row[2]), *row[3:]) for row in rows]
        return self._records(Evidence, made)

    def aliases(self) -> tuple[Alias, ...]:
        """Every search word of the guide."""
        rows = self.rows("SELECT term, folded, kind, article FROM alias ORDER BY position")
        return self._records(Alias, rows)

    def glossary(self, language: str) -> tuple[GlossaryEntry, ...]:
        """The hard words of one language, in the table's order."""
        rows = self.rows(
            "SELECT term, forms, meaning, article FROM glossary WHERE language = :language ORDER BY position",
            language=language,
        )
        return tuple(
            GlossaryEntry(term, tuple(filter(None, forms.split("|"))), meaning, self._id(ArticleId, article))
            for term, forms, meaning, article in rows
        )

    def teach_back(self, article_id: ArticleId, language: str) -> tuple[str, ...]:
        """What a counselor asks about a page: its own prompts, or those of its kind."""
        query = "SELECT prompt FROM teach_back WHERE page = :page AND language = :l ORDER BY position"
        for page in (article_id, article_id.kind.value):
            if found := self.rows(query, page=page, l=language):
                return tuple(str(prompt) for (prompt,) in found)
        return ()

    def picture(self, name: str) -> bytes | None:
        """The SVG of a picture; None when there is none of that name, or none that may be shown."""
        rows = self.rows("SELECT svg FROM picture WHERE name = :name", name=name)
        svg = rows[0][0] if rows else None
        return svg if isinstance(svg, bytes) and not picture_fault(svg) else None

    def rows(self, query: str, **values: str | int) -> list[Any]:
        """Run one query, for the rooms that search; LibraryError when the file is damaged."""
        with as_library_error(self._path):
            return self._connection.execute(query, values).fetchall()

    def _word(self, key: str, language: str) -> str:
        """A word of the language's own file, or of that of the guide's first; empty where neither has it."""
        found = self.rows(
            "SELECT json_extract(words, :path) FROM wording WHERE language IN (:language, :first)"
            " ORDER BY language = :language DESC",
            path=f"$.{key}",
            language=language,
            first=self.info.languages[0],
        )
        return next((word for (word,) in found if isinstance(word, str) and word), "")

    def _review_of(self, number: int) -> StoredReview | None:
        rows = self.rows("SELECT name, role, day, stands FROM review WHERE article = :n", n=number)
        return self._record(StoredReview, (*rows[0][:3], bool(rows[0][3]))) if rows else None

    def _term(self, row: tuple[Any, ...]) -> Term:
        kind, term_id, name, also, symbol, group, featured, medicine, stopping = row
        with _sound_values(self._path):
            danger = Stopping(stopping) if stopping else None
            flags = (bool(featured), bool(medicine), danger)
            parts = (TermKind(kind), term_id, name, also, symbol, group, *flags)
        return self._record(Term, parts)

    def _record(self, kind: type[_Record], values: Iterable[Any]) -> _Record:
        return self._records(kind, (values,))[0]

    def _records(self, kind: type[_Record], rows: Iterable[Iterable[Any]]) -> tuple[_Record, ...]:
        """Values from rows; any column of an SQLite file may hold anything, so each is looked at."""
        wanted = _kinds_in(kind)
        named = [(place, each) for place, field in enumerate(wanted) for each in _IDS if field is each]
        known: dict[object, str] = {}  # of thousands of search words, many lead to one page
        made = []
        for row in rows:
            held = list(row)
            for place, each in named:
                text = held[place]
                held[place] = known.get(text) or known.setdefault(text, self._id(each, text))
            if any(each is not None and type(x) is not each for each, x in zip(wanted, held, strict=True)):
                raise damaged(self._path)
            made.append(kind(*held))
        return tuple(made)

    def _id(self, kind: type[_Id], text: object) -> _Id:
        """The id that a column holds; LibraryError for what is none."""
        with _sound_values(self._path):
            return kind(str(text))

    def _read_info(self) -> GuideInfo:
        with _sound_values(self._path):
            meta = dict(self.rows("SELECT key, value FROM meta"))
        if meta.get("schema") != str(SCHEMA_VERSION):
            raise other_version(self._path)
        with as_library_error(self._path):
            if not is_laid_out_as_ours(self._connection):
                raise damaged(self._path)
        with _sound_values(self._path):
            parts = (
                meta["name"],
                _words(meta["languages"]),
                meta["digest"],
                ArticleId(meta["emergency"]) if meta["emergency"] else None,
                tuple(map(ArticleId, _words(meta["family"]))),
                tuple(map(ArticleId, _words(meta["first"]))),
                tuple(self._record(Fault, each) for each in json.loads(meta["faults"])),
                _words(meta["official"]),
                _situations(meta["situations"]),
            )
        return self._record(GuideInfo, parts)


def _words(text: str) -> tuple[str, ...]:
    """A list of texts from its JSON. Raises ValueError or TypeError for any other."""
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise TypeError("not a list of texts")
    return tuple(found)


def _situations(text: str) -> tuple[Situation, ...]:
    """The situations from their JSON. Raises ValueError or TypeError for any other."""
    made = []
    for names, articles in json.loads(text):
        pairs = tuple((str(language), str(name)) for language, name in names.items())
        made.append(Situation(pairs, tuple(map(ArticleId, articles))))
    return tuple(made)


def _kinds_in(record: type[Any]) -> tuple[object, ...]:
    """The plain type of each field of a record; None for one that is built from plain ones."""
    return tuple(field.type if field.type in (str, int, *_IDS) else None for field in fields(record))


@contextmanager
def _sound_values(path: Path) -> Iterator[None]:
    """Turn what a value of the wrong kind raises into LibraryError."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise damaged(path) from error
