"""Makes values from what the library file holds.

Any column of an SQLite file may hold anything, so each is looked at.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from reader.ids import ArticleId, TermId
from reader.library.opening import damaged
from reader.library.records import Fault, GuideInfo, Situation

_Record = TypeVar("_Record")
_Id = TypeVar("_Id", bound=str)
_IDS = (ArticleId, TermId)


def record(path: Path, kind: type[_Record], values: Iterable[Any]) -> _Record:
    """One value of a kind; LibraryError where a field would be of another type. `path` is the file."""
    return records(path, kind, (values,))[0]


def records(path: Path, kind: type[_Record], rows: Iterable[Iterable[Any]]) -> tuple[_Record, ...]:
    """A value from each row; LibraryError where a field would be of another type."""
    wanted = _kinds_in(kind)
    named = [(place, each) for place, field in enumerate(wanted) for each in _IDS if field is each]
    known: dict[object, str] = {}  # of thousands of search words, many lead to one page
    made = []
    for row in rows:
        held = list(row)
        for place, each in named:
            text = held[place]
            held[place] = known.get(text) or known.setdefault(text, id_in(path, each, text))
        kinds = tuple(map(type, held))
        if kinds != wanted and not _are_sound(kinds, wanted):
            raise damaged(path)
        made.append(kind(*held))
    return tuple(made)


def _are_sound(kinds: tuple[object, ...], wanted: tuple[object, ...]) -> bool:
    return all(each is None or kind is each for kind, each in zip(kinds, wanted, strict=True))


def id_in(path: Path, kind: type[_Id], text: object) -> _Id:
    """The id that a column holds; LibraryError for what is none."""
    with sound_values(path):
        return kind(str(text))


def info_of(meta: Mapping[str, str], path: Path) -> GuideInfo:
    """What the file says of the guide as a whole; LibraryError where it says something else."""
    with sound_values(path):
        parts = (
            meta["name"],
            _words(meta["languages"]),
            meta["digest"],
            ArticleId(meta["emergency"]) if meta["emergency"] else None,
            tuple(map(ArticleId, _words(meta["family"]))),
            tuple(map(ArticleId, _words(meta["first"]))),
            tuple(record(path, Fault, each) for each in json.loads(meta["faults"])),
            _words(meta["official"]),
            _situations(meta["situations"]),
        )
    return record(path, GuideInfo, parts)


@contextmanager
def sound_values(path: Path) -> Iterator[None]:
    """Turn what a value of the wrong kind raises into LibraryError."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise damaged(path) from error


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


def _kinds_in(kind: type[Any]) -> tuple[object, ...]:
    """The plain type of each field of a record; None for one that is built from plain ones."""
    return tuple(field.type if field.type in (str, int, *_IDS) else None for field in fields(kind))
