"""Writes a document as one HTML file that stands alone: readable by screen readers, pictures inside."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path

from reader import bundle
from reader.content.blocks import (
    Callout,
    CalloutKind,
    Cell,
    Evidence,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
)
from reader.content.body import Source
from reader.handouts.blocks import (
    Badge,
    BoxKind,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    PhoneLine,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    WriteLine,
)
from reader.handouts.document import Document
from reader.handouts.files import write_whole
from reader.handouts.labels import labels, long_date
from reader.handouts.letterhead import Letterhead
from reader.render.evidence import in_words
from reader.render.paper import Runs, runs_of
from reader.render.sources import source_words

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def html_text(document: Document) -> str:
    """The document as HTML. It asks for nothing outside itself and runs no script."""
    words = labels(document.language)
    style = (bundle.resources() / "themes" / "handout.css").read_text("utf-8")
    size = "large" if document.large_print else "ordinary"
    day = long_date(document.day, document.language)
    dated = f"{words.printed.format(day=day)} · {words.version.format(version=document.guide_version)}"
    parts = "\n".join(_Writer(document).section(number) for number in range(len(document.sections)))
    return f"""<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(document.title)}</title>
<style>
@page {{ size: {document.paper.value}; }}
{style}</style>
</head>
<body class="{size}">
{_header(document.letterhead, words.prepared_for, document.prepared_for)}
<main>
{parts}
</main>
<footer>
{_helpline(document)}
<p class="small">{escape(dated)}</p>
</footer>
</body>
</html>
"""


def write_html(document: Document, path: Path) -> None:
    """Write the HTML file. Raises FileProblem when it cannot be written; nothing half-written is left."""
    write_whole(path, html_text(document).encode("utf-8"))


class _Writer:
    """Writes the blocks of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._deeper = 0
        self._to_tick = False

    def section(self, number: int) -> str:
        """One part, under its own heading; the document's title stands above them all, once."""
        section = self._document.sections[number]
        bears_title = number == 0 and section.title == self._document.title
        self._deeper = 0 if bears_title else 1
        top = "" if number or bears_title else f"<h1>{escape(self._document.title)}</h1>\n"
        return f'{top}<section id="part-{number}">\n{self.blocks(section.blocks)}\n</section>'

    def blocks(self, blocks: tuple[PaperBlock, ...]) -> str:
        """Blocks, one below the other."""
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: PaperBlock) -> str:
        match block:
            case Title(text):
                return self._heading(1, escape(text))
            case Heading(level, children):
                return self._heading(level, _inline(runs_of(children)))
            case Lead(text):
                return f'<p class="lead">{escape(text)}</p>'
            case SmallPrint(text):
                return f'<p class="small">{escape(text)}</p>'
            case Paragraph(children):
                return f"<p>{_inline(runs_of(children))}</p>"
            case ListBlock():
                return self._list(block)
            case SourceList(title, sources):
                return f"{self._heading(3, escape(title))}\n{_sources(sources)}"
            case Table() | Evidence():
                return _table(block) if isinstance(block, Table) else self.blocks(in_words(block))
            case Callout(kind, title, blocks):
                self._to_tick = kind is CalloutKind.ASK
                text = self.blocks(blocks)
                self._to_tick = False
                return _box(kind, title, text)
            case TypedBox(kind, title, lines):
                # What a person typed may be in any language.
                return _box(kind, title, "\n".join(f'<p dir="auto">{escape(line)}</p>' for line in lines))
            case Figure():
                return self._figure(block)
            case _:
                return _piece(block)

    def _heading(self, level: int, text: str) -> str:
        rank = level + self._deeper
        return f"<h{rank}>{text}</h{rank}>"

    def _list(self, block: ListBlock) -> str:
        to_tick, self._to_tick = self._to_tick, False  # a list inside it is an ordinary one
        items = "".join(f"<li>{self._item(item)}</li>" for item in block.items)
        self._to_tick = to_tick
        if block.ordered:
            start = f' start="{block.start}"' if block.start != 1 else ""
            return f"<ol{start}>{items}</ol>"
        return f'<ul class="ticks">{items}</ul>' if to_tick else f"<ul>{items}</ul>"

    def _item(self, item: ListItem) -> str:
        blocks = item.blocks
        if blocks and isinstance(blocks[0], Paragraph):
            return _inline(runs_of(blocks[0].children)) + self.blocks(blocks[1:])
        return self.blocks(blocks)

    def _figure(self, figure: Figure) -> str:
        svg, alt = self._document.svg(figure.picture), escape(figure.alt)
        caption = f'\n<p class="caption">{escape(figure.caption)}</p>' if figure.caption else ""
        if svg is None:
            return f"<p>{alt}</p>{caption}"
        return f'<img src="{_data("image/svg+xml", svg)}" alt="{alt}">{caption}'


