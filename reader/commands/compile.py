"""`waymark compile`: builds the library file from the articles."""

import sys
import time
from pathlib import Path

from reader.commands.saying import tell, warn
from reader.errors import FileProblem, ReaderError
from reader.exit_codes import ExitCode
from reader.guide.checks.figures import check_figures
from reader.guide.checks.guide import check_guide
from reader.guide.compile import compile_library
from reader.guide.loader import gather, require_whole
from reader.guide.sharing import usable_processes
from reader.library.digest import content_digest
from reader.library.telling import Failed, Message, Progress, Written, message_line
from reader.memory import collecting_rarely
from reader.texts.sentence import Sentence, said, said_n

_TOLD_EVERY = 0.04
"""Seconds between two words on how far it is; a reader cannot follow more."""


def compile_guide(folder: Path, output: Path, with_progress: bool = False) -> ExitCode:
    """Compile the guide in `folder` to `output`. Damaged articles are named and do not stop the others.

    A guide that lacks a table, a language or a folder is not written at all: nobody would see the gap.
    `with_progress` says on the output how far it is, for the program that waits; see library/telling.py.
    """
    teller = _Teller(with_progress)
    try:
        with collecting_rarely():
            gathered = gather(folder, usable_processes(), teller.read)
            problems = (*gathered.problems, *check_guide(gathered), *check_figures(gathered))
            for problem in problems:
                print(problem, file=sys.stderr)
            require_whole(gathered)
            digest = content_digest(folder)
            compile_library(gathered, digest, output)
    except FileProblem as error:
        return teller.failed(error, ExitCode.NOT_WRITTEN)
    except ReaderError as error:
        return teller.failed(error, ExitCode.PROBLEMS)
    articles = len(gathered.articles) + len(gathered.damaged)
    teller.end(
        Written(str(output)),
        said(
            "{file}: {articles}, content digest {digest}",
            file=output,
            articles=said_n("{count} article", "{count} articles", articles),
            digest=digest,
        ),
    )
    return ExitCode.PROBLEMS if problems else ExitCode.FINE


class _Teller:
    """Says how the work goes: to people in words, to a program in messages."""

    def __init__(self, in_messages: bool) -> None:
        self._in_messages = in_messages
        self._told = 0.0

    def read(self, read: int, of: int) -> None:
        """So many articles are read."""
        now = time.monotonic()
        if self._in_messages and (read == of or now - self._told >= _TOLD_EVERY):
            self._told = now
            self._say(Progress(read, of))

    def failed(self, error: ReaderError, code: ExitCode) -> ExitCode:
        """It came to nothing."""
        warn(error.sentence)
        if self._in_messages:
            self._say(Failed(error.sentence))
        return code

    def end(self, message: Written, words: Sentence) -> None:
        """It is done."""
        if self._in_messages:
            self._say(message)
        else:
            tell(words)

    def _say(self, message: Message) -> None:
        print(message_line(message), flush=True)
