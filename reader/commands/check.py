"""`waymark check`: says what is wrong with the articles, with file and line."""

from collections import Counter
from datetime import date
from pathlib import Path

from reader import bundle
from reader.clinic.helplines import known_numbers
from reader.commands.saying import tell, warn
from reader.content.problems import Problem, Severity
from reader.errors import FileProblem, ReaderError
from reader.exit_codes import ExitCode
from reader.guide.checks import run_checks
from reader.guide.checks.drawing import drawn_symbols
from reader.guide.checks.facts import EXPIRED, SOON
from reader.guide.checks.safety import safety_problems
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered, gather
from reader.guide.register import How
from reader.guide.report import recorded_review, report_html, write_report
from reader.guide.sharing import usable_processes
from reader.library.rows import CodeNote
from reader.memory import collecting_rarely
from reader.texts.sentence import NOTHING, Sentence, said, said_n


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
            problems = (
                *run_checks(gathered, standards, processes),
                *safety_problems(gathered, processes),
            )
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.PROBLEMS
    for problem in problems:
        print(problem)
    if line := unconfirmed_line(gathered):
        tell(line)
    failing = [problem for problem in problems if _fails(problem, strict, release)]
    tell(_counts_told(gathered, len(problems)))
    tell(_sources_told(gathered))
    if report is not None:
        try:
            write_report(report_html(gathered, problems, recorded_review(gathered), date.today()), report)
        except FileProblem as error:
            warn(error.sentence)
            return ExitCode.NOT_WRITTEN
        tell(said("Report: {file}", file=report))
    return ExitCode.PROBLEMS if failing else ExitCode.FINE


def unconfirmed_line(gathered: Gathered) -> Sentence:
    """Which numbers of medicines no source at hand confirms, in one line; empty where there are none.

    It is for whoever can look them up, and no problem of the guide: such a number opens no page by itself.
    """
    notes = ((row.code, CodeNote.of(row.note)) for row in gathered.tables.codes)
    marked = dict.fromkeys(f"{code} ({note.name})" for code, note in notes if note.is_unconfirmed)
    if not marked:
        return NOTHING
    return said(
        "{file}: {count} RxNorm numbers are marked as unconfirmed: {numbers}.",
        file="codes.tsv",
        count=len(marked),
        numbers=", ".join(marked),
    )


def _fails(problem: Problem, strict: bool, release: bool) -> bool:
    if problem.rule in (SOON, EXPIRED):
        return release and problem.rule == EXPIRED
    return strict or problem.severity is not Severity.WARNING


def _counts_told(gathered: Gathered, problems: int) -> Sentence:
    """How many articles there are, and what is wrong with them."""
    articles = len(gathered.articles) + len(gathered.damaged)
    return said(
        "{articles}, {damaged}, {problems}.",
        articles=said_n("{count} article", "{count} articles", articles),
        damaged=said_n("{count} damaged", "{count} damaged", len(gathered.damaged)),
        problems=said_n("{count} problem", "{count} problems", problems),
    )


def _sources_told(gathered: Gathered) -> Sentence:
    """How many works the guide relies on, and how they were seen."""
    works = gathered.register.works.values()
    seen = Counter(work.how for work in works)
    return said(
        "{works} sources, {addresses} with an address: {ways}. {facts} facts that expire.",
        works=len(works),
        addresses=sum(bool(work.source.url) for work in works),
        ways=", ".join(f"{seen[how]} {how.value}" for how in How),
        facts=len(gathered.facts.rows),
    )
