"""Builds the library file from the gathered guide: same articles, same bytes; written at one stroke."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import TypeVar

from reader.content.article import Article, DamagedArticle, Parsed
from reader.content.problems import Severity
from reader.content.walk import facts
from reader.content.wire import write_body
from reader.files import not_written, reason_of, replacing
from reader.guide.addresses import resolve_link
from reader.guide.body import body_of
from reader.guide.danger import as_json
from reader.guide.danger_cards import danger_cards
from reader.guide.indexing import SearchIndex
from reader.guide.loader import Gathered
from reader.guide.one_page import free_number, take_out
from reader.guide.rules_told import RULES, rules_text
from reader.guide.tables import Tables
from reader.ids import ArticleId, TermId
from reader.library.folding import fold, plain_code
from reader.library.layout import SCHEMA_VERSION
from reader.library.official import address_complaint
from reader.library.rows import AliasRow, CodeRow, EvidenceRow, GlossaryRow, QuestionRow
from reader.library.seal import seal
from reader.render.contents import sections_of
from reader.render.plain import SectionText, reading_minutes, section_texts, words_in
from reader.texts.sentence import noop, said

_NOT_WRITTEN = noop("The library file {file} cannot be written, because {reason}.")
_Row = TypeVar("_Row", EvidenceRow, AliasRow, CodeRow, QuestionRow, GlossaryRow)
_MOST_FAULTS = 100
ROOM = 100_000
"""Numbers between the articles of two languages, for pages that a clinic adds."""


def compile_library(gathered: Gathered, digest: str, output: Path) -> None:
    """Write the library file to `output`, replacing it only when the new one is whole.

    `digest` is the content digest the file will name. Raises FileProblem when it cannot be written.
    """
    try:
        with replacing(output) as part:
            _build(gathered, digest, part)
            seal(part)
    except (OSError, sqlite3.Error) as error:
        failed = error if isinstance(error, OSError) else OSError(0, str(error))
        reason = reason_of(failed)
        what = said(
            "The library file {file} cannot be written, because {reason}.", file=output, reason=reason
        )
        raise not_written(what, failed) from error


def _build(gathered: Gathered, digest: str, path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")  # the caller syncs the finished file once
        connection.executescript(resources.files("reader.library").joinpath("schema.sql").read_text("utf-8"))
        connection.execute("BEGIN")
        _write_guide(connection, gathered, digest)
        _write_articles(connection, gathered)
        _write_reviews(connection, gathered)
        _write_tables(connection, gathered)
        connection.execute("COMMIT")
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        connection.execute("VACUUM")
    finally:
        connection.close()


def _write_guide(connection: sqlite3.Connection, gathered: Gathered, digest: str) -> None:
    guide = gathered.guide
    meta = {
        "schema": str(SCHEMA_VERSION),
        "digest": digest,
        "name": guide.name,
        "languages": json.dumps(guide.languages),
        "emergency": ArticleId.of(guide.emergency) or "",
        "family": json.dumps(_ids(guide.family)),
        "first": json.dumps(_ids(guide.first)),
        "situations": json.dumps(
            [
                ({name.language: name.name for name in each.names}, _ids(each.articles))
                for each in guide.situations
            ]
        ),
        "official": json.dumps(gathered.sites.official),
        "faults": json.dumps(_faults(gathered)),
        "facts": json.dumps(_last_days(gathered)),
        RULES: rules_text(gathered),
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    terms = [term for term in guide.terms if TermId.of(term.id) is not None]
    for position, term in enumerate(terms):
        connection.execute(
            "INSERT INTO term VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(term.kind.value, term.id, position, term.symbol, term.group, term.featured),
                *(term.is_medicine, term.stopping.value if term.stopping else ""),
            ),
        )
    for position, group in enumerate(guide.groups):
        connection.execute(
            "INSERT INTO term VALUES ('group', ?, ?, '', '', 0, 0, '')",
            (group.id, position),
        )
    named = [(term.kind.value, term.id, term.names) for term in terms]
    named += [("group", group.id, group.names) for group in guide.groups]
    connection.executemany(
        "INSERT INTO term_name VALUES (?, ?, ?, ?, ?)",
        [(kind, term, n.language, n.name, n.also) for kind, term, names in named for n in names],
    )
    connection.executemany("INSERT INTO picture VALUES (?, ?)", sorted(gathered.pictures.items()))
    if gathered.danger:
        parts = {**gathered.danger.parts, "cards": as_json(danger_cards(gathered))}
        connection.executemany("INSERT INTO danger VALUES (?, ?)", sorted(parts.items()))
    connection.executemany(
        "INSERT INTO wording VALUES (?, ?)",
        [(each.language, json.dumps(each.source, ensure_ascii=False)) for each in gathered.wordings],
    )


def _ids(named: Iterable[str]) -> list[ArticleId]:
    """The ids among what an editor named; what is none leads nowhere, as `check` tells."""
    return [found for each in named if (found := ArticleId.of(each)) is not None]


def _leading(rows: Iterable[_Row]) -> Iterator[tuple[int, _Row]]:
    """The rows that lead to a page, with their places in the table; `check` tells of the others."""
    return ((place, row) for place, row in enumerate(rows) if ArticleId.of(row.article) is not None)


def _evidence(tables: Tables) -> Iterator[tuple[int, EvidenceRow]]:
    """The rows of evidence that name a page, a drug and treatments by their ids."""
    for place, row in _leading(tables.evidence):
        if all(TermId.of(each) is not None for each in (row.drug, *row.treatments)):
            yield place, row


def _faults(gathered: Gathered) -> list[tuple[str, int, str]]:
    """What whoever opens the guide is told of, damaged articles first; warnings are for `check` to tell."""
    wrong = [each for each in gathered.problems if each.severity is not Severity.WARNING]
    wrong.sort(key=lambda each: each.severity is not Severity.DAMAGE)
    return [(each.path, each.line, each.message) for each in wrong[:_MOST_FAULTS]]


def _last_days(gathered: Gathered) -> list[str]:
    """The last day of each fact that the guide tells, in order."""
    used = {fact.fact_id for article in gathered.articles for fact in facts(article.blocks)}
    rows = (gathered.facts.rows[fact] for fact in used if fact in gathered.facts.rows)
    return sorted(row.valid_until.isoformat() for row in rows)


def write_one(connection: sqlite3.Connection, gathered: Gathered, parsed: Parsed) -> None:
    """Put one article, whole or damaged, into a library file in place of what it has under that id."""
    index = SearchIndex(connection, gathered.tables, gathered.guide.terms, gathered.wordings)
    article = parsed.article
    take_out(connection, article)
    number = free_number(connection, article.language)
    if isinstance(article, DamagedArticle):
        damage = (each.message for each in parsed.problems if each.severity is Severity.DAMAGE)
        _write_damaged(connection, index, number, article, next(damage, "It cannot be read."))
    else:
        _write_article(connection, number, article, index, gathered)
    index.finish()


def _write_articles(connection: sqlite3.Connection, gathered: Gathered) -> None:
    index = SearchIndex(connection, gathered.tables, gathered.guide.terms, gathered.wordings)
    reasons = {problem.path: problem.message for problem in reversed(gathered.problems)}
    languages = sorted({article.language for article in gathered.everything})
    in_order = sorted(gathered.everything, key=lambda a: (a.language, a.id, a.path))
    for place, article in enumerate(in_order, start=1):
        number = languages.index(article.language) * ROOM + place
        if isinstance(article, DamagedArticle):
            _write_damaged(
                connection, index, number, article, reasons.get(article.path, "It cannot be read.")
            )
        else:
            _write_article(connection, number, article, index, gathered)
    index.finish()


def _write_reviews(connection: sqlite3.Connection, gathered: Gathered) -> None:
    for review in gathered.reviews:
        stands = gathered.digests.get(f"{review.language}/{review.article}.md") == review.digest
        connection.execute(
            "INSERT OR REPLACE INTO review"
            " SELECT number, ?, ?, ?, ? FROM article WHERE id = ? AND language = ?",
            (review.name, review.role, review.day.isoformat(), stands, review.article, review.language),
        )


def _write_damaged(
    connection: sqlite3.Connection, index: SearchIndex, number: int, article: DamagedArticle, reason: str
) -> None:
    if ArticleId.of(article.id) is None:
        return  # nothing can lead to a file of such a name; the faults tell of it
    connection.execute(
        "INSERT OR IGNORE INTO article VALUES (?, ?, ?, ?, ?, '', x'', 1, '', ?, '')",
        (number, article.id, article.language, article.kind.value, article.title, reason),
    )
    index.add_title(number, article)


def _write_article(
    connection: sqlite3.Connection,
    number: int,
    article: Article,
    index: SearchIndex,
    gathered: Gathered,
) -> None:
    front = article.front
    pictures = _pictures(article.language, gathered)
    sections = section_texts(article)
    body = body_of(article, addresses(article, gathered.ids), pictures)
    connection.execute(
        "INSERT OR IGNORE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
        (
            number,
            article.id,
            article.language,
            article.kind.value,
            front.title,
            front.summary,
            write_body(body),
            reading_minutes(words_in(sections)),
            article.sources_checked.isoformat(),
            # Nobody is sent to a page that the checks would reject.
            "" if address_complaint(front.official_page, gathered.sites.official) else front.official_page,
        ),
    )
    write_words(connection, number, article, sections, index)


def write_words(
    connection: sqlite3.Connection,
    number: int,
    article: Article,
    sections: tuple[SectionText, ...],
    index: SearchIndex,
) -> None:
    """What the article is about, its text part by part, and all it is found by."""
    front = article.front
    contents = {section.anchor for section in sections_of(article.blocks)}
    terms = [("drug", drug) for drug in front.drugs] + [("treatment", name) for name in front.treatments]
    terms = [(kind, term) for kind, term in terms if TermId.of(term) is not None]
    connection.executemany(
        "INSERT OR IGNORE INTO article_term VALUES (?, ?, ?)", [(number, kind, term) for kind, term in terms]
    )
    connection.executemany(
        "INSERT INTO section VALUES (?, ?, ?, ?, ?, ?)",
        [(number, i, s.anchor, s.title, s.text, s.anchor in contents) for i, s in enumerate(sections)],
    )
    index.add(number, article, terms, sections)


def addresses(article: Article, ids: Collection[tuple[str, str]]) -> Callable[[str], str | None]:
    """From a link as an editor writes it to an address of the program; None where it leads nowhere."""

    def address(target: str) -> str | None:
        found = resolve_link(target, article.id)
        if found is None or (article.language, found.article) not in ids:
            return None
        return f"article/{found.article}" + (f"#{found.anchor}" if found.anchor else "")

    return address


def _pictures(language: str, gathered: Gathered) -> Callable[[str], str]:
    """From a picture's name to that of the one whose words are in this language, where there is one."""

    def name(picture: str) -> str:
        translated = f"{language}/{picture}"
        return translated if translated in gathered.pictures else picture

    return name


