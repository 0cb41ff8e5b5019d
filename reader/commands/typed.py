"""Words a person typed or pasted into a command, in whatever bytes they came."""

import argparse
import os
import sys
import unicodedata
from typing import Any

from reader.commands.saying import warn
from reader.errors import ReaderError
from reader.texts.sentence import said

LONGEST_INPUT = 100_000
"""The most bytes that are read from standard input."""

_BREAKS = ("Cc", "Zl", "Zp")
_OLD_WINDOWS = "cp1252"  # what Notepad calls ANSI in the Americas
_MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def readable(text: str) -> str:
    """An argument as text: bytes that are not UTF-8 are read as older Windows programs write them."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # Python hands such bytes on as signs that cannot be written
        pass
    else:
        return text
    try:
        return os.fsencode(text).decode(_OLD_WINDOWS, "replace")
    except UnicodeEncodeError:  # half a sign, which no system hands on as bytes
        return text.encode("utf-8", "replace").decode()


def one_line(text: str) -> str:
    """A readable argument on one line: line breaks, tabs and the like are blanks."""
    plain = "".join(" " if unicodedata.category(sign) in _BREAKS else sign for sign in readable(text))
    return " ".join(plain.split())


def note_from_input() -> str:
    """All of standard input. Raises ReaderError where there is none, or it is no note."""
    if sys.stdin is None:
        raise ReaderError(said("There is no note to read."), said("Pipe a text file into the command."))
    data = sys.stdin.buffer.read(LONGEST_INPUT + 1)
    if len(data) > LONGEST_INPUT:
        raise ReaderError(
            said("The note is longer than {most} kB.", most=f"{LONGEST_INPUT // 1000:,}"),
            said("Check that it is the right file."),
        )
    encoding = _MARKED.get(data[:2], "utf-8-sig")
    try:
        return _without_zeros(data.decode(encoding))
    except UnicodeDecodeError:
        note = _without_zeros(data.decode(_OLD_WINDOWS, "replace"))
    warn(
        said(
            "The note is not in UTF-8; it was read as Windows writes it (ANSI)."
            " Look at its accents on the page."
        )
    )
    return note


def _without_zeros(note: str) -> str:
    if "\0" in note:
        raise ReaderError(
            said("The note has zero bytes in it and is not plain text."), said("Save it as UTF-8.")
        )
    return note


class Parser(argparse.ArgumentParser):
    """Reads every argument that is no path as text, in whatever bytes it came."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - handed on as it is
        super().__init__(**given)
        self.register("type", None, readable)

    def add_subparsers(self, **given: Any) -> Any:  # noqa: ANN401 - as above
        """The place for commands; what stands behind one is read by its own parser."""
        commands = super().add_subparsers(**given)
        commands.type = str  # it all passes through here too, with paths among it
        return commands
