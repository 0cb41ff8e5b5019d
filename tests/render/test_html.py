"""Blocks as HTML: escaped, without colours, with numbered citations."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

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
from reader.render.html import body_html


def html(*blocks: Block) -> str:
    return body_html(Body(blocks), "Sources")


def test_heading_has_a_named_anchor() -> None:
    assert html(Heading(2, (Text("A & b"),), "a-b")) == '<h2><a name="a-b"></a>A &amp; b</h2>'


def test_emphasis_is_bold_and_lines_break() -> None:
    paragraph = Paragraph((Strong((Text("a"),)), LineBreak(), Emphasis((Text("b"),))))
    assert html(paragraph) == "<p><b>a</b><br><b>b</b></p>"


def test_a_link_has_its_address_escaped() -> None:
    link = Link('article/x"#y', (Text("x"),))
    assert html(Paragraph((link,))) == '<p><a href="article/x&quot;#y">x</a></p>'


def test_marks_lead_to_the_sources() -> None:
    cited = (Citation("b", number=2), Text(" "), Citation("a", number=1))
    assert html(Paragraph((Text("Two. "), *cited, Text(" "), Strong((Text("x"),))))) == (
        '<p>Two.&#8288;<sup class="cite"><a href="#source-2">[2,</a> <a href="#source-1">1]</a></sup>'
        " <b>x</b></p>"
    )


def test_sources_stand_below_the_text_and_are_no_links() -> None:
    sources = (
        Source("c", "Third", "Press", 2022),
        Source("a", "First <A>", "Pub & Co", 2020, "https://a.org/?x=1&y=2"),
    )
    written = body_html(Body((Paragraph((Text("x"),)),), sources), "Fuentes")
    assert written == (
        '<p>x</p><h2><a name="sources"></a>Fuentes</h2><ol>'
        '<li class="source"><a name="source-1"></a>Third. Press, 2022.</li>'
        '<li class="source"><a name="source-2"></a>'
        "First &lt;A&gt;. Pub &amp; Co, 2020. https://a.org/?x=1&amp;y=2</li></ol>"
    )
    assert "href" not in written


def test_callout_is_a_table_of_one_cell_after_its_anchor() -> None:
    assert html(Callout(CalloutKind.DANGER, "A < b", (Paragraph((Text("x"),)),), "a-b")) == (
        '<a name="a-b"></a><table class="callout-danger" width="100%" cellspacing="0" cellpadding="0">'
        '<tr><td class="callout-danger"><p class="callout-title">A &lt; b</p><p>x</p></td></tr></table>'
    )


def test_table() -> None:
    table = Table((Cell((Text("A"),)), Cell(())), ((Cell((Text("1"),)), Cell((Text("2"),))),))
    assert html(table) == (
        '<table class="grid" width="100%" cellspacing="0" cellpadding="0"><tr><th>A</th><th></th></tr>'
        '<tr><td class="cell">1</td><td class="cell">2</td></tr></table>'
    )


def test_lists() -> None:
    inner = ListBlock(False, (ListItem((Paragraph((Text("b"),)),)),))
    outer = ListBlock(True, (ListItem((Paragraph((Text("a"),)), inner)),), start=3)
    assert html(outer) == '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>'


def test_figure() -> None:
    assert html(Figure("x.svg", 'A "b"', "Cap.")) == (
        '<p class="figure"><img src="picture:x.svg" alt="A &quot;b&quot;"></p><p class="caption">Cap.</p>'
    )
    assert "caption" not in html(Figure("x.svg", "A", ""))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {
            "href",
            "name",
            "class",
            "src",
            "alt",
            "width",
            "cellspacing",
            "cellpadding",
        }

    def handle_data(self, data: str) -> None:
        self.words += data


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_no_text_becomes_markup(text: str) -> None:
    tags = _Tags()
    written = html(
        Paragraph((Text(text), Link(text, (Text("x"),)))),
        Figure(text, text, ""),
        Callout(CalloutKind.KEY, text, (), text),
    )
    tags.feed(written)
    tags.close()
    assert tags.tags <= {"p", "a", "img", "table", "tr", "td"}
    assert re.sub(r"\s", "", tags.words) == re.sub(r"\s", "", f"{text}x{text}")
