"""Opens the library for a command, and says on a terminal how far its articles are compiled."""

import sys
from pathlib import Path

from reader.clinic.model import SettingsRead
from reader.clinic.store import read_settings
from reader.commands.saying import in_words, warn
from reader.library.locate import open_library
from reader.library.own_pages import OwnFolder, own_folder
from reader.library.store import Library
from reader.library.telling import Progress
from reader.texts.sentence import said


def settings_told(path: Path | None) -> SettingsRead:
    """The clinic's settings; what is wrong with them is said on the error stream."""
    read = read_settings(path)
    for problem in read.problems:
        warn(problem.sentence)
    return read


def opened_library(path: Path | None, settings_path: Path | None = None) -> Library:
    """The library asked for, or this installation's, with the clinic's own pages. Raises LibraryError."""
    read = read_settings(settings_path)
    return _opened(path, own_folder(read.settings, read.path))


def opened_guide(path: Path | None) -> Library:
    """The same without the clinic's own pages."""
    return _opened(path, None)


def _opened(path: Path | None, own: OwnFolder | None) -> Library:
    if not sys.stderr.isatty():
        return open_library(path, own=own)  # a script has no use for it
    shown = False

    def show(progress: Progress) -> None:
        nonlocal shown
        shown = True
        words = said("Preparing the guide: {read} of {all} articles", read=progress.read, all=progress.of)
        print(f"\r{in_words(words)}", end="", file=sys.stderr)

    try:
        return open_library(path, show, own)
    finally:
        if shown:
            print(file=sys.stderr)
