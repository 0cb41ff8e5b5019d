"""The library's HTML as blocks: no word is lost, whatever stands in it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from reader.handouts.blocks import (
    Block,
    Box,
    BoxLook,
    Figure,
    Heading,
    Listing,
    Look,
    Marks,
    Paragraph,
    Run,
    Table,
    words,
)
from reader.handouts.html_blocks import read_blocks


def said(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield words(block.runs)
            case Listing():
                for item in block.items:
                    yield from said(item)
            case Box():
                yield block.title
                yield from said(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from map(words, row)
            case Figure():
                yield block.alt


def test_headings_and_faces() -> None:
    mark = '&#8288;<sup class="cite"><a href="#s">[1]</a></sup>'
    html = f'<h2><a name="x"></a>One &amp; two</h2><p>A <b>bold</b> word.{mark}</p>'
    assert read_blocks(html) == (
        Heading(2, (Run("One & two"),)),
        Paragraph((Run("A "), Run("bold", bold=True), Run(" word.\u2060"), Run("[1]", raised=True))),
    )


def test_boxes_lists_and_tables() -> None:
    html = (
        '<a name="k"></a><table class="callout-key" width="100%"><tr><td class="callout-key">'
        '<p class="callout-title">Key</p><ul><li>One</li><li>Two<ol start="3"><li>Deep</li></ol></li></ul>'
        "</td></tr></table>"
        '<table class="grid"><tr><th>A</th><th>B</th></tr>'
        '<tr><td class="cell">1</td><td class="cell"></td></tr></table>'
    )
    box, table = read_blocks(html)
    assert isinstance(box, Box)
    assert (box.look, box.title) == (BoxLook.KEY, "Key")
    (listing,) = box.blocks
    assert isinstance(listing, Listing)
    assert listing.items[1][1] == Listing(Marks.NUMBERS, ((Paragraph((Run("Deep"),)),),), start=3)
    assert table == Table(((Run("A"),), (Run("B"),)), (((Run("1"),), ()),))


def test_pictures_and_sources() -> None:
    html = (
        '<p class="figure"><img src="picture:brain.svg" alt="A brain"></p><p class="caption">Look</p>'
        '<h2>Sources</h2><ol><li class="source">One.</li></ol>'
    )
    figure, caption, _, sources = read_blocks(html)
    assert figure == Figure("brain.svg", "A brain")
    assert caption == Paragraph((Run("Look"),), Look.CAPTION)
    assert isinstance(sources, Listing)
    assert (sources.look, sources.marks) == (Look.SMALL, Marks.NUMBERS)


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<div>", "one ", "two ", "<br>", "<h2>", "</h2>"])
    )
)
def test_no_word_is_lost(parts: list[str]) -> None:
    found = " ".join(said(read_blocks("".join(parts)))).split()
    assert found == [part.strip() for part in parts if part in ("one ", "two ")]
