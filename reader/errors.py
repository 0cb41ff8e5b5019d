"""Errors that carry a sentence for people and what to do next."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath


@dataclass(frozen=True)
class Said:
    """A sentence with gaps, and what stands in them, so that the window can say it in other languages."""

    template: str
    values: tuple[tuple[str, str], ...] = ()


class Sentence(str):
    """Plain text that remembers how it was made: `parts` are its sentences."""

    parts: tuple[Said, ...]

    def __new__(cls, *parts: Said) -> "Sentence":
        """The sentences in English, one after the other."""
        made = super().__new__(cls, " ".join(p.template.format(**dict(p.values)) for p in parts))
        made.parts = parts
        return made

    def __reduce__(self) -> tuple[type["Sentence"], tuple[Said, ...]]:
        return Sentence, self.parts  # a copy is made of the same sentences


def said(template: str, **values: object) -> Sentence:
    """A sentence that can be translated; `template` is literal, its gaps named: `said("No {x}.", x=1)`.

    A value made with `said` itself is translated too.
    """
    kept = tuple((name, v if isinstance(v, Sentence) else str(v)) for name, v in values.items())
    return Sentence(Said(template, kept))


def noop(text: str) -> str:
    """Mark a text for the translators; whoever shows it has it translated then."""
    return text


def joined(*sentences: str) -> str:
    """Sentences one after the other, which can still be translated where each of them can."""
    given = [each for each in sentences if each]
    if all(isinstance(each, Sentence) for each in given):
        return Sentence(*(part for each in given if isinstance(each, Sentence) for part in each.parts))
    return " ".join(given)


_FOLDERS = re.compile(r"(?:(?<![\w/])~?/|(?<!\w)[A-Za-z]:[\\/]|\\\\)(?:[^\s\"'/\\:;,]+[/\\])+")


def without_folders(sentence: str) -> str:
    """A sentence for the public: files in it are named, but not the folders they lie in."""
    if not isinstance(sentence, Sentence):
        return _FOLDERS.sub("", sentence)
    parts = (
        Said(part.template, tuple((name, _file_only(value)) for name, value in part.values))
        for part in sentence.parts
    )
    return Sentence(*parts)


def _file_only(value: str) -> str:
    if isinstance(value, Sentence):
        return without_folders(value)
    is_whole_path = PurePosixPath(value).is_absolute() or PureWindowsPath(value).is_absolute()
    return PureWindowsPath(value).name if is_whole_path else _FOLDERS.sub("", value)


class ReaderError(Exception):
    """Something went wrong that a person must hear about.

    `what` is one plain sentence; `next_step` says what to do about it. Made with `said`, both can be
    translated.
    """

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step

    @property
    def sentence(self) -> str:
        """The error and its next step as one line of text."""
        return joined(self.what, self.next_step)


class LibraryError(ReaderError):
    """The library file is missing, damaged or of another version."""


class UnknownArticle(ReaderError):
    """No article has the id that was asked for."""


class FileProblem(ReaderError):
    """A file or folder could not be read or written."""
