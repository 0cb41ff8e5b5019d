"""Turns the words inside one block of the element tree into inline values."""

import html
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from reader.content.blocks import Citation, Emphasis, Fact, Inline, LineBreak, Link, Needs, Strong, Text
from reader.content.dialect import unescaped, without_escapes
from reader.content.findings import Findings, quoted
from reader.content.leftovers import leftovers
from reader.content.lines import first_line, last_line, unmarked
from reader.content.scan import MOST_LEVELS, forbid
from reader.content.targets import TargetKind, judge_target
from reader.ids import NAME
from reader.texts.sentence import NOTHING, said

_SOURCE_ID = re.compile(rf"@({NAME})")
_APPROVERS = ("clinician", "lawyer", "reader")
_FACT_ID = re.compile(NAME)
_BROKEN = {
    "](": (
        "bad-link",
        said("A link or picture is not written as needed."),
        said("Write [words](../drugs/alcohol.md)."),
    ),
    "[@": ("bad-citation", said("A citation is not written as needed."), said("Write [@source-id].")),
    "][": ("reference-link", said("Links are written in one piece here, not as [text][name]."), NOTHING),
    "**": ("stray-mark", said('A "**" has no partner.'), said("Put ** directly before and after the words.")),
}
_LOST_LIST = re.compile(r"\n *(?:[-+*]|\d+\.) ")
_LOST_TABLE = re.compile(r"(?:^|\n) *\|")
_SPACES = re.compile(r"\s+")


