"""What came of an act with packs, as one value, and as JSON for scripts and for the window.

The window has packs read by a process of its own; it knows this module alone of the room.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from reader.packs.changes import Change, Changes, PageName
from reader.texts.sentence import Sentence
from reader.texts.wire import data_of, sentence_of

FORMAT = 1
"""Counts up whenever a key of the JSON goes or means something else."""


class Result(Enum):
    """What came of it."""

    READY = "ready"  # a pack can be taken; nothing was done yet
    TAKEN = "taken"  # another guide is in use now
    NOTHING_NEW = "nothing-new"
    REFUSED = "refused"
    NOT_WRITTEN = "not-written"
    STATUS = "status"  # asked only


@dataclass(frozen=True)
class PackTold:
    """A pack as people are told of it; `checked` and `expires` are ISO dates, or empty."""

    version: int
    digest: str
    checked: str
    name: str = ""
    expires: str = ""
    note: str = ""


@dataclass(frozen=True)
class Told:
    """What came of an act. `now` is the pack it is about, or the one in use; None is the program's own guide.

    `can_go_back` says whether there is another guide than the one in use.
    """

    result: Result
    sentence: Sentence
    now: PackTold | None = None
    before: PackTold | None = None
    can_go_back: bool = False
    changes: Changes | None = None


def told_json(told: Told) -> str:
    """The value as JSON: `sentence` is English, `words` what it was made of, for our own window."""
    data = {
        "format": FORMAT,
        "result": told.result.value,
        "sentence": str(told.sentence),
        "words": data_of(told.sentence),
        "pack": told.now and asdict(told.now),
        "before": told.before and asdict(told.before),
        "can_go_back": told.can_go_back,
        "changes": told.changes and asdict(told.changes),
    }
    return json.dumps(data, ensure_ascii=True, indent=2)


def read_told(text: str) -> Told:
    """The value of a JSON. Raises ValueError for any other text."""
    try:
        data = json.loads(text)
        return Told(
            Result(data["result"]),
            sentence_of(data["words"]),
            _pack(data["pack"]),
            _pack(data["before"]),
            bool(data["can_go_back"]),
            _changes(data["changes"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not what came of an act with packs") from error


def _pack(data: Mapping[str, Any] | None) -> PackTold | None:
    return None if data is None else PackTold(**data)


def _changes(data: Mapping[str, Any] | None) -> Changes | None:
    if data is None:
        return None
    new, changed, removed = (
        tuple(PageName(**each) for each in data[name]) for name in ("new", "changed", "removed")
    )
    phones, warnings = (
        tuple(Change(each["before"], each["after"], tuple(each["pages"])) for each in data[name])
        for name in ("phones", "warnings")
    )
    return Changes(new, changed, removed, int(data["same"]), phones, warnings)
