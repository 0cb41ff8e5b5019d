"""`waymark compile`: builds the library file from the articles."""

import sys
from pathlib import Path

from reader.commands.exit_codes import ExitCode
from reader.errors import FileProblem, ReaderError
from reader.library.checks.figures import check_figures
from reader.library.checks.guide import check_guide
from reader.library.compile import compile_library
from reader.library.loader import content_digest, gather


def compile_guide(folder: Path, output: Path) -> ExitCode:
    """Compile the guide in `folder` to `output`. Damaged articles are named and do not stop the others.

    A guide that lacks a table, a language or a folder is not written at all: nobody would see the gap.
    """
    try:
        gathered = gather(folder)
        problems = (*gathered.problems, *check_guide(gathered), *check_figures(gathered))
        for problem in problems:
            print(problem, file=sys.stderr)
        if gathered.lost or not gathered.articles:
            print("The library was not written: a part of the guide is missing.", file=sys.stderr)
            return ExitCode.PROBLEMS
        digest = content_digest(folder)
        compile_library(gathered, digest, output)
    except FileProblem as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    articles = len(gathered.articles) + len(gathered.damaged)
    print(f"{output}: {articles} articles, content digest {digest}")
    return ExitCode.PROBLEMS if problems else ExitCode.FINE
