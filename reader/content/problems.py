"""What is wrong with an article, where, and what to do about it."""

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
