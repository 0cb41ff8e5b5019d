"""Errors that carry a sentence for people and what to do next."""

from reader.texts.sentence import NOTHING, Sentence, joined


class ReaderError(Exception):
    """Something went wrong that a person must hear about.

    `what` is one plain sentence; `next_step` says what to do about it. Only `said` and its like make a
    `Sentence`, so no error can be raised that cannot be translated.
    """

    def __init__(self, what: Sentence, next_step: Sentence = NOTHING) -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step

    @property
    def sentence(self) -> Sentence:
        """The error and its next step as one line of text."""
        return joined(self.what, self.next_step)


class LibraryError(ReaderError):
    """The library file is missing, damaged or of another version."""


class UnknownArticle(ReaderError):
    """No article has the id that was asked for."""


class FileProblem(ReaderError):
    """A file or folder could not be read or written."""
