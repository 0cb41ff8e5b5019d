"""`waymark check`: says what is wrong with the articles, with file and line."""

import sys
from pathlib import Path

from reader.commands.exit_codes import ExitCode
from reader.content.problems import Severity
from reader.errors import ReaderError
from reader.library.checks import run_checks
from reader.library.loader import gather


def check(folder: Path, strict: bool) -> ExitCode:
    """Print every problem of the guide in `folder`; with `strict`, warnings fail too."""
    try:
        gathered = gather(folder)
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    problems = run_checks(gathered)
    for problem in problems:
        print(problem)
    failing = [problem for problem in problems if strict or problem.severity is not Severity.WARNING]
    articles = len(gathered.articles) + len(gathered.damaged)
    print(f"{articles} articles, {len(gathered.damaged)} damaged, {len(problems)} problems.")
    return ExitCode.PROBLEMS if failing else ExitCode.FINE
