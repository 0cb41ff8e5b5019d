"""Has a better voice write a text as a file of sound: the clinic's command, as a process of its own.

The text goes to the command's standard input alone: others on the computer can see a program's arguments.
"""

import os
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import IO

from reader.bundle import outside_environment
from reader.clinic.voice_command import LOOK_AT_IT, NO_PROGRAM, VoiceCommand
from reader.errors import FileProblem
from reader.files import reason_of, take_away
from reader.signs import ended
from reader.system import is_windows
from reader.texts.sentence import Sentence, said

PATIENCE = 60.0
PATIENCE_A_SIGN = 0.2
"""Seconds for one text, and more for each of its signs: three times as long as it takes to say them."""

_SOUND = "page.wav"  # many voices choose the kind of sound by the ending
_LONGEST_WORDS = 200
_EMPTY_WAV = 44  # bytes of a head with no sound behind it
_KINDS = {b"OggS": ".ogg", b"fLaC": ".flac", b"ID3": ".mp3", b"\xff\xfb": ".mp3", b"\xff\xf3": ".mp3"}
ENDINGS = (".wav", *dict.fromkeys(_KINDS.values()), ".m4a")
"""Of the kinds of sound that are known."""


class VoiceTrouble(FileProblem):
    """The clinic's command is not there, failed, or wrote no sound."""


def render(command: VoiceCommand, text: str, language: str, folder: Path) -> Path:
    """Have a text written as sound into `folder`, which is for this alone; the file.

    Raises VoiceTrouble, and OSError where the folder cannot be used.
    """
    file = folder / _SOUND
    take_away(file)
    _run(command, text, language, file)
    if not sound_ending(file):
        raise _trouble(said("The voice ended well and wrote no sound."))
    return file


def sound_ending(file: Path) -> str:
    """The ending for the kind of sound that a file has by its first bytes; empty when it is none."""
    try:
        with file.open("rb") as opened:
            head = opened.read(12)
            size = os.fstat(opened.fileno()).st_size
    except FileNotFoundError:
        return ""
    if head[:4] in (b"RIFF", b"RF64") and head[8:] == b"WAVE":
        return ".wav" if size > _EMPTY_WAV else ""
    if head[4:8] == b"ftyp":
        return ".m4a"
    return next((ending for start, ending in _KINDS.items() if head.startswith(start)), "")


def _run(command: VoiceCommand, text: str, language: str, file: Path) -> None:
    program = command.program
    if program is None:
        raise missing_program()
    with tempfile.TemporaryFile() as told:  # a pipe would fill up, or be kept open by a helper of the voice
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell; each word is one argument
                [program, *command.arguments(file.absolute(), language)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=told,
                cwd=command.folder,
                env=outside_environment(),
                start_new_session=True,
            )
        except OSError as error:
            raise _trouble(
                said("The voice could not be started, because {reason}.", reason=reason_of(error))
            ) from error
        try:
            process.communicate(f"{text}\n".encode(), timeout=PATIENCE + PATIENCE_A_SIGN * len(text))
        except subprocess.TimeoutExpired as error:
            raise _trouble(said("The voice took too long, and was stopped.")) from error
        finally:
            _end(process)
        if process.returncode:
            raise _trouble(_failure(process.returncode, _last_words(told)))


def missing_program() -> VoiceTrouble:
    """The program that the command names cannot be run."""
    return _trouble(NO_PROGRAM)


def _trouble(what: Sentence) -> VoiceTrouble:
    return VoiceTrouble(what, LOOK_AT_IT)


def _failure(code: int, words: str) -> Sentence:
    if not words:
        return said("The voice failed with code {code}.", code=code)
    return said("The voice failed with code {code}: {words}", code=code, words=words)


def _last_words(told: IO[bytes]) -> str:
    """The last line of what it said on its error stream, cut short, as one sentence."""
    told.seek(max(0, told.seek(0, os.SEEK_END) - 4 * _LONGEST_WORDS))
    lines = told.read().decode("utf-8", errors="replace").splitlines()
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    plain = "".join(sign if sign.isprintable() else "?" for sign in last)[-_LONGEST_WORDS:]
    return ended(plain)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what has not ended by itself, with all that it started."""
    if process.poll() is not None:
        return
    if is_windows():
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
