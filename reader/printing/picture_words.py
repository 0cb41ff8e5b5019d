"""Takes words that would come out too small from a picture, so that they can be said below it."""

import re
from dataclasses import dataclass
from html import unescape

from reader.render.paper import Run, Runs

_TEXT = re.compile(r"<text\b([^>]*)>(.*?)</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_BOLD = re.compile(r"bold|[6-9]00")
_NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class _Line:
    """A line of words of a picture. Lines with the same `place` and size stand below each other."""

    words: str
    place: str
    size: float
    is_bold: bool


def small_words_taken_out(svg: bytes, scale: float, least: float) -> tuple[bytes, tuple[Runs, ...]]:
    """The picture without words below `least` points, and those words as paragraphs, in their order.

    `scale` is how many points a unit of the picture has on paper.
    """
    lines: list[_Line] = []

    def taken(found: re.Match[str]) -> str:
        facts = dict(_ATTRIBUTE.findall(found[1]))
        size = float(facts.get("font-size", "0").removesuffix("px") or 0)
        words = " ".join(unescape(_TAG.sub(" ", found[2])).split())
        if size * scale >= least or not words:
            return found[0]
        lines.append(_Line(words, facts.get("x", ""), size, bool(_BOLD.search(facts.get("font-weight", "")))))
        return ""

    left = _TEXT.sub(taken, svg.decode("utf-8", "replace"))
    return left.encode("utf-8"), tuple(_paragraphs(lines))


def _paragraphs(lines: list[_Line]) -> list[Runs]:
    """Bold words begin a paragraph; where a number stands before them, that number does."""
    found: list[list[Run]] = []
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        goes_on = before is not None and _look(before) == _look(line)
        follows_number = before is not None and _NUMBER.fullmatch(before.words) is not None
        is_step = _NUMBER.fullmatch(line.words) and place + 1 < len(lines) and lines[place + 1].is_bold
        if not found or is_step or (line.is_bold and not goes_on and not follows_number):
            found.append([Run(line.words, line.is_bold)])
        else:
            last = found[-1]
            between = " " if goes_on or follows_number or last[-1].bold else " · "
            last.append(Run(between + line.words, line.is_bold))
    return [tuple(paragraph) for paragraph in found]


def _look(line: _Line) -> tuple[str, float, bool]:
    """What lines of one sentence, below each other, have in common."""
    return line.place, line.size, line.is_bold
