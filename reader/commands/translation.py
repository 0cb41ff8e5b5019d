"""`waymark translation stamp`: records which text a translation was made from; `list` says what is behind."""

from pathlib import Path

from reader.commands.saying import tell, warn, warned
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.guide.loader import gather
from reader.guide.translations import State, stamp, translations
from reader.texts.sentence import all_of, one_of, said, said_n


def stamp_translations(folder: Path, article: str, language: str) -> ExitCode:
    """Stamp one translation, or with an empty `article` all there are of the language.

    The language need not be named where there is only one.
    """
    try:
        gathered = gather(folder)
        others = gathered.guide.languages[1:]
        if not language and len(others) > 1:
            warn(said("Say which language: --language {languages}.", languages=one_of(others)))
            return ExitCode.USAGE
        language = language or "".join(others)
        if language not in others:
            known = all_of(others) if others else said("none")
            what = said(
                'The guide is not translated into "{language}". It has: {known}.',
                language=language,
                known=known,
            )
            warn(what)
            return ExitCode.USAGE
        there = [
            each.article
            for each in translations(gathered)
            if each.language == language and each.state is not State.MISSING
        ]
        for each in [article] if article else there:
            stamp(folder, gathered, each, language)
    except ReaderError as error:
        return warned(error)
    tell(said_n("{count} stamped.", "{count} stamped.", 1 if article else len(there)))
    return ExitCode.FINE


def list_translations(folder: Path) -> ExitCode:
    """Print every translation that is missing, older than its original or not stamped."""
    try:
        found = translations(gather(folder))
    except ReaderError as error:
        return warned(error)
    behind = [each for each in found if each.state is not State.CURRENT]
    for each in behind:
        print(f"{each.language}\t{each.article}\t{each.state.value}")
    current = len(found) - len(behind)
    tell(said("{current} of {all} translations are current.", current=current, all=len(found)))
    return ExitCode.PROBLEMS if behind else ExitCode.FINE
