"""From a settings file's text to settings, with a problem for each thing that is wrong in it."""

import re
import tomllib
from pathlib import Path
from unicodedata import category

from reader.clinic.example import toml_value
from reader.clinic.lines import KeyLines
from reader.clinic.model import SettingsRead, default_settings, settings_from
from reader.clinic.numbers import same_line, spells
from reader.clinic.options import OPTIONS, Kind, Option, Value, complaint, option, section_names, tidy
from reader.clinic.problems import SettingProblem
from reader.texts.sentence import NOTHING, Sentence, did_you_mean, joined, said, said_n

MOST_PROBLEMS = 50
"""After this many problems the rest of a file is not described."""

_NAMES = tuple(declared.name for declared in OPTIONS)
_FIXED = ("crisis", "emergency", "988", "911")
_TWICE = re.compile(r"Cannot declare \('(.*)',?\) twice")
_IN_QUOTES = r"'C:\Clinic\logo.png'"
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def interpret(text: str, path: Path) -> SettingsRead:
    """The settings in a file's text. Never raises; `path` only names the file in problems."""
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Besides its own error, tomllib lets through that of a number too long or brackets too deep.
        return SettingsRead(default_settings(), (_syntax_problem(error, text, path),), path, locked=True)
    reader = _Reader(text, path)
    for key, value in tree.items():
        reader.take_top(str(key), value)
    reader.settle_helpline()
    settings = settings_from(reader.values, path.parent)
    return SettingsRead(settings, reader.all_problems(), path, reader.mode_unclear)


class _Reader:
    """Gathers good values and problems while going through one parsed file."""

    def __init__(self, text: str, path: Path) -> None:
        self.values: dict[str, Value] = {}
        self.mode_unclear = False
        self._path = path
        self._lines = KeyLines(text)
        self._problems: list[SettingProblem] = []
        self._unsaid = 0
        self._number_refused = False

    def all_problems(self) -> tuple[SettingProblem, ...]:
        """The problems found, with a last one that counts those left out."""
        if not self._unsaid:
            return tuple(self._problems)
        last = SettingProblem(
            self._path,
            0,
            said_n(
                "There is {count} more problem in this file.",
                "There are {count} more problems in this file.",
                self._unsaid,
            ),
        )
        return (*self._problems, last)

    def take_top(self, key: str, value: object) -> None:
        """One name at the top of the file: a section, or a setting that stands before all sections."""
        if key in section_names():
            if isinstance(value, dict):
                for inner, held in value.items():
                    self._take(f"{key}.{inner}", held)
            else:
                self._report(
                    key,
                    said('"{name}" must be a section.', name=key),
                    said("Write [{name}] on a line of its own.", name=key),
                )
        elif key in _NAMES:
            self._take(key, value)
        else:
            self._unknown_top(key, value)

    def settle_helpline(self) -> None:
        """Leave nothing beside the helpline's number that belongs to another number."""
        if self._number_refused:
            for declared in OPTIONS:
                if declared.section == "helpline":
                    self.values.pop(declared.name, None)
            return
        built_in = str(option("helpline.number").default)
        number = str(self.values.get("helpline.number", built_in))
        if not same_line(number, built_in):
            for declared in OPTIONS:
                if declared.describes == "helpline.number":
                    self.values.setdefault(declared.name, False if declared.kind is Kind.BOOLEAN else "")
        word = str(self.values.get("helpline.word", ""))
        if word and not spells(word, number):
            message = said(
                'helpline.word "{word}" does not dial {number}, so it is not shown.',
                word=_short(word),
                number=number,
            )
            hint = said("Write letters that give the number on a phone's keys.")
            self._report("helpline.word", message, hint)
            self.values["helpline.word"] = ""

    def _take(self, name: str, raw: object) -> None:
        if name not in _NAMES:
            self._unknown(name)
            return
        declared = option(name)
        value = tidy(raw)
        wrong = _backslash_complaint(declared, value) or complaint(declared, value)
        if not wrong and isinstance(value, str | int | float | tuple):
            self.values[name] = value
            return
        self.mode_unclear |= name == "mode"
        self._number_refused |= name == "helpline.number"
        shown = f' "{_short(value)}"' if isinstance(value, str) and value else ""
        message = said("{setting} {wrong}.", setting=f"{name}{shown}", wrong=wrong)
        self._report(name, message, _instead(declared))

    def _unknown(self, name: str) -> None:
        key = name.rpartition(".")[2]
        if key == "mode":
            self.mode_unclear = True
            hint = said("mode belongs at the top of the file, before the first [section].")
        else:
            elsewhere = next((known for known in _NAMES if known.rpartition(".")[2] == key), "")
            hint = (
                said('Did you mean "{word}"?', word=elsewhere) if elsewhere else self._nearest(name, _NAMES)
            )
        message = said('There is no setting "{name}".', name=_short(name))
        self._report(name, message, hint or said("Take this line out."))

    def _unknown_top(self, key: str, value: object) -> None:
        if key in _FIXED:
            message = said(
                'There is no setting "{name}": 988 and 911 cannot be changed or turned off.', name=key
            )
            self._report(key, message, said("Take this out."))
        elif isinstance(value, dict | list):
            self.mode_unclear |= "mode" in value
            hint = self._nearest(key, section_names()) or said("Take this section out.")
            self._report(key, said('There is no section "{name}".', name=_short(key)), hint)
        else:
            self.mode_unclear |= "mode" in self._nearest(key, ("mode",))
            self._unknown(key)

    def _nearest(self, name: str, known: tuple[str, ...]) -> Sentence:
        # Looking for near words is slow, and a file with this many mistakes is not a settings file.
        return did_you_mean(name, known) if len(self._problems) < MOST_PROBLEMS else NOTHING

    def _report(self, name: str, message: Sentence, hint: Sentence) -> None:
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(SettingProblem(self._path, self._lines.of(name), message, hint))
        else:
            self._unsaid += 1


