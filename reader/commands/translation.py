"""`waymark translation stamp`: records which text a translation was made from; `list` says what is behind."""

import sys
from pathlib import Path

from reader.commands.exit_codes import ExitCode
from reader.errors import FileProblem, ReaderError, UnknownArticle
from reader.guide.loader import gather
from reader.guide.translations import State, stamp, translations


def stamp_translations(folder: Path, article: str, language: str) -> ExitCode:
    """Stamp one translation, or with an empty `article` all there are of the language.

    The language need not be named where there is only one.
    """
    try:
        gathered = gather(folder)
        others = gathered.guide.languages[1:]
        if not language and len(others) > 1:
            print(f"Say which language: --language {others[0]}, or {', '.join(others[1:])}.", file=sys.stderr)
            return ExitCode.USAGE
        language = language or "".join(others)
        if language not in others:
            known = ", ".join(others) or "none"
            print(f'The guide is not translated into "{language}". It has: {known}.', file=sys.stderr)
            return ExitCode.USAGE
        there = [
            each.article
            for each in translations(gathered)
            if each.language == language and each.state is not State.MISSING
        ]
        for each in [article] if article else there:
            stamp(folder, gathered, each, language)
    except UnknownArticle as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.UNKNOWN
    except FileProblem as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NOT_WRITTEN
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    print(f"{1 if article else len(there)} stamped.")
    return ExitCode.FINE


def list_translations(folder: Path) -> ExitCode:
    """Print every translation that is missing, older than its original or not stamped."""
    try:
        found = translations(gather(folder))
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.PROBLEMS
    behind = [each for each in found if each.state is not State.CURRENT]
    for each in behind:
        print(f"{each.language}\t{each.article}\t{each.state.value}")
    print(f"{len(found) - len(behind)} of {len(found)} translations are current.")
    return ExitCode.PROBLEMS if behind else ExitCode.FINE
