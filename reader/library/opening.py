"""Opens a library file read-only, and only when it is whole and laid out as this version lays it out."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from pathlib import Path, PurePath
from urllib.parse import quote

from reader.errors import LibraryError
from reader.library.seal import is_whole
from reader.texts.sentence import Sentence, all_of, said

LONGEST_VALUE = 16_000_000
"""Bytes of the longest text or picture that is ever read; the longest the program writes is far shorter."""

_LAYOUT = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection to `path`; LibraryError when it is missing, cut short, damaged or no library at all."""
    with as_library_error(path):
        if not is_whole(path):
            raise damaged(path)
        # immutable: no lock, no journal, works on read-only media.
        connection = sqlite3.connect(f"{sqlite_uri(path.absolute())}?mode=ro&immutable=1", uri=True)
    try:
        with as_library_error(path):
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")  # damaged pages are refused, not read wrongly
    except LibraryError:
        connection.close()
        raise
    return connection


def sqlite_uri(path: PurePath) -> str:
    r"""A whole path as SQLite takes it, before the options.

    SQLite refuses the name of another computer where an address usually has it: `\\server\share\file` is
    file:////server/share/file to it.
    """
    told = path.as_posix()
    return "file://" + ("" if told.startswith("/") else "/") + quote(os.fsencode(told), safe="/:")


def is_laid_out_as_ours(connection: sqlite3.Connection) -> bool:
    """Whether every table is what schema.sql makes: a view that never ends could stand in its place."""
    ours = sqlite3.connect(":memory:")
    try:
        ours.executescript(resources.files("reader.library").joinpath("schema.sql").read_text("utf-8"))
        expected = ours.execute(_LAYOUT).fetchall()
    finally:
        ours.close()
    # One row more than expected is enough to know; a file may hold any number.
    return connection.execute(_LAYOUT).fetchmany(len(expected) + 1) == expected


def damaged(path: Path) -> LibraryError:
    """The error that says that a file is damaged."""
    return LibraryError(
        said("The guide's library file {file} is damaged.", file=path), said("Install the guide again.")
    )


def other_version(path: Path) -> LibraryError:
    """The error that says that a file was written by an older or a newer version of the program."""
    return LibraryError(
        said("The guide's library file {file} belongs to another version.", file=path),
        said("Install the library file that came with this version of the program."),
    )


def not_in_guide(language: str, known: Sequence[str]) -> Sentence:
    """The sentence that says that the guide lacks a language."""
    return said(
        'The guide is not in "{language}". It has: {languages}.', language=language, languages=all_of(known)
    )


@contextmanager
def as_library_error(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk raise into LibraryError."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        raise damaged(path) from error
    except OSError as error:
        raise LibraryError(
            said("The guide's library file {file} cannot be opened.", file=path),
            said("Install the guide again."),
        ) from error
