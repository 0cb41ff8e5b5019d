"""What a reader needs of an article: its text ready to show, and its sources."""

from dataclasses import dataclass

from reader.content.blocks import Block


@dataclass(frozen=True)
class Source:
    """A publication an article relies on. `line` is where the register names it."""

    id: str
    title: str
    publisher: str
    year: int
    url: str = ""
    line: int = 0


@dataclass(frozen=True)
class Body:
    """An article's text ready to show: links lead to places of the program, citations carry numbers.

    `sources` stand in the order of those numbers.
    """

    blocks: tuple[Block, ...] = ()
    sources: tuple[Source, ...] = ()
