"""`waymark pack`: says what a stick or folder holds, takes it, goes back, and tells what is in use."""

from contextlib import ExitStack
from pathlib import Path

from reader import bundle
from reader.clinic.store import read_settings
from reader.commands.opening import opened_guide
from reader.commands.pack_text import told_lines
from reader.commands.saying import tell, warn
from reader.errors import FileProblem, LibraryError, ReaderError
from reader.exit_codes import ExitCode
from reader.library.installed import Pack, came_newer, read_installed
from reader.library.store import Library
from reader.packs.refused import NothingNew
from reader.packs.sticks import packs_plugged_in
from reader.packs.taking import Taken, go_back, take
from reader.packs.told import PackTold, Result, Told, told_json
from reader.texts.sentence import Sentence, said

_CODES = {
    Result.NOTHING_NEW: ExitCode.NOTHING_NEW,
    Result.REFUSED: ExitCode.REFUSED,
    Result.NOT_WRITTEN: ExitCode.NOT_WRITTEN,
}


def look(source: Path | None, settings: Path | None, as_json: bool) -> ExitCode:
    """Say what a pack would change, and change nothing."""
    return _tell(_taken(source, settings, dry_run=True, only_newer=False), as_json)


def install(
    source: Path | None, settings: Path | None, as_json: bool, dry_run: bool, only_newer: bool
) -> ExitCode:
    """Take a pack into use; with `dry_run` only say what it would change."""
    return _tell(_taken(source, settings, dry_run, only_newer), as_json)


def back(as_json: bool) -> ExitCode:
    """Read the guide before this one again."""
    try:
        before = go_back()
    except ReaderError as error:
        return _tell(_failed(error), as_json)
    what = (
        said("The guide that came with the program is read again.")
        if before is None
        else said("Pack {version} is read again.", version=before.version)
    )
    return _tell(_with_use(Result.TAKEN, what), as_json)


def status(settings: Path | None, as_json: bool) -> ExitCode:
    """Say which guide is in use."""
    code = _tell(_with_use(Result.STATUS, _use_words()), as_json)
    if not as_json:
        keys = keys_file(settings)
        tell(said("Packs are kept in {folder}.", folder=bundle.pack_folder()))
        tell(
            said("Packs must be signed by {file}.", file=keys)
            if keys
            else said("There are no keys: no pack can be taken.")
        )
    return code


def keys_file(settings: Path | None) -> Path | None:
    """The keys that packs must be signed with: those of the settings, else those the program came with."""
    return read_settings(settings).settings.trusted_keys or bundle.shipped_keys()


def _taken(source: Path | None, settings: Path | None, dry_run: bool, only_newer: bool) -> Told:
    try:
        chosen = source or read_settings(settings).settings.pack_source or _plugged_in()
        with ExitStack() as stack:
            current = _current(stack)
            taken = take(chosen, keys_file(settings), current, dry_run=dry_run, only_newer=only_newer)
    except ReaderError as error:
        return _failed(error)
    if dry_run:
        what = said("Pack {version} can be taken.", version=taken.pack.version)
        return Told(Result.READY, what, _told_of(taken), changes=taken.changes)
    what = said("Pack {version} is in use.", version=taken.pack.version)
    return Told(Result.TAKEN, what, _told_of(taken), can_go_back=True, changes=taken.changes)


def _plugged_in() -> Path:
    found = packs_plugged_in()
    if not found:
        raise NothingNew(
            said("No stick with a pack is plugged in."),
            said("Plug one in, name a folder, or set pack.folder in the settings."),
        )
    return found[0]


def _current(stack: ExitStack) -> Library | None:
    try:
        return stack.enter_context(opened_guide(None))
    except LibraryError:
        return None  # whatever is on the stick is better


def _failed(error: ReaderError) -> Told:
    result = Result.REFUSED
    if isinstance(error, NothingNew):
        result = Result.NOTHING_NEW
    elif isinstance(error, FileProblem):
        result = Result.NOT_WRITTEN
    return _with_use(result, error.sentence)


def _with_use(result: Result, sentence: Sentence) -> Told:
    installed = read_installed(bundle.pack_folder())
    if installed is None:
        return Told(result, sentence)
    now, before = (_named(pack) for pack in (installed.now, installed.before))
    return Told(result, sentence, now, before, can_go_back=installed.now != installed.before)


def _use_words() -> Sentence:
    installed = read_installed(bundle.pack_folder())
    if installed is None or installed.now is None:
        return said("The guide that came with the program is in use.")
    pack = installed.now
    try:
        Library(bundle.pack_folder() / pack.file).close()
    except LibraryError:
        return said(
            "Pack {version} cannot be read; the guide that came with the program is in use.",
            version=pack.version,
        )
    if came_newer(pack):
        return said(
            "The guide that came with the program is newer than pack {version}, and in use.",
            version=pack.version,
        )
    return said("Pack {version} is in use.", version=pack.version)


def _named(pack: Pack | None) -> PackTold | None:
    return None if pack is None else PackTold(pack.version, pack.digest, pack.checked)


def _told_of(taken: Taken) -> PackTold:
    pack = taken.pack
    return PackTold(pack.version, pack.digest, pack.checked, taken.name, taken.expires, taken.note)


def _tell(told: Told, as_json: bool) -> ExitCode:
    code = _CODES.get(told.result, ExitCode.FINE)
    if as_json:
        print(told_json(told))
    else:
        for line in told_lines(told):
            (warn if code else tell)(line)
    return code
