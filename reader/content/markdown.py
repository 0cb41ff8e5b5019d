"""Markdown text becomes blocks. What is not a known block is a problem, never passed through."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

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
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
)
from reader.content.lines import LineFinder
from reader.content.problems import Problem, Severity, did_you_mean
from reader.content.walk import plain_text

DEEPEST = 6  # levels of lists and boxes in each other
_RAW_HTML = re.compile(r"</?[A-Za-z!?][^<>]*>?|<!--")
_SAFE_LINK = re.compile(r"(?:(?:\.{1,2}/)*[\w-]+(?:/[\w-]+)*\.md)?(?:#[\w-]+)?")
_HAS_SCHEME = re.compile(r"[\s\x00-\x20]*(?:[a-z][a-z0-9+.\s-]*:|//|\\\\|/|&)", re.IGNORECASE)
_PICTURE = re.compile(r"\.\./\.\./images/([\w-]+\.svg)")
_CITATION = r"\[(@[\w-]+(?:\s*[;,]\s*@[\w-]+)*)\]"
_CALLOUT_WORDS = tuple(kind.value for kind in CalloutKind)


class _CitationPattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        element = Element("cite")
        element.set("ids", " ".join(re.findall(r"@([\w-]+)", m[1])))
        return element, m.start(0), m.end(0)


@dataclass(frozen=True)
class Body:
    """The blocks of an article's text and what was wrong with it."""

    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]


def parse_markdown(body: str, path: str, first_line: int) -> Body:
    """The blocks of `body`, whose first line is line `first_line` of the file. Never raises."""
    try:
        root = _tree(body)
        builder = _Builder(path, LineFinder(body, first_line))
        blocks = tuple(builder.blocks(root, 0))
        return Body(blocks, tuple(builder.problems))
    except RecursionError:
        message = "The text is nested too deeply to be read."
        return Body((), (Problem(path, first_line, "nesting", message, "Use flat lists.", Severity.DAMAGE),))


def _tree(body: str) -> Element:
    converter = Markdown(extensions=["tables", "admonition", "sane_lists"])
    converter.preprocessors.deregister("html_block")
    for name in ("html", "entity", "autolink", "automail"):
        converter.inlinePatterns.deregister(name)
    converter.inlinePatterns.register(_CitationPattern(_CITATION, converter), "citation", 175)
    lines = body.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = converter.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in converter.treeprocessors:
        new_root = processor.run(root)
        if new_root is not None:
            root = new_root
    return root


