"""`waymark pin`: sets or clears the staff PIN; it is never printed and never an argument."""

import getpass
import os
import sys
from pathlib import Path

from reader.clinic.pin import LONGEST, SHORTEST, PinKeeper, pin_complaint, pin_path
from reader.clinic.store import place_complaint, settings_path
from reader.errors import ReaderError
from reader.exit_codes import ExitCode

_LONGEST_LINE = 1000  # characters; more than that is no PIN


def set_pin(settings: Path | None) -> ExitCode:
    """Ask for a new PIN, twice and without echo; from a pipe, take one line."""
    keeper = _keeper(settings)
    if keeper is None:
        return ExitCode.NOT_WRITTEN
    if sys.stdin is not None and sys.stdin.isatty():
        pin = getpass.getpass(f"New staff PIN, {SHORTEST} to {LONGEST} digits: ")
        if wrong := pin_complaint(pin):
            print(f"{wrong} Nothing was changed.", file=sys.stderr)
            return ExitCode.USAGE
        if getpass.getpass("The same PIN again: ") != pin:
            print("The two were not the same. Nothing was changed.", file=sys.stderr)
            return ExitCode.USAGE
    else:
        pin = sys.stdin.readline(_LONGEST_LINE).rstrip("\r\n") if sys.stdin is not None else ""
        if wrong := pin_complaint(pin):
            print(f"{wrong} Nothing was changed.", file=sys.stderr)
            return ExitCode.USAGE
    try:
        keeper.set_pin(pin)
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    print(f"The PIN was set in {keeper.path}.")
    return ExitCode.FINE


def clear_pin(settings: Path | None) -> ExitCode:
    """Forget the PIN and its lock."""
    keeper = _keeper(settings)
    if keeper is None:
        return ExitCode.NOT_WRITTEN
    try:
        was_set = keeper.clear()
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    print("The PIN was cleared." if was_set else f"There was no PIN in {keeper.path}.")
    return ExitCode.FINE


def _keeper(settings: Path | None) -> PinKeeper | None:
    path = settings_path(settings, os.environ)
    if wrong := place_complaint(path):
        print(wrong, file=sys.stderr)
        return None
    return PinKeeper(pin_path(path))
