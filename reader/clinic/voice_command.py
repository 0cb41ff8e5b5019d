"""The command of a better voice, as a clinic writes it: its words, its program, and what is wrong with it."""

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from reader.system import program_path
from reader.texts.sentence import NOTHING, Sentence, said

FILE, LANGUAGE = "{file}", "{language}"
"""What stands in the command for the file to write, and for the code of the page's language."""

NO_PROGRAM = said("The program of the voice is not on this computer, or may not be run.")
LOOK_AT_IT = said("Check speech.command in the settings file.")

_BACKSLASH = re.compile(r"\\\w")


@dataclass(frozen=True)
class VoiceCommand:
    """A command that was checked. Paths in it begin at `folder`, where it is also run."""

    text: str
    folder: Path

    @property
    def program(self) -> str | None:
        """Where its program is; None when it is not on this computer."""
        name = _split(self.text)[0]
        if Path(name).name != name:
            path = self.folder / name
            return str(path) if path.is_file() and os.access(path, os.X_OK) else None
        return program_path(name)

    def arguments(self, file: Path, language: str) -> tuple[str, ...]:
        """What follows the program, for a page of this language."""
        filled = (word.replace(LANGUAGE, language) for word in _split(self.text)[1:])
        return tuple(word.replace(FILE, str(file)) for word in filled)


def command_complaint(text: str) -> Sentence:
    """What is wrong with a command of one line, worded to follow its name; empty when nothing is."""
    try:
        words = _split(text)
    except ValueError:
        return said("has a quotation mark or a backslash that nothing follows")
    if sum(len(_BACKSLASH.findall(word)) for word in words) < len(_BACKSLASH.findall(text)):
        return said("has a backslash outside of quotation marks; put double ones around the path")
    if not any(FILE in word for word in words[1:]):
        return said("must have {mark} where the file to write belongs", mark=FILE)
    return NOTHING


def _split(text: str) -> list[str]:
    """Its words, as a shell would part them; nothing else of a shell is known."""
    return shlex.split(text)
