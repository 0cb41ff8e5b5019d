"""Reads the library file: by id, by drug and treatment, by language. Opened read-only, never changed."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from reader.errors import LibraryError, UnknownArticle
from reader.library.layout import SCHEMA_VERSION
from reader.library.records import (
    Alias,
    ArticleCard,
    ContentsEntry,
    Evidence,
    GlossaryEntry,
    Group,
    GuideInfo,
    SectionText,
    StoredArticle,
    StoredReview,
    Term,
)
from reader.library.seal import is_whole
from reader.library.tables import Level
from reader.library.taxonomy import TermKind

_CARD = "number, id, language, title, summary, minutes, damaged"
_TERM = (
    "SELECT t.kind, t.id, n.name, n.also, t.symbol, t.grouping, t.featured, t.medicine FROM term t"
    " JOIN term_name n ON n.kind = t.kind AND n.id = t.id AND n.language = :language"
)


class Library:
    """An open library file. Every method raises LibraryError when the file turns out to be damaged."""

    def __init__(self, path: Path) -> None:
        """Open `path`; LibraryError when it is missing, cut short, damaged or of another version."""
        self._path = path
        self._connection = _open(path)
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

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def is_sound(self) -> bool:
        """Whether the whole file passes SQLite's own check; slow for a large file."""
        try:
            return self.rows("PRAGMA integrity_check") == [("ok",)]
        except LibraryError:
            return False

    def terms(self, kind: TermKind, language: str) -> tuple[Term, ...]:
        """All drugs or all treatments, in the guide's order."""
        rows = self.rows(
            _TERM + " WHERE t.kind = :kind ORDER BY t.position", language=language, kind=kind.value
        )
        return tuple(_term(row) for row in rows)

    def term(self, kind: TermKind, term_id: str, language: str) -> Term | None:
        """One drug or treatment; None when the guide has none of that id."""
        query = _TERM + " WHERE t.kind = :kind AND t.id = :id"
        rows = self.rows(query, language=language, kind=kind.value, id=term_id)
        return _term(rows[0]) if rows else None

    def groups(self, language: str) -> tuple[Group, ...]:
        """The groups of treatments, in the guide's order."""
        rows = self.rows(_TERM + " WHERE t.kind = 'group' ORDER BY t.position", language=language)
        return tuple(Group(id=row[1], name=row[2]) for row in rows)

    def card(self, article_id: str, language: str) -> ArticleCard | None:
        """What a list says of one article; None when there is none in that language."""
        query = f"SELECT {_CARD} FROM article WHERE id = :id AND language = :language"
        rows = self.rows(query, id=article_id, language=language)
        return ArticleCard(*rows[0]) if rows else None

    def cards(self, language: str) -> tuple[ArticleCard, ...]:
        """Every article of one language, by title."""
        query = f"SELECT {_CARD} FROM article WHERE language = :language ORDER BY title COLLATE NOCASE, id"
        return tuple(ArticleCard(*row) for row in self.rows(query, language=language))

    def cards_numbered(self, numbers: tuple[int, ...]) -> tuple[ArticleCard, ...]:
        """The articles with these numbers, in the order asked for."""
        marks = ", ".join(str(int(number)) for number in numbers)
        rows = self.rows(f"SELECT {_CARD} FROM article WHERE number IN ({marks})")
        found = {row[0]: ArticleCard(*row) for row in rows}
        return tuple(found[number] for number in numbers if number in found)

    def cards_about(self, kind: TermKind, term_id: str, language: str) -> tuple[ArticleCard, ...]:
        """The articles about one drug or treatment: its own page first, then by title."""
        query = (
            f"SELECT {_CARD} FROM article JOIN article_term t ON t.article = article.number"
            " WHERE t.kind = :kind AND t.term = :id AND language = :language"
            " ORDER BY article.id != :own, title COLLATE NOCASE"
        )
        own = f"{kind.value}s/{term_id}"
        rows = self.rows(query, kind=kind.value, id=term_id, language=language, own=own)
        return tuple(ArticleCard(*row) for row in rows)

    def article(self, article_id: str, language: str) -> StoredArticle:
        """One article; UnknownArticle when the guide has none of that id in that language."""
        card = self.card(article_id, language)
        if card is None:
            raise UnknownArticle(f'The guide has no page "{article_id}".')
        html, checked = self.rows(
            "SELECT html, sources_checked FROM article WHERE number = :n", n=card.number
        )[0]
        contents = self.rows(
            "SELECT anchor, title FROM section WHERE article = :n AND in_contents ORDER BY position",
            n=card.number,
        )
        return StoredArticle(
            card=card,
            html=html,
            contents=tuple(ContentsEntry(*row) for row in contents),
            drugs=self._terms_of(card.number, TermKind.DRUG),
            treatments=self._terms_of(card.number, TermKind.TREATMENT),
            sources_checked=checked,
            review=self._review_of(card.number),
        )

    def sections(self, number: int) -> tuple[SectionText, ...]:
        """The plain text of one article, section by section."""
        query = "SELECT anchor, title, body FROM section WHERE article = :n ORDER BY position"
        return tuple(SectionText(*row) for row in self.rows(query, n=number))

    def evidence(self, drug: str = "", treatment: str = "") -> tuple[Evidence, ...]:
        """The evidence rows of a drug, a treatment, a pair, or all of them, in the table's order."""
        rows = self.rows(
            "SELECT drug, treatments, level, statement, source, article FROM evidence"
            " WHERE (:drug = '' OR drug = :drug)"
            " AND (:treatment = '' OR ' ' || treatments || ' ' LIKE '% ' || :treatment || ' %')"
            " ORDER BY position",
            drug=drug,
            treatment=treatment,
        )
        return tuple(Evidence(row[0], tuple(row[1].split()), Level(row[2]), *row[3:]) for row in rows)

    def aliases(self) -> tuple[Alias, ...]:
        """Every search word of the guide."""
        rows = self.rows("SELECT term, folded, kind, article FROM alias ORDER BY position")
        return tuple(Alias(*row) for row in rows)

    def glossary(self, language: str) -> tuple[GlossaryEntry, ...]:
        """The hard words of one language, in the table's order."""
        rows = self.rows(
            "SELECT term, forms, meaning, article FROM glossary WHERE language = :language ORDER BY position",
            language=language,
        )
        return tuple(
            GlossaryEntry(term, tuple(filter(None, forms.split("|"))), meaning, article)
            for term, forms, meaning, article in rows
        )

    def picture(self, name: str) -> bytes | None:
        """The SVG of a picture; None when there is none of that name."""
        rows = self.rows("SELECT svg FROM picture WHERE name = :name", name=name)
        return bytes(rows[0][0]) if rows else None

    def rows(self, query: str, **values: str | int) -> list[Any]:
        """Run one query, for the rooms that search; LibraryError when the file is damaged."""
        try:
            return self._connection.execute(query, values).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise _damaged(self._path) from error

    def _review_of(self, number: int) -> StoredReview | None:
        rows = self.rows("SELECT name, role, day, stands FROM review WHERE article = :n", n=number)
        return StoredReview(rows[0][0], rows[0][1], rows[0][2], bool(rows[0][3])) if rows else None

    def _terms_of(self, number: int, kind: TermKind) -> tuple[str, ...]:
        query = (
            "SELECT a.term FROM article_term a LEFT JOIN term t ON t.kind = a.kind AND t.id = a.term"
            " WHERE a.article = :n AND a.kind = :kind ORDER BY t.position"
        )
        return tuple(row[0] for row in self.rows(query, n=number, kind=kind.value))

    def _read_info(self) -> GuideInfo:
        meta = dict(self.rows("SELECT key, value FROM meta"))
        if meta.get("schema") != str(SCHEMA_VERSION):
            raise LibraryError(
                f"The guide's library file {self._path} belongs to another version of this program.",
                "Install the library file that came with this version.",
            )
        try:
            return GuideInfo(
                name=meta["name"],
                languages=tuple(json.loads(meta["languages"])),
                digest=meta["digest"],
                emergency=meta["emergency"],
                family=tuple(json.loads(meta["family"])),
                first=tuple(json.loads(meta["first"])),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise _damaged(self._path) from error


def _term(row: tuple[Any, ...]) -> Term:
    kind, term_id, name, also, symbol, group, featured, medicine = row
    return Term(TermKind(kind), term_id, name, also, symbol, group, bool(featured), bool(medicine))


def _damaged(path: Path) -> LibraryError:
    return LibraryError(f"The guide's library file {path} is damaged.", "Install the guide again.")


@contextmanager
def _as_library_error(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(path) from error
    except OSError as error:
        raise LibraryError(
            f"The guide's library file {path} cannot be opened: {error.strerror}.", "Install the guide again."
        ) from error


def _open(path: Path) -> sqlite3.Connection:
    with _as_library_error(path):
        if not is_whole(path):
            raise _damaged(path)
        # immutable: no lock, no journal, works on read-only media.
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
