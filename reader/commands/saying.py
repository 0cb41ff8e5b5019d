"""What a command says to people, in the language that the system is set to."""

import io
import sys
from dataclasses import replace

from reader.content.problems import Problem
from reader.errors import FileProblem, ReaderError, UnknownArticle
from reader.exit_codes import ExitCode
from reader.texts.catalog import system_catalog
from reader.texts.sentence import Sentence


def tell(sentence: Sentence) -> None:
    """Say it on the output."""
    print(in_words(sentence))


def tell_json(text: str) -> None:
    """Print JSON for another program: UTF-8, whatever the terminal's letters are (RFC 8259, 8.1)."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(text)


def warn(sentence: Sentence) -> None:
    """Say it on the error stream."""
    print(in_words(sentence), file=sys.stderr)


def warned(error: ReaderError, otherwise: ExitCode = ExitCode.PROBLEMS) -> ExitCode:
    """Say what a command failed at; the exit code for that, `otherwise` where it is no matter of one file."""
    warn(error.sentence)
    if isinstance(error, UnknownArticle):
        return ExitCode.UNKNOWN
    return ExitCode.NOT_WRITTEN if isinstance(error, FileProblem) else otherwise


def in_words(sentence: str) -> str:
    """A sentence in the language of the system."""
    return system_catalog().say(sentence)


def problem_words(problem: Problem) -> str:
    """A problem as one line; what is said to a clinic is in the language of the system."""
    return str(replace(problem, message=in_words(problem.message), hint=in_words(problem.hint)))


def tr(text: str) -> str:
    """A text in the language of the system."""
    return system_catalog().text(text)
