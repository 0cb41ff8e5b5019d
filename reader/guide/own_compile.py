"""Adds a clinic's own pages to a compiled guide, of which no source is needed."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.content.article import Article
from reader.content.blocks import Block, Callout, CalloutKind
from reader.content.body import Body
from reader.content.problems import Severity
from reader.content.walk import all_blocks
from reader.content.wire import write_body
from reader.files import not_written, reason_of, replacing
from reader.guide.body import body_of
from reader.guide.compile import addresses, write_words
from reader.guide.indexing import SearchIndex
from reader.guide.one_page import free_number, take_out
from reader.guide.own import Own, OwnPage
from reader.guide.tables import Tables
from reader.ids import ArticleId
from reader.library.rows import AliasKind, AliasRow
from reader.library.seal import seal
from reader.library.search_words import wording_in
from reader.library.store import Library
from reader.library.taxonomy import TermEntry, TermKind, TermName
from reader.library.wording import Wording
from reader.render.plain import lines_of, reading_minutes, section_texts, words_in
from reader.texts.sentence import said
from reader.texts.wire import data_of

HERE = "-here"
"""What the id of an own page ends in that stands beside the guide's page of its name."""
_ALWAYS_THERE = ("topics/emergency", "topics/overdose")
_MOST_TOLD = 20


def compile_own(base: Path, own: Own, clinic: str, instead: bool, digest: str, output: Path) -> int:
    """Write `base` with the clinic's pages to `output`; how many there are.

    `instead` has a page stand instead of the guide's of the same id, where that may be. Raises LibraryError
    for a `base` that cannot be read and FileProblem.
    """
    with Library(base) as library:
        try:
            with replacing(output) as part:
                shutil.copyfile(base, part)
                _Adding(library, own, clinic, instead).write(part, digest)
                seal(part)
        except (OSError, sqlite3.Error) as error:
            failed = error if isinstance(error, OSError) else OSError(0, str(error))
            what = said("Your own pages cannot be added, because {reason}.", reason=reason_of(failed))
            raise not_written(what, failed) from error
    return len(own.pages)


def protected(library: Library) -> frozenset[str]:
    """The pages of the guide that stay whatever a clinic writes: those for an emergency."""
    found = {*_ALWAYS_THERE, library.info.emergency or ""}
    for (data,) in library.rows("SELECT data FROM danger WHERE part = 'cards'"):
        cards = json.loads(data).values()
        found |= {card["page"] for card in cards if isinstance(card, dict) and "page" in card}
    return frozenset(found)


class _Adding:
    def __init__(self, library: Library, own: Own, clinic: str, instead: bool) -> None:
        self._library = library
        self._own = own
        self._clinic = clinic
        self._kept = protected(library)
        self._instead = instead
        rows = library.rows("SELECT language, id FROM article")
        self._guide = {(language, article) for language, article in rows}
        self._ids = {(page.article.language, page.article.id): self._id(page) for page in own.pages}

    def _id(self, page: OwnPage) -> str:
        """The id under which a page is found: its own, or beside the guide's page of that name."""
        article = page.article
        is_free = (article.language, article.id) not in self._guide
        return article.id if is_free or self._replaces(article) else article.id + HERE

    def _replaces(self, article: Article) -> bool:
        is_there = (article.language, article.id) in self._guide
        return is_there and self._instead and article.id not in self._kept

    def write(self, path: Path, digest: str) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")  # the caller syncs the finished file once
            connection.execute("BEGIN")
            index = SearchIndex(connection, self._tables(), self._terms(), self._wordings())
            for page in self._own.pages:
                self._add(connection, index, page.article)
            index.finish()
            pictures = self._own.pictures.items()
            connection.executemany("INSERT OR IGNORE INTO picture VALUES (?, ?)", sorted(pictures))
            connection.execute("UPDATE meta SET value = ? WHERE key = 'digest'", (digest,))
            self._add_report(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()

    def _add(self, connection: sqlite3.Connection, index: SearchIndex, article: Article) -> None:
        body, stands_instead = self._body(article), self._replaces(article)
        if stands_instead:
            body = self._with_warnings(article, body)
            take_out(connection, article)
        number, sections = (
            free_number(connection, article.language),
            section_texts(replace(article, blocks=body.blocks)),
        )
        named = replace(article, id=self._ids[article.language, article.id])
        connection.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
            (
                *(number, named.id, named.language, named.kind.value, named.front.title),
                *(_summary(named), write_body(body), reading_minutes(words_in(sections))),
                named.sources_checked.isoformat(),
            ),
        )
        connection.execute("INSERT INTO own VALUES (?, ?, ?)", (number, self._clinic, stands_instead))
        write_words(connection, number, named, sections, index)

    def _body(self, article: Article) -> Body:
        own = {key for key in self._ids if key not in self._guide}
        address = addresses(article, self._guide | own)

        def here(target: str) -> str | None:
            """Between own pages a link leads to the own page, not to the guide's of that name."""
            found = address(target)
            if found is None:
                return None
            place, _, anchor = found.partition("#")
            mine = self._ids.get((article.language, place.removeprefix("article/")))
            return found if mine is None else f"article/{mine}" + (f"#{anchor}" if anchor else "")

        return body_of(article, here)

    def _with_warnings(self, article: Article, body: Body) -> Body:
        """The own page with every warning of the guide's page before it: none of them may get lost."""
        guide = self._library.article(ArticleId(article.id), article.language).body
        said_already = {_words(block) for block in all_blocks(body.blocks) if _is_danger(block)}
        kept = [b for b in all_blocks(guide.blocks) if _is_danger(b) and _words(b) not in said_already]
        return Body((*kept, *body.blocks), body.sources)

    def _add_report(self, connection: sqlite3.Connection) -> None:
        """What the health check tells the staff; the public is not told of a page it never saw."""
        damage = [each for each in self._own.problems if each.severity is Severity.DAMAGE]
        told = {
            "pages": len(self._own.pages),
            "left_out": [[each.path, each.line, data_of(each.message)] for each in damage[:_MOST_TOLD]],
        }
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('own', ?)", (json.dumps(told),))

    # -- what the guide knows, for the search

    def _tables(self) -> Tables:
        aliases = tuple(
            AliasRow(each.term, AliasKind(each.kind), each.article) for each in self._library.aliases()
        )
        questions = tuple(
            replace(row, article=self._ids.get((row.language, row.article), row.article))
            for row in self._own.tables.questions
        )
        return Tables((), aliases, (), (), questions=questions)

    def _terms(self) -> Iterator[TermEntry]:
        for kind in TermKind:
            names: dict[str, list[TermName]] = {}
            for language in self._library.info.languages:
                for term in self._library.terms(kind, language):
                    names.setdefault(term.id, []).append(TermName(language, term.name, term.also))
            for term_id, found in names.items():
                yield TermEntry(kind, term_id, "", "", False, False, tuple(found))

    def _wordings(self) -> list[Wording]:
        return [wording_in(self._library, language) for language in self._library.info.languages]


def _summary(article: Article) -> str:
    summary = article.front.summary.strip()
    return "" if summary == article.front.title else summary


def _is_danger(block: Block) -> bool:
    return isinstance(block, Callout) and block.kind is CalloutKind.DANGER


def _words(block: Block) -> str:
    assert isinstance(block, Callout)
    return " ".join((block.title, *lines_of(block.blocks)))
