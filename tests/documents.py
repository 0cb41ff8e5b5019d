"""What the documentation says, for the tests that hold it to the program: blocks, links, words in code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """One fenced block. `line` is that of its fence; `language` is the word after it."""

    file: str
    line: int
    language: str
    text: str

    @property
    def lines(self) -> list[str]:
        """Its lines that are not empty."""
        return [line for line in self.text.splitlines() if line.strip()]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def text_of(name: str) -> str:
    """The text of `README.md` or `docs/kiosk.md`."""
    return (ROOT / name).read_text(encoding="utf-8")


def without_blocks(text: str) -> str:
    """A text without its fenced blocks."""
    return _BLOCK.sub("", text)


def names() -> list[str]:
    """Every file of the documentation, from the project's folder."""
    return [path.relative_to(ROOT).as_posix() for path in FILES]


def blocks(*languages: str) -> list[Block]:
    """The fenced blocks of these languages, in all files."""
    return [block for name in names() for block in _blocks(name) if block.language in languages]


def code_words() -> Iterator[tuple[str, str]]:
    """File and text of everything between backticks outside of blocks."""
    for name in names():
        for found in _CODE.finditer(_prose(name)):
            yield name, found[1].replace("\\|", "|")


def links() -> Iterator[tuple[str, str]]:
    """File and target of every link and picture outside of blocks."""
    for name in names():
        for found in _LINK.finditer(_CODE.sub("", _prose(name))):
            yield name, found[1]


def anchors(name: str) -> set[str]:
    """The anchors that code-hosting pages give the headings of a file."""
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(_prose(name)))
    return {each.replace(" ", "-") for each in words}


def _blocks(name: str) -> Iterator[Block]:
    text = text_of(name)
    for found in _BLOCK.finditer(text):
        yield Block(name, text.count("\n", 0, found.start()) + 1, found[1], found[2])


def _prose(name: str) -> str:
    return without_blocks(text_of(name))
