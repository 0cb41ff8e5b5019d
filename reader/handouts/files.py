"""Writes a file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from reader.errors import FileProblem


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step. Raises FileProblem, with an earlier file kept."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileProblem(
            f"The file {path} was not written: {reason}.",
            "Check the folder, who may write to it, and the free space.",
        ) from error
    finally:
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises FileProblem when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileProblem(
            f"The folder {folder} cannot be used: {reason}.", "Check its name and who may write to it."
        ) from error
