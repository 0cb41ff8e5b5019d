"""The phone lines the guide may name, from `resources/phones.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from reader import bundle
from reader.clinic.numbers import digits
from reader.errors import FileProblem
from reader.texts.sentence import said

FILE_NAME = "phones.toml"


class How(Enum):
    """The way a number is used."""

    CALL = "call"
    TEXT = "text"
    TTY = "tty"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True)
class Way:
    """One more way to reach a line. `note` is a language, or the word to send."""

    how: How
    number: str
    note: str = ""


@dataclass(frozen=True)
class Helpline:
    """A line people can call or text. A flag or language is set only where a source says so.

    `as_of` is the day on which it was true, `valid_until` the last day on which it may be told.
    """

    id: str
    name: str
    number: str
    note: str = ""
    word: str = ""
    how: How = How.CALL
    also: tuple[Way, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool = False
    confidential: bool = False
    always_open: bool = False
    web: str = ""
    keys: tuple[tuple[str, str], ...] = ()  # language, and the key to press for it once the line answers
    texts: tuple[tuple[str, str], ...] = ()  # language, and the word to text for it
    checked: str = ""
    as_of: date = date.min
    valid_until: date = date.max


def _line(data: dict[str, Any]) -> Helpline:
    """A line from its table; a name that is no field is a slip, and raises TypeError."""
    ways = (Way(How(way["how"]), way["number"], way.get("note", "")) for way in data.pop("also", ()))
    return Helpline(
        how=How(data.pop("how", How.CALL.value)),
        also=tuple(ways),
        languages=tuple(data.pop("languages", ())),
        keys=tuple(data.pop("keys", {}).items()),
        texts=tuple(data.pop("texts", {}).items()),
        **data,
    )


def _lines() -> tuple[Helpline, ...]:
    path = bundle.resources() / FILE_NAME
    try:
        return tuple(map(_line, tomllib.loads(path.read_text(encoding="utf-8"))["line"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileProblem(
            said("The program's phone lines cannot be read: {file}.", file=path),
            said("Install the program again."),
        ) from error


HELPLINES = _lines()


def helpline(line_id: str) -> Helpline:
    """The line with this id. Raises KeyError when there is none."""
    for line in HELPLINES:
        if line.id == line_id:
            return line
    raise KeyError(line_id)


def known_numbers() -> frozenset[str]:
    """The digits of every number in the table, calling and texting, as `digits` gives them."""
    return frozenset(digits(number) for line in HELPLINES for number in _numbers(line))


def _numbers(line: Helpline) -> Iterator[str]:
    yield line.number
    yield from (way.number for way in line.also)
