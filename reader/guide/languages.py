"""Reads `language/<code>.toml`: what search and checks know of a language, and what is wrong in it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from pyphen import LANGUAGES as HYPHENATED

from reader.content.problems import Problem
from reader.guide.measure import Measure, Sentences
from reader.guide.phrases import BadPhrase, forms
from reader.guide.rules import (
    DangerWords,
    DateWords,
    DoseWords,
    Mark,
    PhoneWords,
    Rules,
    Shape,
    StigmaWords,
)
from reader.guide.safety_words import SafetyWords
from reader.guide.toml_text import TomlText, read_toml
from reader.library.wording import Wording, wording_of
from reader.texts.sentence import did_you_mean

RULE = "wording"

_CHECKS = "checks"
_SEE = "See docs/editors.md."
_LITERAL = frozenset({"official_names", "not_after", "short_forms", "maybe"})  # written as they stand
_Kind = TypeVar("_Kind")
_TABLES: Mapping[str, type] = {
    "shape": Shape,
    "sentences": Sentences,
    "reading": Measure,
    "danger": DangerWords,
    "dates": DateWords,
    "dose": DoseWords,
    "phone": PhoneWords,
    "stigma": StigmaWords,
    "safety": SafetyWords,
}


@dataclass(frozen=True)
class LanguageFile:
    """What one file says, and the file itself, in which to find the line of a word."""

    path: str
    wording: Wording
    rules: Rules
    source: TomlText = field(repr=False, compare=False)

    def line_of(self, word: str) -> int:
        """The first line with this word; 0 when no line has it."""
        return self.source.line_of(word)


@dataclass(frozen=True)
class Languages:
    """The files of a guide's languages that could be used, and what was wrong with the others."""

    files: tuple[LanguageFile, ...]
    problems: tuple[Problem, ...]


class Misused(Exception):
    """An entry that cannot be used. `word` stands on the line it is about."""

    def __init__(self, word: str, what: str, hint: str = _SEE) -> None:
        super().__init__(what)
        self.word, self.hint = word, hint


def read_languages(folder: Path, languages: Iterable[str]) -> Languages:
    """The files of these languages in the guide's `folder`.

    A language may lack its file: then the search knows nothing of it, and the checks what the first says.
    """
    files: list[LanguageFile] = []
    problems: list[Problem] = []
    paths = [folder / "language" / f"{language}.toml" for language in languages]
    for path in filter(Path.exists, paths):
        name = path.relative_to(folder).as_posix()
        found = _read(path, name)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    return Languages(tuple(files), tuple(problems))


def _read(path: Path, name: str) -> LanguageFile | Problem:
    read = read_toml(path, name, RULE)
    if isinstance(read, Problem):
        return read
    data = dict(read.data)
    try:
        rules = rules_of(data.pop(_CHECKS, {}))
        return LanguageFile(name, wording_of(path.stem, data), rules, read)
    except Misused as error:
        line = read.line_of(error.word)
        return Problem(name, line, RULE, f"The file misuses an entry: {error}.", error.hint)
    except (KeyError, TypeError, AttributeError) as error:
        told = str(error.args[0]) if error.args else str(error)
        quoted = re.search(r'"([^"]+)"', told)
        line = read.line_of(quoted[1]) if quoted else 0
        return Problem(name, line, RULE, f"The file misuses an entry: {told}.", _SEE)


def rules_of(data: object) -> Rules:
    """What the tables `[checks.…]` say. Raises Misused for what no check understands."""
    if not isinstance(data, dict):
        raise Misused(_CHECKS, f'"{_CHECKS}" is no table')
    for name in data:
        if name not in _TABLES:
            raise Misused(name, f'"{name}" is no table of the checks', did_you_mean(name, _TABLES) or _SEE)
    made: dict[str, Any] = {name: _table(name, told) for name, told in data.items()}
    made["measure"] = made.pop("reading", None)
    return Rules(**made)


def _table(name: str, told: object) -> object:
    if name == "stigma" and isinstance(told, dict):
        marks = told.get("mark", [])
        if not isinstance(marks, list):
            raise Misused("mark", '"mark" is no list; write [[checks.stigma.mark]]')
        others = {key: value for key, value in told.items() if key != "mark"}
        made: StigmaWords = _made(StigmaWords, name, others)
        return StigmaWords(
            tuple(_made(Mark, name, each) for each in marks), made.official_names, made.shown_column
        )
    made_table: object = _made(_TABLES[name], name, told)
    if isinstance(made_table, Measure):
        _try_measure(made_table)
    return made_table


def _made(kind: type[_Kind], name: str, told: object) -> _Kind:
    """A value of a dataclass from a table that has its fields for keys."""
    if not isinstance(told, dict):
        raise Misused(name, f'"{name}" is no table')
    known = {each.name: each for each in fields(kind) if each.name != "marks"}  # type: ignore[arg-type]
    hints = get_type_hints(kind)
    for key in told:
        if key not in known:
            what = f'"{key}" is not known in [{_CHECKS}.{name}]'
            raise Misused(key, what, did_you_mean(key, known) or _SEE)
    for key, each in known.items():
        if each.default is MISSING and each.default_factory is MISSING and key not in told:
            raise Misused(name, f'[{_CHECKS}.{name}] lacks "{key}"')
    return kind(**{key: _value(key, value, hints[key]) for key, value in told.items()})


def _value(key: str, value: object, wanted: object) -> object:
    if wanted in (str, bool) and type(value) is wanted:
        return value
    if wanted is float and type(value) is int:
        return float(value)
    if wanted in (int, float) and type(value) is wanted:
        return value
    is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    if wanted in (str, bool, int, float) or not is_list:
        raise Misused(key, f'"{key}" is not {_WANTED.get(wanted, "a list of texts")}')
    assert isinstance(value, list)
    if key not in _LITERAL:
        try:
            forms(value)
        except BadPhrase as error:
            raise Misused(error.phrase, str(error)) from error
    return frozenset(value) if wanted == frozenset[str] else tuple(value)


_WANTED: Mapping[object, str] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def _try_measure(measure: Measure) -> None:
    for key, pattern in (("syllable", measure.syllable), ("silent", measure.silent)):
        try:
            re.compile(pattern)
        except re.error as error:
            raise Misused(key, f'"{key}" is no regular expression: {error}') from error
    if measure.hyphenation and measure.hyphenation not in HYPHENATED:
        what = f'there is no hyphenation for "{measure.hyphenation}"'
        raise Misused(measure.hyphenation, what, did_you_mean(measure.hyphenation, HYPHENATED) or _SEE)