class InlineReader:
    """Reads inline values in the order of the file; `line` is the line reached so far."""

    def __init__(self, first: int, findings: Findings) -> None:
        self.line = first
        self._findings = findings

    def read(self, element: Element, before: Iterable[Element] | None = None) -> tuple[Inline, ...]:
        """The inlines of `element`; with `before`, its own text and only those of its children."""
        found = self._text(element.text)
        for child in element if before is None else before:
            found += self._element(child, 1)
            found += self._text(child.tail)
        return tidy(found)

    def read_one(self, element: Element) -> list[Inline]:
        """What one element inside a text is, without what follows it."""
        return self._element(element, 1)

    def catch_up(self, text: str | None) -> None:
        """Move `line` to the last line that `text` touches."""
        if text:
            self.line = last_line(text) or self.line

    def _text(self, marked: str | None) -> list[Inline]:
        if not marked:
            return []
        start = first_line(marked) or self.line
        plain = unmarked(marked)
        broken = [fault for sign, fault in _BROKEN.items() if sign in plain]
        for rule, message, hint in broken:
            self._findings.error(start, rule, message, hint)
        if not broken:
            self._leftovers(marked)
        if _LOST_LIST.search(plain):
            hint = said("Leave a line empty before the list.")
            self._findings.error(
                start, "lost-list", said("A list runs on from the paragraph before it."), hint
            )
        if _LOST_TABLE.search(plain):
            hint = said("Leave a line empty before it and give it a header row.")
            self._findings.error(start, "lost-table", said("A table is not written as needed."), hint)
        self.catch_up(marked)
        return [Text(unescaped(plain))]

    def _leftovers(self, marked: str) -> None:
        line = self.line
        for part in marked.split("\n"):
            line = first_line(part) or line
            note_leftovers(without_escapes(unmarked(part)), line, self._findings)

    def _element(self, element: Element, depth: int) -> list[Inline]:
        if depth > MOST_LEVELS:
            message = said("Bold words and links are nested too deeply.")
            self._findings.error(self.line, "too-deep", message)
            return self._words_of(element)
        match element.tag:
            case "strong":
                return [Strong(self._children(element, depth))]
            case "em":
                return [Emphasis(self._children(element, depth))]
            case "br":
                return [LineBreak()]
            case "cite":
                return self._citations(element)
            case "fact" | "needs":
                return self._named(element)
            case "a":
                return self._link(element, depth)
            case "img":
                message = said("A picture does not stand alone.")
                self._findings.error(
                    self.line, "image-not-alone", message, said("Give it a paragraph of its own.")
                )
                return []
            case "code":
                message = said("Words between ` signs are not used in the guide.")
                self._findings.error(
                    self.line, "unknown-inline", message, said("Use ** for important words.")
                )
                return self._words_of(element)
            case tag:
                self._findings.error(
                    self.line, "unknown-inline", said('"{tag}" is not used in the guide.', tag=tag)
                )
                return self._words_of(element)

    def _children(self, element: Element, depth: int) -> tuple[Inline, ...]:
        found = self._text(element.text)
        for child in element:
            found += self._element(child, depth + 1)
            found += self._text(child.tail)
        return joined(found)

    def _words_of(self, element: Element) -> list[Inline]:
        words = "".join(element.itertext())
        self.catch_up(words)
        return [Text(html.unescape(unescaped(unmarked(words))))]

    def _citations(self, element: Element) -> list[Inline]:
        found: list[Inline] = []
        for part in element.get("ids", "").split(";"):
            self.line = first_line(part) or self.line
            source = _SOURCE_ID.fullmatch(unmarked(part).strip())
            if source:
                found.append(Citation(source[1], self.line))
            else:
                message = said('"{text}" is not a citation.', text=quoted(unmarked(part)))
                hint = said("Write [@source-id], or [@one; @two] for several.")
                self._findings.error(self.line, "bad-citation", message, hint)
        return found

    def _named(self, element: Element) -> list[Inline]:
        name = unmarked(element.get("id", ""))
        self.catch_up(element.get("id"))
        if element.tag == "needs":
            if name in _APPROVERS:
                return [Needs(name, line=self.line)]
            message, hint = (
                said('"{name}" can approve nothing.', name=quoted(name)),
                said("Write one of: {words}.", words=", ".join(_APPROVERS)),
            )
            self._findings.error(self.line, "bad-needs", message, hint)
        elif _FACT_ID.fullmatch(name):
            return [Fact(name, line=self.line)]
        else:
            hint = said("Write {example} with the id of a row of facts.tsv.", example="{fact:id}")
            self._findings.error(
                self.line, "bad-fact", said('"{name}" is not the id of a fact.', name=quoted(name)), hint
            )
        return []

    def _link(self, element: Element, depth: int) -> list[Inline]:
        line = self.line
        children = self._children(element, depth)
        place = element.get("href", "")
        self.catch_up(place)
        target = unescaped(unmarked(place))
        cited = [child for child in children if isinstance(child, Citation)]
        words = tuple(child for child in children if not isinstance(child, Citation))
        if cited:
            self._findings.error(
                line, "bad-link", said("A citation stands inside a link."), said("Put it after the link.")
            )
        if element.get("title") is not None:
            self.catch_up(element.get("title"))
            self._findings.error(
                line, "bad-link", said("The link has a title."), said("Take the words in quotes away.")
            )
        if not any(_has_words(child) for child in words):
            self._findings.error(
                line, "bad-link", said("The link has no words."), said("Say where it leads.")
            )
            return list(cited)
        kind = judge_target(target)
        if kind is TargetKind.ARTICLE:
            return [Link(target, words, line), *cited]
        if kind is TargetKind.FORBIDDEN:
            forbid(line, target, self._findings)
        else:
            message = said('The link "{target}" does not lead to an article.', target=quoted(target))
            hint = said("Write a relative path such as ../drugs/alcohol.md.")
            self._findings.error(line, "bad-link", message, hint)
        return [*words, *cited]


def note_leftovers(text: str, line: int, findings: Findings) -> None:
    """Note each sign in some prose that a converter left there."""
    for piece in leftovers(text):
        message = said('The text has "{piece}" in it, which is not used here.', piece=quoted(piece.piece))
        findings.error(line, "leftover", message, piece.hint)


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """`inlines` with neighbouring texts made one and blanks folded."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if isinstance(inline, Text) and isinstance(last, Text):
            found[-1] = Text(last.text + inline.text)
        else:
            found.append(inline)
    folded = (Text(_SPACES.sub(" ", i.text)) if isinstance(i, Text) else i for i in found)
    return tuple(i for i in folded if i != Text(""))


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """`inlines` joined, without blanks at both ends and around forced new lines."""
    parts = list(joined(inlines))
    for index, part in enumerate(parts):
        if isinstance(part, Text):
            text = part.text
            if index == 0 or isinstance(parts[index - 1], LineBreak):
                text = text.lstrip()
            if index == len(parts) - 1 or isinstance(parts[index + 1], LineBreak):
                text = text.rstrip()
            parts[index] = Text(text)
    return tuple(part for part in parts if part != Text(""))


def _has_words(inline: Inline) -> bool:
    if isinstance(inline, Text):
        return bool(inline.text.strip())
    return isinstance(inline, Strong | Emphasis) and any(_has_words(child) for child in inline.children)
