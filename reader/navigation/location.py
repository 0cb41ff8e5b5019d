"""Places in the guide a visitor can be at, to and from text.

| text | place |
| --- | --- |
| `home` | Home |
| `drugs`, `treatments`, `topics`, `family`, `situations` | the A-Z lists, and those by situation |
| `drug/alcohol` | DrugPage |
| `treatment/naltrexone` | TreatmentPage |
| `article/topics/emergency#seizure` | ArticlePage, at a section |
| `compare`, `compare/medicine` | Matrix, of one group of treatments |
| `search/white%20stuff` | Search |
| `labels`, `display`, `keys` | what the labels mean, display choices, keyboard help |
| `take/drugs/alcohol` | TakeAway, of one article |
| `handouts`, `handouts/all/drugs/alcohol+topics/emergency/speed` | Handouts: group, pages, search |
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import assert_never
from urllib.parse import quote, unquote

from reader.ids import ARTICLE, TERM, ArticleId, TermId


class AnyLocation:
    """What every place is: signals carry one of any kind."""

    __slots__ = ()


@dataclass(frozen=True)
class Home(AnyLocation):
    """The first page."""


@dataclass(frozen=True)
class AllDrugs(AnyLocation):
    """Every drug, A to Z."""


@dataclass(frozen=True)
class AllTreatments(AnyLocation):
    """Every treatment, A to Z."""


@dataclass(frozen=True)
class AllTopics(AnyLocation):
    """Every other article, A to Z."""


@dataclass(frozen=True)
class Family(AnyLocation):
    """Pages for family and friends."""


@dataclass(frozen=True)
class Situations(AnyLocation):
    """Articles by the situation a person is in."""


@dataclass(frozen=True)
class DrugPage(AnyLocation):
    """What treats one drug's use disorder, and its articles."""

    drug: TermId


@dataclass(frozen=True)
class TreatmentPage(AnyLocation):
    """What one treatment helps with, and its articles."""

    treatment: TermId


@dataclass(frozen=True)
class ArticlePage(AnyLocation):
    """One article, at a section when `anchor` is given."""

    article: ArticleId
    anchor: str = ""


@dataclass(frozen=True)
class Matrix(AnyLocation):
    """Drugs by treatments; an empty `group` means the first."""

    group: str = ""


@dataclass(frozen=True)
class Search(AnyLocation):
    """The search page with what was typed."""

    query: str = ""


@dataclass(frozen=True)
class Labels(AnyLocation):
    """What the evidence labels mean."""


@dataclass(frozen=True)
class Display(AnyLocation):
    """Text size and colours."""


@dataclass(frozen=True)
class Keys(AnyLocation):
    """The keyboard shortcuts."""


class FindGroup(Enum):
    """Which pages are looked for when a packet is put together."""

    ALL = "all"
    DRUGS = "drugs"
    TREATMENTS = "treatments"
    FAMILY = "family"


@dataclass(frozen=True)
class Handouts(AnyLocation):
    """Where pages are put together for paper. `articles` are ids in the order of the packet."""

    query: str = ""
    articles: tuple[ArticleId, ...] = ()
    group: FindGroup = FindGroup.ALL


@dataclass(frozen=True)
class TakeAway(AnyLocation):
    """What a visitor takes along from one article on a phone."""

    article: ArticleId


Location = (
    Home
    | AllDrugs
    | AllTreatments
    | AllTopics
    | Family
    | Situations
    | DrugPage
    | TreatmentPage
    | ArticlePage
    | Matrix
    | Search
    | Labels
    | Display
    | Keys
    | Handouts
    | TakeAway
)

_Plain = (
    Home
    | AllDrugs
    | AllTreatments
    | AllTopics
    | Family
    | Situations
    | Matrix
    | Search
    | Labels
    | Display
    | Keys
    | Handouts
)
_PLAIN: dict[str, _Plain] = {
    "home": Home(),
    "drugs": AllDrugs(),
    "treatments": AllTreatments(),
    "topics": AllTopics(),
    "family": Family(),
    "situations": Situations(),
    "compare": Matrix(),
    "search": Search(),
    "labels": Labels(),
    "display": Display(),
    "keys": Keys(),
    "handouts": Handouts(),
}
_NAMES: dict[type[_Plain], str] = {type(location): name for name, location in _PLAIN.items()}
_PAGE = re.compile(rf"article/({ARTICLE})(?:#([a-z0-9-]+))?")
_TAKE = re.compile(rf"take/({ARTICLE})")
_HANDOUTS = re.compile(rf"handouts/([a-z]+)/((?:{ARTICLE}(?:\+{ARTICLE})*)?)/([^/]*)")
_NAMED = re.compile(rf"(drug|treatment|compare)/({TERM})")
_GROUPS = {group.value: group for group in FindGroup}
_QUERY_LIMIT = 12_000  # characters of address; a longer one is no query of a person


def to_text(location: Location) -> str:
    """The address of a place, e.g. `drug/alcohol`."""
    match location:
        case DrugPage(drug):
            return f"drug/{drug}"
        case TreatmentPage(treatment):
            return f"treatment/{treatment}"
        case ArticlePage(article, anchor):
            return f"article/{article}#{anchor}" if anchor else f"article/{article}"
        case TakeAway(article):
            return f"take/{article}"
        case Matrix(group) if group:
            return f"compare/{group}"
        case Search(query) if query:
            return f"search/{_quoted(query)}"
        case Handouts(query, articles, group) if location != Handouts():
            return f"handouts/{group.value}/{'+'.join(articles)}/{_quoted(query)}"
        case (
            Home()
            | AllDrugs()
            | AllTreatments()
            | AllTopics()
            | Family()
            | Situations()
            | Matrix()
            | Search()
            | Labels()
            | Display()
            | Keys()
            | Handouts()
        ):
            return _NAMES[type(location)]
        case _:
            assert_never(location)


def from_text(text: str) -> Location | None:
    """The place an address means; None for anything that is not an address of ours."""
    if text in _PLAIN:
        return _PLAIN[text]
    if article := _PAGE.fullmatch(text):
        return ArticlePage(ArticleId(article[1]), article[2] or "")
    if named := _NAMED.fullmatch(text):
        kind, name = named.groups()
        if kind == "drug":
            return DrugPage(TermId(name))
        return TreatmentPage(TermId(name)) if kind == "treatment" else Matrix(name)
    if take := _TAKE.fullmatch(text):
        return TakeAway(ArticleId(take[1]))
    if len(text) > _QUERY_LIMIT:
        return None
    if (handouts := _HANDOUTS.fullmatch(text)) and handouts[1] in _GROUPS:
        articles = tuple(map(ArticleId, handouts[2].split("+"))) if handouts[2] else ()
        return Handouts(unquote(handouts[3]), articles, _GROUPS[handouts[1]])
    if text.startswith("search/"):
        return Search(unquote(text.removeprefix("search/")))
    return None


def _quoted(query: str) -> str:
    # A lone surrogate has no UTF-8 form; it cannot be searched for either.
    return quote(query.encode("utf-8", "replace"), safe="")
