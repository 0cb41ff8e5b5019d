"""Collects the problems of one file: each once, and never so many that nobody reads them."""

from reader.content.problems import Problem, Severity
from reader.texts.sentence import NOTHING, Sentence

MOST_FINDINGS = 200
LONGEST_QUOTE = 60  # characters of the file shown inside a message


class Findings:
    """The problems met so far in the file at `path`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._found: dict[Problem, None] = {}

    def error(self, line: int, rule: str, message: Sentence, hint: Sentence = NOTHING) -> None:
        """Note a problem that must be mended before the guide is released."""
        self._add(Problem(self._path, line, rule, message, hint, Severity.ERROR))

    def damage(self, line: int, rule: str, message: Sentence, hint: Sentence = NOTHING) -> None:
        """Note a problem that keeps the article from being shown."""
        self._add(Problem(self._path, line, rule, message, hint, Severity.DAMAGE))

    @property
    def is_damaged(self) -> bool:
        """Whether anything found keeps the article from being shown."""
        return any(problem.severity is Severity.DAMAGE for problem in self._found)

    def problems(self) -> tuple[Problem, ...]:
        """All problems in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: problem.line))

    def _add(self, problem: Problem) -> None:
        # The first damage is always kept: what is refused must never depend on how much else is wrong.
        if len(self._found) < MOST_FINDINGS or (problem.severity is Severity.DAMAGE and not self.is_damaged):
            self._found[problem] = None


def quoted(text: str) -> str:
    """A piece of the file, short and on one line, for use in a message."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
