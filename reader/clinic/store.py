"""Where the settings file is, reading it in any state, and saving it without losing the old one."""

import codecs
import errno
import os
import stat
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import platformdirs

from reader.clinic.model import Settings, SettingsRead, default_settings, settings_from, values_of
from reader.clinic.options import OPTIONS, Option, Value, complaint, option, tidy
from reader.clinic.problems import SettingProblem
from reader.clinic.reading import interpret
from reader.errors import FileProblem
from reader.files import clean_leftovers, place_of, read_start, reason_of, write_whole
from reader.locks import locked
from reader.system import is_linux, is_of_administrators
from reader.texts.sentence import NOTHING, Sentence, joined, noop, said, said_as

__all__ = [
    "SettingProblem",
    "SettingsRead",
    "clean_leftovers",
    "read_settings",
    "settings_path",
    "write_settings",
]

FILE_NAME = "clinic.toml"
VARIABLE = "WAYMARK_SETTINGS"
LARGEST = 1_000_000
"""The most bytes a settings file may have."""

_LINUX_MACHINE_FILE = Path("/etc/waymark") / FILE_NAME
_IN_NOTEPAD = said("Open it in Notepad or another text editor and save it as UTF-8.")
_NOT_SAVED = noop("The settings were not saved in {file}, because {reason}.")
_CHECK_RIGHTS = said("Check who may read and write it and its folder.")


class _UnusableError(Exception):
    """A settings file that is there and cannot be used; `wrong` ends a sentence that begins with it."""

    def __init__(self, wrong: Sentence, next_step: Sentence, line: int = 0) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.next_step = next_step
        self.line = line


def settings_path(explicit: Path | None, environ: Mapping[str, str]) -> Path:
    """The settings file: `explicit`, else WAYMARK_SETTINGS, else the machine's if there, else the user's."""
    if explicit is not None:
        return explicit
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    for machine_file in _machine_files():
        if _is_there(machine_file):
            return machine_file
    return platformdirs.user_config_path("waymark") / FILE_NAME


def place_complaint(path: Path) -> Sentence:
    """Why no settings file can be at `path`, in a sentence; empty when one can."""
    try:
        _require_file(path)
    except FileNotFoundError:
        return NOTHING
    except _UnusableError as fault:
        what = said("{file} cannot be the settings file, because {reason}.", file=path, reason=fault.wrong)
        return joined(what, fault.next_step)
    return NOTHING


def read_settings(path: Path | None, environ: Mapping[str, str] | None = None) -> SettingsRead:
    """The settings in `path`, or in the file of `settings_path` when None. Never raises.

    A missing file gives the defaults; it is a problem only when `path` or WAYMARK_SETTINGS named it.
    """
    variables = os.environ if environ is None else environ
    where = settings_path(path, variables)
    try:
        text = _text_of(where)
    except FileNotFoundError:
        asked = path is not None or bool(variables.get(VARIABLE))
        missing = SettingProblem(
            where,
            0,
            said("There is no settings file here."),
            said("Check the path; the built-in settings are used."),
        )
        return SettingsRead(default_settings(), (missing,) if asked else (), where, locked=False)
    except _UnusableError as fault:
        message = said("The settings file could not be used, because {reason}.", reason=fault.wrong)
        hint = joined(fault.next_step, said("Until then the built-in settings are used."))
        problem = SettingProblem(where, fault.line, message, hint)
        return SettingsRead(default_settings(), (problem,), where, locked=True)
    return interpret(text, where)


def write_settings(path: Path, settings: Settings) -> None:
    """Save `settings` whole or not at all, keeping an existing file's comments, order and other lines.

    Raises FileProblem, with the old file untouched.
    """
    try:
        target = place_of(path)
        with locked(target):
            _write(path, target, settings)
    except OSError as error:
        what = said_as(_NOT_SAVED, file=path, reason=reason_of(error))
        raise FileProblem(what, _CHECK_RIGHTS) from error


def _write(path: Path, target: Path, settings: Settings) -> None:
    try:
        old = _text_of(path)
    except FileNotFoundError:
        old = ""
    except _UnusableError as fault:
        what = said_as(_NOT_SAVED, file=path, reason=fault.wrong)
        raise FileProblem(what, fault.next_step) from fault
    write_whole(target, _mark_of(target) + _merged(old, settings, path).encode("utf-8"))


def _mark_of(target: Path) -> bytes:
    """The byte order mark a file begins with, as Notepad writes it; nothing for a new file."""
    try:
        return codecs.BOM_UTF8 if read_start(target, 3) == codecs.BOM_UTF8 else b""
    except OSError:
        return b""


