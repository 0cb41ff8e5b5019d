"""Writes a file whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader import files
from reader.errors import FileProblem
from reader.locks import locked


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step. Raises FileProblem, with an earlier file kept.

    A folder that is not there is more often a slip of the finger than a wish, so none is made.
    """
    try:
        path.parent.stat()
        files.write_whole(path, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileProblem(
            f"The file {path} was not written: {reason}.",
            "Check the folder, who may write to it, and the free space.",
        ) from error


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other programs from changing `path` meanwhile. Raises FileProblem when they keep it."""
    try:
        with locked(path):
            yield
    except OSError as error:
        raise FileProblem(
            f"The file {path} was not written: {error.strerror}.",
            "Check the folder, who may write to it, and the free space.",
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises FileProblem when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileProblem(
            f"The folder {folder} cannot be used: {reason}.", "Check its name and who may write to it."
        ) from error