def _backslash_complaint(declared: Option, value: object) -> Sentence:
    """A Windows path in double quotes, whose backslashes TOML took for signs of its own."""
    if declared.kind not in (Kind.PATH, Kind.COMMAND) or not isinstance(value, str):
        return NOTHING
    if not any(category(sign) == "Cc" for sign in value):
        return NOTHING
    return said(
        "has a backslash, which means something else between double quotes; write {example}",
        example=_IN_QUOTES,
    )


def _instead(declared: Option) -> Sentence:
    if declared.name == "helpline.number":
        return said("The built-in helpline, {number}, is shown instead.", number=declared.default)
    if declared.default == "":
        return said("Nothing is shown for it until it is fixed.")
    return said("Until it is fixed, {value} is used.", value=toml_value(declared.default))


def _short(text: str) -> str:
    """Words of a file made fit for one line of a message."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in text)
    return plain if len(plain) <= 60 else f"{plain[:59]}…"


def _syntax_hint(reason: str, row: str) -> Sentence:
    """What to do about a line that is no TOML; `reason` is what the reader of TOML says, in English."""
    if twice := _TWICE.match(reason):
        name = twice[1].replace("', '", ".")
        return said("The section [{name}] comes twice. Put all its lines under one.", name=_short(name))
    if reason.startswith("Cannot overwrite a value"):
        name = row.split("=")[0].strip()
        return said('"{name}" comes twice. Take one of the two out.', name=_short(name))
    if any(quote in row for quote in "“”„‘’"):
        return said('Use straight quotes, as in name = "Riverside Clinic".')
    if "\\" in row:
        return said("A backslash cannot stand between double quotes. Write {example}.", example=_IN_QUOTES)
    told = said('TOML says "{reason}".', reason=_short(reason)) if reason else NOTHING
    usual = said('Fix that line: a setting looks like name = "Riverside Clinic", a section like [clinic].')
    return joined(told, usual)


def _syntax_problem(error: Exception, text: str, path: Path) -> SettingProblem:
    place = _PLACE.search(str(error))
    rows = text.split("\n")
    line = int(place[1]) if place and place[1] else (len(text.rstrip().split("\n")) if place else 0)
    message = said("The settings file could not be used, because it is not valid TOML.")
    if line:
        message = said(
            "The settings file could not be used, because line {line} is not valid TOML.", line=line
        )
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    hint = _syntax_hint(_PLACE.sub("", str(error)), row)
    until = said("Until then the built-in settings are used.")
    return SettingProblem(path, line, message, joined(hint, until))
