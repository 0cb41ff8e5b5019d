"""`waymark translation export` and `import`: lists for translators' tools, and pages made of them."""

import re
from collections import Counter
from pathlib import Path

from reader.commands.saying import problem_words, tell, warn, warned
from reader.content.problems import Problem
from reader.errors import LibraryError, ReaderError
from reader.exit_codes import ExitCode
from reader.files import NotText, not_written, reason_of, write_whole
from reader.guide.exchange import ENDINGS, Translations, read_translations, written
from reader.guide.kit import (
    UNTRANSLATED,
    Page,
    made_page,
    made_table,
    pages,
    table_units,
    units,
    write_page,
    write_table,
)
from reader.guide.kit_tables import Table, tables
from reader.guide.segments import to_translate
from reader.library.taxonomy import read_guide
from reader.texts.sentence import one_of, said, said_n

_CODE = re.compile(r"[a-z]{2}")


def export_translation(folder: Path, language: str, output: Path) -> ExitCode:
    """Write every line of the guide with what is translated of it, for a translator's tool."""
    if output.suffix not in ENDINGS:
        warn(said("{file} must end in {endings}.", file=output, endings=one_of(ENDINGS)))
        return ExitCode.USAGE
    try:
        first = _first(folder, language)
        all_pages = list(pages(folder, first, language))
        all_tables = list(tables(folder, first, language))
    except ReaderError as error:
        return warned(error)
    except (OSError, NotText) as error:
        warn(said("The guide cannot be read: {reason}.", reason=str(error)))
        return ExitCode.PROBLEMS
    found = [unit for page in all_pages for unit in units(page)]
    found += [unit for table in all_tables for unit in table_units(table)]
    try:
        write_whole(output, written(output.suffix, found, first, language))
    except OSError as error:
        what = said("{file} cannot be written, because {reason}.", file=output, reason=reason_of(error))
        warn(not_written(what, error).sentence)
        return ExitCode.NOT_WRITTEN
    _warn_of_others(all_pages)
    have = sum(bool(unit.translation) for unit in found)
    tell(
        said(
            "{file}: {pages}, {lines}, {translated} of them translated.",
            file=output,
            pages=said_n("{count} page", "{count} pages", len(all_pages)),
            lines=said_n("{count} line", "{count} lines", len(found)),
            translated=have,
        )
    )
    return ExitCode.FINE


def _warn_of_others(found: list[Page]) -> None:
    """Name the pages whose translation cannot be put beside the original line by line."""
    for page in found:
        if page.made is not None and not page.is_aligned:
            warn(
                said(
                    "{page}: its translation has other lines than the original; parts are left out.",
                    page=page.name,
                )
            )


def import_translation(folder: Path, path: Path) -> ExitCode:
    """Make the pages whose lines are all translated; no other page is touched."""
    if path.suffix not in ENDINGS[:2]:
        warn(said("{file} must end in {endings}.", file=path, endings=one_of(ENDINGS[:2])))
        return ExitCode.USAGE
    try:
        given = read_translations(path)
        first = _first(folder, given.language)
        done = _take(folder, list(pages(folder, first, given.language)), given)
        done += _take_tables(folder, list(tables(folder, first, given.language)), given)
    except ReaderError as error:
        return warned(error)
    except (OSError, NotText) as error:
        warn(said("The guide cannot be read: {reason}.", reason=str(error)))
        return ExitCode.PROBLEMS
    tell(
        said(
            "{written} written, {same} as before, {waiting} with lines that are missing or wrong.",
            written=said_n("{count} page", "{count} pages", done["written"]),
            same=done["same"],
            waiting=done["waiting"],
        )
    )
    tell(
        said(
            "{written} beside the pages written, {waiting} with words that are missing.",
            written=said_n("{count} file", "{count} files", done["tables"]),
            waiting=done["lacking"],
        )
    )
    if given.language not in read_guide(folder).languages:
        tell(
            said('Write "{language}" into the languages of guide.toml to show them.', language=given.language)
        )
    return ExitCode.PROBLEMS if done["wrong"] else ExitCode.FINE


def _take(folder: Path, found: list[Page], given: Translations) -> Counter[str]:
    done: Counter[str] = Counter()
    for page in found:
        text, problems = made_page(page, given.known)
        if problems:
            done["waiting"] += 1
            done["wrong"] += _tell_wrong(problems)
            continue
        places = _places(page)
        is_sure = not any(
            (place, part.text) in given.doubtful for part in to_translate(page.parts) for place in places
        )
        is_written = write_page(folder, given.language, page, text, is_sure)
        done["written" if is_written else "same"] += 1
    return done


def _take_tables(folder: Path, found: list[Table], given: Translations) -> Counter[str]:
    done: Counter[str] = Counter()
    for table in found:
        text, problems = made_table(table, given.known)
        done["wrong"] += _tell_wrong(problems)
        done["tables"] += write_table(folder, table, text)
        done["lacking"] += any(each.message == UNTRANSLATED for each in problems)
    return done


def _places(page: Page) -> tuple[str, ...]:
    times = range(1, 1 + max(Counter(part.text for part in to_translate(page.parts)).values(), default=1))
    return ("", page.name, *(f"{page.name}#{time}" for time in times))


def _tell_wrong(problems: tuple[Problem, ...]) -> bool:
    """Name what is wrong on a page that somebody has begun; one without a translation only waits."""
    wrong = [each for each in problems if each.message != UNTRANSLATED]
    for problem in wrong:
        print(problem_words(problem))
    return bool(wrong)


def _first(folder: Path, language: str) -> str:
    first = read_guide(folder).languages[0]
    if not _CODE.fullmatch(language) or language == first:
        what = said('"{language}" is no language to translate the guide into.', language=language)
        raise LibraryError(what, said('Use a code of two letters, such as "vi".'))
    return first