class _Builder:
    """Turns the element tree of one article into blocks."""

    def __init__(self, path: str, lines: LineFinder) -> None:
        self._path = path
        self._lines = lines
        self._anchors: set[str] = set()
        self.problems: list[Problem] = []

    # -- blocks

    def blocks(self, parent: Element, depth: int) -> Iterator[Block]:
        if depth > DEEPEST:
            self._note(0, "nesting", "Lists and boxes are nested too deeply.", "Use flat lists.")
            return
        if parent.text and parent.text.strip() and parent.tag != "li":
            yield Paragraph((self._text(parent.text),), self._lines.of_words(parent.text))
        for element in parent:
            yield from self._block(element, depth)
            if element.tail and element.tail.strip():
                yield Paragraph((self._text(element.tail),), self._lines.of_words(element.tail))

    def _block(self, element: Element, depth: int) -> Iterator[Block]:
        match element.tag:
            case "p":
                yield from self._paragraph(element)
            case "ul" | "ol":
                yield self._list(element, depth)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield self._heading(element)
            case "div":
                yield from self._callout(element, depth)
            case "table":
                yield self._table(element)
            case _:
                name = {
                    "pre": "A code block",
                    "blockquote": "A quotation block",
                    "hr": "A line across the page",
                }
                line = self._lines.of_words("".join(element.itertext()))
                what = name.get(element.tag, f"<{element.tag}>")
                self._note(
                    line, "unknown-block", f"{what} is not used in the guide.", "Write it as a paragraph."
                )
                words = " ".join("".join(element.itertext()).split())
                if words:
                    yield Paragraph((self._text(words),), line)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        images = element.findall(".//img")
        if len(images) == 1 and len(element) == 1 and not (element.text or "").strip():
            tail = (element[0].tail or "").strip()
            if not tail and element[0].tag == "img":
                yield from self._figure(element[0])
                return
        for image in images:
            line = self._lines.of(f"]({image.get('src', '')}")
            self._note(
                line,
                "picture-place",
                "A picture must stand alone in its paragraph.",
                "Put blank lines around it.",
            )
        children = tuple(self._inlines(element))
        if children:
            words = "".join(element.itertext())
            yield Paragraph(children, self._lines.of_words(words))

    def _figure(self, image: Element) -> Iterator[Figure]:
        source = image.get("src", "")
        line = self._lines.of(f"]({source}")
        match = _PICTURE.fullmatch(source)
        if match is None:
            severity = Severity.DAMAGE if _HAS_SCHEME.match(source) else Severity.ERROR
            hint = "Write ../../images/NAME.svg."
            self._note(
                line,
                "picture",
                f'The picture "{source[:80]}" is not one of the guide\'s own.',
                hint,
                severity,
            )
            return
        alt = " ".join(image.get("alt", "").split())
        if not alt:
            hint = "Say in one sentence what it shows."
            self._note(line, "missing-alt", f'The picture "{match[1]}" has no alt text.', hint)
        yield Figure(match[1], alt, " ".join(image.get("title", "").split()), line)

    def _list(self, element: Element, depth: int) -> ListBlock:
        line = self._lines.of_words("".join(element.itertext()))
        items = tuple(self._item(item, depth) for item in element if item.tag == "li")
        start = element.get("start", "1")
        return ListBlock(element.tag == "ol", items, int(start) if start.isdecimal() else 1, line)

    def _item(self, item: Element, depth: int) -> ListItem:
        inner = [
            child for child in item if child.tag in ("p", "ul", "ol", "div", "table", "pre", "blockquote")
        ]
        if not inner:
            children = tuple(self._inlines(item))
            return ListItem((Paragraph(children),) if children else ())
        head = Element("p")
        head.text = item.text
        for child in item:
            if child in inner:
                break
            head.append(child)
        rest = Element("li")
        rest.extend(child for child in item if child not in list(head))
        lead = tuple(self._inlines(head))
        return ListItem(((Paragraph(lead),) if lead else ()) + tuple(self.blocks(rest, depth + 1)))

    def _heading(self, element: Element) -> Heading:
        line = self._lines.next("heading")
        level = int(element.tag[1])
        if level not in (2, 3):
            self._note(
                line, "heading-level", "Only headings with ## and ### are used.", "Change the number of #."
            )
            level = 2 if level < 2 else 3
        children = tuple(self._inlines(element))
        return Heading(level, children, self._anchor(plain_text(children)), line)

    def _callout(self, element: Element, depth: int) -> Iterator[Block]:
        line = self._lines.next("callout")
        words = (element.get("class") or "").split()
        kind = words[1] if len(words) > 1 and words[0] == "admonition" else ""
        if kind not in _CALLOUT_WORDS:
            hint = did_you_mean(kind, _CALLOUT_WORDS) or f"Known: {', '.join(_CALLOUT_WORDS)}."
            self._note(line, "unknown-callout", f'"!!! {kind}" is not a box of the guide.', hint)
            kind = CalloutKind.NOTE.value
        title = ""
        inner = Element("div")
        for child in element:
            if child.tag == "p" and child.get("class") == "admonition-title":
                title = plain_text(self._inlines(child))
            else:
                inner.append(child)
        title = title or kind.capitalize()
        anchor = self._anchor(title)
        yield Callout(CalloutKind(kind), title, tuple(self.blocks(inner, depth + 1)), anchor, line)

    def _table(self, element: Element) -> Table:
        line = self._lines.next("table") - 1
        header = tuple(Cell(tuple(self._inlines(cell))) for cell in element.findall("thead/tr/th"))
        rows = tuple(
            tuple(Cell(tuple(self._inlines(cell))) for cell in row.findall("td"))
            for row in element.findall("tbody/tr")
        )
        return Table(header, rows, line)

    # -- inlines

    def _inlines(self, element: Element) -> Iterator[Inline]:
        if element.text:
            yield self._text(element.text)
        for child in element:
            yield from self._inline(child)
            if child.tail:
                yield self._text(child.tail)

    def _inline(self, element: Element) -> Iterator[Inline]:
        match element.tag:
            case "strong":
                yield Strong(tuple(self._inlines(element)))
            case "em":
                yield Emphasis(tuple(self._inlines(element)))
            case "br":
                yield LineBreak()
            case "cite":
                for source_id in (element.get("ids") or "").split():
                    yield Citation(source_id, self._lines.of(f"@{source_id}"))
            case "a":
                yield from self._link(element)
            case "img":
                yield Text("")
            case _:
                words = "".join(element.itertext())
                line = self._lines.of_words(words)
                message = f"<{element.tag}> is not used in the guide."
                self._note(line, "unknown-inline", message, "Write plain words.")
                yield self._text(words)

    def _link(self, element: Element) -> Iterator[Inline]:
        target = element.get("href", "")
        line = self._lines.of(f"]({target}")
        children = tuple(self._inlines(element))
        if target and _SAFE_LINK.fullmatch(target):
            yield Link(target, children, line)
            return
        severity = Severity.DAMAGE if _HAS_SCHEME.match(target) else Severity.ERROR
        hint = "Write a relative path such as ../drugs/alcohol.md; web addresses belong in the sources."
        self._note(line, "link", f'The link "{target[:80]}" leads out of the guide.', hint, severity)
        yield from children

    def _text(self, text: str) -> Text:
        found = _RAW_HTML.search(text)
        if found:
            line = self._lines.of(found[0].split("\n")[0])
            message = f'Raw HTML is not allowed: "{found[0][:60]}".'
            self._note(line, "raw-html", message, "Write Markdown instead.", Severity.DAMAGE)
        return Text(text.replace("\n", " "))

    # -- help

    def _anchor(self, title: str) -> str:
        folded = "".join(
            c for c in unicodedata.normalize("NFKD", title.lower()) if not unicodedata.combining(c)
        )
        slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "part"
        anchor, count = slug, 2
        while anchor in self._anchors:
            anchor, count = f"{slug}-{count}", count + 1
        self._anchors.add(anchor)
        return anchor

    def _note(
        self, line: int, rule: str, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.problems.append(Problem(self._path, line, rule, message, hint, severity))