def _piece(block: Badge | Contents | WriteLine | PhoneCards | CardSheet) -> str:
    """What only paper has."""
    match block:
        case Badge(_, said, addition):
            return f'<p class="badge"><b>{escape(said)}</b> {escape(addition)}</p>'
        case Contents(sections):
            items = (f'<li><a href="#part-{number}">{escape(name)}</a></li>' for number, name in sections)
            return f"<ol>{''.join(items)}</ol>"
        case WriteLine(label, text):
            typed = f"<bdi>{escape(text)}</bdi>" if text else "&nbsp;" + "_" * 30
            return f"<p><b>{escape(label)}:</b> {typed}</p>"
        case PhoneCards(lines):
            return "\n".join(_phone(line) for line in lines)
        case CardSheet():
            return "\n".join(_phone(line) for line in block.lines) + f"\n<p>{escape(block.advice)}</p>"


def _box(kind: BoxKind, title: str, text: str) -> str:
    named = f'<p class="box-title"><b>{escape(title)}</b></p>\n' if title else ""
    return f'<div class="box {kind.value}">\n{named}{text}\n</div>'


def _sources(sources: tuple[Source, ...]) -> str:
    items = "".join(f"<li>{escape(source_words(source))}</li>" for source in sources)
    return f'<ol class="small">{items}</ol>'


def _header(head: Letterhead, prepared: str, name: str) -> str:
    picture = ""
    if head.logo is not None:
        picture = f'<img class="logo" src="{_data(head.logo.media_type, head.logo.data)}" alt="">'
    lines = [f'<p class="clinic">{escape(head.name)}</p>']
    lines += [f"<p>{escape(head.contact)}</p>"] if head.contact else []
    lines += [f"<p>{escape(prepared)}: <bdi>{escape(name)}</bdi></p>"] if name else []
    return f"<header>{picture}<div>{''.join(lines)}</div></header>"


def _helpline(document: Document) -> str:
    box = document.helpline
    rows = "".join(f"<li>{_call(line)} {escape(line.name)}</li>" for line in box.others)
    code = _code(box.main, document.language) if box.main.tel else ""
    return (
        f'<div class="helpline">{code}<div><p class="name">{escape(box.main.name)}</p>'
        f'<p class="number">{_call(box.main)}</p><p>{escape(box.facts)}</p></div><ul>{rows}</ul></div>'
    )


def _code(line: PhoneLine, language: str) -> str:
    import segno  # slow to import

    code = segno.make(line.tel, error="l", micro=False)
    alt = labels(language).scan.format(name=line.name or line.number)
    picture = code.svg_inline(scale=4, border=4, dark="#000", light="#fff").encode("utf-8")
    picture = picture.replace(b"<svg ", b'<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return f'<img class="code" src="{_data("image/svg+xml", picture)}" alt="{escape(alt)}">'


def _call(line: PhoneLine) -> str:
    number = escape(line.number)
    return f'<a href="{escape(line.tel)}">{number}</a>' if line.tel else f"<b>{number}</b>"


def _phone(line: PhoneLine) -> str:
    note = f" – {escape(line.note)}" if line.note else ""
    return f'<p class="phone"><b>{escape(line.name)}</b>: {_call(line)}{note}</p>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_inline(runs_of(cell.children))}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in table.rows)
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table>{top}<tbody>{rows}</tbody></table>"


def _cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for place, cell in enumerate(row):
        yield (
            f'<th scope="row">{_inline(runs_of(cell.children))}</th>'
            if place == 0
            else f"<td>{_inline(runs_of(cell.children))}</td>"
        )


def _inline(runs: Runs) -> str:
    parts = []
    for run in runs:
        text = escape(run.text).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run.bold else text
        parts.append(f"<sup>{text}</sup>" if run.raised else text)
    return "".join(parts)


def _data(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(data).decode('ascii')}"
