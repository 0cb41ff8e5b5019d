"""Which files of the guide's folder are articles and pictures, and which would be left out without a word."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.content.problems import Problem, Severity

ARTICLE, PICTURE = ".md", ".svg"
PICTURES = "images"
PASSAGES = "passages"
_OF_THE_SYSTEM = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
_BESIDE = (
    "guide.toml",
    "reviews.toml",
    "sites.toml",
    "evidence.tsv",
    "aliases.tsv",
    "codes.tsv",
    "glossary.tsv",
    "questions.tsv",
    "teachback.tsv",
    "sources.yaml",
    "facts.tsv",
)
_CHECK = "Check who may read it."


@dataclass
class Found:
    """Files of one kind in a fixed order, and what was wrong with others and with folders."""

    paths: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_articles(folder: Path, languages: tuple[str, ...]) -> Found:
    """Every article of the guide.

    A problem for each language without one, each folder that cannot be read, each file of another kind.
    """
    found = Found()
    for place, language in enumerate(languages):
        before = len(found.paths)
        _gather(folder, folder / language, ARTICLE, found)
        if len(found.paths) == before:
            message = f'The guide is to be in "{language}", and there is no article in it.'
            hint = "Put the folder back, or take the language out of guide.toml."
            rule = "translation" if place else "no-articles"
            found.problems.append(Problem(language, 0, rule, message, hint, Severity.DAMAGE))
    found.problems += _beside_tables(folder)
    found.paths.sort()
    shared = [folder / language / PASSAGES for language in languages]
    found.paths = [path for path in found.paths if path.parent not in shared]
    found.problems = [each for each in found.problems if each.path.split("/")[1:2] != [PASSAGES]]
    return found


def find_passages(folder: Path, languages: tuple[str, ...]) -> Found:
    """Every shared passage; a problem for each folder that cannot be read and each other file."""
    found = Found()
    for language in languages:
        if (folder / language / PASSAGES).exists():
            _gather(folder, folder / language / PASSAGES, ARTICLE, found)
    found.paths.sort()
    return found


def find_pictures(folder: Path) -> Found:
    """Every picture of the guide; a problem for each folder that cannot be read and each other file."""
    found = Found()
    if (folder / PICTURES).exists():
        _gather(folder, folder / PICTURES, PICTURE, found)
    found.paths.sort()
    return found


def _beside_tables(folder: Path) -> Iterator[Problem]:
    """A problem for each file beside the tables whose name is nearly that of one, or of an article."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        return
    for name in names:
        stem = name.lower().partition(".")[0]
        wanted = next((known for known in _BESIDE if known.partition(".")[0] == stem), "")
        if is_beside(name) or name == wanted or stem == "readme":
            continue
        if wanted:
            hint = f"Name it {wanted}, or take it out of the folder."
            yield Problem(name, 0, "file-name", "The file is not used under this name.", hint)
        elif ".md" in name.lower() or ".markdown" in name.lower():
            hint = "Put it into a folder such as en/topics."
            yield Problem(name, 0, "file-name", "The file stands in no folder of articles.", hint)


def _gather(root: Path, folder: Path, ending: str, found: Found) -> None:
    for path, fault in _walk(folder):
        place = path.relative_to(root).as_posix()
        if fault is not None:
            message = f"The folder cannot be read: {fault.strerror}."
            if not isinstance(fault, FileNotFoundError):
                found.problems.append(Problem(place, 0, "unreadable", message, _CHECK, Severity.DAMAGE))
        elif path.name.endswith(ending):
            found.paths.append(path)
        else:
            message = f"The file does not end in {ending}, so it is left out."
            hint = f"Rename it so that it ends in {ending} in small letters, or take it out of the folder."
            found.problems.append(Problem(place, 0, "file-name", message, hint))


def _walk(folder: Path) -> Iterator[tuple[Path, OSError | None]]:
    """Every file below a folder that a person put there, and every folder that cannot be read, with why."""
    faults: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=faults.append):
        named = [name for name in folders if name.endswith((ARTICLE, PICTURE))]  # they are told as unreadable
        folders[:] = sorted(name for name in folders if name not in named and not is_beside(name))
        for name in sorted((*files, *named)):
            if not is_beside(name):
                yield Path(parent, name), None
    for fault in faults:
        yield Path(os.fsdecode(fault.filename or folder)), fault


def is_beside(name: str) -> bool:
    """Whether an editor or a system keeps this file beside a person's own."""
    return name.startswith((".", "~$")) or name.lower() in _OF_THE_SYSTEM
