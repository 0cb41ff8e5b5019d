"""What a search found, as values the window and the command line both show."""

from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.records import ArticleCard
from reader.search.danger.urgency import Urgency

CODE = "code"
"""The kind of a meaning that is a clinical code."""


@dataclass(frozen=True)
class Span:
    """A piece of a snippet; `is_match` pieces are marked."""

    text: str
    is_match: bool


@dataclass(frozen=True)
class Hit:
    """One page found; a higher `score` stands further up."""

    card: ArticleCard
    snippet: tuple[Span, ...]
    score: float

    @property
    def snippet_text(self) -> str:
        """The snippet without its marks."""
        return "".join(span.text for span in self.snippet)


@dataclass(frozen=True)
class Meaning:
    """What a typed word stands for: a brand of a medicine, a street name of one or more drugs, or a code.

    `kind` is the value of an AliasKind, or CODE.
    """

    word: str
    kind: str
    names: tuple[str, ...]
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True)
class SearchResult:
    """Everything one search says.

    `shown_for` is the corrected text when nothing was found for the text as typed; otherwise empty.
    `urgency` is that of the text as it stands, `typing_urgency` while its last word may still grow.
    """

    typed: str
    urgency: Urgency
    typing_urgency: Urgency
    suggestions: tuple[str, ...]
    shown_for: str
    meanings: tuple[Meaning, ...]
    hits: tuple[Hit, ...]

    @property
    def is_urgent(self) -> bool:
        """Whether the card of danger stands above the results."""
        return self.urgency.is_full
