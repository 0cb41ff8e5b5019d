"""Reads the sentences the model of danger learns from: `articles/danger/text/*.txt`.

A section `## en overdose` names the language and the kind. Groups stand between blank lines: a line with
`!` is danger now, one with `-` its harmless twin. `{a|b}` are alternatives, `[a]` may be left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.content.problems import Problem
from reader.files import read_some
from reader.library.danger_kinds import DangerKind
from reader.texts.sentence import did_you_mean

KINDS = tuple(kind.value for kind in DangerKind)

OTHER = "other"
"""The kind of a section that holds harmless sentences only."""

LARGEST = 1_000_000
"""Bytes a file of sentences may have."""

RULE = "danger-text"
_BRACKETS = re.compile(r"[{}\[\]]")
_CHOICE = re.compile(r"\{([^{}\[\]]*)\}|\[([^{}\[\]]*)\]")
_MARKS = {"! ": True, "- ": False}


@dataclass(frozen=True)
class Example:
    """One line of a group, its alternatives not yet chosen."""

    text: str
    language: str
    kind: str
    is_danger: bool
    writer: str
    group: int
    line: int


@dataclass(frozen=True)
class DangerText:
    """All sentences that could be read, and what was wrong with the others."""

    sentences: tuple[Example, ...]
    problems: tuple[Problem, ...]


def read_danger_text(folder: Path, root: Path, languages: tuple[str, ...]) -> DangerText:
    """Every file of sentences in `folder`, in the order of names; problems name paths from `root` on.

    `languages` are those a section may be in.
    """
    sentences: list[Example] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.txt")):
        name = path.relative_to(root).as_posix()
        try:
            text = read_some(path, LARGEST).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(name, 0, RULE, f"The sentences cannot be read: {error}."))
            continue
        for found in _Reader(name, path.stem, languages).read(text):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                sentences.append(found)
    return DangerText(tuple(sentences), tuple(problems))


def choices(text: str) -> list[list[str]]:
    """A sentence as a row of choices, one of each to be taken: `a {b|c} [d]` → a · b, c · d, nothing."""
    row: list[list[str]] = []
    at = 0
    for found in _CHOICE.finditer(text):
        row.append([text[at : found.start()]])
        row.append(found[1].split("|") if found[1] is not None else [found[2], ""])
        at = found.end()
    row.append([text[at:]])
    return row


def has_open_bracket(text: str) -> bool:
    """Whether a bracket is not closed, or stands in another."""
    return bool(_BRACKETS.search(_CHOICE.sub("", text)))


class _Reader:
    """Reads one file line by line."""

    def __init__(self, path: str, writer: str, languages: tuple[str, ...]) -> None:
        self._path = path
        self._writer = writer
        self._languages = languages
        self._section: tuple[str, str] | None = None
        self._group = 0
        self._is_open = False

    def read(self, text: str) -> Iterator[Example | Problem]:
        """The sentences and problems in the order of the lines."""
        for number, line in enumerate(text.splitlines(), start=1):
            stripped = line.strip()
            if not stripped:
                self._is_open = False
            elif stripped.startswith("## "):
                self._is_open = False
                fault = self._open_section(stripped[3:].split())
                if fault:
                    yield Problem(self._path, number, RULE, *fault)
            elif not stripped.startswith("# "):
                yield self._line(number, stripped)

    def _open_section(self, words: list[str]) -> tuple[str, str] | None:
        self._section = None
        if len(words) != 2:
            return "A section needs a language and a kind.", "Write it like this: ## en overdose"
        language, kind = words
        if language not in self._languages:
            hint = f"They are in {' and '.join(self._languages)}."
            return f'"{language}" is no language of the sentences.', hint
        if kind not in (*KINDS, OTHER):
            return f'"{kind}" is no kind of danger.', did_you_mean(kind, (*KINDS, OTHER))
        self._section = (language, kind)
        return None

    def _line(self, number: int, line: str) -> Example | Problem:
        is_danger = _MARKS.get(line[:2])
        text = line[2:].strip()
        if is_danger is None or not text:
            hint = 'Begin it with "! " for danger now or "- " for a harmless twin.'
            return Problem(self._path, number, RULE, "The line has no mark.", hint)
        if self._section is None:
            return Problem(self._path, number, RULE, "The line stands under no section.")
        if has_open_bracket(text):
            hint = "Alternatives stand in {…|…}, what may be left out in […], and none inside another."
            return Problem(self._path, number, RULE, "A bracket is not closed, or stands in another.", hint)
        if is_danger and self._section[1] == OTHER:
            hint = f"Move it to a section of one of these: {', '.join(KINDS)}."
            return Problem(self._path, number, RULE, 'A sentence of danger has no kind in "other".', hint)
        if not self._is_open:
            self._group += 1
            self._is_open = True
        return Example(text, *self._section, is_danger, self._writer, self._group, number)
