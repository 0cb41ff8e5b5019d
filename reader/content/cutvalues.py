"""Values in the head of a file that YAML would cut or change without a word: comments, escapes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENS = re.compile(r"(?:^|[:,\[{\-?]\s|[\[{])\s*$")


@dataclass(frozen=True)
class CutValue:
    """What YAML would not show as it is written. `line` counts from 0."""

    line: int
    message: str
    hint: str


def cut_values(head: str) -> Iterator[CutValue]:
    """Each place of a head where the reader would get another text than the editor sees.

    A line that begins with # at the margin is a remark of the editor's and stays one.
    """
    quote = ""
    for number, line in enumerate(head.split("\n")):
        if not quote and line.startswith("#"):
            continue
        place = 0
        while place < len(line):
            sign = line[place]
            if quote:
                if sign == "\\" and quote == '"':
                    if line[place + 1 : place + 2] not in ('"', "\\", "/"):
                        yield _escape(number, line[place : place + 2])
                    place += 1
                elif sign == quote:
                    quote = ""
            elif sign in "\"'" and _OPENS.search(line[:place]):
                quote = sign
            elif sign == "#" and (not place or line[place - 1].isspace()):
                yield _comment(number, line[place:])
                break
            place += 1


def _comment(number: int, cut: str) -> CutValue:
    shown = cut if len(cut) <= 40 else f"{cut[:39]}…"
    message = f'"{shown}" would be left out: to YAML, " #" begins a remark.'
    return CutValue(number, message, "Put the whole value between double quotes.")


def _escape(number: int, escape: str) -> CutValue:
    message = f'"{escape}" would be read as another sign.'
    return CutValue(number, message, "Take the backslash away, or put the value between single quotes.")
