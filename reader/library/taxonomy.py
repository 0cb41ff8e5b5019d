"""The guide's own order and names: languages, drugs, treatments and topics, from `guide.toml`."""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.files import NotText, decoded, read_some
from reader.ids import ArticleId, ArticleKind, TermId
from reader.signs import composed
from reader.texts.sentence import said


class TermKind(Enum):
    """The two ways into the guide."""

    DRUG = "drug"
    TREATMENT = "treatment"


class Stopping(Enum):
    """What stopping a drug or treatment suddenly can do, the worst first."""

    CAN_KILL = "can-kill"
    SEIZURES = "seizures"


_OWN_PAGES = {TermKind.DRUG: ArticleKind.DRUG, TermKind.TREATMENT: ArticleKind.TREATMENT}


def page_of_term(kind: TermKind, term_id: TermId) -> ArticleId:
    """The id of the article that is a drug's or treatment's own."""
    return ArticleId.made(_OWN_PAGES[kind], term_id)


@dataclass(frozen=True)
class TermName:
    """How a term is called in one language; `also` is the plain line under the name."""

    language: str
    name: str
    also: str


@dataclass(frozen=True)
class TermEntry:
    """One drug or treatment. `symbol` names its sign or icon; `group` is empty for drugs.

    `dangerous_to_stop` is the word of the file, empty for none; `line` is where the entry names its id.
    """

    kind: TermKind
    id: str
    symbol: str
    group: str
    featured: bool
    is_medicine: bool
    names: tuple[TermName, ...]
    dangerous_to_stop: str = ""
    is_opioid: bool = False
    reverses_overdose: bool = False
    line: int = 0

    @property
    def stopping(self) -> Stopping | None:
        """What stopping suddenly can do. A word nobody knows may be a slip, so it counts as the worst."""
        if not self.dangerous_to_stop:
            return None
        known = {each.value: each for each in Stopping}
        return known.get(self.dangerous_to_stop, Stopping.CAN_KILL)


@dataclass(frozen=True)
class GroupEntry:
    """A group of treatments and its name in each language."""

    id: str
    names: tuple[TermName, ...]
    line: int = 0


@dataclass(frozen=True)
class SituationEntry:
    """A situation people are in, its name in each language, and the articles for it."""

    id: str
    names: tuple[TermName, ...]
    articles: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True)
class Guide:
    """Everything `guide.toml` says."""

    name: str
    languages: tuple[str, ...]
    terms: tuple[TermEntry, ...]
    groups: tuple[GroupEntry, ...]
    emergency: str
    family: tuple[str, ...]
    first: tuple[str, ...]
    words_to_avoid: str = ""
    """The article whose table shows words that put a mark on people."""
    situations: tuple[SituationEntry, ...] = ()

    def ids(self, kind: TermKind) -> tuple[str, ...]:
        """The ids of all terms of one kind, in the guide's order."""
        return tuple(term.id for term in self.terms if term.kind is kind)

    def entry(self, kind: TermKind, term_id: str) -> TermEntry | None:
        """What the guide says of a drug or treatment; None for one it does not list."""
        return next((term for term in self.terms if term.kind is kind and term.id == term_id), None)


LARGEST = 1_000_000
"""Bytes `guide.toml` may have."""


def read_guide(folder: Path) -> Guide:
    """The guide described by `folder/guide.toml`; LibraryError when it cannot be used."""
    path = folder / "guide.toml"
    try:
        text = composed(decoded(read_some(path, LARGEST)))
        return _guide(tomllib.loads(text), _Lines(text))
    except OSError as error:
        raise LibraryError(
            said("The guide's list {file} cannot be read.", file=path), said("Check that it is there.")
        ) from error
    except NotText as fault:
        reason = f"it {fault.reason}" + (f", line {fault.line}" if fault.line else "")
        raise LibraryError(
            said("{file} is not valid TOML: {reason}.", file=path, reason=reason),
            said("Save it again as UTF-8."),
        ) from fault
    except tomllib.TOMLDecodeError as error:
        raise LibraryError(
            said("{file} is not valid TOML: {reason}.", file=path, reason=error), said("Fix that line.")
        ) from error
    except RecursionError as error:
        raise LibraryError(
            said("{file} is nested too deeply.", file=path), said("Write it more simply.")
        ) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise LibraryError(
            said("{file} lacks or misuses the entry {entry}.", file=path, entry=error),
            said("See CONTRIBUTING."),
        ) from error


class _Lines:
    """On which line each entry names its id; the parser of TOML does not tell."""

    _ENTRY = re.compile(r"\s*(?:\[\[\s*(?P<table>\w+)\s*\]\]|id\s*=\s*[\"'](?P<id>[^\"']*)[\"'])")

    def __init__(self, text: str) -> None:
        self._found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        table = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if found := self._ENTRY.match(line):
                table = found["table"] or table
                if found["id"] is not None:
                    self._found[table, found["id"]].append(number)

    def next(self, table: str, entry_id: str) -> int:
        """The line of the next entry of that id; 0 when it is written in another way."""
        lines = self._found[table, entry_id]
        return lines.pop(0) if lines else 0


def _guide(data: dict[str, Any], lines: _Lines) -> Guide:
    languages = tuple(data["languages"])
    if not languages or not isinstance(data["languages"], list) or not all(map(_is_code, languages)):
        raise TypeError("languages")
    topics = data["topics"]
    drugs = [_term(TermKind.DRUG, entry, lines) for entry in data["drug"]]
    treatments = [_term(TermKind.TREATMENT, entry, lines) for entry in data["treatment"]]
    groups = tuple(
        GroupEntry(entry["id"], _names(entry), lines.next("treatment_group", entry["id"]))
        for entry in data.get("treatment_group", [])
    )
    return Guide(
        name=data["name"],
        languages=languages,
        terms=(*drugs, *treatments),
        groups=groups,
        emergency=topics["emergency"],
        family=tuple(topics["family"]),
        first=tuple(topics["first"]),
        words_to_avoid=str(topics.get("words_to_avoid", "")),
        situations=tuple(
            SituationEntry(
                entry["id"], _names(entry), tuple(entry["articles"]), lines.next("situation", entry["id"])
            )
            for entry in data.get("situation", [])
        ),
    )


def _is_code(language: object) -> bool:
    return isinstance(language, str) and len(language) == 2 and language.isalpha() and language.islower()


def _term(kind: TermKind, entry: dict[str, Any], lines: _Lines) -> TermEntry:
    stopping = entry.get("dangerous_to_stop", "")
    if not isinstance(stopping, str):
        raise TypeError("dangerous_to_stop")
    return TermEntry(
        kind=kind,
        id=entry["id"],
        symbol=entry["sign"] if kind is TermKind.DRUG else entry["icon"],
        group=entry.get("group", ""),
        featured=entry.get("featured", False),
        is_medicine=entry.get("medicine", False),
        names=_names(entry),
        dangerous_to_stop=stopping,
        is_opioid=entry.get("opioid", False) is True,
        reverses_overdose=entry.get("reverses_overdose", False) is True,
        line=lines.next(kind.value, entry["id"]),
    )


def _names(entry: dict[str, Any]) -> tuple[TermName, ...]:
    also = entry.get("also", {})
    return tuple(TermName(lang, name, also.get(lang, "")) for lang, name in entry["name"].items())
