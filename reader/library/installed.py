"""Which pack this computer reads from, and which one before: a small file beside the packs themselves.

The packs' files have names of their own, so taking one into use changes this file alone.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from reader import __version__, bundle
from reader.errors import LibraryError
from reader.files import read_some, write_whole
from reader.library.store import Library

IN_USE = "in-use.json"
_LAYOUT = 1
_LARGEST = 100_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pack:
    """A pack that was taken: its file's name, its version, and the digest of the guide in it.

    `checked` is the day on which any of its sources was last checked, as an ISO date. `program` is the
    version of the program that took it.
    """

    file: str
    version: int
    digest: str
    checked: str
    program: str = __version__


@dataclass(frozen=True)
class Installed:
    """The pack in use and the one before it; None stands for the guide that came with the program.

    `newest` is the highest version that was ever taken of the packs signed under `keys`; nothing below it
    is taken again.
    """

    now: Pack | None = None
    before: Pack | None = None
    newest: int = 0
    keys: str = ""


def read_installed(folder: Path) -> Installed | None:
    """What is in use; None when no pack was ever taken, or that file cannot be used."""
    try:
        data = json.loads(read_some(folder / IN_USE, _LARGEST))
        if data["layout"] != _LAYOUT:
            return None
        now, before = (_pack(data[place]) for place in ("now", "before"))
        newest, keys = data["newest"], data["keys"]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return Installed(now, before, newest, keys) if type(newest) is int and type(keys) is str else None


def write_installed(folder: Path, installed: Installed) -> None:
    """Take these packs into use, at one stroke. Raises OSError."""
    told = {"layout": _LAYOUT, **asdict(installed)}
    write_whole(folder / IN_USE, (json.dumps(told, indent=2) + "\n").encode("ascii"))


def library_in_use() -> Library | None:
    """The library of the pack in use; None when there is none, or the program's own guide is to be read.

    That is so when the pack cannot be opened, and when a newer program brought a newer guide.
    """
    folder = bundle.pack_folder()
    installed = read_installed(folder)
    if installed is None or installed.now is None:
        return None
    pack = installed.now
    try:
        library = Library(folder / pack.file)
    except LibraryError as error:
        _log.warning("the pack in use cannot be opened: %s", type(error).__name__)
        return None
    if pack.program != __version__ and came_newer(pack):
        library.close()
        return None
    return library


def pack_version(library: Library) -> int:
    """The version of the pack that a library was read from; 0 for any other library."""
    folder = bundle.pack_folder()
    installed = read_installed(folder)
    if installed is None or installed.now is None or library.path != folder / installed.now.file:
        return 0
    return installed.now.version


def came_newer(pack: Pack) -> bool:
    """Whether the guide that came with the program had its sources checked after those of a pack."""
    if bundle.articles() is not None:
        return False  # in a checkout a pack is there because somebody wants to see it
    try:
        with Library(bundle.shipped_library()) as shipped:
            newest = shipped.newest_check()
    except LibraryError:
        return False
    return newest is not None and newest.isoformat() > pack.checked


def _pack(data: Mapping[str, object] | None) -> Pack | None:
    if data is None:
        return None
    file, version, digest, checked, program = (
        data[name] for name in ("file", "version", "digest", "checked", "program")
    )
    if type(version) is not int or not isinstance(file, str) or Path(file).name != file:
        raise ValueError("no pack")
    return Pack(file, version, str(digest), str(checked), str(program))
