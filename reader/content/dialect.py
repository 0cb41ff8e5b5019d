"""Sets Python-Markdown up for the guide: few signs, no HTML, its own patterns for links and citations."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.inlinepatterns import InlineProcessor, Pattern
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.util import Registry

# Names and order of the parser's own inline patterns that stay; some exist in some versions only.
_KEPT_INLINES = {
    "backtick": 190,
    "escape": 180,
    "linebreak": 100,
    "not_strong": 70,
    "em_strong": 60,
    "em_strong2": 50,
}
_REFUSED_BLOCKS = ("reference",)
_ESCAPE = re.compile("\x02(\\d+)\x03")
# Every repeat has an upper limit, so that no text makes a pattern slow.
_PLACE = r"""\(\s{0,9}([^\s()"']{0,300})(?:\s{1,9}(?:"([^"]{0,1000})"|'([^']{0,1000})'))?\s{0,9}\)"""
_LINK = r"(?<!!)\[([^\[\]]{0,500})\]" + _PLACE
_IMAGE = r"!\[([^\[\]]{0,1000})\]" + _PLACE
_CITATION = r"(?<![!\\])\[(@[^\[\]]{0,500})\](?!\()"
_MARK = "[\U000f0000-\U000fffff]?"  # of a line, where the brace is its first sign
_NEEDS = r"\{" + _MARK + r"needs: ?([^\s{}]{1,60})\}"
_FACT = r"\{" + _MARK + r"fact: ?([^\s{}]{1,60})\}"


def parse_tree(lines: list[str]) -> Element:
    """The element tree of Markdown `lines`. Raises RecursionError on absurd nesting.

    Beside the usual tags it has `cite` (attribute `ids`), `fact` and `needs` (attribute `id`), and `tr` with
    the attribute `cells`.
    """
    parser = _new_parser()
    text = "\n".join(line if line.strip() else "" for line in lines) + "\n\n"
    root = parser.parser.parseDocument(text.split("\n")).getroot()
    assert root is not None
    parser.treeprocessors["inline"].run(root)
    return root


def unescaped(text: str) -> str:
    """`text` with the parser's stand-ins for escaped signs replaced by the signs."""
    return _ESCAPE.sub(lambda found: chr(int(found[1])), text)


def without_escapes(text: str) -> str:
    """`text` with a blank for each of the parser's stand-ins for escaped signs."""
    return _ESCAPE.sub(" ", text)


def _new_parser() -> Markdown:
    parser = Markdown(extensions=[TableExtension(), AdmonitionExtension(), SaneListExtension()])
    # An allow-list, so that a pattern which a later version of the parser adds stays out.
    patterns: Registry[Pattern] = Registry()
    for name, priority in _KEPT_INLINES.items():
        if name in parser.inlinePatterns:
            patterns.register(parser.inlinePatterns[name], name, priority)
    patterns.register(_Image(_IMAGE, parser), "guide_image", 176)
    patterns.register(_Citation(_CITATION, parser), "guide_citation", 175)
    patterns.register(_Named(_FACT, parser, "fact"), "guide_fact", 174)
    patterns.register(_Named(_NEEDS, parser, "needs"), "guide_needs", 173)
    patterns.register(_Link(_LINK, parser), "guide_link", 160)
    parser.inlinePatterns = patterns
    parser.treeprocessors.register(InlineTreeprocessor(parser), "inline", 20)
    for name in _REFUSED_BLOCKS:
        parser.parser.blockprocessors.deregister(name)
    tables = _CountingTables(parser.parser, {"use_align_attribute": True})
    parser.parser.blockprocessors.register(tables, "table", 75)
    return parser


class _CountingTables(TableProcessor):
    """Tables that remember how many cells each row was written with, since extra ones are dropped."""

    def _build_row(self, row: str, parent: Element, align: list[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]
        parent[-1].set("cells", str(len(self._split_row(row))))  # type: ignore[attr-defined]


class _Link(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        element = Element("a")
        element.text = m[1]
        _set_place(self, element, "href", m)
        return element, m.start(0), m.end(0)


class _Image(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        element = Element("img")
        element.set("alt", self.unescape(m[1]))
        _set_place(self, element, "src", m)
        return element, m.start(0), m.end(0)


class _Citation(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        element = Element("cite")
        element.set("ids", self.unescape(m[1]))
        return element, m.start(0), m.end(0)


class _Named(InlineProcessor):
    """What is written as {tag:id}."""

    def __init__(self, pattern: str, parser: Markdown, tag: str) -> None:
        super().__init__(pattern, parser)
        self._tag = tag

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        element = Element(self._tag)
        element.set("id", m[1])
        return element, m.start(0), m.end(0)


def _set_place(pattern: InlineProcessor, element: Element, name: str, found: re.Match[str]) -> None:
    element.set(name, pattern.unescape(found[2]))
    title = found[3] if found[3] is not None else found[4]
    if title is not None:
        element.set("title", pattern.unescape(title))
