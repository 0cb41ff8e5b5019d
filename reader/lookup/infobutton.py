"""Reads an HL7 Infobutton query: keeps codes, names of medicines and the language, and drops all else.

The parameters are those of the URL-based implementation guide of HL7's Context-Aware Knowledge Retrieval.
Record systems put a person's name, birth date or number into the same query; none of it leaves this module.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import parse_qsl, urlsplit

from reader.errors import ReaderError
from reader.texts.sentence import said

LONGEST = 8192
"""Characters a query may have."""

ICD10CM_EDITION = "April 2026"
"""The edition of ICD-10-CM that `codes.tsv` is held against."""

_MOST_PARAMETERS = 200
_LONGEST_VALUE = 300  # characters
_MOST_CRITERIA = 10


class System(Enum):
    """A table of codes that a query may name."""

    ICD10CM = "icd10cm"
    RXNORM = "rxnorm"
    NDC = "ndc"  # package numbers of medicines: found by name only
    OTHER = "other"  # one the guide knows nothing of, SNOMED CT among them


_SYSTEMS = {
    "2.16.840.1.113883.6.90": System.ICD10CM,
    "http://hl7.org/fhir/sid/icd-10-cm": System.ICD10CM,
    "2.16.840.1.113883.6.88": System.RXNORM,
    "http://www.nlm.nih.gov/research/umls/rxnorm": System.RXNORM,
    "2.16.840.1.113883.6.69": System.NDC,
    "http://hl7.org/fhir/sid/ndc": System.NDC,
}
_CRITERION = re.compile(r"mainsearchcriteria(\d{0,3})\.v\.(cs|c|dn|ot)(\d{0,3})")
_LANGUAGE = "informationrecipient.languagecode.c"
_LINK = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = {"waymark": {"lookup"}, "http": None, "https": None}
_ICD10CM = re.compile(r"[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?", re.IGNORECASE)


def oids() -> dict[str, System]:
    """The code systems by the names that queries give them."""
    return dict(_SYSTEMS)


@dataclass(frozen=True)
class Criterion:
    """One thing asked for. `names` are what the record system calls it; each text may be empty."""

    system: System
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """All that a query asks for; `language` is empty or a code such as es."""

    criteria: tuple[Criterion, ...]
    language: str


def read_query(text: str) -> Asked:
    """What is asked in a query, alone or behind the address of a link. Raises ReaderError for no query."""
    text = text.strip()
    if len(text) > LONGEST:
        raise ReaderError(
            said("The query is longer than {most} characters.", most=f"{LONGEST:,}"),
            said("Send only what Infobutton names."),
        )
    found: dict[int, dict[str, str]] = {}
    language = ""
    for name, value in _parameters(_query_of(text)):
        if criterion := _CRITERION.fullmatch(name):
            place = int(criterion[1] or criterion[3] or 0)
            found.setdefault(place, {}).setdefault(criterion[2], value)
        elif name == _LANGUAGE and not language:
            language = value[:2].lower() if value.isascii() and value[:2].isalpha() else ""
    criteria = tuple(_criterion(found[place]) for place in sorted(found)[:_MOST_CRITERIA])
    if not criteria:
        raise ReaderError(
            said("The query asks for nothing."),
            said("It must have mainSearchCriteria.v.c, a code, and its code system."),
        )
    return Asked(criteria, language)


def _query_of(text: str) -> str:
    link = _LINK.match(text)
    if link is None:
        return text.lstrip("?")
    try:
        parts = urlsplit(text)
    except ValueError:
        raise _no_link() from None
    places = _SCHEMES.get(link[1].lower(), set())
    if places is not None and (parts.netloc or parts.path.strip("/")).lower() not in places:
        raise _no_link()
    return parts.query


def _no_link() -> ReaderError:
    return ReaderError(
        said("The link is none that the guide answers."),
        said("It must begin with waymark://lookup? or be a web address."),
    )


def _parameters(query: str) -> Iterator[tuple[str, str]]:
    try:
        given = parse_qsl(query.replace(";", "&"), max_num_fields=_MOST_PARAMETERS, errors="replace")
    except ValueError:
        raise ReaderError(
            said("The query has more than {most} parameters.", most=_MOST_PARAMETERS),
            said("Send only what Infobutton names."),
        ) from None
    for name, value in given:
        shown = "".join(sign if sign.isprintable() else " " for sign in value[:_LONGEST_VALUE])
        yield name.strip().lower(), shown.strip()


def _criterion(given: dict[str, str]) -> Criterion:
    code = given.get("c", "")
    names = tuple(given[key] for key in ("dn", "ot") if given.get(key))
    system = _SYSTEMS.get(given.get("cs", "").lower().rstrip("/").removeprefix("urn:oid:"))
    if system is None and not given.get("cs"):
        # Some systems leave it out; only a diagnosis can be told by its looks.
        system = System.ICD10CM if _ICD10CM.fullmatch(code) else System.RXNORM if names else None
    return Criterion(system or System.OTHER, code, names)
