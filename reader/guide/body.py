"""Makes an article's body: its blocks with every link, picture and citation as a reader needs them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from reader.content.article import Article
from reader.content.blocks import (
    Block,
    Callout,
    Cell,
    Citation,
    Emphasis,
    Evidence,
    Fact,
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
    Strong,
    Table,
    Text,
    WritingTable,
)
from reader.content.body import Body

LinkAddress = Callable[[str], str | None]
PictureName = Callable[[str], str]


def body_of(article: Article, link_address: LinkAddress, picture_name: PictureName = str) -> Body:
    """The article ready to show.

    `link_address` turns what an editor wrote into an address of the program; for None only the words stay.
    `picture_name` names the drawing to show for a picture, such as the one with words in its language.
    """
    numbers = {source.id: number for number, source in enumerate(article.sources, start=1)}
    maker = _Maker(numbers, link_address, picture_name)
    return Body(maker.blocks(article.blocks), article.sources)


class _Maker:
    """Makes blocks anew from those of one article."""

    def __init__(
        self, numbers: Mapping[str, int], link_address: LinkAddress, picture_name: PictureName
    ) -> None:
        self._numbers = numbers
        self._link_address = link_address
        self._picture_name = picture_name

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, children=self._inlines(block.children))
            case ListBlock():
                return replace(block, items=tuple(ListItem(self.blocks(item.blocks)) for item in block.items))
            case Table() | WritingTable() | Options():
                rows = tuple(self._cells(row) for row in block.rows)
                return replace(block, header=self._cells(block.header), rows=rows)
            case Callout():
                return replace(block, blocks=self.blocks(block.blocks))
            case Evidence():
                counted = (replace(row, counted=self._inlines(row.counted)) for row in block.rows)
                return replace(block, rows=tuple(counted))
            case Fields():
                fields = (replace(field, label=self._inlines(field.label)) for field in block.fields)
                return replace(block, fields=tuple(fields))
            case Figure():
                return replace(block, picture=self._picture_name(block.picture))

    def _cells(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(Cell(self._inlines(cell.children)) for cell in row)

    def _inlines(self, inlines: Iterable[Inline]) -> tuple[Inline, ...]:
        return tuple(made for inline in inlines for made in self._inline(inline))

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Strong() | Emphasis() | Fact() | Needs():
                yield replace(inline, children=self._inlines(inline.children))
            case Link(target, children):
                address = self._link_address(target)
                words = self._inlines(children)
                yield from (replace(inline, target=address, children=words),) if address else words
            case Citation(source_id):
                yield replace(inline, number=self._numbers.get(source_id, 0))
            case Text() | LineBreak():
                yield inline
