"""Writes a body as theme-neutral HTML: the subset QTextDocument draws, everything escaped, no colors."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import asdict
from html import escape

from reader.content.blocks import (
    Block,
    Callout,
    Cell,
    Citation,
    Emphasis,
    Evidence,
    Fact,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Needs,
    Paragraph,
    Strong,
    Table,
    Text,
    Verdict,
)
from reader.content.body import Body, Source
from reader.render.evidence import Drawing, EvidenceWords, drawings, in_words, sentence
from reader.render.marks import WORD_JOINER, Mark, with_marks
from reader.render.sources import source_words

EVIDENCE = "evidence"
"""What addresses of drawn evidence begin with; `drawing_of` reads the rest."""


def body_html(body: Body, sources_title: str, words: EvidenceWords | None = None) -> str:
    """An article without its title: its text, and the numbered list of its sources under a heading.

    With `words` its tables of evidence are pictures, which whoever shows the text draws.
    """
    blocks = "\n".join(
        _drawn(block, words) if isinstance(block, Evidence) and words is not None else _block(block)
        for block in body.blocks
    )
    return blocks + (_sources(body.sources, sources_title) if body.sources else "")


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
