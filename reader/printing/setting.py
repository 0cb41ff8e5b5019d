"""Sets a document's blocks into strips of one width: headings, text, lists, boxes, figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Evidence,
    Fields,
    Figure,
    Heading,
    ListBlock,
    Options,
    Paragraph,
    Strong,
    Table,
    Text,
    WritingTable,
)
from reader.handouts.blocks import (
    Badge,
    BoxKind,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    Repeat,
    SmallPrint,
    SourceList,
    Terms,
    Title,
    TypedBox,
    WriteLine,
)
from reader.handouts.labels import labels
from reader.handouts.together import as_told
from reader.printing.art import BAR
from reader.printing.bench import Bench, draw_marked, set_lines
from reader.printing.cards import card_rows, phone_cards
from reader.printing.flow import Frame, Strip
from reader.printing.forms import form_strips
from reader.printing.ink import FRAMES, GREY
from reader.printing.lists import linked, list_strips, source_strips, term_strips
from reader.printing.measures import Sizes, units
from reader.printing.page_names import page_of
from reader.printing.pieces import badge, evidence, figure, write_line
from reader.printing.tables import contents_rows, table_strips
from reader.render.evidence import Drawing, drawings
from reader.render.forms import Form
from reader.render.paper import Run, runs_of

_WHOLE_BOX = 0.6  # a box up to this share of a page had better not be parted
_WHOLE_WARNING = 0.86  # nor must a warning up to this share; what is left has room for a heading before it


@dataclass(frozen=True)
class _Caption:
    """The line under a figure."""

    text: str


@dataclass(frozen=True)
class _Leading(Paragraph):
    """A line over what is drawn below it; with all of it, it may wait for the next page where it `floats`."""

    floats: bool = False


_Set = PaperBlock | _Caption | Drawing
_APART = (Callout, Repeat, TypedBox, Table, Figure, Drawing, Fields, WritingTable, Options)


def set_blocks(blocks: Iterable[PaperBlock], bench: Bench) -> Iterator[list[Strip]]:
    """The strips of each block in turn; setting one takes a few milliseconds at most."""
    previous: _Set | None = None
    for block in parted(blocks):
        strips = set_block(block, bench)
        if strips and previous is not None:
            strips[0].gap = max(strips[0].gap, _gap(previous, block, bench.sizes))
        if strips and _leads_on(block):
            strips[-1].with_next = True
        if strips and isinstance(block, _Leading):
            strips[0].floats = block.floats
        if isinstance(block, Figure) and block.caption:
            for strip in strips:
                strip.with_next = True  # a picture that moves takes along what is said of it
        previous = block
        yield strips


def parted(blocks: Iterable[PaperBlock]) -> Iterator[_Set]:
    """The blocks, with what belongs to one but is set as the next one of its own."""
    for block in blocks:
        if isinstance(block, SourceList) and block.title:
            yield Heading(3, (Text(block.title),), "")
        if isinstance(block, Evidence):
            yield _Leading((Strong((Text(block.title),)),), floats=len(block.rows) == 1)
            for row, drawing in drawings(block):
                yield _Leading(row.counted)
                yield drawing
        else:
            yield block
        if isinstance(block, Figure) and block.caption:
            yield _Caption(block.caption)


def set_block(block: _Set, bench: Bench) -> list[Strip]:
    """The strips of one block."""
    sizes = bench.sizes
    match block:
        case Title(text):
            return set_lines(bench, (Run(text),), sizes.title, tag=bench.tag.add("H1"), together=True)
        case Heading(level, children):
            face = sizes.heading if level == 2 else sizes.subheading
            return set_lines(bench, runs_of(children), face, tag=bench.tag.add(f"H{level}"), together=True)
        case Lead(text):
            return set_lines(bench, (Run(text),), sizes.lead)
        case SmallPrint(text, address):
            return set_lines(bench, (Run(text),), sizes.small, tag=linked(bench.tag.add("P"), address))
        case _Caption(text):
            return set_lines(bench, (Run(text),), sizes.small, color=GREY)
        case Paragraph(children):
            return set_lines(bench, runs_of(children), sizes.body)
        case ListBlock() | SourceList() | Table():
            return _set_rows(block, bench)
        case Callout() | TypedBox() | Repeat():
            return _set_box(block, bench)
        case Figure() | Evidence():  # a table of evidence was parted into its drawings
            return figure(block, bench) if isinstance(block, Figure) else []
        case _:
            return _set_piece(block, bench)


def _set_rows(block: ListBlock | SourceList | Table, bench: Bench) -> list[Strip]:
    match block:
        case ListBlock():
            return list_strips(block, bench)
        case SourceList():
            return source_strips(block, bench)
        case Terms():
            return term_strips(block, bench)
        case Table():
            return table_strips(block, bench)


def _set_box(block: Callout | TypedBox | Repeat, bench: Bench) -> list[Strip]:
    match block:
        case Repeat(callout):
            return _repeat(callout, bench)
        case TypedBox(kind, title, lines):
            return _box(kind, title, tuple(Paragraph((Text(line),)) for line in lines), bench)
        case Callout(kind, title, blocks):
            is_asking = kind is CalloutKind.ASK
            strips = _asking(block, bench) if is_asking else _box(kind, title, blocks, bench)
            if strips and block.passage:
                strips[0].name = as_told(block)  # where it is told again leads here
            return strips


def _set_piece(
    block: Drawing | Badge | Contents | WriteLine | PhoneCards | CardSheet | Form, bench: Bench
) -> list[Strip]:
    """What is drawn as one piece, what people write on, and what only paper has."""
    match block:
        case Fields() | WritingTable() | Options():
            return form_strips(block, bench)
        case Drawing():
            return [evidence(block, bench)]
        case Badge():
            return [badge(block, bench)]
        case Contents():
            return contents_rows(block, bench)
        case WriteLine():
            return [write_line(block, bench)]
        case PhoneCards(lines, in_pairs):
            return phone_cards(lines, bench, in_pairs=in_pairs)
        case CardSheet():
            return card_rows(block, bench)


def _leads_on(block: _Set) -> bool:
    """Whether a page must not end after this block."""
    match block:
        case Title() | Heading() | Badge() | _Leading():
            return True
        case Paragraph(children):
            runs = runs_of(children)
            return bool(runs) and runs[-1].text.endswith(":")
        case Lead(text) | SmallPrint(text, _) | _Caption(text):
            return text.rstrip().endswith(":")
        case _:
            return False


def _gap(before: _Set, block: _Set, sizes: Sizes) -> float:
    """The space between two blocks, in units."""
    gap = sizes.paragraph_gap
    if isinstance(block, Title | Heading):
        gap = 2.2 * gap if isinstance(block, Heading) and block.level == 2 else 1.6 * gap
    elif isinstance(before, Heading):
        gap = 0.6 * gap
    elif isinstance(before, Title):
        pass
    elif isinstance(block, _Caption):
        gap = 0.5 * gap
    elif isinstance(block, (*_APART, PhoneCards)) or isinstance(before, _APART):
        gap = 1.5 * gap
    return units(gap)


def _asking(block: Callout, bench: Bench) -> list[Strip]:
    """Questions to take along: tick boxes, which need no frame round them."""
    heading = (Heading(2, (Text(block.title),), ""),) if block.title else ()
    inner = replace(bench.within("Sect"), to_tick=True)
    return [strip for strips in set_blocks((*heading, *block.blocks), inner) for strip in strips]


def _box(kind: BoxKind, title: str, blocks: tuple[Block, ...], bench: Bench) -> list[Strip]:
    sizes, ink = bench.sizes, FRAMES[kind]
    left = units(BAR + 15 if ink.bar else 14)
    inner = replace(bench.within("Sect"), width=bench.width - left - units(14), inset=bench.inset + left)
    frame = Frame(kind, units(sizes.box_pad))
    strips: list[Strip] = []
    if title:
        strips += set_lines(inner, (Run(title),), sizes.subheading, tag=inner.tag.add("H3"), together=True)
        strips[-1].with_next = True
    # Never half a warning, whatever paper that takes, but where it is to fit on one sheet.
    is_warning = kind is CalloutKind.DANGER and not bench.parts_warnings
    for block, found in zip(parted(blocks), set_blocks(blocks, inner), strict=True):
        if strips and found and not found[0].gap:
            found[0].gap = units(sizes.item_gap)
        is_steps = isinstance(block, ListBlock) and bench.parts_warnings  # each of them stays whole
        if kind is CalloutKind.DANGER and not is_steps and _height(found) <= bench.page * _WHOLE_WARNING:
            for strip in found[:-1]:
                strip.with_next = True  # and of one that is parted, never half a paragraph
        strips += found
    for strip in strips:
        strip.frame = frame
    most = _WHOLE_WARNING if is_warning else 0.0 if bench.parts_warnings else _WHOLE_BOX
    if _height(strips) <= bench.page * most:
        for strip in strips[:-1]:
            strip.with_next, strip.near_next = strip.with_next or is_warning, True
    return strips


def _repeat(callout: Callout, bench: Bench) -> list[Strip]:
    """The title of a box that stands whole on an earlier page, and on which."""
    sizes, ink, say = bench.sizes, FRAMES[callout.kind], labels(bench.document.language).stands_on
    left = units(BAR + 15 if ink.bar else 14)
    inner = replace(bench.within("Sect"), width=bench.width - left - units(14), inset=bench.inset + left)
    title = inner.tag.add("H3")
    strips = set_lines(inner, (Run(callout.title),), sizes.subheading, tag=title, together=True)
    strips[-1].with_next = True
    tag, told = inner.tag.add("P"), as_told(callout)

    def paint(painter: QPainter, x: float, y: float) -> None:
        words = say.format(page=page_of(told))
        draw_marked(painter, tag, bench.setter.words(words, sizes.body, inner.width), (x + inner.inset, y))

    room = bench.setter.words(say.format(page=888), sizes.body, inner.width)
    strips.append(Strip(room.height, paint))
    frame = Frame(callout.kind, units(sizes.box_pad))
    for strip in strips:
        strip.frame = frame
    return strips


def _height(strips: list[Strip]) -> float:
    return sum(strip.height + strip.gap for strip in strips)
