"""Errors that carry a sentence for people and what to do next."""


class ReaderError(Exception):
    """Something went wrong that a person must hear about.

    `what` is one plain sentence; `next_step` says what to do about it.
    """

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step

    @property
    def sentence(self) -> str:
        """The error and its next step as one line of text."""
        return f"{self.what} {self.next_step}".strip()


class LibraryError(ReaderError):
    """The library file is missing, damaged or of another version."""


class UnknownArticle(ReaderError):
    """No article has the id that was asked for."""


class FileProblem(ReaderError):
    """A file or folder could not be read or written."""
