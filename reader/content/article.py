"""The article value, and reading one from its file's text."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reader.content.blocks import Block, Callout
from reader.content.body import Source
from reader.content.passages import Passage, block_passages, head_passages
from reader.content.problems import Problem
from reader.ids import ArticleKind


@dataclass(frozen=True)
class FrontMatter:
    """The head of an article file. `lines` says where each key stands.

    `translated_from` is the digest of the text that a translation was made from; `official_page` is the
    address of a public page on the web to read on. `address` is how readers are spoken to, where it is not
    the usual way of the language: passages that are written so too are taken.
    """

    title: str
    summary: str
    drugs: tuple[str, ...]
    treatments: tuple[str, ...]
    level: str = ""
    lines: tuple[tuple[str, int], ...] = ()
    translated_from: str = ""
    official_page: str = ""
    address: str = ""


@dataclass(frozen=True)
class Article:
    """One article in one language. `path` is relative to `articles/`, e.g. `en/drugs/alcohol.md`.

    `digest` changes with the title, the summary and the text, not with the rest of the head. `sources` and
    the day on which the oldest of them was checked come from the guide's register; a file alone has none.
    """

    id: str
    language: str
    kind: ArticleKind
    path: str
    front: FrontMatter
    blocks: tuple[Block, ...]
    digest: str = ""
    sources: tuple[Source, ...] = ()
    sources_checked: date = date.min

    @cached_property
    def own_blocks(self) -> tuple[Block, ...]:
        """Its blocks without shared passages, whose words are judged where they are written."""
        return tuple(each for each in self.blocks if not (isinstance(each, Callout) and each.passage))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its own words as people read them in one go, title and summary first."""
        return (*head_passages(self), *self.own_passages)

    @cached_property
    def own_passages(self) -> tuple[Passage, ...]:
        """The passages of its own blocks."""
        return tuple(block_passages(self.own_blocks))

    @cached_property
    def all_passages(self) -> tuple[Passage, ...]:
        """The passages of all its blocks, shared ones too."""
        if len(self.own_blocks) == len(self.blocks):
            return self.own_passages
        return tuple(block_passages(self.blocks))


@dataclass(frozen=True)
class DamagedArticle:
    """An article that cannot be shown, and the first reason why."""

    id: str
    language: str
    kind: ArticleKind
    path: str
    title: str


@dataclass(frozen=True)
class Parsed:
    """What reading one file gave: an article or a damaged one, with all problems found."""

    article: Article | DamagedArticle
    problems: tuple[Problem, ...]
