"""`waymark compile`: builds the library file from the articles."""

import sys
from pathlib import Path

from reader.commands.exit_codes import ExitCode
from reader.errors import FileProblem, ReaderError
from reader.library.compile import compile_library
from reader.library.loader import content_digest, gather
from reader.library.sharing import usable_processes


def compile_guide(folder: Path, output: Path) -> ExitCode:
    """Compile the guide in `folder` to `output`. Damaged articles are named and do not stop the others."""
    try:
        gathered = gather(folder, usable_processes())
        digest = content_digest(folder)
        compile_library(gathered, digest, output)
    except FileProblem as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    for problem in gathered.problems:
        print(problem, file=sys.stderr)
    articles = len(gathered.articles) + len(gathered.damaged)
    print(f"{output}: {articles} articles, content digest {digest}")
    return ExitCode.PROBLEMS if gathered.damaged else ExitCode.FINE
