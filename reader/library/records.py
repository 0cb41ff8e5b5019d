"""What the library file gives: terms, articles, evidence and search words as plain values."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ids import ArticleId, TermId
from reader.library.danger_kinds import DangerKind
from reader.library.rows import Level
from reader.library.taxonomy import Stopping, TermKind

if TYPE_CHECKING:
    from reader.content.body import Body


@dataclass(frozen=True)
class Term:
    """A drug or treatment in one language; `also` is the plain line under its name.

    `stopping` is what stopping it suddenly can do: where it says something, everything must warn.
    """

    kind: TermKind
    id: TermId
    name: str
    also: str
    symbol: str
    group: str
    is_featured: bool
    is_medicine: bool
    stopping: Stopping | None = None


@dataclass(frozen=True)
class Group:
    """A group of treatments in one language."""

    id: str
    name: str


@dataclass(frozen=True)
class ArticleCard:
    """What a list says of an article. `damaged` is empty or the reason it cannot be shown."""

    number: int
    id: ArticleId
    language: str
    title: str
    summary: str
    minutes: int
    damaged: str
    origin: str = ""
    """The clinic whose own page it is; empty for the guide's."""


@dataclass(frozen=True)
class ContentsEntry:
    """One line of the contents list."""

    anchor: str
    title: str


@dataclass(frozen=True)
class SectionText:
    """One section as plain text."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class StoredReview:
    """A signature under an article; it `stands` until the article changes."""

    name: str
    role: str
    day: str
    stands: bool


@dataclass(frozen=True)
class StoredArticle:
    """An article ready to show; the body of a damaged one is empty.

    `official_page` is the web address of an official service's page to read on, or empty. `sources_title`
    stands above the sources; `may_have_changed` follows a fact that has grown old, with {day} for since when.
    """

    card: ArticleCard
    body: "Body"
    contents: tuple[ContentsEntry, ...]
    drugs: tuple[TermId, ...]
    treatments: tuple[TermId, ...]
    sources_checked: str
    review: StoredReview | None
    official_page: str = ""
    sources_title: str = ""
    may_have_changed: str = ""
    instead: bool = False
    """Whether it is a page of the clinic's own that stands instead of the guide's."""


@dataclass(frozen=True)
class Evidence:
    """What is known of one treatment, or several together, for one drug."""

    drug: TermId
    treatments: tuple[TermId, ...]
    level: Level
    statement: str
    source: str
    article: ArticleId


@dataclass(frozen=True)
class Alias:
    """A word people type, and the article it leads to."""

    term: str
    folded: str
    kind: str
    article: ArticleId


@dataclass(frozen=True)
class CodeEntry:
    """A clinical code (`icd10cm` or `rxnorm`) and the article it leads to; `name` says what the code is."""

    system: str
    code: str
    article: ArticleId
    name: str = ""
    is_unconfirmed: bool = False


@dataclass(frozen=True)
class GlossaryEntry:
    """A hard word and what it means; `forms` are other spellings that count as the word."""

    term: str
    forms: tuple[str, ...]
    meaning: str
    article: ArticleId


@dataclass(frozen=True)
class Fault:
    """What was wrong in a file of the guide when it was compiled. `line` 0 means the file as a whole."""

    path: str
    line: int
    what: str


@dataclass(frozen=True)
class Situation:
    """A situation people are in. `names` holds pairs of a language and the name in it."""

    names: tuple[tuple[str, str], ...]
    articles: tuple[ArticleId, ...]

    def name(self, language: str) -> str:
        """The name in a language; empty where it has none."""
        return dict(self.names).get(language, "")


@dataclass(frozen=True)
class GuideInfo:
    """The guide's name, languages, content digest, the articles it puts first, and what is wrong in it."""

    name: str
    languages: tuple[str, ...]
    digest: str
    emergency: ArticleId | None
    family: tuple[ArticleId, ...]
    first: tuple[ArticleId, ...]
    faults: tuple[Fault, ...] = ()
    official: tuple[str, ...] = ()
    """Hosts of official health services, to whose pages a person may be sent."""
    situations: tuple[Situation, ...] = ()


@dataclass(frozen=True)
class DangerCard:
    """What is shown above the results for one kind of danger: a first line, steps, and the page with more.

    `anchor` is empty for the page as a whole. `only` names the pages that may stand below; empty means any.
    """

    kind: DangerKind
    title: str
    steps: tuple[str, ...]
    article: ArticleId
    anchor: str
    only: tuple[ArticleId, ...] = ()
