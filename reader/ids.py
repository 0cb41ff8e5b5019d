"""Ids as values of their own types: that of an article, and that of a drug or treatment.

Each is a text of its own type: it goes into tables, addresses and files as it is, and no other text can stand
in its place. What comes from outside becomes one through `of`, or is none.
"""

import re
from enum import Enum
from typing import ClassVar, Self


class ArticleKind(Enum):
    """What an article is about; the value is the folder it lives in."""

    DRUG = "drugs"
    TREATMENT = "treatments"
    PAIR = "pairs"
    TOPIC = "topics"


TERM = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""How the id of a drug or treatment is written, as a regular expression without groups."""
ARTICLE = rf"(?:{'|'.join(kind.value for kind in ArticleKind)})/{TERM}"
"""How the id of an article is written, as a regular expression without groups."""


class _Id(str):
    """Raises ValueError for what is written otherwise."""

    __slots__ = ()
    _written: ClassVar[re.Pattern[str]]

    def __new__(cls, text: str) -> Self:
        if not cls._written.fullmatch(text):
            raise ValueError(f"no {cls.__name__}: {text!r}")
        return super().__new__(cls, text)

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The id that a text from outside says; None where it says none."""
        return cls(text) if cls._written.fullmatch(text) else None


class TermId(_Id):
    """The id of a drug or treatment, such as `gabapentin-enacarbil`."""

    __slots__ = ()
    _written = re.compile(TERM)


class ArticleId(_Id):
    """The id of an article, such as `pairs/naltrexone-for-amphetamine`: its kind, and its name there."""

    __slots__ = ()
    _written = re.compile(ARTICLE)

    @classmethod
    def made(cls, kind: ArticleKind, name: TermId) -> Self:
        """The id of the article of that name in the folder of a kind."""
        return cls(f"{kind.value}/{name}")

    @property
    def kind(self) -> ArticleKind:
        """What the article is about."""
        return ArticleKind(self.partition("/")[0])

    @property
    def name(self) -> TermId:
        """Its name in the folder of its kind."""
        return TermId(self.partition("/")[2])

    @property
    def is_pair(self) -> bool:
        """Whether the article is about a treatment for one drug."""
        return self.kind is ArticleKind.PAIR

    @property
    def drug(self) -> TermId | None:
        """The drug this is the own article of; None for any other."""
        return self.name if self.kind is ArticleKind.DRUG else None

    @property
    def treatment(self) -> TermId | None:
        """The treatment this is the own article of; None for any other."""
        return self.name if self.kind is ArticleKind.TREATMENT else None
