"""Reads the library's own HTML back into blocks for paper."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

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
    Runs,
    Table,
)

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_BOX = "callout-"
# The library escapes every < and > that is no tag, so these two patterns are all of its grammar.
_PIECE = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|([^<]+|<)")
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')


@dataclass
class _Frame:
    """An open element that holds blocks: the article, a list item or a callout."""

    tag: str
    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    look: BoxLook | None = None


@dataclass
class _OpenList:
    ordered: bool
    start: int
    items: list[tuple[Block, ...]] = field(default_factory=list)
    small: bool = False


@dataclass
class _OpenTable:
    header: list[Runs] = field(default_factory=list)
    rows: list[list[Runs]] = field(default_factory=list)


@lru_cache(maxsize=64)
def read_blocks(html: str) -> tuple[Block, ...]:
    """The blocks of an article's HTML, in reading order. No word is lost, whatever the tags.

    The last articles are remembered: a packet is composed anew with every letter of a note.
    """
    reader = _Reader()
    for closing, tag, attributes, text in _PIECE.findall(html):
        if text:
            reader.take_text(unescape(text))
        elif closing:
            reader.end(tag)
        else:
            reader.start(tag, attributes)
    return reader.finish()


class _Reader:
    """Follows the tags the library writes; text under any other tag becomes a paragraph."""

    def __init__(self) -> None:
        self._frames = [_Frame("article")]
        self._lists: list[_OpenList] = []
        self._table: _OpenTable | None = None
        self._runs: list[Run] = []
        self._bold = 0
        self._raised = 0
        self._class = ""

    def finish(self) -> tuple[Block, ...]:
        """Everything read so far."""
        self._end_paragraph()
        return tuple(self._frames[0].blocks)

    def start(self, tag: str, attributes: str) -> None:
        """An opening tag with its attributes as written."""
        given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
        match tag:
            case "b" | "strong":
                self._bold += 1
            case "sup":
                self._raised += 1
            case "br":
                self._runs.append(Run("\n"))
            case "p" | "h1" | "h2" | "h3":
                self._end_paragraph()
                self._class = given.get("class", "")
            case "img":
                self._frames[-1].blocks.append(
                    Figure(given.get("src", "").removeprefix("picture:"), given.get("alt", ""))
                )
            case "ul" | "ol":
                self._end_paragraph()
                self._lists.append(_OpenList(tag == "ol", int(given.get("start") or 1)))
            case "li":
                self._lists[-1].small |= given.get("class") == "source"
                self._frames.append(_Frame("li"))
            case "table":
                self._end_paragraph()
                self._start_table(given.get("class", ""))
            case "tr" if self._table is not None:
                self._table.rows.append([])

    def end(self, tag: str) -> None:
        """A closing tag."""
        match tag:
            case "b" | "strong":
                self._bold -= 1
            case "sup":
                self._raised -= 1
            case "p":
                self._end_paragraph()
            case "h1" | "h2" | "h3":
                if runs := self._taken():
                    self._frames[-1].blocks.append(Heading(_HEADINGS[tag], runs))
            case "li":
                self._end_paragraph()
                self._lists[-1].items.append(tuple(self._frames.pop().blocks))
            case "ul" | "ol":
                self._end_list()
            case "th" | "td" if self._table is not None:
                self._end_cell(tag)
            case "table":
                self._end_table()

    def take_text(self, data: str) -> None:
        """Words between tags."""
        text = data.replace("\n", " ")
        if text.strip() or self._runs:
            self._runs.append(Run(text, self._bold > 0, self._raised > 0))

    def _taken(self) -> Runs:
        """The runs gathered, neighbours of one face joined, without blanks at either end."""
        joined: list[Run] = []
        for run in self._runs:
            if joined and (joined[-1].bold, joined[-1].raised) == (run.bold, run.raised):
                joined[-1] = Run(joined[-1].text + run.text, run.bold, run.raised)
            else:
                joined.append(run)
        self._runs = []
        if joined:
            joined[0] = Run(joined[0].text.lstrip(), joined[0].bold, joined[0].raised)
            joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].bold, joined[-1].raised)
        return tuple(run for run in joined if run.text)

    def _end_paragraph(self) -> None:
        look = Look.CAPTION if self._class == "caption" else Look.BODY
        if runs := self._taken():
            if self._class == "callout-title" and self._frames[-1].look is not None:
                self._frames[-1].title = "".join(run.text for run in runs)
            else:
                self._frames[-1].blocks.append(Paragraph(runs, look))
        self._class = ""

    def _end_list(self) -> None:
        done = self._lists.pop()
        look = Look.SMALL if done.small else Look.BODY
        marks = Marks.NUMBERS if done.ordered else Marks.BULLETS
        if not done.ordered and self._frames[-1].look is BoxLook.ASK:
            marks = Marks.TICK_BOXES
        self._frames[-1].blocks.append(Listing(marks, tuple(done.items), done.start, look))

    def _start_table(self, name: str) -> None:
        if name.startswith(_BOX):
            self._frames.append(_Frame("table", look=BoxLook(name.removeprefix(_BOX))))
        else:
            self._table = _OpenTable()

    def _end_cell(self, tag: str) -> None:
        assert self._table is not None
        runs = self._taken()
        if tag == "th":
            self._table.header.append(runs)
        elif self._table.rows:
            self._table.rows[-1].append(runs)

    def _end_table(self) -> None:
        if self._table is not None:
            rows = tuple(tuple(row) for row in self._table.rows if row)
            self._frames[-1].blocks.append(Table(tuple(self._table.header), rows))
            self._table = None
        elif self._frames[-1].look is not None:
            self._end_paragraph()
            box = self._frames.pop()
            assert box.look is not None
            self._frames[-1].blocks.append(Box(box.look, box.title, tuple(box.blocks)))
