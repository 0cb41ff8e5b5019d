"""Sets lists: bullets, numbers, boxes to tick, words with their meaning, and sources as small print."""

from dataclasses import replace
from enum import Enum
from math import ceil

from PySide6.QtGui import QPainter

from reader.content.blocks import ListBlock, ListItem, Paragraph, Text
from reader.content.walk import plain_text
from reader.handouts.blocks import SourceList, Terms
from reader.handouts.direction import is_right_to_left
from reader.printing.bench import Bench, Label, set_lines
from reader.printing.boxes import box_side, draw_box
from reader.printing.columns import columns_of, halved
from reader.printing.flow import Strip
from reader.printing.measures import Face, units
from reader.printing.tags import Tag
from reader.render.paper import Run, runs_of, words
from reader.render.sources import source_words

_WHOLE_ITEM = 4  # lines: a list item of up to so many had better not be parted
_WORTH_COLUMNS = 0.85  # of the lines of a list; where columns take more it stays as it is
_LETTER = 0.5  # of the size of type: how wide one is
_LEAST_ITEMS = 3  # for columns


class _Marks(Enum):
    """What stands before each item of a list."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    TICK_BOXES = "tick boxes"


_NUMBERING = {_Marks.BULLETS: "Disc", _Marks.NUMBERS: "Decimal", _Marks.TICK_BOXES: "None"}


def list_strips(block: ListBlock, bench: Bench) -> list[Strip]:
    """A list; in the dense edition one that is no steps in two columns, where that spares paper."""
    body = bench.sizes.body
    if block.ordered:
        return _items(block, _Marks.NUMBERS, (body, 1), bench)
    marks, gap = (_Marks.TICK_BOXES, 1.6) if bench.to_tick else (_Marks.BULLETS, 1.0)
    if bench.sizes.is_dense and not bench.sizes.is_large and _is_short(block, bench):
        return columns_of(_cells(block, marks, body, halved(bench)), bench, units(bench.sizes.item_gap * gap))
    return _items(block, marks, (body, gap), bench)


def _is_short(block: ListBlock, bench: Bench) -> bool:
    """Whether two columns spare lines, guessed from how many letters the items have: setting takes long."""
    if len(block.items) < _LEAST_ITEMS:
        return False
    letter, indent = units(bench.sizes.body.size * _LETTER), units(bench.sizes.indent)
    whole, half = ((width - indent) / letter for width in (bench.width, halved(bench).width))
    below = beside = 0.0
    for item in block.items:
        if len(item.blocks) != 1 or not isinstance(item.blocks[0], Paragraph):
            return False
        length = len(plain_text(item.blocks[0].children))
        below, beside = below + ceil(length / whole), beside + ceil(length / half) / 2
    return beside < _WORTH_COLUMNS * below


def source_strips(block: SourceList, bench: Bench) -> list[Strip]:
    """Small print, in two columns where the edition has small type."""
    sizes = bench.sizes
    texts = (Paragraph((Text(source_words(source)),)) for source in block.sources)
    listed = ListBlock(True, tuple(ListItem((each,)) for each in texts))
    addresses = tuple(source.url for source in block.sources)
    if sizes.is_large:
        return _items(listed, _Marks.NUMBERS, (sizes.small, 0.4), bench, addresses)
    cells = _cells(listed, _Marks.NUMBERS, sizes.small, halved(bench), addresses)
    return columns_of(cells, bench, units(sizes.item_gap * 0.4))


def term_strips(block: Terms, bench: Bench) -> list[Strip]:
    """Words and what they mean, in two columns where the edition has small type."""
    sizes = bench.sizes
    column = bench if sizes.is_large else halved(bench)
    tag = bench.tag.add("L", numbering="None")
    cells = []
    for word, meaning in block.rows:
        runs = (*runs_of(word.children), Run(": "), *runs_of(meaning.children))
        entry = tag.add("LI").add("LBody")
        cells.append(set_lines(column, runs, sizes.body, tag=entry, together=True))
    if not sizes.is_large:
        return columns_of(cells, bench, units(sizes.paragraph_gap))
    for cell in cells[1:]:
        cell[0].gap = units(sizes.paragraph_gap)
    return [strip for cell in cells for strip in cell]


def _cells(
    block: ListBlock, marks: _Marks, face: Face, bench: Bench, addresses: tuple[str, ...] = ()
) -> list[list[Strip]]:
    """The strips of each item. `addresses` are where each leads, for a list in which they do."""
    sizes = bench.sizes
    indent = units(sizes.indent * (1.25 if marks is _Marks.TICK_BOXES else 1))
    if marks is _Marks.NUMBERS:
        last = bench.setter.width((Run(f"{block.start + len(block.items) - 1}. "),), face) + units(4)
        indent = last if face is sizes.small and not sizes.is_large else max(indent, last)
    tag = bench.tag.add("L", numbering=_NUMBERING[marks])
    found = []
    for number, item in enumerate(block.items, start=block.start):
        entry = tag.add("LI")
        label = _label(marks, number, bench, face, entry)
        body = linked(entry.add("LBody"), addresses[number - block.start] if addresses else "")
        found.append(_item(item, replace(bench, tag=body), face, indent, label))
    return found


def _items(
    block: ListBlock, marks: _Marks, type_: tuple[Face, float], bench: Bench, addresses: tuple[str, ...] = ()
) -> list[Strip]:
    """The items one below the other; `type_` has the part of the usual gap that is left between them."""
    (face, gap), found = type_, list[Strip]()
    cells = _cells(block, marks, face, bench, addresses)
    for place, strips in enumerate(cells):
        if len(strips) <= _WHOLE_ITEM:
            for strip in strips[:-1]:
                strip.with_next = True
        if found and place in (1, len(cells) - 1):
            found[-1].near_next = True  # neither the first item nor the last had better stand alone
        if found and strips:
            strips[0].gap = units(bench.sizes.item_gap * gap)
        found += strips
    return found


def _item(item: ListItem, bench: Bench, face: Face, indent: float, label: Label) -> list[Strip]:
    from reader.printing.setting import parted, set_block  # which set lists in turn

    first = item.blocks[0] if item.blocks else None
    from_right = isinstance(first, Paragraph) and is_right_to_left(words(runs_of(first.children)))
    inset = bench.inset + (0.0 if from_right else indent)
    inner = replace(bench, width=bench.width - indent, inset=inset, to_tick=False)
    found: list[Strip] = []
    for block in parted(item.blocks):
        if isinstance(block, Paragraph):
            tag, mark = (None, None) if found else (bench.tag, label)
            strips = set_lines(bench, runs_of(block.children), face, tag=tag, indent=indent, label=mark)
        else:
            strips = set_block(block, inner)
        if found and strips:
            strips[0].gap = units(bench.sizes.item_gap)
        found += strips
    return found


def _label(marks: _Marks, number: int, bench: Bench, face: Face, entry: Tag) -> Label:
    if marks is _Marks.TICK_BOXES:
        return Label(lambda painter, x, y: draw_box(painter, None, face, x, y), box_side(face))
    mark = "•" if marks is _Marks.BULLETS else f"{number}."
    text = bench.setter.mark(mark, face)
    shift = units(bench.sizes.indent * 0.3) if marks is _Marks.BULLETS else 0.0

    def paint_words(painter: QPainter, x: float, y: float) -> None:
        text.draw(painter, x + shift, y)

    return Label(paint_words, text.natural_width + 2 * shift, entry.add("Lbl"))


def linked(tag: Tag, address: str) -> Tag:
    """The tag, or where the words lead somewhere the link in it."""
    return tag.add("Link", address=address) if address else tag
