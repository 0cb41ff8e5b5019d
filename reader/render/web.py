"""Writes blocks as HTML for browsers: headings, lists, tables and boxes as what they are, all escaped."""

from collections.abc import Callable, Iterable
from html import escape
from typing import assert_never

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
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
    ListItem,
    Needs,
    Options,
    Paragraph,
    Room,
    Strong,
    Table,
    Text,
    WritingTable,
)
from reader.content.body import Source
from reader.render.evidence import in_words
from reader.render.forms import BARE, MOST_COLUMNS, FormWords, option_table, room_words, told_of
from reader.render.marks import WORD_JOINER, Mark, with_marks
from reader.render.sources import source_words

_NAMED = (CalloutKind.KEY, CalloutKind.ASK)  # parts of the article; the others are asides in one

Address = Callable[[str], str]
"""Where something leads on this page: the address of a link or picture, or nothing."""


class WebWriter:
    """Writes the blocks of one article. `link` and `picture` give addresses; without one, words stand."""

    def __init__(self, link: Address, picture: Address, forms: FormWords = BARE) -> None:
        self._link = link
        self._picture = picture
        self._forms = forms

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Blocks, one below the other."""
        return "\n".join(map(self.block, blocks))

    def sources(self, sources: tuple[Source, ...], title: str) -> str:
        """The numbered list of sources under a heading, each with the name that the marks lead to."""
        items = "".join(
            f'<li id="s{number}">{escape(source_words(source))}</li>'
            for number, source in enumerate(sources, start=1)
        )
        return f'<h2 id="sources">{escape(title)}</h2>\n<ol class="small">{items}</ol>'

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Words with their emphasis, links and marks."""
        return "".join(map(self._inline, with_marks(inlines)))

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Heading(level, children, anchor):
                return self.heading(level, self.inlines(children), anchor)
            case Paragraph(children):
                return f"<p>{self.inlines(children)}</p>"
            case ListBlock():
                return self.listed(block)
            case Table():
                return self._table(block)
            case Evidence():
                return self.blocks(in_words(block))
            case Fields() | WritingTable() | Options():
                return self._form(block)
            case Callout():
                return self.callout(block)
            case Figure():
                return self._figure(block)
            case _:
                assert_never(block)

    def heading(self, level: int, text: str, anchor: str) -> str:
        """A heading with the name that links lead to."""
        return f'<h{level} id="{escape(anchor)}">{text}</h{level}>'

    def listed(self, block: ListBlock, kind: str = "") -> str:
        """A list; `kind` is a class for one of bullets."""
        items = "".join(f"<li>{self._item(item)}</li>" for item in block.items)
        if not block.ordered:
            return f'<ul class="{kind}">{items}</ul>' if kind else f"<ul>{items}</ul>"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>{items}</ol>"

    def _item(self, item: ListItem) -> str:
        first, rest = item.blocks[:1], item.blocks[1:]
        if first and isinstance(first[0], Paragraph):
            return self.inlines(first[0].children) + self.blocks(rest)
        return self.blocks(item.blocks)

    def _table(self, table: Table) -> str:
        head = self._head(table.header)
        top = f"<thead><tr>{head}</tr></thead>" if head else ""
        rows = "".join(f"<tr>{self._cells(row)}</tr>" for row in table.rows)
        return f"<table>{top}<tbody>{rows}</tbody></table>"

    def _head(self, cells: tuple[Cell, ...]) -> str:
        """The names of the columns; one without a name is no heading, which nobody could hear."""
        said = (self.inlines(cell.children) for cell in cells)
        return "".join(f'<th scope="col">{text}</th>' if text else "<td></td>" for text in said)

    def _cells(self, row: tuple[Cell, ...]) -> str:
        first = f'<th scope="row">{self.inlines(row[0].children)}</th>' if row else ""
        return first + "".join(f"<td>{self.inlines(cell.children)}</td>" for cell in row[1:])

    def callout(self, callout: Callout) -> str:
        """A box with its title, which is a heading where the contents name it."""
        tag = "h2" if callout.kind in _NAMED else "p"
        title = f'<{tag} class="box-title">{escape(callout.title)}</{tag}>\n' if callout.title else ""
        text = self.blocks(callout.blocks)
        return f'<div class="box {callout.kind.value}" id="{escape(callout.anchor)}">\n{title}{text}\n</div>'

    def _form(self, block: Fields | WritingTable | Options) -> str:
        """A box to fill in; the room is told in words to whoever does not see it."""
        match block:
            case Fields():
                text = "\n".join(map(self._field, block.fields))
            case WritingTable(header, rows):
                text = self._grid(header, rows, "")
            case Options():
                text = self.options(option_table(block, self._forms))
        return f'<div class="box form">\n{self.form_title(block.title)}\n{text}\n</div>'

    def options(self, table: Table) -> str:
        """Options with what is told of each, one below the other where a phone has no room for columns."""
        if len(table.header) <= MOST_COLUMNS:
            return self.option_grid(table)
        tick = self._room("tick", self._forms.box)
        found = []
        for row in table.rows:
            told = "".join(f"<li>{self.inlines(each)}</li>" for each in told_of(table, row))
            name = f"<b>{self.inlines(row[0].children)}</b>"
            found.append(f'<p class="field">{tick} {name}</p><ul>{told}</ul>')
        return "\n".join(found)

    def option_grid(self, table: Table) -> str:
        """Options as a table."""
        return self._grid(table.header, table.rows, f"{self._room('tick', self._forms.box)} ")

    def form_title(self, title: str) -> str:
        """What stands above a form."""
        return f'<p class="box-title">{escape(title)}</p>'

    def _field(self, field: Field) -> str:
        label, said = f"<b>{self.inlines(field.label)}</b>", room_words(field, self._forms)
        match field.room:
            case Room.BOXES if not field.choices:
                return f'<p class="field">{self._room("tick", said)} {label}</p>'
            case Room.BOXES:
                tick = self._room("tick", said)
                boxes = " ".join(
                    f'<span class="choice">{tick} {escape(choice)}</span>' for choice in field.choices
                )
                return f'<p class="field">{label} {boxes}</p>'
            case Room.SCALE:
                ends = escape(" – ".join(field.choices))
                boxes = "".join(
                    f'<span class="step"><i class="tick"></i> {each}</span>' for each in field.steps
                )
                told = f'<span class="scale" role="img" aria-label="{escape(said)}">{boxes}</span>'
                return f'<p class="field">{label} {ends}<br>{told}</p>'
            case _:
                lines = '<i class="line"></i>' * max(1, field.lines)
                told = f'<span class="room" role="img" aria-label="{escape(said)}">{lines}</span>'
                return f'<p class="field">{label} {told}</p>'

    def _room(self, kind: str, said: str) -> str:
        return f'<span class="{kind}" role="img" aria-label="{escape(said)}"></span>'

    def _grid(self, header: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...], before: str) -> str:
        head = self._head(header)
        empty = f'<td class="blank">{self._room("", self._forms.room)}</td>'
        written = []
        for row in rows:
            first, *others = row
            cells = (
                f'<th scope="row">{before}{self.inlines(first.children)}</th>' if first.children else empty
            )
            cells += "".join(
                f"<td>{self.inlines(cell.children)}</td>" if cell.children else empty for cell in others
            )
            written.append(f"<tr>{cells}</tr>")
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(written)}</tbody></table>"

    def _figure(self, figure: Figure) -> str:
        alt, address = escape(figure.alt), self._picture(figure.picture)
        drawn = f'<img src="{escape(address)}" alt="{alt}">' if address else f"<p>{alt}</p>"
        caption = f"<figcaption>{escape(figure.caption)}</figcaption>" if figure.caption else ""
        return f"<figure>{drawn}{caption}</figure>"

    def _inline(self, inline: Inline | Mark) -> str:
        match inline:
            case Text(text):
                return escape(text)
            case Strong(children) | Emphasis(children):
                return f"<b>{self.inlines(children)}</b>"
            case Fact() | Needs():
                return self.inlines(inline.children)
            case Link(target, children):
                address, words = self._link(target), self.inlines(children)
                return f'<a href="{escape(address)}">{words}</a>' if address else words
            case LineBreak():
                return "<br>"
            case Mark():
                return _mark(inline)
            case Citation():
                return ""
            case _:
                assert_never(inline)


def _mark(mark: Mark) -> str:
    """The superscript for citations side by side, each number a link to its source."""
    links = (
        f'<a href="#s{number}">{piece}</a>' for number, piece in zip(mark.numbers, mark.pieces, strict=True)
    )
    return f"{WORD_JOINER}<sup>{' '.join(links)}</sup>"
