"""Finds the lines of an article file that its blocks came from, which Python-Markdown forgets.

Blocks and links are met in the order in which they stand in the file, so each kind is a queue.
"""

import re

_PATTERNS = {
    "heading": re.compile(r"^\s*#{1,6}\s*\S"),
    "callout": re.compile(r"^\s*!!!"),
    "table": re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$"),
}


class LineFinder:
    """Looks things up in the body of one file; `first` is the body's first line in the file."""

    def __init__(self, body: str, first: int) -> None:
        self._lines = body.split("\n")
        self._first = first
        self._queues = {
            kind: [i for i, line in enumerate(self._lines) if pattern.search(line)]
            for kind, pattern in _PATTERNS.items()
        }
        self._taken: dict[str, tuple[int, int]] = {}

    def next(self, kind: str) -> int:
        """The line of the next heading, callout or table."""
        queue = self._queues[kind]
        return self._first + (queue.pop(0) if queue else 0)

    def of(self, needle: str) -> int:
        """The line of the next place where `needle` stands; the last one when there are no more."""
        row, column = self._taken.get(needle, (0, 0))
        for index in range(row, len(self._lines)):
            found = self._lines[index].find(needle, column if index == row else 0)
            if found >= 0:
                self._taken[needle] = (index, found + len(needle))
                return self._first + index
        return self._first + row

    def of_words(self, text: str) -> int:
        """The line where a text begins, judged by its first words."""
        words = text.split()
        return (
            self.of(words[0]) if len(words) == 1 else self.of(" ".join(words[:3])) if words else self._first
        )
