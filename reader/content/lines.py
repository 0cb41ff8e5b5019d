"""Marks each line of a Markdown text with its number, so that the number survives parsing.

Python-Markdown forgets where things stood. One private character per line, put before the line's first
word or bracket, comes out of the parser at exactly the place it went in; no syntax depends on it.
"""

import re

MOST_LINES = 10_000
_FIRST_MARK = 0xF0000
_MARK = re.compile("[\U000f0000-\U000fffff]")
_LIST_OR_QUOTE = re.compile(r"[ >]*(?:(?:[-+*]|\d+\.)[ >]+)*")
_HASHES = re.compile(r" *#+ *")
_WORD = re.compile(r"[^\W_]|[\[!\\]")


def marked_line(line: str, number: int) -> str:
    """`line` with the mark for `number`; unchanged when it holds no words."""
    hashes = _HASHES.match(line)
    start = hashes.end() if hashes else _start_of_words(line)
    return line if start is None else line[:start] + mark(number) + line[start:]


def mark(number: int) -> str:
    """The mark for one line number."""
    return chr(_FIRST_MARK + number)


def unmarked(text: str) -> str:
    """`text` without marks."""
    return _MARK.sub("", text)


def first_line(text: str) -> int | None:
    """The number in the first mark of `text`."""
    found = _MARK.search(text)
    return ord(found[0]) - _FIRST_MARK if found else None


def last_line(text: str) -> int | None:
    """The number in the last mark of `text`."""
    found = _MARK.findall(text)
    return ord(found[-1]) - _FIRST_MARK if found else None


def _start_of_words(line: str) -> int | None:
    lead = _LIST_OR_QUOTE.match(line)
    word = _WORD.search(line, lead.end() if lead else 0)
    return word.start() if word else None
