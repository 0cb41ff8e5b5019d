"""A TOML file beside the articles: read, or refused with the line, and the line of a word in it."""

import re
import tomllib
from pathlib import Path
from typing import Any

from reader.content.problems import Problem
from reader.files import read_some

LARGEST = 1_000_000
"""Bytes such a file may have."""

_AT_LINE = re.compile(r" ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)")


class TomlText:
    """What a file says, and its text."""

    def __init__(self, data: dict[str, Any], text: str) -> None:
        self.data, self.text = data, text

    def line_of(self, word: str) -> int:
        """The first line with this word as a key or table, else the first that has it; 0 for none."""
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        key = re.compile(rf"\s*(?:\[+[\w.]*\b{re.escape(word)}\]|{re.escape(word)}\s*=)")
        for finds in (key.match, whole.search):
            for number, line in enumerate(self.text.splitlines(), start=1):
                if not line.lstrip().startswith("#") and finds(line):
                    return number
        return 0


def read_toml(path: Path, name: str, rule: str) -> TomlText | Problem:
    """The file at `path`, or why it cannot be used, as a problem of `name`."""
    try:
        text = read_some(path, LARGEST).decode("utf-8-sig")
    except OSError as error:
        return Problem(name, 0, rule, f"The file cannot be read: {error}.", "Check who may read it.")
    except UnicodeDecodeError as error:
        return Problem(name, 0, rule, f"The file is not valid TOML: {error}.", "Save it again as UTF-8.")
    try:
        return TomlText(tomllib.loads(text), text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        line = int(found["line"]) if found and found["line"] else text.count("\n") + 1
        reason = _AT_LINE.sub("", str(error))
        return Problem(name, line, rule, f"The file is not valid TOML: {reason}.", "Fix that line.")
