"""What every reader of foreign bytes must bear: any bytes in, a value or a clear problem out, soon and small.

Each target takes bytes and raises only when the program would have crashed or said something untrue.
"""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from builders import compile_guide, make_guide, read_everything

from reader.clinic.example import example_toml
from reader.clinic.model import settings_from, values_of
from reader.clinic.reading import interpret
from reader.content.article import Article
from reader.content.findings import Findings
from reader.content.frontmatter import read_front_matter
from reader.content.markdown import parse_markdown
from reader.content.parser import parse_article
from reader.content.rawtext import read_text
from reader.content.wire import WireError, fingerprint, read_body, write_body
from reader.errors import LibraryError, UnknownArticle
from reader.guide.body import body_of
from reader.health.machine import machine_from, machine_text
from reader.health.soundness import articles_finding
from reader.library.pictures import picture_fault
from reader.library.seal import seal
from reader.library.store import Library
from reader.navigation.location import from_text, to_text
from reader.render.html import body_html
from reader.render.plain import section_texts
from reader.search.ranking import Searcher

HEAD = """---
title: Alcohol
summary: What drinking does.
drugs: [alcohol]
treatments: []
---
"""


def front_matter(data: bytes) -> None:
    """The head of an article: a value, or problems that name a line of it."""
    findings = Findings("en/topics/x.md")
    text = read_text(data, findings)
    if text is None:
        return
    head = read_front_matter(text, 2, findings)
    problems = findings.problems()
    assert head.front is not None or problems
    assert all(1 <= problem.line <= text.count("\n") + 3 for problem in problems), problems


def markdown(data: bytes) -> None:
    """The body of an article: blocks whose HTML holds no tag, address or event but our own."""
    findings = Findings("en/topics/x.md")
    blocks = parse_markdown(data.decode("utf-8", "replace"), 1, findings)
    assert isinstance(blocks, tuple)
    article = parse_article(HEAD.encode() + data, "en/topics/x.md").article
    if isinstance(article, Article):
        body = body_of(article, lambda _target: None)
        assert write_body(read_body(write_body(body))) == write_body(body)
        html = body_html(body, "Sources").lower()
        assert not any(f"<{tag}" in html for tag in ("script", "iframe", "style", "object", "svg", "link"))
        assert 'href="j' not in html
        section_texts(article)


def stored_body(data: bytes) -> None:
    """A body as it is stored: one that can be shown and is written as it was read, or a WireError."""
    try:
        body = read_body(data)
    except WireError:
        return
    body_html(body, "Sources")
    assert read_body(write_body(body)) == body
    assert fingerprint("", "", body)


def article(data: bytes) -> None:
    """A whole article file, its encoding included."""
    parsed = parse_article(data, "en/topics/x.md")
    assert isinstance(parsed.article, Article) or parsed.problems


def settings(data: bytes) -> None:
    """A settings file: settings that can be used, 988 and 911 among them, and a problem for all the rest."""
    read = interpret(data.decode("utf-8", "replace"), Path("clinic.toml"))
    panel = read.settings.panel()
    assert panel.main.number
    assert (panel.crisis.number, panel.emergency.number) == ("988", "911")
    assert settings_from(values_of(read.settings)) == read.settings
    assert all(problem.line >= 0 and "\n" not in str(problem) for problem in read.problems)


def query(data: bytes) -> None:
    """What is typed into the search field."""
    text = data.decode("utf-8", "replace")
    found = _searcher().search(text)
    assert found.typed == text
    assert len({hit.card.id for hit in found.hits}) == len(found.hits)


def location(data: bytes) -> None:
    """An address: none of ours, or one that says the same when written and read again."""
    place = from_text(data.decode("utf-8", "replace"))
    if place is not None:
        assert from_text(to_text(place)) == place


def picture(data: bytes) -> None:
    """A picture: shown or refused."""
    assert picture_fault(data) or b"<!" not in data.split(b"<!--")[0]


