"""What is wrong with a settings file, where, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path

from reader.texts.sentence import NOTHING, Sentence, joined, said


@dataclass(frozen=True)
class SettingProblem:
    """One thing to mend in a settings file. `line` counts from 1; 0 means the file as a whole."""

    path: Path
    line: int
    message: Sentence
    hint: Sentence = NOTHING

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> Sentence:
        """All of it in one line; made of sentences that can be translated, it can be as well."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return joined(said("{place}:", place=place), self.message, self.hint)
