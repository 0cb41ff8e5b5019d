"""Lines that look like a list or a table to the eye, and would be run together into one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.characters import misplaced
from reader.content.findings import Findings
from reader.content.inlines import note_leftovers

_LIST_HINT = 'Begin each line with "- " or "1. ", after an empty line.'
_TABLE_HINT = "Write it as a table: | signs between the cells, a header row and a row of hyphens below it."
_ORDINARY = re.compile(r"\s*(?:[-+*]|\d+\.)(?:\s|$)")
# A dash, a letter or a number with a bracket, a lone sign before a tab: however other programs begin an item.
_ITEM = re.compile(
    r"\s*(?:"
    r"[–—‒―−‐‑]\s*(?=\S)"
    r"|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4})\)\s*(?=\S)"
    r"|(?:[A-Za-z]|[ivxIVX]{2,4})\.\s+(?=\S)"
    r"|\d{1,3}\.(?=[^\W\d_]|[¿¡“\"])"
    r"|[-+](?=[^\W\d_]|[¿¡“\"])"
    r"|\*(?=[^\s*][^*]*$)"
    r"|o\s+(?=\S)"
    r"|[#>](?=\s*\d)"
    r"|:\s+(?=\S)"
    r"|[^\w\s|]{1,2}\t+(?=\S)|\w{1,2}\t+(?=\S)|\d+[.)]\t+(?=\S)"
    r")"
)
_SURE = re.compile(
    r"\s*(?:[^\w\s|!#>-]{1,2}|\w{1,2}|\(?\w{1,3}[.)])\t+\S"
)  # a tab after a sign is an item anywhere
_GAP = re.compile(r"(?<=\S)(?: {3,}|(?<![.?!:…”\"]) {2})(?=\S)")
_INNER_TAB = re.compile(r"\S\s*\t\s*\S")
_BACKSLASH = re.compile(r"\\.?")
_RULED = re.compile(r"\s*(?:\+[-=+:]{3,}\+|(?:[-=]{2,}\s+)+[-=]{2,})\s*")


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    is_item: bool
    is_start: bool  # of a paragraph


def check_pasted(body: str, first: int, findings: Findings) -> None:
    """Note each line that was meant as an item of a list or a row of a table, and each backslash.

    Tabs must still stand in `body`.
    """
    lines = list(_lines(body, first))
    for place, line in enumerate(lines):
        if slash := _BACKSLASH.search(line.text):
            note_leftovers(slash[0], line.number, findings)
        if _is_row(line.text):
            message = "The line looks like a row of a table; it would be run together with its neighbors."
            findings.error(line.number, "lost-table", message, _TABLE_HINT)
        elif line.is_item and _is_meant(lines, place):
            message = "The line looks like an item of a list; it would be run together with its neighbors."
            findings.error(line.number, "lost-list", message, _LIST_HINT)


def _lines(body: str, first: int) -> Iterator[_Line]:
    starts = True
    for number, text in enumerate(body.split("\n"), start=first):
        stripped = text.strip()
        is_item = not _ORDINARY.match(text) and _ITEM.match(text) is not None
        is_item &= not any(misplaced(stripped[:1]))  # a bullet is told as a character
        yield _Line(number, text, is_item, starts)
        starts = not stripped or stripped.startswith(("#", "!!!")) or stripped.endswith(":")


def _is_meant(lines: list[_Line], place: int) -> bool:
    """Whether it is a list: a wrapped sentence may begin one line with "a." or a dash, but not two."""
    if lines[place].is_start or _SURE.match(lines[place].text):
        return True
    return any(0 <= near < len(lines) and lines[near].is_item for near in (place - 1, place + 1))


def _is_row(text: str) -> bool:
    if text.lstrip().startswith("|"):
        return False
    if _RULED.fullmatch(text):
        return True
    after_sign = _SURE.match(text) or _ORDINARY.match(text)
    words = text[after_sign.end() - 1 :] if after_sign else text.lstrip()
    if _INNER_TAB.search(words):
        return True
    gaps = _GAP.findall(words)
    return len(gaps) > 1 or any(len(gap) > 2 for gap in gaps)
