"""What is wrong with a settings file, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SettingProblem:
    """One thing to mend in a settings file. `line` counts from 1; 0 means the file as a whole."""

    path: Path
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.message} {self.hint}".rstrip()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or an empty text."""
    import difflib  # only needed when something is wrong

    near = difflib.get_close_matches(word[:60].lower(), list(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else ""
