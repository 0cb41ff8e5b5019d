"""Blocks as theme-neutral HTML: the subset QTextDocument draws, escaped, classes instead of colours."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from reader.content.article import Article, Source
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Emphasis,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)
from reader.content.walk import citations, plain_text

LinkAddress = Callable[[str], str | None]


@dataclass(frozen=True)
class Section:
    """A place the contents list leads to."""

    anchor: str
    title: str


def article_html(article: Article, link_address: LinkAddress) -> str:
    """The article's text. `link_address` gives the address of a written link, or None for plain words."""
    return _Writer(_cited(article), link_address).blocks(article.blocks)


def sources_html(article: Article) -> str:
    """The numbered sources, cited ones first, with web addresses as text and never as links."""
    numbers = _cited(article)
    by_id = {source.id: source for source in article.front.sources}
    order = [by_id[source_id] for source_id in numbers if source_id in by_id]
    order += [source for source in article.front.sources if source.id not in numbers]
    if not order:
        return ""
    lines = "".join(_source(index, source) for index, source in enumerate(order, start=1))
    return f'<h2><a name="sources"></a>Sources</h2>{lines}'


def article_sections(article: Article) -> tuple[Section, ...]:
    """What the contents list shows: headings of level 2, key points and questions to ask."""
    found = []
    for block in article.blocks:
        if isinstance(block, Heading) and block.level == 2:
            found.append(Section(block.anchor, plain_text(block.children)))
        elif isinstance(block, Callout) and block.kind in (CalloutKind.KEY, CalloutKind.ASK):
            found.append(Section(block.anchor, block.title))
    return tuple(found)


def _cited(article: Article) -> dict[str, int]:
    known = {source.id for source in article.front.sources}
    ids = dict.fromkeys(c.source_id for c in citations(article.blocks) if c.source_id in known)
    return {source_id: number for number, source_id in enumerate(ids, start=1)}


def _source(number: int, source: Source) -> str:
    words = f"{source.title}. {source.publisher}, {source.year}."
    address = f" {source.url}" if source.url else ""
    return f'<p class="source"><a name="source-{number}"></a>{number}. {escape(words)}{escape(address)}</p>'


class _Writer:
    """Writes the blocks of one article."""

    def __init__(self, numbers: dict[str, int], link_address: LinkAddress) -> None:
        self._numbers = numbers
        self._link_address = link_address

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(children):
                return f"<p>{self._inlines(children)}</p>"
            case Heading(level, children, anchor):
                return f'<h{level}><a name="{anchor}"></a>{self._inlines(children)}</h{level}>'
            case ListBlock():
                return self._list(block)
            case Callout():
                return self._callout(block)
            case Table():
                return self._table(block)
            case Figure(picture, alt, caption):
                shown = f'<p class="figure"><img src="picture:{escape(picture)}" alt="{escape(alt)}"></p>'
                return shown + (f'<p class="caption">{escape(caption)}</p>' if caption else "")

    def _list(self, block: ListBlock) -> str:
        items = []
        for item in block.items:
            # A lone paragraph needs no <p>, which would draw a blank line below each entry.
            first, *rest = item.blocks or (Paragraph(()),)
            lead = self._inlines(first.children) if isinstance(first, Paragraph) else self._block(first)
            items.append(f"<li>{lead}{self.blocks(rest)}</li>")
        if not block.ordered:
            return f"<ul>{''.join(items)}</ul>"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>{''.join(items)}</ol>"

    def _callout(self, block: Callout) -> str:
        name = f"callout-{block.kind.value}"
        title = f'<p class="callout-title"><a name="{block.anchor}"></a>{escape(block.title)}</p>'
        return (
            f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0"><tr><td class="{name}">'
            f"{title}{self.blocks(block.blocks)}</td></tr></table>"
        )

    def _table(self, block: Table) -> str:
        head = "".join(f"<th>{self._inlines(cell.children)}</th>" for cell in block.header)
        rows = "".join(
            "<tr>"
            + "".join(f'<td class="cell">{self._inlines(cell.children)}</td>' for cell in row)
            + "</tr>"
            for row in block.rows
        )
        return (
            '<table class="grid" width="100%" cellspacing="0" cellpadding="0">'
            f"<thead><tr>{head}</tr></thead>{rows}</table>"
        )

    def _inlines(self, children: Iterable[Inline]) -> str:
        parts: list[str] = []
        cited: list[int] = []

        def flush() -> None:
            if cited:
                # The blank before a citation would let it stray to the next line.
                parts[-1:] = [parts[-1].rstrip()] if parts else []
                marks = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in cited)
                parts.append(f'<sup class="cite">[{marks}]</sup>')
                cited.clear()

        for child in children:
            if isinstance(child, Citation):
                if child.source_id in self._numbers:
                    cited.append(self._numbers[child.source_id])
            elif not (cited and isinstance(child, Text) and not child.text.strip()):
                flush()
                parts.append(self._inline(child))
        flush()
        return "".join(parts)

    def _inline(self, child: Inline) -> str:
        match child:
            case Text(text):
                return escape(text)
            case Strong(children) | Emphasis(children):
                return f"<b>{self._inlines(children)}</b>"
            case LineBreak():
                return "<br>"
            case Link(target, children):
                words = self._inlines(children)
                address = self._link_address(target)
                return f'<a href="{escape(address)}">{words}</a>' if address else words
            case Citation():
                return ""
