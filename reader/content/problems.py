"""What is wrong with an article, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much a problem matters."""

    DAMAGE = "damage"  # the article cannot be shown; readers are told so
    ERROR = "error"  # the article is shown, but `check` fails
    WARNING = "warning"  # worth a look; `check --strict` fails


@dataclass(frozen=True)
class Problem:
    """One thing to mend in one file. `line` counts from 1; 0 means the file as a whole."""

    path: str
    line: int
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message} {self.hint}".rstrip() + f" [{self.rule}]"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or an empty text."""
    import difflib  # only needed when something is wrong

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else ""
