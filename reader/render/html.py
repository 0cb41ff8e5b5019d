"""Writes articles as theme-neutral HTML: the subset QTextDocument draws, everything escaped, no colours."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from reader.content.article import Article, Source
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
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
PictureName = Callable[[str], str]
_SOURCES_WORD = {"en": "Sources", "es": "Fuentes"}
_IN_CONTENTS = (CalloutKind.KEY, CalloutKind.ASK)


@dataclass(frozen=True)
class Section:
    """An entry of the contents list."""

    anchor: str
    title: str


def article_html(article: Article, link_address: LinkAddress, picture_name: PictureName = str) -> str:
    """The article without its title and sources.

    `link_address` turns a link's target into an address of the program; for None only the words are kept.
    `picture_name` names the drawing to show for a picture, such as the one with words in its language.
    """
    return _Writer(_numbers(article), link_address, picture_name).blocks(article.blocks)


def sources_html(article: Article) -> str:
    """The heading and numbered list of sources: first the cited ones in order, then the others."""
    if not article.front.sources:
        return ""
    numbers = _numbers(article)
    title = _SOURCES_WORD.get(article.language, _SOURCES_WORD["en"])
    # Python sorts stably, so uncited sources keep the order of the front matter.
    ordered = sorted(article.front.sources, key=lambda source: numbers.get(source.id, len(numbers) + 1))
    items = "".join(_source(number, source) for number, source in enumerate(ordered, start=1))
    return f'<h2><a name="sources"></a>{title}</h2><ol>{items}</ol>'


def article_sections(article: Article) -> tuple[Section, ...]:
    """What the contents list names: headings of level 2, key points and questions to ask."""
    found: list[Section] = []
    for block in article.blocks:
        if isinstance(block, Heading) and block.level == 2:
            found.append(Section(block.anchor, plain_text(block.children)))
        elif isinstance(block, Callout) and block.kind in _IN_CONTENTS and block.title:
            found.append(Section(block.anchor, block.title))
    return tuple(found)


def _numbers(article: Article) -> dict[str, int]:
    known = {source.id for source in article.front.sources}
    cited = dict.fromkeys(each.source_id for each in citations(article.blocks) if each.source_id in known)
    return {source_id: number for number, source_id in enumerate(cited, start=1)}


def _source(number: int, source: Source) -> str:
    title = source.title if source.title.endswith((".", "?", "!")) else f"{source.title}."
    origin = ", ".join(part for part in (source.publisher, str(source.year or "")) if part)
    words = " ".join(part for part in (title, f"{origin}." if origin else "", source.url) if part)
    return f'<li class="source"><a name="source-{number}"></a>{escape(words)}</li>'


class _Writer:
    """Writes blocks whose citations have the given numbers; a citation without one is left out."""

    def __init__(self, numbers: dict[str, int], link_address: LinkAddress, picture_name: PictureName) -> None:
        self._numbers = numbers
        self._link_address = link_address
        self._picture_name = picture_name

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, children, anchor):
                return f"<h{level}>{_anchor(anchor)}{self._inlines(children)}</h{level}>"
            case Paragraph(children):
                return f"<p>{self._inlines(children)}</p>"
            case ListBlock():
                return self._list(block)
            case Table():
                return self._table(block)
            case Callout():
                return self._callout(block)
            case Figure():
                return _figure(block, self._picture_name(block.picture))

    def _list(self, block: ListBlock) -> str:
        items = "".join(f"<li>{self._item(item.blocks)}</li>" for item in block.items)
        if not block.ordered:
            return f"<ul>{items}</ul>"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>{items}</ol>"

    def _item(self, blocks: tuple[Block, ...]) -> str:
        # A first paragraph in <p> would get the margins of a paragraph and tear the list apart.
        if blocks and isinstance(blocks[0], Paragraph):
            return self._inlines(blocks[0].children) + self.blocks(blocks[1:])
        return self.blocks(blocks)

    def _table(self, table: Table) -> str:
        header = self._row("th", "", table.header)
        rows = "".join(self._row("td", ' class="cell"', row) for row in table.rows)
        return f'<table class="grid" width="100%" cellspacing="0" cellpadding="0">{header}{rows}</table>'

    def _row(self, tag: str, attributes: str, cells: tuple[Cell, ...]) -> str:
        written = (f"<{tag}{attributes}>{self._inlines(cell.children)}</{tag}>" for cell in cells)
        return f"<tr>{''.join(written)}</tr>"

    def _callout(self, callout: Callout) -> str:
        name = f"callout-{callout.kind.value}"
        title = f'<p class="callout-title">{escape(callout.title)}</p>' if callout.title else ""
        return (
            f'{_anchor(callout.anchor)}<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
            f'<tr><td class="{name}">{title}{self.blocks(callout.blocks)}</td></tr></table>'
        )

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        parts: list[str] = []
        numbers: list[int] = []  # of citations that stand side by side
        gap = ""
        for inline in inlines:
            if isinstance(inline, Citation):
                gap = ""
                if parts and not numbers:
                    parts[-1] = parts[-1].rstrip(" ")
                number = self._numbers.get(inline.source_id)
                if number is not None and number not in numbers:
                    numbers.append(number)
            elif numbers and inline == Text(" "):
                gap = " "  # only written when no further citation follows
            else:
                parts += (_mark(numbers), gap, self._inline(inline))
                numbers, gap = [], ""
        return "".join((*parts, _mark(numbers)))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return escape(text)
            case Strong(children) | Emphasis(children):
                return f"<b>{self._inlines(children)}</b>"
            case Link(target, children):
                words = self._inlines(children)
                address = self._link_address(target)
                return f'<a href="{escape(address)}">{words}</a>' if address else words
            case LineBreak():
                return "<br>"
            case Citation():
                return ""


def _anchor(name: str) -> str:
    return f'<a name="{escape(name)}"></a>'


def _figure(figure: Figure, drawing: str) -> str:
    source, words = escape(drawing), escape(figure.alt)
    picture = f'<p class="figure"><img src="picture:{source}" alt="{words}"></p>'
    return picture + (f'<p class="caption">{escape(figure.caption)}</p>' if figure.caption else "")


def _mark(numbers: list[int]) -> str:
    """The superscript for citations side by side: `[1]` or `[1, 2]`."""
    if not numbers:
        return ""
    last = len(numbers) - 1
    links = (
        f'<a href="#source-{number}">{"[" if place == 0 else ""}{number}{"]" if place == last else ","}</a>'
        for place, number in enumerate(numbers)
    )
    # The word joiner keeps the number on the line of the word before it.
    return f'&#8288;<sup class="cite">{" ".join(links)}</sup>'
