"""Parts a page of our dialect into what a translator writes and what stays; joined they are the page again.

One line is one segment, or several where it has cells. Nothing here knows a language.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.content.forms import EMPTY, NO_NUMBER

_KEY = re.compile(r"(?P<pre>(?:title|summary): *)(?P<text>.*?)(?P<post>[ \r]*)", re.DOTALL)
_SHEET = r"(?P<post>(?: *\{sheet\})?[ \r]*)"
_BOX = re.compile(r'(?P<pre>!!! ?\w+ +")(?P<text>[^"]*)(?P<post>"(?: *\{sheet\})?[ \r]*)')
_PASSAGE = re.compile(r"!!! ?passage .*")
_ROWS = re.compile(r"!!! ?(evidence|fields|log|options)\b")
_FIGURE = re.compile(
    r'(?P<pre>\s*!\[)(?P<alt>[^\[\]]*)(?P<mid>\]\([^\s()"]+)(?: "(?P<caption>[^"]*)")?(?P<post>\)[ \r]*)'
)
_RULED = re.compile(r"\s*\|?[-:| ]+\|?\s*")
_TEXT = re.compile(rf"(?P<pre>\s*(?:#{{2,3}} +|- +|\d+\. +)?)(?P<text>.*?){_SHEET}", re.DOTALL)
_CELL = re.compile(r"((?<!\\)\|)")
_OPTION_NUMBER = re.compile(r"[\d.]+(?:\s*\[@[^\]]*\]|\s*\{needs:[^}]*\})*")
_WORDS: dict[str, Callable[[int, str], bool]] = {
    "evidence": lambda place, _cell: place in (2, 3, 4),  # what was counted, and the names of the groups
    "fields": lambda place, _cell: place != 1,  # which kind of room it is
    "log": lambda _place, _cell: True,
    "options": lambda _place, cell: cell != NO_NUMBER and not _OPTION_NUMBER.fullmatch(cell),
}
"""Which cells of a row of a box are words, by its place and what stands in it."""
_EMPTY_ROWS = re.compile(rf"\s*{EMPTY}\s*\|\s*\d+\s*")


@dataclass(frozen=True)
class Segment:
    """A part of a page. `kind` is empty for what stays as it is; else it says where the words stand.

    `quote` must not stand in the words: it would end them.
    """

    text: str
    kind: str = ""
    line: int = 0
    quote: str = ""


def segments(text: str) -> tuple[Segment, ...]:
    """The parts of a page, in order."""
    return tuple(_segments(text))


def joined(parts: Sequence[Segment], words: Callable[[Segment], str] = lambda part: part.text) -> str:
    """The page again, with other words in the places of words."""
    return "".join(words(part) if part.kind else part.text for part in parts)


def to_translate(parts: Sequence[Segment]) -> tuple[Segment, ...]:
    """Only what a translator writes."""
    return tuple(part for part in parts if part.kind)


def _segments(text: str) -> Iterator[Segment]:
    lines = text.split("\n")
    in_head = lines[0].rstrip("\r ") in ("---", "\ufeff---")
    box = ""
    for number, line in enumerate(lines, start=1):
        end = "\n" if number < len(lines) else ""
        if in_head:
            in_head = number == 1 or line.rstrip("\r ") != "---"
            yield from _numbered(_head_line(line), number)
        else:
            if line.strip():
                begun = _ROWS.match(line)
                box = begun[1] if begun else box if line.startswith((" ", "\t")) else ""
            yield from _numbered(_body_line(line, box), number)
        if end:
            yield Segment(end)


def _numbered(parts: Iterator[Segment], line: int) -> Iterator[Segment]:
    for part in parts:
        if part.text or part.kind:
            yield Segment(part.text, part.kind if part.text.strip() else "", line, part.quote)


def _head_line(line: str) -> Iterator[Segment]:
    found = _KEY.fullmatch(line)
    if found is None:
        yield Segment(line)
        return
    key, value = found["pre"].partition(":")[0], found["text"]
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    sign = value[0] if quoted else ""
    yield Segment(found["pre"] + sign)
    yield Segment(value[1:-1] if quoted else value, key, quote=sign or "\n")
    yield Segment(sign + found["post"])


def _body_line(line: str, box: str) -> Iterator[Segment]:
    if not line.strip() or _PASSAGE.match(line) or _RULED.fullmatch(line) or line.strip() == "{sheet}":
        yield Segment(line)
    elif found := _FIGURE.fullmatch(line):
        yield Segment(found["pre"])
        yield Segment(found["alt"], "picture in words", quote="]")
        yield Segment(found["mid"])
        if found["caption"] is not None:
            yield Segment(' "')
            yield Segment(found["caption"], "caption", quote='"')
            yield Segment('"')
        yield Segment(found["post"])
    elif found := _BOX.fullmatch(line):
        yield Segment(found["pre"])
        yield Segment(found["text"], "box", quote='"')
        yield Segment(found["post"])
    elif line.startswith("!!!") or (box == "log" and _EMPTY_ROWS.fullmatch(line)):
        yield Segment(line)
    elif box and "|" in line:
        yield from _cells(line, _WORDS[box])
    elif line.lstrip().startswith("|"):
        yield from _cells(line, None)
    else:
        found = _TEXT.fullmatch(line)
        assert found is not None
        yield Segment(found["pre"])
        yield Segment(found["text"], "heading" if "#" in found["pre"] else "text")
        yield Segment(found["post"])


def _cells(line: str, is_words: Callable[[int, str], bool] | None) -> Iterator[Segment]:
    """A row; `is_words` says by its place whether a cell is to be translated, None for all."""
    place = 0
    for part in _CELL.split(line):
        if part == "|":
            place += 1
            yield Segment(part)
            continue
        inner = part.strip()
        if not inner or (is_words is not None and not is_words(place, inner)):
            yield Segment(part)
            continue
        start = part.index(inner)
        yield Segment(part[:start])
        yield Segment(inner, "cell", quote="|")
        yield Segment(part[start + len(inner) :])
