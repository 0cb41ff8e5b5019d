"""Writes a body as theme-neutral HTML: the subset QTextDocument draws, everything escaped, no colors."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import partial
from html import escape

from reader.content.blocks import (
    Block,
    Callout,
    Cell,
    Citation,
    Emphasis,
    Evidence,
    Fact,
    Field,
    Fields,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Needs,
    Options,
    Paragraph,
    Room,
    Strong,
    Table,
    Text,
    Verdict,
    WritingTable,
)
from reader.content.body import Body, Source
from reader.render.evidence import Drawing, EvidenceWords, drawings, in_words, sentence
from reader.render.forms import BARE, MOST_COLUMNS, Form, FormWords, option_table, room_words, told_of
from reader.render.marks import WORD_JOINER, Mark, with_marks
from reader.render.room import BOX, ROOM, address_of
from reader.render.sources import source_words

_SHORT = 24
"""So many signs of choices stand on one line: yes and no, not a row of words."""

EVIDENCE = "evidence"
"""What addresses of drawn evidence begin with; `drawing_of` reads the rest."""


def body_html(
    body: Body, sources_title: str, words: EvidenceWords | None = None, forms: FormWords = BARE
) -> str:
    """An article without its title: its text, and the numbered list of its sources under a heading.

    With `words` its tables of evidence are pictures, which whoever shows the text draws, as it does the room
    in forms; `forms` are the words for that.
    """
    found = []
    hint = f'<p class="caption">{escape(forms.on_paper)}</p>' if forms.on_paper else ""
    for block in body.blocks:
        if isinstance(block, Evidence) and words is not None:
            found.append(_drawn(block, words))
        elif isinstance(block, Fields | WritingTable | Options):
            found.append(_form(block, forms, hint))
            hint = ""  # once is enough
        else:
            found.append(_block(block))
    return "\n".join(found) + (_sources(body.sources, sources_title) if body.sources else "")


def _sources(sources: tuple[Source, ...], title: str) -> str:
    items = "".join(
        f'<li class="source"><a name="source-{number}"></a>{escape(source_words(source))}</li>'
        for number, source in enumerate(sources, start=1)
    )
    return f'<h2><a name="sources"></a>{escape(title)}</h2><ol>{items}</ol>'


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(level, children, anchor):
            return f"<h{level}>{_anchor(anchor)}{_inlines(children)}</h{level}>"
        case Paragraph(children):
            return f"<p>{_inlines(children)}</p>"
        case ListBlock():
            return _list(block)
        case Table():
            return _table(block)
        case Callout():
            return _callout(block)
        case Evidence():
            return _blocks(in_words(block))
        case Fields() | WritingTable() | Options():
            return _form(block, BARE, "")
        case Figure():
            return _figure(block)


def _drawn(evidence: Evidence, words: EvidenceWords) -> str:
    rows = "".join(
        f'<p class="counted">{_inlines(row.counted)}</p><p class="figure">'
        f'<img src="{EVIDENCE}:{_address(drawing)}" alt="{escape(sentence(drawing, words))}"></p>'
        for row, drawing in drawings(evidence)
    )
    return (
        '<table class="callout-evidence" width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td class="callout-evidence"><p class="callout-title">{escape(evidence.title)}</p>'
        f"{rows}</td></tr></table>"
    )


def _form(block: Form, words: FormWords, hint: str) -> str:
    """A box to fill in; what stands in for the room is a picture that says so."""
    match block:
        case Fields():
            text = "".join(_field(field, words) for field in block.fields)
        case WritingTable(header, rows):
            text = _grid(header, rows, partial(_cell_to_write_in, words))
        case Options():
            text = _options(option_table(block, words), words)
    return (
        '<table class="callout-evidence" width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td class="callout-evidence"><p class="callout-title">{escape(block.title)}</p>'
        f"{hint}{text}</td></tr></table>"
    )


def _options(table: Table, words: FormWords) -> str:
    """Options with what is told of each, one below the other where the columns would break words."""
    if len(table.header) <= MOST_COLUMNS:
        return _grid(table.header, table.rows, partial(_cell_to_choose, words))
    found = []
    for row in table.rows:
        told = "".join(f"<li>{_inlines(each)}</li>" for each in told_of(table, row))
        found.append(f'<p class="field">{_cell_to_choose(words, row, 0)}</p><ul>{told}</ul>')
    return "".join(found)


def _field(field: Field, words: FormWords) -> str:
    label, said = f"<b>{_inlines(field.label)}</b>", escape(room_words(field, words))
    if field.room is Room.BOXES:
        box = _room(BOX, said)
        if not field.choices:
            return f'<p class="field">{box} {label}</p>'
        boxes = [f"{box}&nbsp;{escape(choice)}" for choice in field.choices]
        # Qt parts a line after a picture whatever follows it: a box would stay behind without its words.
        lines = boxes if sum(map(len, field.choices)) > _SHORT else [" &nbsp; ".join(boxes)]
        return "".join(f'<p class="field">{line}</p>' for line in (label, *lines))
    ends = ""
    if field.room is Room.SCALE:
        ends = f'<p class="caption">{escape(" – ".join(field.choices))}</p>'
    elif field.room is Room.DATE and words.date:
        label += f" ({escape(words.date)})"
    picture = _room(address_of(field).removeprefix(f"{ROOM}:"), said)
    return f'<p class="field">{label}</p>{ends}<p class="figure">{picture}</p>'


def _room(address: str, said: str) -> str:
    return f'<img src="{ROOM}:{address}" alt="{said}">'


def _grid(
    header: tuple[Cell, ...],
    rows: tuple[tuple[Cell, ...], ...],
    cell: Callable[[tuple[Cell, ...], int], str],
) -> str:
    written = (
        f'<tr>{"".join(f"""<td class="cell">{cell(row, place)}</td>""" for place in range(len(row)))}</tr>'
        for row in rows
    )
    head = _row("th", "", header)
    return (
        f'<table class="grid" width="100%" cellspacing="0" cellpadding="0">{head}{"".join(written)}</table>'
    )


def _cell_to_write_in(_words: FormWords, row: tuple[Cell, ...], place: int) -> str:
    return _inlines(row[place].children) or "&nbsp;"


def _cell_to_choose(words: FormWords, row: tuple[Cell, ...], place: int) -> str:
    text = _inlines(row[place].children) or "&nbsp;"
    return text if place else f"{_room(BOX, escape(words.box))} <b>{text}</b>"


def _address(drawing: Drawing) -> str:
    written = json.dumps({**asdict(drawing), "verdict": drawing.verdict.value})
    return urlsafe_b64encode(written.encode()).decode()


def drawing_of(address: str) -> Drawing:
    """What is to be drawn at an address; raises ValueError for one that was not made here."""
    values = json.loads(urlsafe_b64decode(address))
    return Drawing(**{**values, "verdict": Verdict(values["verdict"])})


def _list(block: ListBlock) -> str:
    items = "".join(f"<li>{_item(item.blocks)}</li>" for item in block.items)
    if not block.ordered:
        return f"<ul>{items}</ul>"
    start = f' start="{block.start}"' if block.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _item(blocks: tuple[Block, ...]) -> str:
    # A first paragraph in <p> would get the margins of a paragraph and tear the list apart.
    if blocks and isinstance(blocks[0], Paragraph):
        return _inlines(blocks[0].children) + _blocks(blocks[1:])
    return _blocks(blocks)


def _table(table: Table) -> str:
    header = _row("th", "", table.header)
    rows = "".join(_row("td", ' class="cell"', row) for row in table.rows)
    return f'<table class="grid" width="100%" cellspacing="0" cellpadding="0">{header}{rows}</table>'


def _row(tag: str, attributes: str, cells: tuple[Cell, ...]) -> str:
    written = (f"<{tag}{attributes}>{_inlines(cell.children)}</{tag}>" for cell in cells)
    return f"<tr>{''.join(written)}</tr>"


def _callout(callout: Callout) -> str:
    name = f"callout-{callout.kind.value}"
    title = f'<p class="callout-title">{escape(callout.title)}</p>' if callout.title else ""
    return (
        f'{_anchor(callout.anchor)}<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
        f'<tr><td class="{name}">{title}{_blocks(callout.blocks)}</td></tr></table>'
    )


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, with_marks(inlines)))


def _inline(inline: Inline | Mark) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Strong(children) | Emphasis(children):
            return f"<b>{_inlines(children)}</b>"
        case Link(target, children):
            return f'<a href="{escape(target)}">{_inlines(children)}</a>'
        case Fact(_, children) | Needs(_, children):
            return _inlines(children)
        case LineBreak():
            return "<br>"
        case Mark():
            return _mark(inline)
        case Citation():
            return ""


def _anchor(name: str) -> str:
    return f'<a name="{escape(name)}"></a>'


def _figure(figure: Figure) -> str:
    source, words = escape(figure.picture), escape(figure.alt)
    picture = f'<p class="figure"><img src="picture:{source}" alt="{words}"></p>'
    return picture + (f'<p class="caption">{escape(figure.caption)}</p>' if figure.caption else "")


def _mark(mark: Mark) -> str:
    """The superscript for citations side by side, each number a link to its source."""
    links = (
        f'<a href="#source-{number}">{piece}</a>'
        for number, piece in zip(mark.numbers, mark.pieces, strict=True)
    )
    return f'&#{ord(WORD_JOINER)};<sup class="cite">{" ".join(links)}</sup>'
