"""`waymark check`: says what is wrong with the articles, with file and line."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

from reader import bundle
from reader.clinic.helplines import known_numbers
from reader.commands.exit_codes import ExitCode
from reader.content.problems import Problem, Severity
from reader.errors import FileProblem, ReaderError
from reader.guide.checks import run_checks
from reader.guide.checks.drawing import drawn_symbols
from reader.guide.checks.facts import EXPIRED, SOON
from reader.guide.checks.safety import FILE_NAME, safety_problems
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered, gather
from reader.guide.register import How
from reader.guide.report import recorded_review, report_html, write_report
from reader.guide.sharing import usable_processes
from reader.memory import collecting_rarely


def check(folder: Path, strict: bool, report: Path | None = None, release: bool = False) -> ExitCode:
    """Print every problem of the guide in `folder`; with `strict`, warnings fail too.

    Facts that grow old never fail; with `release`, those past their last day do. With `report`, a page for
    editors is written there as well.
    """
    processes = usable_processes()
    try:
        with collecting_rarely():
            gathered = gather(folder, processes)
            symbols = drawn_symbols(bundle.resources())
            standards = Standards(known_numbers(), date.today(), symbols=symbols)
            mending = safety_problems(gathered, folder)
            problems = (*run_checks(gathered, standards, processes), *mending.problems)
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    for problem in problems:
        print(problem)
    failing = [problem for problem in problems if _fails(problem, strict, release)]
    articles = len(gathered.articles) + len(gathered.damaged)
    print(f"{articles} articles, {len(gathered.damaged)} damaged, {len(problems)} problems.")
    print(_sources_told(gathered))
    if mending.waiting:
        left = ", ".join(f"{rule} {len(found)}" for rule, found in mending.waiting.items())
        print(f"To be mended, as {FILE_NAME} allows: {left}.")
    waiting = [problem for found in mending.waiting.values() for problem in found]
    if report is not None:
        try:
            write_report(
                report_html(gathered, (*problems, *waiting), recorded_review(gathered), date.today()), report
            )
        except FileProblem as error:
            print(error.sentence, file=sys.stderr)
            return ExitCode.NOT_WRITTEN
        print(f"Report: {report}")
    return ExitCode.PROBLEMS if failing else ExitCode.FINE


def _fails(problem: Problem, strict: bool, release: bool) -> bool:
    if problem.rule in (SOON, EXPIRED):
        return release and problem.rule == EXPIRED
    return strict or problem.severity is not Severity.WARNING


def _sources_told(gathered: Gathered) -> str:
    """How many works the guide relies on, and how they were seen."""
    works = gathered.register.works.values()
    addresses = sum(bool(work.source.url) for work in works)
    seen = Counter(work.how for work in works)
    ways = ", ".join(f"{seen[how]} {how.value}" for how in How)
    told = f"{len(works)} sources, {addresses} with an address: {ways}."
    return f"{told} {len(gathered.facts.rows)} facts that expire."
