"""Blocks as HTML: escaped, without colours, with numbered citations."""

import re
from datetime import date
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reader.content.article import Article, FrontMatter, Source
from reader.content.article_id import ArticleKind
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
from reader.render.html import Section, article_html, article_sections, sources_html

SOURCES = (
    Source("a", "First <A>", "Pub & Co", 2020, "https://a.org/?x=1&y=2"),
    Source("b", "Second?", "", 0),
    Source("c", "Third", "Press", 2022),
)


def article(*blocks: Block, language: str = "en") -> Article:
    front = FrontMatter("T", "S.", (), (), date(2026, 11, 22), SOURCES)
    return Article("topics/t", language, ArticleKind.TOPIC, f"{language}/topics/t.md", front, blocks)


def html(*blocks: Block) -> str:
    return article_html(article(*blocks), lambda target: None if target == "gone.md" else f"article/{target}")


def test_heading_has_a_named_anchor() -> None:
    assert html(Heading(2, (Text("A & b"),), "a-b")) == '<h2><a name="a-b"></a>A &amp; b</h2>'


def test_emphasis_is_bold_and_lines_break() -> None:
    paragraph = Paragraph((Strong((Text("a"),)), LineBreak(), Emphasis((Text("b"),))))
    assert html(paragraph) == "<p><b>a</b><br><b>b</b></p>"


def test_links_get_their_address_or_stay_words() -> None:
    assert html(Paragraph((Link('x".md', (Text("x"),)),))) == '<p><a href="article/x&quot;.md">x</a></p>'
    assert html(Paragraph((Link("gone.md", (Text("x"),)),))) == "<p>x</p>"


def test_citations_are_numbered_in_the_order_of_first_use() -> None:
    blocks = (
        Paragraph((Text("One. "), Citation("c"), Text(" Two. "), Citation("a"), Text(" "), Citation("c"))),
        Paragraph((Text("Three "), Citation("c"), Text(" "), Strong((Text("x"),)))),
        Paragraph((Text("Four "), Citation("unknown"), Text(" "), Citation("a"), Text("."))),
    )
    one, two = '<a href="#source-1">', '<a href="#source-2">'
    assert html(*blocks) == (
        f'<p>One.&#8288;<sup class="cite">{one}[1]</a></sup> Two.'
        f'&#8288;<sup class="cite">{two}[2,</a> {one}1]</a></sup></p>\n'
        f'<p>Three&#8288;<sup class="cite">{one}[1]</a></sup> <b>x</b></p>\n'
        f'<p>Four&#8288;<sup class="cite">{two}[2]</a></sup>.</p>'
    )


def test_sources_follow_the_citations_and_are_no_links() -> None:
    written = sources_html(article(Paragraph((Citation("c"), Citation("a")))))
    assert written == (
        '<h2><a name="sources"></a>Sources</h2><ol>'
        '<li class="source"><a name="source-1"></a>Third. Press, 2022.</li>'
        '<li class="source"><a name="source-2"></a>'
        "First &lt;A&gt;. Pub &amp; Co, 2020. https://a.org/?x=1&amp;y=2</li>"
        '<li class="source"><a name="source-3"></a>Second?</li></ol>'
    )
    assert "href" not in written
    assert ">Fuentes<" in sources_html(article(language="es"))


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


def test_contents_list() -> None:
    blocks = (
        Callout(CalloutKind.KEY, "Key points", (), "key-points"),
        Heading(2, (Text("One "), Citation("a")), "one"),
        Heading(3, (Text("Small"),), "small"),
        Callout(CalloutKind.DANGER, "Danger", (), "danger"),
        Callout(CalloutKind.ASK, "Ask", (), "ask"),
    )
    assert article_sections(article(*blocks)) == (
        Section("key-points", "Key points"),
        Section("one", "One"),
        Section("ask", "Ask"),
    )


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
