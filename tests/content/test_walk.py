"""The walkers meet everything once, in reading order."""

from reader.content.blocks import (
    Callout,
    CalloutKind,
    Cell,
    Citation,
    Figure,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
)
from reader.content.walk import anchors, citations, figures, headings, links, plain_text

BLOCKS = (
    Callout(CalloutKind.KEY, "Key", (ListBlock(False, (ListItem((Paragraph((Citation("a"),)),)),)),), "key"),
    Heading(2, (Text("One"), Citation("b")), "one"),
    ListBlock(
        True, (ListItem((Paragraph((Strong((Link("#one", (Text("x"),)),)),)), Figure("p.svg", "", ""))),)
    ),
    Table((Cell((Citation("c"),)),), ((Cell((Link("y.md", ()),)),),)),
    Figure("q.svg", "", ""),
)


def test_walkers_go_into_everything() -> None:
    assert [citation.source_id for citation in citations(BLOCKS)] == ["a", "b", "c"]
    assert [link.target for link in links(BLOCKS)] == ["#one", "y.md"]
    assert [figure.picture for figure in figures(BLOCKS)] == ["p.svg", "q.svg"]
    assert [heading.anchor for heading in headings(BLOCKS)] == ["one"]
    assert list(anchors(BLOCKS)) == ["key", "one"]


def test_plain_text_leaves_no_trace_of_citations() -> None:
    inlines = (
        Text("One "),
        Citation("a"),
        Text(" "),
        Citation("b"),
        Text(". "),
        Strong((Text("Two"), LineBreak(), Text("three "))),
        Citation("c"),
    )
    assert plain_text(inlines) == "One. Two three"
