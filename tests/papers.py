"""Reads finished paper back, with programs that know nothing of ours: words, places, fonts, QR codes."""

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import NamedTuple

# In large print the day may stand below the version, which is beside the page's number.
FURNITURE_END = re.compile(
    r"(Guide\s+version|Versión\s+de\s+la\s+guía)\s+[0-9a-f]{8}\n((Printed|Impreso\s+el)\s[^\n]*\n)?"
)
_INLINE = re.compile(r"</?(?:b|a|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_HEAD_CELL = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_HEADING = re.compile(r'<(?:h[23]|p class="callout-title")>(.*?)</(?:h[23]|p)>')


class Word(NamedTuple):
    """A word and its box in points from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class PdfFile:
    """A PDF read by poppler's programs. Pages count from 1."""

    path: Path

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page in the order it was drawn."""
        text = run("pdftotext", "-raw", str(self.path), "-")
        return [folded(page) for page in text.split("\f")[:-1]]

    @cached_property
    def bodies(self) -> list[str]:
        """The text of each page without what stands on every page."""
        return [FURNITURE_END.split(page, maxsplit=1)[-1] for page in self.pages]

    @cached_property
    def boxes(self) -> list[tuple[float, float, list[Word]]]:
        """Width, height and words of each page."""
        found = []
        for page in run("pdftotext", "-bbox", str(self.path), "-").split("<page ")[1:]:
            width, height = re.findall(r'(?:width|height)="([\d.]+)"', page)[:2]
            words = re.findall(
                r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', page
            )
            boxes = [Word(*map(float, word[:4]), unescape(word[4])) for word in words]
            found.append((float(width), float(height), boxes))
        return found

    @cached_property
    def fonts(self) -> list[tuple[str, bool]]:
        """Each font's name, and whether it is in the file."""
        rows = run("pdffonts", str(self.path)).splitlines()[2:]
        return [(row.split()[0], row.split()[-5] == "yes") for row in rows]

    def codes(self, page: int, dpi: int = 100) -> list[str]:
        """What the QR codes of a page say."""
        drawn = self.path.with_suffix(f".{page}")
        run("pdftoppm", "-r", str(dpi), "-gray", "-f", str(page), "-l", str(page), "-singlefile",
            "-png", str(self.path), str(drawn))  # fmt: skip
        return run("zbarimg", "--quiet", "--raw", f"{drawn}.png").split()


def run(*command: str) -> str:
    """What a program prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def folded(text: str) -> str:
    """Text with ligatures taken apart and without signs that cannot be seen."""
    return unicodedata.normalize("NFKC", text).replace("\u2060", "")


def squeezed(text: str) -> str:
    """Text without any blanks, so that no line break matters."""
    return "".join(folded(text).split())


def html_passages(html: str) -> Iterator[str]:
    """Each run of words of a page's HTML, by cutting the tags out: not the way the program reads it."""
    for part in _TAG.split(_INLINE.sub("", html)):
        if part.strip():
            yield unescape(part)


def html_headings(html: str) -> list[str]:
    """The headings of a page's HTML, those of its boxes too."""
    return [unescape(_TAG.sub("", found)).strip() for found in _HEADING.findall(html)]


def form_parts(passage: str) -> list[str]:
    """The words of a form that every edition has: a column and its value apart, no way to write a day."""
    return re.sub(r" \([^()]*\)$", "", passage.rstrip()).removesuffix(":").split(": ")


def html_table_heads(html: str) -> set[str]:
    """The names of the columns in a page's HTML, cell by cell as `html_passages` gives them."""
    return {text for cell in _HEAD_CELL.findall(html) for text in html_passages(cell)}


def words_over_words(words: list[Word]) -> list[tuple[str, str]]:
    """Pairs of words of which one covers a good part of the other."""
    found = []
    ordered = sorted(words, key=lambda word: word.top)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.top >= one.bottom:
                break
            if other.left >= one.right or other.right <= one.left:
                continue
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - other.top
            smaller = min(_area(one), _area(other))
            if wide > 0 and high > 0 and wide * high > 0.35 * smaller:
                found.append((one.text, other.text))
    return found


def _area(word: Word) -> float:
    return (word.right - word.left) * (word.bottom - word.top)
