"""`waymark pin`: sets or clears the staff PIN; it is never printed and never an argument."""

import getpass
import os
import sys
from pathlib import Path

from reader.clinic.pin import LONGEST, SHORTEST, PinKeeper, pin_complaint, pin_path
from reader.clinic.store import place_complaint, settings_path
from reader.commands.saying import in_words, tell, warn
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.texts.sentence import Sentence, joined, said

_LONGEST_LINE = 1000  # characters; more than that is no PIN


def set_pin(settings: Path | None) -> ExitCode:
    """Ask for a new PIN, twice and without echo; from a pipe, take one line."""
    keeper = _keeper(settings)
    if keeper is None:
        return ExitCode.NOT_WRITTEN
    if sys.stdin is not None and sys.stdin.isatty():
        pin = _asked(said("New staff PIN, {least} to {most} digits: ", least=SHORTEST, most=LONGEST))
        if wrong := pin_complaint(pin):
            warn(joined(wrong, said("Nothing was changed.")))
            return ExitCode.USAGE
        if _asked(said("The same PIN again: ")) != pin:
            warn(joined(said("The two were not the same."), said("Nothing was changed.")))
            return ExitCode.USAGE
    else:
        pin = sys.stdin.readline(_LONGEST_LINE).rstrip("\r\n") if sys.stdin is not None else ""
        if wrong := pin_complaint(pin):
            warn(joined(wrong, said("Nothing was changed.")))
            return ExitCode.USAGE
    try:
        keeper.set_pin(pin)
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.NOT_WRITTEN
    tell(said("The PIN was set in {file}.", file=keeper.path))
    return ExitCode.FINE


def clear_pin(settings: Path | None) -> ExitCode:
    """Forget the PIN and its lock."""
    keeper = _keeper(settings)
    if keeper is None:
        return ExitCode.NOT_WRITTEN
    try:
        was_set = keeper.clear()
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.NOT_WRITTEN
    none = said("There was no PIN in {file}.", file=keeper.path)
    tell(said("The PIN was cleared.") if was_set else none)
    return ExitCode.FINE


def _asked(question: Sentence) -> str:
    return getpass.getpass(in_words(question))


def _keeper(settings: Path | None) -> PinKeeper | None:
    path = settings_path(settings, os.environ)
    if wrong := place_complaint(path):
        warn(wrong)
        return None
    return PinKeeper(pin_path(path))