def answers(data: bytes) -> None:
    """What another process says of this computer."""
    try:
        machine = machine_from(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return
    machine_text(machine)


def library(data: bytes) -> None:
    """A library file with pieces changed, cut off or put in, its checksum wrong or made right again.

    The data is a list of changes: the first byte says whether to seal, then for each change a kind, a place
    of three bytes, a length and as many bytes.
    """
    sound = _sound_library()
    changed, sealed = bytearray(sound), bool(data[:1] and data[0] & 1)
    at = 1
    while at + 5 <= len(data):
        kind, length = data[at] % 4, data[at + 4]
        place = int.from_bytes(data[at + 1 : at + 4], "big") % (len(changed) + 1)
        piece = data[at + 5 : at + 5 + length]
        if kind == 0:
            changed[place : place + len(piece)] = piece
        elif kind == 1 and place < len(changed):
            changed[place] ^= 1 << (length % 8)
        elif kind == 2:
            del changed[max(place, 100) :]
        else:
            changed[place:place] = piece
        at += 5 + len(piece)
    path = _folder() / "changed.sqlite"
    path.write_bytes(changed)
    if sealed and len(changed) >= 100:
        seal(path)
    elif bytes(changed) == sound:
        return
    _read_all(path, must_be_refused=not sealed)


def library_values(data: bytes) -> None:
    """A library with other values in its tables, its checksum right: SQL that a careless tool might run."""
    tables = {
        "article": ("title", "html", "minutes", "damaged", "id", "language", "sources_checked"),
        "section": ("title", "body", "anchor", "in_contents", "position"),
        "evidence": ("level", "treatments", "drug", "article"),
        "alias": ("term", "folded", "kind", "article"),
        "term": ("kind", "symbol", "grouping", "featured"),
        "term_name": ("name", "also", "language"),
        "meta": ("value", "key"),
        "picture": ("svg",),
        "search": ("rowid",),
    }
    columns = [(table, column) for table, names in tables.items() for column in names]
    if len(data) < 3:
        return
    table, column = columns[data[0] % len(columns)]
    value = [data[3:], data[3:].decode("utf-8", "replace"), len(data), None, b"\0" * data[2] * 1000][
        data[1] % 5
    ]
    path = _folder() / "values.sqlite"
    path.write_bytes(_sound_library())
    connection = sqlite3.connect(path)
    try:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid % ? = 0", (value, data[2] % 3 + 1))
        connection.commit()
    except sqlite3.Error:
        return  # SQLite would not let it in, so no file can hold it
    finally:
        connection.close()
    seal(path)
    _read_all(path, must_be_refused=False)


def _read_all(path: Path, must_be_refused: bool) -> None:
    try:
        with Library(path) as opened:
            assert not must_be_refused
            read_everything(opened)
            opened.is_sound()
            articles_finding(opened)
            for language in opened.info.languages:
                Searcher(opened, language).search("naltrexone speed")
                Searcher(opened, language).search("metadn")
    except (LibraryError, UnknownArticle):
        pass  # a sentence for people


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="waymark-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _sound_library() -> bytes:
    folder = _folder()
    return compile_guide(make_guide(folder / "guide"), folder / "sound.sqlite").read_bytes()


@cache
def _searcher() -> Searcher:
    path = _folder() / "searched.sqlite"
    path.write_bytes(_sound_library())
    return Searcher(Library(path), "en")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "front_matter": front_matter,
    "markdown": markdown,
    "body": stored_body,
    "article": article,
    "settings": settings,
    "query": query,
    "location": location,
    "picture": picture,
    "answers": answers,
    "library": library,
    "library_values": library_values,
}
"""Every target by the name of its folder of seeds."""


def seeds_made() -> dict[str, list[bytes]]:
    """Seeds that are made rather than kept: the files the program itself writes."""
    return {"settings": [example_toml().encode()], "article": [HEAD.encode() + b"\nWords.\n"]}
