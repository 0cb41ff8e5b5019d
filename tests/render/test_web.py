"""Blocks as HTML for browsers: what they are, where they lead, and nothing unescaped."""

import pytest

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
from reader.content.body import Source
from reader.render.web import WebWriter

WRITER = WebWriter(
    lambda target: f"{target}.html" if target.startswith("article/") else "",
    lambda name: f"pictures/{name}" if name == "known.svg" else "",
)
P = Paragraph((Text("a < b"),))


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (P, "<p>a &lt; b</p>"),
        (Heading(2, (Text("Risks"),), "risks"), '<h2 id="risks">Risks</h2>'),
        (
            Paragraph((Strong((Text("x"),)), LineBreak(), Emphasis((Text("y"),)))),
            "<p><b>x</b><br><b>y</b></p>",
        ),
        (Paragraph((Link("article/a", (Text("go"),)),)), '<p><a href="article/a.html">go</a></p>'),
        (Paragraph((Link("search/x", (Text("stay"),)),)), "<p>stay</p>"),
        (ListBlock(False, (ListItem((P,)),)), "<ul><li>a &lt; b</li></ul>"),
        (
            ListBlock(True, (ListItem((P, P)),), start=3),
            '<ol start="3"><li>a &lt; b<p>a &lt; b</p></li></ol>',
        ),
        (
            Table((Cell((Text("h"),)),), ((Cell((Text("r"),)), Cell((Text("c"),))),)),
            '<table><thead><tr><th scope="col">h</th></tr></thead>'
            '<tbody><tr><th scope="row">r</th><td>c</td></tr></tbody></table>',
        ),
        (
            Table((Cell(()), Cell((Text("h"),))), ()),
            '<table><thead><tr><td></td><th scope="col">h</th></tr></thead><tbody></tbody></table>',
        ),
        (
            Callout(CalloutKind.KEY, "Key", (P,), "key"),
            '<div class="box key" id="key">\n<h2 class="box-title">Key</h2>\n<p>a &lt; b</p>\n</div>',
        ),
        (
            Callout(CalloutKind.DANGER, "Stop & think", (P,), "stop"),
            '<div class="box danger" id="stop">\n<p class="box-title">Stop &amp; think</p>\n'
            "<p>a &lt; b</p>\n</div>",
        ),
        (
            Figure("known.svg", 'a "b"', "c"),
            '<figure><img src="pictures/known.svg" alt="a &quot;b&quot;"><figcaption>c</figcaption></figure>',
        ),
        (Figure("lost.svg", "words", ""), "<figure><p>words</p></figure>"),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else "",
)
def test_each_block(block: Block, html: str) -> None:
    assert WRITER.block(block) == html


def test_marks_lead_to_the_sources_below() -> None:
    cited = Paragraph((Text("So it is."), Citation("one", number=1), Citation("two", number=2)))
    text = WRITER.block(cited)
    assert text == '<p>So it is.\u2060<sup><a href="#s1">[1,</a> <a href="#s2">2]</a></sup></p>'
    sources = WRITER.sources((Source("one", "A <b>", "CDC", 2024), Source("two", "B", "", 0)), "Sources")
    assert '<li id="s1">A &lt;b&gt;. CDC, 2024.</li>' in sources
    assert '<h2 id="sources">Sources</h2>' in sources
