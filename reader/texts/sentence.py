"""Sentences that remember how they were made, so that they can be said in any language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath
from typing import NewType

Template = NewType("Template", str)
"""A text with gaps that translators know of; only `noop` makes one."""


class Joint(StrEnum):
    """The word before the last item of a list."""

    AND = "standard"
    OR = "or"


@dataclass(frozen=True)
class InContext:
    """A text that translators know of, and where it stands."""

    context: str
    text: str


@dataclass(frozen=True)
class Said:
    """One sentence with gaps, and what stands in them; `many` is its plural, chosen by the gap "count"."""

    template: str
    values: tuple[tuple[str, str], ...] = ()
    many: str = ""


@dataclass(frozen=True)
class Listed:
    """Items that are read as one list."""

    items: tuple[str, ...]
    link: Joint = Joint.AND


class Sentence(str):
    """Plain English text that remembers its `parts`; `Catalog.say` gives it in another language."""

    parts: tuple[Said | Listed, ...]

    def __new__(cls, *parts: Said | Listed) -> "Sentence":
        """The parts in English, one after the other."""
        made = super().__new__(cls, " ".join(map(_in_english, parts)))
        made.parts = parts
        return made

    def __reduce__(self) -> tuple[type["Sentence"], tuple[Said | Listed, ...]]:
        return Sentence, self.parts  # a copy is made of the same parts


def said(template: str, **values: object) -> Sentence:
    """A sentence that can be translated; `template` is a literal, its gaps are named: `said("No {x}.", x=1)`.

    A value that is itself a `Sentence` is translated too.
    """
    return Sentence(Said(template, _kept(values)))


def said_as(template: Template, **values: object) -> Sentence:
    """The same for a template that was marked with `noop` elsewhere."""
    return Sentence(Said(template, _kept(values)))


def said_n(one: str, many: str, count: int, **values: object) -> Sentence:
    """A sentence about a number of things; the language decides which form fits `count`."""
    return Sentence(Said(one, _kept({"count": count, **values}), many))


def noop(text: str) -> Template:
    """Mark a text for the translators; whoever shows it has it translated then."""
    return Template(text)


def noop_in(context: str, text: str) -> InContext:
    """Mark a text whose translation depends on where it stands; `context` tells translators where."""
    return InContext(context, text)


def all_of(items: Iterable[object]) -> Sentence:
    """Items as a list that ends in "and"."""
    return Sentence(Listed(_texts(items), Joint.AND))


def one_of(items: Iterable[object]) -> Sentence:
    """Items as a list that ends in "or"."""
    return Sentence(Listed(_texts(items), Joint.OR))


def joined(*sentences: Sentence) -> Sentence:
    """Sentences one after the other."""
    return Sentence(*(part for each in sentences for part in each.parts))


def verbatim(text: object) -> Sentence:
    """Words that are the same in every language, or that are not ours: a path, what a clinic typed."""
    return Sentence(Said("{text}", (("text", str(text)),))) if str(text) else NOTHING


def did_you_mean(word: str, known: Iterable[str]) -> Sentence:
    """A hint naming the nearest known word, or nothing."""
    import difflib  # only needed when something is wrong

    names = list(known)
    typed = word[:60]
    near = [each for way in (typed, typed.lower()) for each in difflib.get_close_matches(way, names, n=1)]
    return said('Did you mean "{word}"?', word=near[0]) if near else NOTHING


_FOLDERS = re.compile(r"(?:(?<![\w/])~?/|(?<!\w)[A-Za-z]:[\\/]|\\\\)(?:[^\s\"'/\\:;,]+[/\\])+")


def without_folders(sentence: str) -> Sentence:
    """A sentence for the public: files in it are named, but not the folders they lie in."""
    if not isinstance(sentence, Sentence):
        return verbatim(_FOLDERS.sub("", sentence))
    return Sentence(*map(_without_folders, sentence.parts))


def _without_folders(part: Said | Listed) -> Said | Listed:
    if isinstance(part, Listed):
        return Listed(tuple(map(_file_only, part.items)), part.link)
    return Said(part.template, tuple((name, _file_only(value)) for name, value in part.values), part.many)


def _file_only(value: str) -> str:
    if isinstance(value, Sentence):
        return without_folders(value)
    is_whole_path = PurePosixPath(value).is_absolute() or PureWindowsPath(value).is_absolute()
    return PureWindowsPath(value).name if is_whole_path else _FOLDERS.sub("", value)


def _kept(values: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple(zip(values, _texts(values.values()), strict=True))


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(value if isinstance(value, Sentence) else str(value) for value in values)


def _in_english(part: Said | Listed) -> str:
    if isinstance(part, Listed):
        from reader.texts.customs import listed
        from reader.texts.languages import SOURCE

        return listed(part.items, SOURCE, part.link)
    values = dict(part.values)
    template = part.many if part.many and values["count"] != "1" else part.template
    return template.format(**values)


NOTHING = Sentence()
"""No sentence at all."""