def _machine_files() -> tuple[Path, ...]:
    shared = platformdirs.site_config_path("waymark") / FILE_NAME
    if is_linux():
        return (_LINUX_MACHINE_FILE, shared)
    # Where it could have been made by anybody, it would decide for everybody.
    return (shared,) if is_of_administrators(shared) else ()


def _is_there(path: Path) -> bool:
    """Whether something stands at `path`, readable or not."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True  # a machine's file that may not even be looked at must not be passed over
    return True


def _text_of(path: Path) -> str:
    """The file's text. Raises FileNotFoundError when nothing is there, and _UnusableError."""
    _require_file(path)
    try:
        with path.open("rb") as file:
            return _decoded(file.read(LARGEST + 1))
    except OSError as error:
        raise _UnusableError(reason_of(error), _CHECK_RIGHTS) from error


def _require_file(path: Path) -> None:
    """Raise FileNotFoundError when nothing is there, and _UnusableError for what is no ordinary file."""
    try:
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            step = said("Fix the link or put a file in its place.")
            raise _UnusableError(said("it is a link to a file that is not there"), step) from None
        raise FileNotFoundError(errno.ENOENT, "no settings file", str(path)) from None
    except OSError as error:
        raise _UnusableError(reason_of(error), _CHECK_RIGHTS) from error
    except ValueError:
        raise _UnusableError(said("its path has an invalid character"), said("Check the path.")) from None
    if stat.S_ISDIR(kind):
        raise _UnusableError(said("it is a folder"), said("Give the path of a file."))
    if not stat.S_ISREG(kind):  # a pipe or a device could keep the program waiting for ever
        raise _UnusableError(said("it is not an ordinary file"), said("Give the path of a text file."))


def _decoded(data: bytes) -> str:
    if len(data) > LARGEST:
        raise _UnusableError(said("it is larger than 1 MB"), said("Check that it is the right file."))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _UnusableError(said("it is saved as UTF-16"), _IN_NOTEPAD)
    if b"\0" in data:
        raise _UnusableError(said("it has zero bytes in it and is not plain text"), _IN_NOTEPAD)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _UnusableError(said("line {line} is not in UTF-8", line=line), _IN_NOTEPAD, line) from None


def _merged(old: str, settings: Settings, path: Path) -> str:
    """The old text with the settings set in it, read back to make sure that it says just that."""
    import tomlkit  # only saving needs it, and it is slow to import
    from tomlkit.exceptions import TOMLKitError

    values = {name: tidy(value) for name, value in values_of(settings).items()}
    try:
        document = tomlkit.parse(old.replace("\r\n", "\n"))
        standing = document.unwrap()
        for declared in OPTIONS:
            if _must_write(declared, values, standing):
                _set(document, declared, values[declared.name])
        new = tomlkit.dumps(document)
    except (TOMLKitError, ValueError, RecursionError) as error:
        what = said("The settings were not saved, because {file} has a mistake in it.", file=path)
        raise FileProblem(what, said("Fix the file or move it away, then save again.")) from error
    # Reading back guards against a value no file may hold and against any slip in editing the old text.
    again = interpret(new, path)
    if again.settings != settings_from(_checked(values)):
        what = said("The settings were not saved in {file}.", file=path)
        reason = again.problems[0].message if again.problems else NOTHING
        raise FileProblem(joined(what, reason), said("Change that setting and save."))
    return new.replace("\n", "\r\n") if "\r\n" in old else new


def _checked(values: Mapping[str, object]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if isinstance(value, str | int | float | tuple)}


def _must_write(declared: Option, values: Mapping[str, object], standing: Mapping[str, Any]) -> bool:
    """Whether the file would mean something else if this setting were left as it stands."""
    value = values[declared.name]
    place = standing.get(declared.section, {}) if declared.section else standing
    if isinstance(place, Mapping) and declared.key in place:
        held = tidy(place[declared.key])
        return bool(complaint(declared, held)) or held != value
    # Beside a changed number a left-out name means no name, so even the built-in one has to be written.
    told_of = option(declared.describes) if declared.describes else declared
    return value != declared.default or values[told_of.name] != told_of.default


def _set(document: MutableMapping[str, Any], declared: Option, value: object) -> None:
    place = document
    if declared.section:
        if not isinstance(document.get(declared.section), MutableMapping):
            document[declared.section] = {}
        place = document[declared.section]
    place[declared.key] = list(value) if isinstance(value, tuple) else value
