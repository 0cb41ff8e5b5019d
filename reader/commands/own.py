"""`waymark own`: checks a clinic's own pages, and adds them to the guide."""

from collections.abc import Iterator
from pathlib import Path

from reader.clinic.helplines import known_numbers
from reader.clinic.model import Settings
from reader.clinic.numbers import same_line
from reader.clinic.store import read_settings
from reader.commands.exit_codes import ExitCode
from reader.commands.opening import opened_guide
from reader.commands.saying import tell, warn
from reader.content.problems import Problem, Severity
from reader.dialing import national_digits
from reader.errors import FileProblem, ReaderError, said
from reader.guide.own import Own, gather_own
from reader.guide.own_compile import compile_own
from reader.guide.tables import NUMBERS, read_numbers
from reader.library.own_pages import UNNAMED, own_digest
from reader.library.telling import Failed, Message, Progress, Written, message_line
from reader.packs.numbers import numbers_of
from reader.texts.sentence import said_n, verbatim

_NO_FOLDER = said("No folder was named. Name one, or set own.folder in the settings.")


def check_own(settings_path: Path | None, folder: Path | None) -> ExitCode:
    """Say what is wrong with the clinic's own pages; what keeps one from being shown fails."""
    settings = read_settings(settings_path).settings
    place = folder or settings.own_folder
    if place is None:
        warn(_NO_FOLDER)
        return ExitCode.USAGE
    try:
        with opened_guide(None) as library:
            own = gather_own(place, library.info.languages)
    except ReaderError as error:
        warn(error.sentence)
        return ExitCode.NO_LIBRARY
    problems = sorted(
        (*own.problems, *_advice(own, place, settings)), key=lambda each: (each.path, each.line)
    )
    for problem in problems:
        print(problem)
    left_out = {each.path for each in problems if each.severity is Severity.DAMAGE}
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
        warn(verbatim(problem))
    say(Written(str(output)))
    if not with_progress:
        tell(
            said_n(
                "{file}: {count} page of your own was added.",
                "{file}: {count} pages of your own were added.",
                count,
                file=output,
            )
        )
    left_out = any(each.severity is Severity.DAMAGE for each in own.problems)
    return ExitCode.PROBLEMS if left_out and not with_progress else ExitCode.FINE


def _advice(own: Own, folder: Path, settings: Settings) -> Iterator[Problem]:
    """What is worth a second look, and keeps no page from being shown."""
    numbers, problems = read_numbers(folder)
    yield from problems
    known = {national_digits(number) for number in (*known_numbers(), *numbers)}
    mine = (settings.clinic.phone, settings.clinic.front_desk, settings.helpline.number)
    for page in own.pages:
        for passage in page.article.passages:
            for number in sorted(numbers_of(passage.text)):
                if national_digits(number) in known or any(same_line(number, each) for each in mine if each):
                    continue
                message = f'"{number}" is neither a line the guide knows nor one of yours.'
                hint = f"Check each digit, and write it into {NUMBERS}."
                line = max(1, passage.line - page.moved)
                yield Problem(page.path, line, "own-phone", message, hint)
