"""From an article to its body: links, citations and pictures become what a reader needs."""

from reader.content.article import Article, FrontMatter
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Citation,
    Emphasis,
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
from reader.content.body import Body, Source
from reader.content.walk import citations, figures, links
from reader.guide.body import body_of
from reader.ids import ArticleKind

SOURCES = (
    Source("a", "First", "Pub", 2020),
    Source("b", "Second", "", 0),
    Source("c", "Third", "Press", 2022),
    Source("d", "Fourth", "", 0),
)


def body(*blocks: Block) -> Body:
    front = FrontMatter("T", "S.", (), ())
    article = Article("topics/t", "en", ArticleKind.TOPIC, "en/topics/t.md", front, blocks, sources=SOURCES)
    return body_of(article, lambda target: None if "gone" in target else f"article/{target}", "es/{}".format)


def test_citations_carry_the_place_of_their_source() -> None:
    made = body(
        Paragraph((Citation("c"), Citation("unknown"), Strong((Citation("a"),)))),
        Callout(CalloutKind.NOTE, "N", (Paragraph((Citation("c"),)),), "n"),
    )
    assert made.sources == SOURCES
    assert [each.number for each in citations(made.blocks)] == [3, 0, 1, 3]


def test_links_lead_into_the_guide_or_are_plain_words() -> None:
    made = body(
        Paragraph(
            (Text("See "), Link("x.md", (Text("x"),)), Link("gone.md", (Text("y"), Strong((Text("z"),)))))
        )
    )
    assert made.blocks == (
        Paragraph((Text("See "), Link("article/x.md", (Text("x"),)), Text("y"), Strong((Text("z"),)))),
    )


def test_everything_is_reached_however_deep_it_stands() -> None:
    link, gone = Link("x.md", (Text("x"),)), Link("gone.md", (Text("y"),))
    picture = Figure("p.svg", "alt", "caption")
    deep = ListBlock(True, (ListItem((Paragraph((Emphasis((link, gone)),)), picture)),), 4)
    made = body(
        Heading(2, (link,), "h"),
        Callout(CalloutKind.ASK, "A", (deep,), "a"),
        Table((Cell((link,)), Cell((gone,))), ((Cell((LineBreak(), link)), Cell(())),)),
        picture,
    )
    assert [each.target for each in links(made.blocks)] == ["article/x.md"] * 4
    assert [each.picture for each in figures(made.blocks)] == ["es/p.svg"] * 2
    assert made.blocks[2] == Table(
        (Cell((Link("article/x.md", (Text("x"),)),)), Cell((Text("y"),))),
        ((Cell((LineBreak(), Link("article/x.md", (Text("x"),)))), Cell(())),),
    )


def test_the_rest_stays_as_it_was() -> None:
    block = ListBlock(False, (ListItem((Paragraph((Text("a"), LineBreak()), 4),)),), line=3)
    assert body(block, Heading(3, (Text("b"),), "b", 7)).blocks == (block, Heading(3, (Text("b"),), "b", 7))
