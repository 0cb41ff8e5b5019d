"""Lines that look like a list or a table to the eye, and would be run together into one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.characters import has_misplaced
from reader.content.findings import Findings
from reader.content.inlines import note_leftovers
from reader.content.lines import MOST_LINES
from reader.content.scan import LONGEST_LINE
from reader.texts.sentence import said

_LIST_HINT = said('Begin each line with "- " or "1. ", after an empty line.')
_TABLE_HINT = said(
    "Write it as a table: | signs between the cells, a header row and a row of hyphens below it."
)
_ORDINARY = re.compile(r"\s*(?:[-+*]|\d+\.)(?:\s|$)")
# A dash, a letter or a number with a bracket, a lone sign before a tab: however other programs begin an item.
_BIG = r"(?=[^\W\d_a-záéíóúüñ]|[¿¡“\"])"  # what begins a sentence
_ITEM = re.compile(
    r"\s*(?:"
    r"[–—‒―−‐‑»›=]\s*(?=[^\s=])"
    r"|\(?(?P<label>\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})\.?\)\s*(?=\S)"
    r"|(?P<letter>[A-Za-z]|[ivxIVX]{2,4})\.\s+(?=\S)"
    r"|\d{1,3}\.(?=[^\W\d_]|[¿¡“\"])"
    rf"|\d{{1,3}}(?:\s[-–—]|:)\s+{_BIG}"
    rf"|\d{{1,2}}(?:\.\d{{1,2}})+\.?\s+{_BIG}"
    r"|[-+](?=[^\W\d_]|[¿¡“\"])"
    r"|\*(?=[^\s*][^*]*$)"
    rf"|o\s+{_BIG}|(?P<either>o)\s+(?=\S)"  # in Spanish it is a word too
    rf"|[vqxnlüØ§àøþ]\s+{_BIG}"  # a sign of a font that is not there
    r"|[#>](?=\s*\d)"
    r"|:\s+(?=\S)"
    r"|[^\w\s|]{1,2}\t+(?=\S)|\w{1,2}\t+(?=\S)|\d+[.)]\t+(?=\S)"
    r")"
)
_NEAR = 4  # lines among which the items of one list follow on each other
# Anywhere: a tab after a sign, and what explains the word on the line before.
_SURE = re.compile(r"\s*(?:(?:[^\w\s|!#>-]{1,2}|\w{1,2}|\(?\w{1,3}[.)])\t+|: +)\S")
_GAP = re.compile(r"(?<=\S)(?: {3,}|(?<![.?!:…”\"]) {2})(?=\S)")
_INNER_TAB = re.compile(r"\S\s*\t\s*\S")
_BACKSLASH = re.compile(r"\\.?")
_RULED = re.compile(r"\s*(?:\+[-=+:]{3,}\+|(?:[-=]{2,}\s+)+[-=]{2,})\s*")


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    item: re.Match[str] | None
    is_start: bool  # of a paragraph


def check_pasted(body: str, first: int, findings: Findings) -> None:
    """Note each line that was meant as an item of a list or a row of a table, and each backslash.

    Tabs must still stand in `body`. A body too long to be parsed is left alone.
    """
    if body.count("\n") > MOST_LINES:
        return
    lines = [line for line in _lines(body, first) if line.text.strip() and len(line.text) <= LONGEST_LINE]
    for place, line in enumerate(lines):
        if slash := _BACKSLASH.search(line.text):
            note_leftovers(slash[0], line.number, findings)
        if _is_row(line.text, _around(lines, place, 1)):
            message = said(
                "The line looks like a row of a table; it would be run together with its neighbors."
            )
            findings.error(line.number, "lost-table", message, _TABLE_HINT)
        elif line.item and _is_meant(line, _around(lines, place, 1), _around(lines, place, _NEAR)):
            message = said(
                "The line looks like an item of a list; it would be run together with its neighbors."
            )
            findings.error(line.number, "lost-list", message, _LIST_HINT)


def _around(lines: list[_Line], place: int, most: int) -> list[_Line]:
    return lines[max(place - most, 0) : place] + lines[place + 1 : place + 1 + most]


def _lines(body: str, first: int) -> Iterator[_Line]:
    starts = True
    for number, text in enumerate(body.split("\n"), start=first):
        stripped = text.strip()
        # A bullet is told as a character.
        is_other = _ORDINARY.match(text) or has_misplaced(stripped[:1])
        yield _Line(number, text, None if is_other else _ITEM.match(text), starts)
        starts = not stripped or stripped.startswith(("#", "!!!")) or stripped.endswith(":")


def _is_meant(line: _Line, beside: list[_Line], near: list[_Line]) -> bool:
    """Whether it is a list: a wrapped sentence may begin one line with "a." or a dash, but not two."""
    assert line.item is not None
    if any(other.item for other in beside) or _SURE.match(line.text):
        return True
    if line.item.lastgroup is None:
        return line.is_start
    return any(other.item and other.item.lastgroup == line.item.lastgroup for other in near)


def _is_row(text: str, near: list[_Line]) -> bool:
    begin = text.lstrip()
    if begin.startswith("|") or not ("\t" in begin or "  " in begin or begin.startswith(("+", "-", "="))):
        return False
    if _RULED.fullmatch(text) or _INNER_TAB.search(_words(text)):
        return True
    gaps = _GAP.findall(_words(text))
    if len(gaps) == 1 and len(gaps[0]) == 2:
        return any(_GAP.search(_words(other.text)) for other in near if "|" not in other.text)
    return bool(gaps)


def _words(text: str) -> str:
    """A line without the sign of a list, which may have a tab or blanks after it."""
    sign = _SURE.match(text) or _ORDINARY.match(text)
    return text[sign.end() - 1 :].lstrip() if sign else text.lstrip()
