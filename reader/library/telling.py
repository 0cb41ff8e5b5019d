"""What a compiling process says of its work on its output, one line of JSON each, and reading that again.

{"read": 12, "of": 208}           so many articles are read
{"written": "library.sqlite"}     the library file is there
{"failed": …}                     why not: a sentence, and what it was made of so that it can be translated
{"judged": …}                     what is wrong in the page that is previewed
"""

import json
from dataclasses import dataclass

from reader.texts.sentence import Sentence
from reader.texts.wire import data_of, sentence_of


@dataclass(frozen=True)
class Progress:
    """How many articles are read, of how many; 0 of 0 before the first."""

    read: int = 0
    of: int = 0


@dataclass(frozen=True)
class Written:
    """The library file is there."""

    file: str


@dataclass(frozen=True)
class Failed:
    """There is no library file, and why."""

    sentence: Sentence


@dataclass(frozen=True)
class Told:
    """One thing to mend, on a line of the file; 0 for the file as a whole."""

    line: int
    sentence: Sentence
    is_damage: bool = False


@dataclass(frozen=True)
class Judged:
    """What is wrong in the page that is previewed. `is_all` once all rules were asked."""

    article: str
    language: str
    told: tuple[Told, ...]
    is_all: bool


Message = Progress | Written | Failed | Judged


def message_line(message: Message) -> str:
    """A message as one line without its end; plain ASCII, so that no console can spoil it."""
    match message:
        case Progress(read, of):
            return json.dumps({"read": read, "of": of})
        case Written(file):
            return json.dumps({"written": file})
        case Failed(sentence):
            return json.dumps({"failed": data_of(sentence)})
        case Judged(article, language, told, is_all):
            rows = [[each.line, data_of(each.sentence), each.is_damage] for each in told]
            return json.dumps({"judged": article, "language": language, "told": rows, "all": is_all})


def read_message(line: bytes) -> Message:
    """The message of a line. Raises ValueError for anything else."""
    data = json.loads(line)
    match data:
        case {"read": int(read), "of": int(of)}:
            return Progress(read, of)
        case {"written": str(file)}:
            return Written(file)
        case {"failed": sentence}:
            return Failed(sentence_of(sentence))
        case {"judged": str(article), "language": str(language), "told": [*rows], "all": bool(is_all)}:
            told = tuple(Told(int(line), sentence_of(words), bool(damage)) for line, words, damage in rows)
            return Judged(article, language, told, is_all)
    raise ValueError("no message")
