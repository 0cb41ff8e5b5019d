"""Opens the library for a command, and says on a terminal how far its articles are compiled."""

import sys
from pathlib import Path

from reader.commands.saying import in_words
from reader.errors import said
from reader.library.locate import open_library
from reader.library.store import Library
from reader.library.telling import Progress


def opened_library(path: Path | None) -> Library:
    """The library asked for, or this installation's. Raises LibraryError."""
    if not sys.stderr.isatty():
        return open_library(path)  # a script has no use for it
    shown = False

    def show(progress: Progress) -> None:
        nonlocal shown
        shown = True
        words = said("Preparing the guide: {read} of {all} articles", read=progress.read, all=progress.of)
        print(f"\r{in_words(words)}", end="", file=sys.stderr)

    try:
        return open_library(path, show)
    finally:
        if shown:
            print(file=sys.stderr)
