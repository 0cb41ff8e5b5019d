"""`waymark check`: says what is wrong with the articles, with file and line."""

from datetime import date
from pathlib import Path

from reader import bundle
from reader.clinic.helplines import known_numbers
from reader.commands.exit_codes import ExitCode
from reader.commands.saying import tell, warn
from reader.content.problems import Severity
from reader.errors import FileProblem, ReaderError, said
from reader.guide.checks import run_checks
from reader.guide.checks.drawing import drawn_symbols
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered, gather
from reader.guide.report import recorded_review, report_html, write_report
from reader.guide.sharing import usable_processes
from reader.library.rows import CodeNote
from reader.memory import collecting_rarely
from reader.texts.sentence import said_n


def check(folder: Path, strict: bool, report: Path | None = None) -> ExitCode:
    """Print every problem of the guide in `folder`; with `strict`, warnings fail too.

    With `report`, a page for editors is written there as well.
    """
    processes = usable_processes()
    try:
        with collecting_rarely():
            gathered = gather(folder, processes)
            symbols = drawn_symbols(bundle.resources())
            standards = Standards(known_numbers(), date.today(), symbols=symbols)
            problems = run_checks(gathered, standards, processes)
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.PROBLEMS
    for problem in problems:
        print(problem)
    if line := unconfirmed_line(gathered):
        print(line)
    failing = [problem for problem in problems if strict or problem.severity is not Severity.WARNING]
    articles = len(gathered.articles) + len(gathered.damaged)
    tell(
        said(
            "{articles}, {damaged}, {problems}.",
            articles=said_n("{count} article", "{count} articles", articles),
            damaged=said_n("{count} damaged", "{count} damaged", len(gathered.damaged)),
            problems=said_n("{count} problem", "{count} problems", len(problems)),
        )
    )
    if report is not None:
        try:
            write_report(report_html(gathered, problems, recorded_review(gathered), date.today()), report)
        except FileProblem as error:
            warn(error.sentence)
            return ExitCode.NOT_WRITTEN
        tell(said("Report: {file}", file=report))
    return ExitCode.PROBLEMS if failing else ExitCode.FINE


def unconfirmed_line(gathered: Gathered) -> str:
    """Which numbers of medicines no source at hand confirms, in one line; empty where there are none.

    It is for whoever can look them up, and no problem of the guide: such a number opens no page by itself.
    """
    notes = ((row.code, CodeNote.of(row.note)) for row in gathered.tables.codes)
    marked = dict.fromkeys(f"{code} ({note.name})" for code, note in notes if note.is_unconfirmed)
    if not marked:
        return ""
    return f"codes.tsv: {len(marked)} RxNorm numbers are marked as unconfirmed: {', '.join(marked)}."
