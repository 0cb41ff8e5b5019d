"""The guide's own order and names: languages, drugs, treatments and topics, from `guide.toml`."""

import tomllib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from reader.errors import LibraryError, said
from reader.files import NotText, decoded, read_some
from reader.signs import composed


class TermKind(Enum):
    """The two ways into the guide."""

    DRUG = "drug"
    TREATMENT = "treatment"


@dataclass(frozen=True)
class TermName:
    """How a term is called in one language; `also` is the plain line under the name."""

    language: str
    name: str
    also: str


@dataclass(frozen=True)
class TermEntry:
    """One drug or treatment. `symbol` names its sign or icon; `group` is empty for drugs."""

    kind: TermKind
    id: str
    symbol: str
    group: str
    featured: bool
    is_medicine: bool
    names: tuple[TermName, ...]


@dataclass(frozen=True)
class GroupEntry:
    """A group of treatments and its name in each language."""

    id: str
    names: tuple[TermName, ...]


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

    def ids(self, kind: TermKind) -> tuple[str, ...]:
        """The ids of all terms of one kind, in the guide's order."""
        return tuple(term.id for term in self.terms if term.kind is kind)


LARGEST = 1_000_000
"""Bytes `guide.toml` may have."""


def read_guide(folder: Path) -> Guide:
    """The guide described by `folder/guide.toml`; LibraryError when it cannot be used."""
    path = folder / "guide.toml"
    try:
        data = tomllib.loads(composed(decoded(read_some(path, LARGEST))))
        return _guide(data)
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


def _guide(data: dict[str, Any]) -> Guide:
    languages = tuple(data["languages"])
    if not languages or not isinstance(data["languages"], list) or not all(map(_is_code, languages)):
        raise TypeError("languages")
    topics = data["topics"]
    drugs = [_term(TermKind.DRUG, entry) for entry in data["drug"]]
    treatments = [_term(TermKind.TREATMENT, entry) for entry in data["treatment"]]
    groups = tuple(GroupEntry(entry["id"], _names(entry)) for entry in data.get("treatment_group", []))
    return Guide(
        name=data["name"],
        languages=languages,
        terms=(*drugs, *treatments),
        groups=groups,
        emergency=topics["emergency"],
        family=tuple(topics["family"]),
        first=tuple(topics["first"]),
    )


def _is_code(language: object) -> bool:
    return isinstance(language, str) and len(language) == 2 and language.isalpha() and language.islower()


def _term(kind: TermKind, entry: dict[str, Any]) -> TermEntry:
    return TermEntry(
        kind=kind,
        id=entry["id"],
        symbol=entry["sign"] if kind is TermKind.DRUG else entry["icon"],
        group=entry.get("group", ""),
        featured=entry.get("featured", False),
        is_medicine=entry.get("medicine", False),
        names=_names(entry),
    )


def _names(entry: dict[str, Any]) -> tuple[TermName, ...]:
    also = entry.get("also", {})
    return tuple(TermName(lang, name, also.get(lang, "")) for lang, name in entry["name"].items())
