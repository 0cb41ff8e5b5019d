"""What pages of one packet have in common stands in it once: the works they rely on, and shared warnings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reader.content.blocks import Block, Callout, CalloutKind, Citation, Fact, Inline
from reader.content.body import Source
from reader.content.walk import with_inlines
from reader.handouts.blocks import PaperBlock, Repeat
from reader.render.plain import lines_of

_LEAST_SPARED = 240
"""Letters of a warning below which naming its page would spare no paper."""


@dataclass
class Together:
    """The pages of a packet, taken one after the other in its order."""

    sources: list[Source] = field(default_factory=list)
    """Each work once, in the order of its first use; a citation's number is its place here, from 1."""
    _numbers: dict[Source, int] = field(default_factory=dict)
    _told: set[Callout] = field(default_factory=set)

    def joined(self, blocks: tuple[Block, ...], sources: tuple[Source, ...]) -> tuple[PaperBlock, ...]:
        """The blocks of the next page: numbers lead to `sources`, and what was told before is not again."""
        places = [self._place(source) for source in sources]

        def numbered(inline: Inline) -> Inline:
            if isinstance(inline, Fact):
                return replace(inline, children=tuple(map(numbered, inline.children)))
            if not isinstance(inline, Citation) or not 0 < inline.number <= len(places):
                return inline
            return replace(inline, number=places[inline.number - 1])

        return tuple(self._once(with_inlines(blocks, numbered)))

    def _place(self, source: Source) -> int:
        known = replace(source, line=0)
        if known not in self._numbers:
            self.sources.append(known)
            self._numbers[known] = len(self.sources)
        return self._numbers[known]

    def _once(self, blocks: Iterable[Block]) -> Iterator[PaperBlock]:
        for block in blocks:
            if not isinstance(block, Callout) or not block.passage or block.kind is CalloutKind.ASK:
                yield block
                continue
            told = as_told(block)
            yield Repeat(block) if told in self._told and _is_long(block) else block
            self._told.add(told)


def as_told(callout: Callout) -> Callout:
    """What a shared warning says, wherever it stands."""
    return replace(callout, anchor="", line=0, sheet=False)


def _is_long(callout: Callout) -> bool:
    return sum(map(len, lines_of(callout.blocks))) > _LEAST_SPARED
