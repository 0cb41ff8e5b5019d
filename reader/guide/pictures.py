"""Reads the pictures of a folder, the guide's or a clinic's own; one that may not be shown is a problem."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.content.problems import Problem
from reader.files import read_start
from reader.library.folders import PICTURES
from reader.library.pictures import LARGEST, picture_fault
from reader.texts.sentence import said


def fit_pictures(folder: Path, paths: Iterable[Path], problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """Each picture that may be shown, by its name below `images`; a problem for each other one."""
    for path in paths:
        try:
            # One byte over the limit is enough to refuse it.
            data = read_start(path, LARGEST + 1)
        except OSError:
            continue  # it is missed where it is shown
        name = path.relative_to(folder / PICTURES).as_posix()
        if fault := picture_fault(data):
            message, hint = (
                said("The picture {fault}.", fault=fault),
                said("Save it again as a plain, simple SVG."),
            )
            problems.append(Problem(f"{PICTURES}/{name}", 0, "unfit-picture", message, hint))
        else:
            yield name, data
