"""Writes a file whole or not at all."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader import files
from reader.errors import FileProblem
from reader.locks import locked
from reader.texts.sentence import said


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step. Raises FileProblem, with an earlier file kept.

    A folder that is not there is more often a slip of the finger than a wish, so none is made.
    """
    try:
        files.place_of(path).parent.stat()
        files.write_whole(path, data)
    except OSError as error:
        what = said(
            "The file {file} was not written, because {reason}.", file=path, reason=files.reason_of(error)
        )
        raise files.not_written(what, error) from error


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other programs from changing `path` meanwhile. Raises FileProblem when they keep it."""
    try:
        with locked(path):
            yield
    except OSError as error:
        what = said(
            "The file {file} was not written, because {reason}.", file=path, reason=files.reason_of(error)
        )
        raise files.not_written(what, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises FileProblem when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = files.reason_of(error if isinstance(error, OSError) else OSError(errno.EINVAL, ""))
        raise FileProblem(
            said("The folder {folder} cannot be used, because {reason}.", folder=folder, reason=reason),
            said("Check its name and who may write to it."),
        ) from error
