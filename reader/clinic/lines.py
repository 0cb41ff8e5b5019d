"""On which line of a settings file each name stands."""

import re

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=[ \t]*(.*)")
_PART = re.compile(_NAME)


class KeyLines:
    """The lines of a text's sections and keys, found without a full parse."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        section = ""
        open_quotes = ""
        # splitlines() would also break at signs that TOML does not count as line ends.
        for number, line in enumerate(text.split("\n"), start=1):
            if open_quotes:
                open_quotes = "" if open_quotes in line else open_quotes
            elif header := _HEADER.match(line):
                section = _plain(header[1])
                self._lines.setdefault(section, number)
            elif key := _KEY.match(line):
                name = _plain(key[1])
                self._lines.setdefault(f"{section}.{name}" if section else name, number)
                open_quotes = _left_open(key[2])

    def of(self, name: str) -> int:
        """The line of a dotted name, or of the nearest name around it; 0 when neither is found."""
        while name and name not in self._lines:
            name = name.rpartition(".")[0]
        return self._lines.get(name, 0)


def _plain(dotted: str) -> str:
    return ".".join(part.strip("\"'") for part in _PART.findall(dotted))


def _left_open(value: str) -> str:
    """The triple quotes that a value opens and does not close on its own line."""
    quotes = value[:3]
    return quotes if quotes in ('"""', "'''") and quotes not in value[3:] else ""
