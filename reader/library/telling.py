"""What a compiling process says of its work on its output, one line of JSON each, and reading that again.

{"read": 12, "of": 208}           so many articles are read
{"written": "library.sqlite"}     the library file is there
{"failed": …}                     why not: a sentence, and what it was made of so that it can be translated
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


Message = Progress | Written | Failed


def message_line(message: Message) -> str:
    """A message as one line without its end; plain ASCII, so that no console can spoil it."""
    match message:
        case Progress(read, of):
            return json.dumps({"read": read, "of": of})
        case Written(file):
            return json.dumps({"written": file})
        case Failed(sentence):
            return json.dumps({"failed": data_of(sentence)})


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
    raise ValueError("no message")
