"""What of an article stands on its edition of one sheet: the marked blocks, or where none is marked a few."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import zip_longest
from typing import Any, TypeGuard, TypeVar

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Evidence,
    Figure,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Options,
    Paragraph,
    Text,
)
from reader.content.body import Source
from reader.content.sheet import sheet_blocks
from reader.content.walk import citations, with_inlines
from reader.handouts.blocks import Lead, PaperBlock
from reader.render.evidence import in_words

MOST_SIDES = 2
MOST_SIDES_LARGE = 4
"""Large print takes two sheets."""

_LEAST_WHOLE = 2
"""So many warnings of a page are never shortened to their names."""

_Value = TypeVar("_Value")


def sheet_choices(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """What may stand on the sheet, in the article's order: the most first, each next one with less.

    Marked blocks are there whatever room they need. Where nothing is marked the steps to take and the first
    picture are there if they find room.
    """
    always = _places(blocks, tuple(sheet_blocks(blocks)))
    if any(block.sheet for block in blocks):
        return (_at(blocks, always),)
    steps, picture = _steps(blocks), _first_picture(blocks)
    wanted = (always | steps | picture, always | steps, always | picture, always)
    return tuple(dict.fromkeys(_at(blocks, places) for places in wanted))


def sources_of_options(
    blocks: tuple[Block, ...], sources: tuple[Source, ...]
) -> tuple[tuple[Block, ...], tuple[Source, ...]]:
    """Blocks whose options alone name their sources, numbered anew; and those sources.

    A number that somebody decides by has its source, even where there is no room for the others.
    """
    cited = dict.fromkeys(
        each.number for each in citations(block for block in blocks if isinstance(block, Options))
    )
    kept = [number for number in sorted(cited) if 0 < number <= len(sources)]

    def numbered(inline: Inline) -> Inline:
        if not isinstance(inline, Citation):
            return inline
        return replace(inline, number=kept.index(inline.number) + 1 if inline.number in kept else 0)

    bare = tuple(
        with_inlines((block,), numbered)[0] if isinstance(block, Options) else without_citations(block)
        for block in blocks
    )
    return bare, tuple(sources[number - 1] for number in kept)


def without_citations(value: _Value) -> _Value:
    """Blocks without the numbers of sources, for where the sources do not stand."""
    if isinstance(value, tuple):
        kept: Any = tuple(without_citations(part) for part in _uncited(value))
        return kept  # type: ignore[no-any-return]
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        return replace(
            value,
            **{name: without_citations(part) for name, part in parts.items() if isinstance(part, tuple)},
        )
    return value


def _uncited(parts: tuple[Any, ...]) -> Iterator[Any]:
    """Parts without citations, and without the blank that stood before one."""
    for part, following in zip_longest(parts, parts[1:]):
        if isinstance(part, Text) and isinstance(following, Citation):
            yield replace(part, text=part.text.rstrip(" "))
        elif not isinstance(part, Citation):
            yield part


def without_pointers(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks without the lines of boxes that only lead to another page: paper leads nowhere."""
    return tuple(
        replace(block, blocks=tuple(each for each in block.blocks if not _only_points(each)))
        if isinstance(block, Callout)
        else block
        for block in blocks
    )


def as_little_as_can_be(blocks: Iterable[PaperBlock]) -> Iterator[PaperBlock]:
    """The same with numbers in a table where they were drawn, and without what only leads in."""
    for block in blocks:
        if isinstance(block, Evidence):
            yield from in_words(block)
        elif not isinstance(block, Lead):
            yield block


def with_warnings_named(blocks: tuple[PaperBlock, ...], title: str) -> Iterator[tuple[PaperBlock, ...]]:
    """The same with ever fewer warnings whole, the first ones at least; the others by name in a box."""
    places = [place for place, block in enumerate(blocks) if _is_warning(block)]
    for whole in range(len(places) - 1, _LEAST_WHOLE - 1, -1):
        first, named = (
            places[whole],
            [block for place in places[whole:] if _is_warning(block := blocks[place])],
        )
        items = tuple(ListItem((Paragraph((Text(block.title),)),)) for block in named)
        box = Callout(CalloutKind.DANGER, title, (ListBlock(False, items),), "")
        after = (block for block in blocks[first:] if not _is_warning(block))
        yield (*blocks[:first], box, *after)


def _is_warning(block: PaperBlock) -> TypeGuard[Callout]:
    return isinstance(block, Callout) and block.kind is CalloutKind.DANGER


def is_question_box(block: object) -> bool:
    """Whether a block has the questions to take along."""
    return isinstance(block, Callout) and block.kind is CalloutKind.ASK


def _only_points(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and any(isinstance(part, Link) for part in block.children)
        and all(
            isinstance(part, Link) or (isinstance(part, Text) and not part.text.strip(" ."))
            for part in block.children
        )
    )


def _places(blocks: tuple[Block, ...], chosen: tuple[Block, ...]) -> frozenset[int]:
    wanted = {id(block) for block in chosen}
    return frozenset(place for place, block in enumerate(blocks) if id(block) in wanted)


def _at(blocks: tuple[Block, ...], places: frozenset[int]) -> tuple[Block, ...]:
    return tuple(block for place, block in enumerate(blocks) if place in places)


def _sections(blocks: tuple[Block, ...]) -> Iterator[range]:
    """The places of each heading of the upper level with what stands below it."""
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 2]
    yield from map(range, starts, [*starts[1:], len(blocks)])


def _steps(blocks: tuple[Block, ...]) -> frozenset[int]:
    """What to do: the first section with numbered steps, else the last one before the questions."""
    sections = list(_sections(blocks))
    for section in sections:
        for place in section:
            block = blocks[place]
            if isinstance(block, ListBlock) and block.ordered:
                return _without_pictures(blocks, range(section.start, place + 1))
    before = [
        section for section in sections if any(is_question_box(block) for block in blocks[section.start :])
    ]
    return _without_pictures(blocks, before[-1]) if before else frozenset()


def _without_pictures(blocks: tuple[Block, ...], places: range) -> frozenset[int]:
    return frozenset(place for place in places if not isinstance(blocks[place], Figure))


def _first_picture(blocks: tuple[Block, ...]) -> frozenset[int]:
    return frozenset([place for place, block in enumerate(blocks) if isinstance(block, Figure)][:1])
