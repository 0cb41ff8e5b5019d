"""Values in the head of a file that YAML would cut or change without a word: comments, escapes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.texts.sentence import Sentence, said

_OPENS = re.compile(r"(?:^|[:,\[{\-?]\s|[\[{])\s*$")
_AS_IT_IS = re.compile(r"\s*[\w-]+:\s+[|>][-+\d]*\s*$")  # what follows, further in, is taken letter by letter
_NO_PROSE = re.compile(r"(?:drugs|treatments|level|translated_from|official_page):")


@dataclass(frozen=True)
class CutValue:
    """What YAML would not show as it is written. `line` counts from 0."""

    line: int
    message: Sentence
    hint: Sentence


def cut_values(head: str) -> Iterator[CutValue]:
    """Each place of a head where the reader would get another text than the editor sees.

    A line that begins with # at the margin is a remark of the editor's and stays one.
    """
    if "#" not in head and "\\" not in head:
        return
    quote = ""
    margin = -1  # of a value that is taken as it is
    for number, line in enumerate(head.split("\n")):
        if margin >= 0 and (not line.strip() or _indent(line) > margin):
            continue
        margin = _indent(line) if not quote and _AS_IT_IS.match(line) else -1
        if quote or not (line.startswith("#") or _NO_PROSE.match(line)):
            quote, found = _read_line(number, line, quote)
            yield from found


def _read_line(number: int, line: str, quote: str) -> tuple[str, list[CutValue]]:
    """The quotation mark left open at the line's end, and what would be cut or changed in the line."""
    found: list[CutValue] = []
    place = 0
    while place < len(line):
        sign, pair = line[place], line[place : place + 2]
        if quote and (pair == "''" == quote * 2 or (sign == "\\" and quote == '"')):
            if sign == "\\" and pair[1:] not in ('"', "\\", "/"):
                found.append(_escape(number, pair))
            place += 1
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and _OPENS.search(line[:place]):
            quote = sign
        elif sign == "#" and (not place or line[place - 1].isspace()):
            found.append(_comment(number, line[place:]))
            break
        place += 1
    return quote, found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _comment(number: int, cut: str) -> CutValue:
    shown = cut if len(cut) <= 40 else f"{cut[:39]}…"
    message = said('"{shown}" would be left out: to YAML, " #" begins a remark.', shown=shown)
    return CutValue(number, message, said("Put the whole value between double quotes."))


def _escape(number: int, escape: str) -> CutValue:
    message = said('"{escape}" would be read as another sign.', escape=escape)
    return CutValue(number, message, said("Take the backslash away, or put the value between single quotes."))
