"""Errors that carry a sentence for people and what to do next."""

from dataclasses import dataclass


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


def said(template: str, **values: object) -> Sentence:
    """A sentence that can be translated; `template` is literal, its gaps named: `said("No {x}.", x=1)`."""
    return Sentence(Said(template, tuple((name, str(value)) for name, value in values.items())))


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
        if isinstance(self.what, Sentence) and isinstance(self.next_step, Sentence):
            return Sentence(*self.what.parts, *self.next_step.parts)
        return f"{self.what} {self.next_step}".strip()


class LibraryError(ReaderError):
    """The library file is missing, damaged or of another version."""


class UnknownArticle(ReaderError):
    """No article has the id that was asked for."""


class FileProblem(ReaderError):
    """A file or folder could not be read or written."""
