"""The id of an article as a value: its kind, which is the folder it lives in, and its name there."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Self


class ArticleKind(Enum):
    """What an article is about; the value is the folder it lives in."""

    DRUG = "drugs"
    TREATMENT = "treatments"
    PAIR = "pairs"
    TOPIC = "topics"


_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS = {kind.value: kind for kind in ArticleKind}


@dataclass(frozen=True)
class ArticleId:
    """Such as `pairs/naltrexone-for-amphetamine`, the way `str` writes it."""

    kind: ArticleKind
    name: str

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The id that a text says; None where it says none."""
        folder, _, name = text.partition("/")
        return cls(_KINDS[folder], name) if folder in _KINDS and _NAME.fullmatch(name) else None

    def __str__(self) -> str:
        return f"{self.kind.value}/{self.name}"

    @property
    def is_pair(self) -> bool:
        """Whether the article is about a treatment for one drug."""
        return self.kind is ArticleKind.PAIR

    @property
    def drug(self) -> str:
        """The drug this is the own article of; empty for any other."""
        return self.name if self.kind is ArticleKind.DRUG else ""

    @property
    def treatment(self) -> str:
        """The treatment this is the own article of; empty for any other."""
        return self.name if self.kind is ArticleKind.TREATMENT else ""


def kind_of(article: str) -> ArticleKind | None:
    """The kind of article an id names; None for what is no id."""
    found = ArticleId.of(article)
    return found.kind if found is not None else None
