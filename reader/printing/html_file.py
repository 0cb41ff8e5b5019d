"""Writes a document as one HTML file that stands alone: readable by screen readers, pictures inside."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from reader import bundle
from reader.content.blocks import Callout, CalloutKind, Inline, ListBlock, Table
from reader.content.body import Source
from reader.handouts.blocks import (
    Badge,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    PhoneLine,
    Repeat,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    WriteLine,
)
from reader.handouts.document import Document
from reader.handouts.files import write_whole
from reader.handouts.labels import form_words, labels, long_date
from reader.render.paper import Runs, runs_of
from reader.render.sources import source_words
from reader.render.web import WebWriter

_BOX_TITLE = ' class="box-title"'
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
{_header(document)}
<main>
{parts}
</main>
<footer>
{_helpline(document, with_code=True)}
<p class="small">{escape(dated)}</p>
</footer>
</body>
</html>
"""


def write_html(document: Document, path: Path) -> None:
    """Write the HTML file. Raises FileProblem when it cannot be written; nothing half-written is left."""
    write_whole(path, html_text(document).encode("utf-8"))


class _Writer(WebWriter):
    """Writes the blocks of one document: those of articles as browsers have them, and what only paper has."""

    def __init__(self, document: Document) -> None:
        # A file that stands alone leads nowhere; its pictures are inside.
        super().__init__(lambda _: "", self._picture_data, form_words(document.language))
        self._document = document
        self._deeper = 0
        self._to_tick = False
        self._rank = 0

    def section(self, number: int) -> str:
        """One part, under its own heading; the document's title stands above them all, once."""
        section = self._document.sections[number]
        bears_title = number == 0 and section.title == self._document.title
        self._deeper = 0 if bears_title else 1
        top = "" if number or bears_title else f"<h1>{escape(self._document.title)}</h1>\n"
        self._rank = 0 if bears_title else 1
        text = "\n".join(map(self._paper_block, section.blocks))
        return f'{top}<section id="part-{number}">\n{text}\n</section>'

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Words as paper has them: links are words, and marks lead nowhere."""
        return _inline(runs_of(inlines))

    def heading(self, level: int, text: str, anchor: str = "", kind: str = "") -> str:  # noqa: ARG002
        """A heading below that of its part; however deep it is said to stand, none skips a level.

        It bears no name: several articles may have the same names.
        """
        self._rank = rank = min(level + self._deeper, self._rank + 1)
        return f"<h{rank}{kind}>{text}</h{rank}>"

    def listed(self, block: ListBlock, kind: str = "") -> str:
        """A list; one of questions to ask has boxes to tick."""
        to_tick, self._to_tick = self._to_tick, False  # a list inside it is an ordinary one
        text = super().listed(block, "ticks" if to_tick else kind)
        self._to_tick = to_tick
        return text

    def callout(self, callout: Callout) -> str:
        """A box with its title."""
        named = self._box_title(callout.title)
        self._to_tick = callout.kind is CalloutKind.ASK
        text = self.blocks(callout.blocks)
        self._to_tick = False
        return f'<div class="box {callout.kind.value}">\n{named}{text}\n</div>'

    def options(self, table: Table) -> str:
        """Always a table: a handout is as wide as paper."""
        return self.option_grid(table)

    def form_title(self, title: str) -> str:
        """A heading, as boxes have."""
        return self._box_title(title).rstrip()

    def _paper_block(self, block: PaperBlock) -> str:
        match block:
            case Title(text):
                return self.heading(1, escape(text))
            case Lead(text):
                return f'<p class="lead">{escape(text)}</p>'
            case SmallPrint(text, _):
                return f'<p class="small">{escape(text)}</p>'
            case SourceList(title, sources):
                head = f"{self.heading(3, escape(title))}\n" if title else ""
                return head + _sources(sources)
            case Repeat(callout):  # a file has no pages to lead to, and room
                return self.callout(callout)
            case TypedBox(kind, title, lines):
                # What a person typed may be in any language.
                typed = "\n".join(f'<p dir="auto">{escape(line)}</p>' for line in lines)
                return f'<div class="box {kind.value}">\n{self._box_title(title)}{typed}\n</div>'
            case Badge() | Contents() | WriteLine() | PhoneCards() | CardSheet():
                return _piece(block, labels(self._document.language).room)
            case _:
                return self.block(block)

    def _picture_data(self, name: str) -> str:
        svg = self._document.svg(name)
        return "" if svg is None else _data("image/svg+xml", svg)

    def _box_title(self, title: str) -> str:
        return f"{self.heading(3, escape(title), kind=_BOX_TITLE)}\n" if title else ""


def _piece(block: Badge | Contents | WriteLine | PhoneCards | CardSheet, room: str) -> str:
    """What only paper has."""
    match block:
        case Badge(_, said, addition):
            second = f' <span class="badge unproven">{escape(addition)}</span>' if addition else ""
            return f'<p class="badges"><span class="badge">{escape(said)}</span>{second}</p>'
        case Contents(sections):
            items = (f'<li><a href="#part-{number}">{escape(name)}</a></li>' for number, name in sections)
            return f"<ol>{''.join(items)}</ol>"
        case WriteLine(label, text):
            line = f'<span class="room" role="img" aria-label="{escape(room)}"><i class="line"></i></span>'
            typed = f"<bdi>{escape(text)}</bdi>" if text else line
            return f"<p><b>{escape(label)}:</b> {typed}</p>"
        case PhoneCards(lines):
            return "\n".join(_phone(line) for line in lines)
        case CardSheet():
            return "\n".join(_phone(line) for line in block.lines) + f"\n<p>{escape(block.advice)}</p>"


def _sources(sources: tuple[Source, ...]) -> str:
    items = "".join(f"<li>{escape(source_words(source))}</li>" for source in sources)
    return f'<ol class="small">{items}</ol>'


def _header(document: Document) -> str:
    head, name = document.letterhead, document.prepared_for
    prepared = labels(document.language).prepared_for
    helpline = _helpline(document, with_code=False)
    picture = ""
    if head.logo is not None:
        picture = f'<img class="logo" src="{_data(head.logo.media_type, head.logo.data)}" alt="">'
    lines = [f'<p class="clinic">{escape(head.name)}</p>']
    lines += [f"<p>{escape(head.contact)}</p>"] if head.contact else []
    lines += [f"<p>{escape(prepared)}: <bdi>{escape(name)}</bdi></p>"] if name else []
    top = f'<div class="head">{picture}<div>{"".join(lines)}</div></div>'
    return f"<header>{top}\n{helpline}</header>"


def _helpline(document: Document, *, with_code: bool) -> str:
    """First and last on the page; the square is for paper, and one is enough."""
    box = document.helpline
    rows = "".join(f"<li>{_call(line)} {escape(line.name)}</li>" for line in box.others)
    code = _code(box.main, document.language) if box.main.tel and with_code else ""
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


def _inline(runs: Runs) -> str:
    parts = []
    for run in runs:
        text = escape(run.text).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run.bold else text
        parts.append(f"<sup>{text}</sup>" if run.raised else text)
    return "".join(parts)


def _data(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(data).decode('ascii')}"