def _write_tables(connection: sqlite3.Connection, gathered: Gathered) -> None:
    tables = gathered.tables
    connection.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.drug, " ".join(row.treatments), row.level.value, row.source, row.article)
            for i, row in _evidence(tables)
        ],
    )
    connection.executemany(
        "INSERT INTO evidence_statement VALUES (?, ?, ?)",
        [(i, each.language, each.text) for i, row in _evidence(tables) for each in row.statements],
    )
    connection.executemany(
        "INSERT INTO alias VALUES (?, ?, ?, ?, ?)",
        [(i, fold(row.term), row.term, row.kind.value, row.article) for i, row in _leading(tables.aliases)],
    )
    connection.executemany(
        "INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.system, row.code, plain_code(row.code), row.article, row.note)
            for i, row in _leading(tables.codes)
        ],
    )
    connection.executemany(
        "INSERT INTO question VALUES (?, ?, ?, ?)",
        [(row.article, row.language, i, row.question) for i, row in _leading(tables.questions)],
    )
    connection.executemany(
        "INSERT INTO teach_back VALUES (?, ?, ?, ?)",
        [(i, row.page, row.language, row.prompt) for i, row in enumerate(tables.teach_back)],
    )
    connection.executemany(
        "INSERT INTO glossary VALUES (?, ?, ?, ?, ?, ?)",
        [
            (i, row.language, row.term, "|".join(row.forms), row.meaning, row.article)
            for i, row in _leading(tables.glossary)
        ],
    )
