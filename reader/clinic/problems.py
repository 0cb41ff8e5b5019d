"""What is wrong with a settings file, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import joined, said


@dataclass(frozen=True)
class SettingProblem:
    """One thing to mend in a settings file. `line` counts from 1; 0 means the file as a whole."""

    path: Path
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """All of it in one line; made of sentences that can be translated, it can be as well."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return joined(said("{place}:", place=place), self.message, self.hint)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or an empty text."""
    import difflib  # only needed when something is wrong

    near = difflib.get_close_matches(word[:60].lower(), list(known), n=1, cutoff=0.6)
    return said('Did you mean "{word}"?', word=near[0]) if near else ""
