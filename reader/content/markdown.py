"""Turns the Markdown body of an article into blocks. What is no known block becomes a problem."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Figure,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
)
from reader.content.dialect import parse_tree, unescaped
from reader.content.evidence import EvidenceReader
from reader.content.findings import Findings, quoted
from reader.content.forms import FormReader
from reader.content.inlines import InlineReader, note_leftovers
from reader.content.lines import first_line, unmarked
from reader.content.scan import EVIDENCE, FORMS, PASSAGE, TAB, check_raw, forbid, is_too_much, prepared
from reader.content.slugs import Anchors
from reader.content.targets import TargetKind, judge_target, picture_name
from reader.content.walk import plain_text
from reader.texts.sentence import said

_BLOCK_TAGS = frozenset("p ul ol div table pre blockquote hr h1 h2 h3 h4 h5 h6".split())
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)
_CODE_HINT = said("Only lists and callouts are indented; begin the line at the margin.")


def parse_markdown(body: str, first: int, findings: Findings) -> tuple[Block, ...]:
    """The blocks of `body`, which begins on line `first` of its file. Never raises."""
    body = body.expandtabs(TAB)
    if is_too_much(body, first, findings):
        return ()
    check_raw(body, first, findings)
    try:
        ready = prepared(body, first, findings)
        return _BlockReader(first, findings, ready.on_sheet).blocks(parse_tree(ready.lines), at_top=True)
    except RecursionError:
        findings.damage(first, "too-deep", said("The text is nested too deeply to be read."))
        return ()


class _BlockReader:
    """Reads the blocks of one article from its element tree."""

    def __init__(self, first: int, findings: Findings, on_sheet: frozenset[int]) -> None:
        self._findings = findings
        self._on_sheet = on_sheet
        self._inlines = InlineReader(first, findings)
        self._anchors = Anchors()

    def blocks(self, parent: Element, at_top: bool = False) -> tuple[Block, ...]:
        """The blocks inside `parent`, whose own text is a paragraph too."""
        lead = [child for child in parent if child.tag not in _BLOCK_TAGS]
        found = self._paragraph(parent, lead)
        for child in parent:
            if child.tag in _BLOCK_TAGS:
                made = self._block(child, at_top)
                found += map(self._marked, made) if at_top else made
                # What follows a block inside a tight list item hangs on that block.
                tail = Element("p")
                tail.text, child.tail = child.tail, None
                found += self._paragraph(tail, [])
        return tuple(found)

    def _marked(self, block: Block) -> Block:
        return replace(block, sheet=True) if block.line in self._on_sheet else block

    def _block(self, element: Element, at_top: bool) -> list[Block]:
        line = self._arrive(element)
        match element.tag:
            case "p":
                return self._paragraph(element, list(element))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(element, line, at_top)
            case "ul" | "ol":
                return [self._list(element, line)]
            case "table":
                return [self._table(element, line)]
            case "div":
                return self._callout(element, line, at_top)
            case "pre":
                self._findings.error(
                    line, "code-block", said("The line is indented without a reason."), _CODE_HINT
                )
                return self._as_paragraph(element, line)
            case "blockquote":
                hint = said("Use a callout, or plain words.")
                self._findings.error(line, "blockquote", said('Paragraphs with ">" are not used here.'), hint)
                return list(self.blocks(element))
            case _:
                return []  # a horizontal rule, which the look at the raw lines has noted

    def _arrive(self, element: Element) -> int:
        self._inlines.line = _first_line_of(element) or self._inlines.line
        return self._inlines.line

    def _paragraph(self, element: Element, children: list[Element]) -> list[Block]:
        line = first_line(element.text or "") or self._inlines.line
        alone = len(children) == 1 and children[0].tag == "img"
        if alone and not unmarked((element.text or "") + (children[0].tail or "")).strip():
            self._inlines.line = line
            return self._figure(children[0], line)
        inlines = self._inlines.read(element, children)
        return [Paragraph(inlines, line)] if inlines else []

    def _figure(self, image: Element, line: int) -> list[Block]:
        source, alt, caption = (_plain(image.get(name, "")) for name in ("src", "alt", "title"))
        for name in ("alt", "src", "title"):
            self._inlines.catch_up(image.get(name))
        kind = judge_target(source)
        if kind is TargetKind.PICTURE:
            if not alt:
                hint = said("Say in one sentence what it shows.")
                self._findings.error(
                    line, "missing-alt", said('The picture "{source}" has no alt text.', source=source), hint
                )
            note_leftovers(f"{alt}\n{caption}", line, self._findings)
            return [Figure(picture_name(source), alt, caption, line)]
        if kind is TargetKind.FORBIDDEN:
            forbid(line, source, self._findings)
        else:
            message = said('"{source}" is not a picture of the guide.', source=quoted(source))
            self._findings.error(line, "bad-picture", message, said("Write ../../images/NAME.svg."))
        return [Paragraph((Text(alt),), line)] if alt else []

    def _heading(self, element: Element, line: int, at_top: bool) -> list[Block]:
        level = int(element.tag[1])
        children = self._inlines.read(element)
        title = plain_text(children)
        if not title:
            self._findings.error(line, "empty-heading", said("The heading has no words."))
            return []
        if level not in (2, 3) or not at_top:
            message = said('"{title}" cannot be a heading here.', title=quoted(title))
            hint = said("Headings are ## or ###, and stand outside of lists and callouts.")
            self._findings.error(line, "bad-heading", message, hint)
            return [Paragraph(children, line)]
        return [Heading(level, children, self._anchors.take(title), line)]

    def _list(self, element: Element, line: int) -> ListBlock:
        items = tuple(ListItem(self.blocks(item)) for item in element if item.tag == "li")
        start = element.get("start", "1")
        if not _NUMBER.fullmatch(start):
            self._findings.error(line, "bad-list", said("The list begins with a number that is too long."))
            start = "1"
        ordered = element.tag == "ol"
        return ListBlock(ordered, tuple(item for item in items if item.blocks), int(start), line)

    def _table(self, element: Element, line: int) -> Table:
        rows = [row for part in element for row in part]
        width = len(rows[0]) if rows else 0
        read: list[tuple[Cell, ...]] = []
        for row in rows:
            row_line = self._arrive(row)
            if row.get("cells", str(width)) != str(width):
                message = said(
                    "The row has {count} cells, the header {width}.", count=row.get("cells"), width=width
                )
                self._findings.error(row_line, "table-row", message, said("Mind the | signs."))
            read.append(tuple(Cell(self._inlines.read(cell)) for cell in row))
        body = tuple(row for row in read[1:] if any(cell.children for cell in row))
        if not body:
            self._findings.error(line, "empty-table", said("The table has no rows below its header."))
        return Table(read[0] if read else (), body, line)

    def _callout(self, element: Element, line: int, at_top: bool) -> list[Block]:
        words = element[0] if len(element) and element[0].get("class") == "admonition-title" else None
        title = self._callout_title(words, line) if words is not None else ""
        if words is not None:
            element.remove(words)
        if not at_top:
            message = said("A callout stands inside a list or another callout.")
            self._findings.error(line, "callout-place", message, said("Begin it at the margin."))
        kind = element.get("class", "").split()[-1]
        if kind == EVIDENCE:
            evidence = EvidenceReader(self._inlines, self._findings).read(element, title, line)
            return [] if evidence is None else [evidence]
        if kind in FORMS:
            form = FormReader(self._inlines, self._findings).read(kind, element, title, line)
            return [] if form is None else [form]
        blocks = self.blocks(element)
        if kind == PASSAGE:
            return self._passage(title, blocks, line)
        if not blocks:
            hint = said("Indent its text by exactly 4 blanks.")
            self._findings.error(
                line, "empty-callout", said('The callout "{title}" is empty.', title=quoted(title)), hint
            )
        if not at_top:
            # A box in a box cannot be drawn well, and its words must not be lost.
            return [Paragraph((Strong((Text(title),)),), line), *blocks] if title else list(blocks)
        return [Callout(CalloutKind(kind), title, blocks, self._anchors.take(title or kind), line)]

    def _passage(self, name: str, blocks: tuple[Block, ...], line: int) -> list[Block]:
        """The place of a shared passage; its anchor is its name, the same in every language."""
        if blocks:
            message, hint = (
                said("Text is indented below a passage."),
                said("Put an empty line there, and begin at the margin."),
            )
            self._findings.error(line, "callout-place", message, hint)
        return [Callout(CalloutKind.NOTE, "", (), self._anchors.take(name), line, passage=name), *blocks]

    def _callout_title(self, element: Element, line: int) -> str:
        inlines: tuple[Inline, ...] = self._inlines.read(element)
        if any(not isinstance(inline, Text) for inline in inlines):
            message = said("The callout's title has more than plain words.")
            self._findings.error(line, "bad-callout", message, said("Put links and citations into its text."))
        return plain_text(inlines)

    def _as_paragraph(self, element: Element, line: int) -> list[Block]:
        words = "".join(element.itertext())
        self._inlines.catch_up(words)
        text = _plain(words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        return [Paragraph((Text(text),), line)] if text else []


def _plain(marked: str) -> str:
    return " ".join(unescaped(unmarked(marked)).split())


def _first_line_of(element: Element) -> int | None:
    for text in element.itertext():
        if (line := first_line(text)) is not None:
            return line
    return None
