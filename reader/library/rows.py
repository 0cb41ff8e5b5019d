"""The rows of the guide as the library file gives them."""

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """How well a treatment is proven for a drug, best first."""

    APPROVED = "approved"  # FDA approved for this, and works
    RECOMMENDED = "recommended"  # strong evidence or guidelines recommend it
    EMERGENCY = "emergency"  # for an emergency, not a course of treatment
    PROMISING = "promising"  # good early results, still being studied
    MIXED = "mixed"  # studies disagree
    TOO_LITTLE = "too-little"  # too little research to say
    NOT_RECOMMENDED = "not-recommended"  # does not help, or harms


class AliasKind(Enum):
    """What sort of search word an alias is."""

    BRAND = "brand"
    GENERIC = "generic"
    STREET = "street"
    PLAIN = "plain"
    ABBREVIATION = "abbreviation"
    SPANISH = "spanish"
    MISSPELLING = "misspelling"  # finds the page, never displayed


@dataclass(frozen=True)
class Statement:
    """What a row of evidence says, in one language."""

    language: str
    text: str


@dataclass(frozen=True)
class EvidenceRow:
    """What is known of one treatment (or several together) for one drug."""

    drug: str
    treatments: tuple[str, ...]
    level: Level
    statements: tuple[Statement, ...]
    source: str
    article: str
    line: int = 0


@dataclass(frozen=True)
class AliasRow:
    """A word people type and the article it leads to."""

    term: str
    kind: AliasKind
    article: str
    line: int = 0


_UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class CodeNote:
    """What the note of a clinical code says: what the code is, and whether no source at hand confirms it."""

    name: str
    is_unconfirmed: bool = False

    @classmethod
    def of(cls, text: str) -> "CodeNote":
        """The note as it is written: `topiramate; unconfirmed`."""
        name, _, mark = text.partition(";")
        is_marked = mark.strip() == _UNCONFIRMED
        return cls(name.strip() if is_marked else text.strip(), is_marked)


@dataclass(frozen=True)
class CodeRow:
    """A clinical code (ICD-10-CM or RxNorm) and the article it leads to."""

    system: str
    code: str
    article: str
    note: str
    line: int = 0


@dataclass(frozen=True)
class QuestionRow:
    """A question that people ask in one language, and the article that answers it. It is never displayed."""

    article: str
    language: str
    question: str
    line: int = 0


@dataclass(frozen=True)
class TeachBackRow:
    """What a counselor asks to see whether a page was explained well.

    `page` is an article, or a kind of them, such as `drugs`, for those that have no prompts of their own.
    """

    page: str
    language: str
    prompt: str
    line: int = 0


@dataclass(frozen=True)
class GlossaryRow:
    """A hard word in one language and what it means; `forms` are other spellings that count as the word."""

    language: str
    term: str
    forms: tuple[str, ...]
    meaning: str
    article: str
    line: int = 0
