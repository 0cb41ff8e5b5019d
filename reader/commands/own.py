"""`waymark own`: checks a clinic's own pages, and adds them to the guide."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader.clinic.helplines import known_numbers
from reader.clinic.model import Settings
from reader.clinic.numbers import same_line
from reader.clinic.store import read_settings
from reader.commands.opening import opened_guide
from reader.commands.saying import in_words, problem_words, tell, warn
from reader.content.problems import Problem, Severity
from reader.dialing import national_digits
from reader.errors import FileProblem, ReaderError
from reader.exit_codes import ExitCode
from reader.guide.own import Own, gather_own
from reader.guide.own_advice import own_advice
from reader.guide.own_compile import compile_own
from reader.guide.tables import NUMBERS
from reader.library.own_pages import UNNAMED, own_digest
from reader.library.telling import Failed, Message, Progress, Written, message_line
from reader.packs.numbers import numbers_of
from reader.texts.sentence import Sentence, joined, said, said_n, verbatim
from reader.texts.wire import data_of

_NO_FOLDER = said("No folder was named. Name one, or set own.folder in the settings.")


def check_own(
    base: Path | None, settings_path: Path | None, folder: Path | None, as_json: bool = False
) -> ExitCode:
    """Say what is wrong with the clinic's own pages; what keeps one from being shown fails."""
    settings = read_settings(settings_path).settings
    place = folder or settings.own_folder
    if place is None:
        warn(_NO_FOLDER)
        return ExitCode.USAGE
    try:
        with opened_guide(base) as library:
            own = gather_own(place, library.info.languages)
            advice = (*own_advice(library, own), *_numbers(own, settings))
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.NO_LIBRARY
    problems = sorted((*own.problems, *advice), key=lambda each: (each.path, each.line))
    left_out = {each.path for each in problems if each.severity is Severity.DAMAGE}
    if as_json:
        print(
            json.dumps({"format": 1, "shown": len(own.pages), "problems": [*map(_row, problems)]}, indent=2)
        )
        return ExitCode.PROBLEMS if left_out else ExitCode.FINE
    for problem in problems:
        print(problem_words(problem))
    shown = said_n("{count} page is shown", "{count} pages are shown", len(own.pages))
    out = said_n("{count} is left out", "{count} are left out", len(left_out))
    found = said_n("{count} problem", "{count} problems", len(problems))
    tell(said("{shown}, {left_out}, {problems}.", shown=shown, left_out=out, problems=found))
    return ExitCode.PROBLEMS if left_out else ExitCode.FINE


def compile_pages(
    base: Path | None,
    settings_path: Path | None,
    folder: Path | None,
    output: Path,
    with_progress: bool = False,
) -> ExitCode:
    """Add the clinic's own pages to a library file, this installation's if none is named."""
    settings = read_settings(settings_path).settings
    place = folder or settings.own_folder
    if place is None:
        warn(_NO_FOLDER)
        return ExitCode.USAGE

    def say(message: Message) -> None:
        if with_progress:
            print(message_line(message), flush=True)

    try:
        with opened_guide(base) as library:
            say(Progress(0, 1))
            own = gather_own(place, library.info.languages)
            clinic, instead = settings.clinic.name or UNNAMED, settings.own.instead
            digest = own_digest(library.info.digest, place, clinic, instead)
            count = compile_own(library.path, own, clinic, instead, digest, output)
    except ReaderError as error:
        say(Failed(error.sentence))
        warn(error.sentence)
        return ExitCode.NOT_WRITTEN if isinstance(error, FileProblem) else ExitCode.NO_LIBRARY
    for problem in own.problems:
        warn(verbatim(problem_words(problem)))
    say(Written(str(output)))
    if not with_progress:
        tell(_added_told(count, output))
    left_out = any(each.severity is Severity.DAMAGE for each in own.problems)
    return ExitCode.PROBLEMS if left_out and not with_progress else ExitCode.FINE


def _added_told(count: int, output: Path) -> Sentence:
    return said_n(
        "{file}: {count} page of your own was added.",
        "{file}: {count} pages of your own were added.",
        count,
        file=output,
    )


def _row(problem: Problem) -> dict[str, object]:
    """A problem for a program; `said` is its sentence with all that another language needs."""
    return {
        "file": problem.path,
        "line": problem.line,
        "rule": problem.rule,
        "left_out": problem.severity is Severity.DAMAGE,
        "message": in_words(problem.message),
        "hint": in_words(problem.hint),
        "said": data_of(joined(*(_sentence(each) for each in (problem.message, problem.hint) if each))),
    }


def _sentence(words: str) -> Sentence:
    return words if isinstance(words, Sentence) else verbatim(words)


def _numbers(own: Own, settings: Settings) -> Iterator[Problem]:
    """Phone numbers that are worth a second look; they keep no page from being shown."""
    known = {national_digits(number) for number in (*known_numbers(), *own.numbers)}
    mine = (settings.clinic.phone, settings.clinic.front_desk, settings.helpline.number)
    for page in own.pages:
        for passage in page.article.passages:
            for number in sorted(numbers_of(passage.text)):
                if national_digits(number) in known or any(same_line(number, each) for each in mine if each):
                    continue
                message = said(
                    '"{number}" is neither a line the guide knows nor one of yours.', number=number
                )
                hint = said("Check each digit, and write it into {file}.", file=NUMBERS)
                line = page.lines.of(passage.line)
                yield Problem(page.path, line, "own-phone", message, hint, Severity.WARNING)
