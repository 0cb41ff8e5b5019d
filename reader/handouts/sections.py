"""The parts of a document, and what is done with one as a whole."""

from dataclasses import dataclass, replace
from enum import Enum

from reader.handouts.blocks import PaperBlock, SmallPrint, SourceList
from reader.ids import ArticleId


class SectionKind(Enum):
    """What a section of a document is."""

    COVER = "cover"
    ARTICLE = "article"
    NOTE = "note"
    GLOSSARY = "glossary"
    HELPLINE = "helpline"
    SOURCES = "sources"
    CARDS = "cards"


@dataclass(frozen=True)
class Section:
    """A part of a document. `article` is None for parts that are no article.

    It begins on a page of its own, or where the one before it ends when it `runs_on`.

    `most_pages` is how many it may fill, 0 for as many as it needs; where `blocks` fill more, the first of
    `shorter` that does not stands in their place. Where none does, not even in smaller type, the first of
    `by_name` does: there some warnings stand by name only.
    """

    kind: SectionKind
    title: str
    blocks: tuple[PaperBlock, ...]
    article: ArticleId | None = None
    most_pages: int = 0
    shorter: tuple[tuple[PaperBlock, ...], ...] = ()
    by_name: tuple[tuple[PaperBlock, ...], ...] = ()
    runs_on: bool = False


def from_a_page_of_its_own(sections: list[Section]) -> tuple[Section, ...]:
    """Sections of which the first runs on after none."""
    return tuple(replace(each, runs_on=each.runs_on and place > 0) for place, each in enumerate(sections))


def without(section: Section, block: PaperBlock) -> Section:
    """A section without a block."""
    return replace(section, blocks=tuple(each for each in section.blocks if each != block))


def typed(text: str) -> tuple[str, ...]:
    """The lines of what a person typed."""
    return tuple(stripped for line in text.splitlines() if (stripped := line.strip()))


def with_slip(section: Section, slip: tuple[PaperBlock, ...]) -> Section:
    """The typed boxes stand before the sources, where the reading ends."""

    def added(blocks: tuple[PaperBlock, ...]) -> tuple[PaperBlock, ...]:
        ends = (place for place, block in enumerate(blocks) if isinstance(block, SourceList | SmallPrint))
        place = next(ends, len(blocks))
        return (*blocks[:place], *slip, *blocks[place:])

    return replace(
        section,
        blocks=added(section.blocks),
        shorter=tuple(map(added, section.shorter)),
        by_name=tuple(map(added, section.by_name)),
    )
