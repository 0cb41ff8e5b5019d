"""What the contents list of an article names."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.content.blocks import Block, Callout, CalloutKind, Heading
from reader.content.walk import plain_text

_NAMED = (CalloutKind.KEY, CalloutKind.ASK)


@dataclass(frozen=True)
class Section:
    """An entry of the contents list."""

    anchor: str
    title: str


def sections_of(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Headings of level 2, key points and questions to ask."""
    found: list[Section] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            found.append(Section(block.anchor, plain_text(block.children)))
        elif isinstance(block, Callout) and block.kind in _NAMED and block.title:
            found.append(Section(block.anchor, block.title))
    return tuple(found)
