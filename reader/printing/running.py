"""Sets sections and fills pages with them: alone on as many as they may fill, or one after the other."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from itertools import chain, product

from PySide6.QtGui import QPainter

from reader.handouts.blocks import Badge, Lead, PaperBlock, SmallPrint, Title
from reader.handouts.document import Section
from reader.printing.art import rule
from reader.printing.bench import Bench
from reader.printing.flow import Page, Room, Strip, fill, filling
from reader.printing.ink import RULE
from reader.printing.measures import tightened, units
from reader.printing.setting import set_blocks
from reader.printing.sheets import LaidFlow, SetSection
from reader.printing.tags import ARTIFACT, Tag, mark

_ABOVE_RULE, _BELOW_RULE = 16.0, 9.0  # points, between a section and the one that runs on after it
_HEAD = (Title, SmallPrint, Badge, Lead)  # what a section begins with

Geometry = tuple[object, ...]


def set_section(section: Section, bench: Bench, geometry: Geometry) -> Generator[bool, None, SetSection]:
    """A section's strips; those of its head stay with what comes first below them."""
    strips: list[Strip] = []
    heads = next((n for n, block in enumerate(section.blocks) if not isinstance(block, _HEAD)), 0)
    for place, found in enumerate(set_blocks(section.blocks, bench)):
        if section.runs_on and place < heads:
            for strip in found:
                strip.with_next = True
        strips += found
        yield True
    return SetSection(section, geometry, tuple(strips), bench.tag)


def run_on(
    title: str, pieces: tuple[SetSection, ...], room: Room, bench: Bench
) -> Generator[bool, None, LaidFlow]:
    """The pages that sections fill one after the other."""
    strips: list[Strip] = []
    for piece in pieces:
        if strips:
            strips.append(_parting(bench.width))
        strips += piece.strips
    pages = yield from filling(strips, room)
    return LaidFlow(title, room, pieces, tuple(pages), tuple(_spans(pieces, pages)))


def _parting(width: float) -> Strip:
    """A rule above a section that runs on."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        mark(painter, ARTIFACT)
        rule(painter, x, x + width, y, 2, RULE)

    return Strip(units(_BELOW_RULE), paint, gap=units(_ABOVE_RULE), with_next=True, parts=True)


def _spans(pieces: Sequence[SetSection], pages: Sequence[Page]) -> list[tuple[int, int]]:
    """The first page of each piece, from 0, and how many it stands on."""
    starts = {id(piece.strips[0]): number for number, piece in enumerate(pieces) if piece.strips}
    found = [(0, 1)] * len(pieces)
    now = 0
    for number, page in enumerate(pages):
        for placed in page.placed:
            if placed.strip.parts:
                continue
            if id(placed.strip) in starts:
                now = starts[id(placed.strip)]
                found[now] = (number, 1)
            found[now] = (found[now][0], number - found[now][0] + 1)
    return found


def fitted(section: Section, bench: Bench, room: Room, geometry: Geometry) -> Generator[bool, None, LaidFlow]:
    """The pages of a section that may fill only so many: as much of it as finds room there.

    The type is a little smaller only where nothing fits otherwise, a warning goes on on the back of its sheet
    only where that does not help either, and stands by name only where nothing else helps.
    """
    found: list[LaidFlow] = []
    tight = tightened(bench.sizes)
    editions = dict.fromkeys(((bench.sizes, False), (tight, False), (tight, True)))
    whole = product(editions, (section.blocks, *section.shorter), (False,))
    by_name = product(((tight, True),), section.by_name, (True,))
    for (edition, may_part), blocks, is_shortened in chain(whole, by_name):
        fresh = replace(bench, sizes=edition, tag=Tag("Sect"), parts_warnings=may_part)
        pages = yield from _pages(blocks, fresh, room)
        piece = SetSection(section, geometry, (), fresh.tag)
        found.append(LaidFlow(section.title, room, (piece,), pages, ((0, len(pages)),), is_shortened))
        if len(pages) <= section.most_pages:
            return found[-1]
    shortest = found[len(section.shorter)]  # as it is usually set
    # Too long anyway: no smaller type for nothing. In large print closer lines are no smaller type.
    return min(found, key=lambda each: len(each.pages)) if bench.sizes.is_large else shortest


def _pages(blocks: Iterable[PaperBlock], bench: Bench, room: Room) -> Generator[bool, None, tuple[Page, ...]]:
    strips: list[Strip] = []
    for found in set_blocks(blocks, bench):
        strips += found
        yield True
    return tuple(fill(strips, room))
