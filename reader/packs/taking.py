"""Takes a pack: verifies it, says what it changes, switches at one stroke, and goes back.

The guide in use stays until everything about the new one is certain and on the disk. At no moment is there a
file that is half the old one and half the new: each pack has a file of its own, and one small file names
which of them is read.
"""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader import bundle
from reader.errors import LibraryError
from reader.files import clean_leftovers, not_written, put_in_place, reason_of, sync_folder, take_away
from reader.library.installed import IN_USE, Installed, Pack, read_installed, write_installed
from reader.library.layout import SCHEMA_VERSION
from reader.library.store import Library
from reader.locks import locked
from reader.packs.changes import Changes, changes
from reader.packs.refused import ASK, NothingNew, PackRefused, no_keys, older, other_layout
from reader.packs.verify import Verified, trust_folder, verified
from reader.texts.sentence import said

_FILES = "library-*.sqlite"
_ROOM = 5_000_000
"""Bytes that must stay free on the disk besides the pack itself."""


@dataclass(frozen=True)
class Taken:
    """A pack that was taken, or could be, and what it changes. `expires` is an ISO date."""

    pack: Pack
    name: str
    expires: str
    note: str
    changes: Changes


def take(
    source: Path,
    keys: Path | None,
    current: Library | None,
    *,
    dry_run: bool = False,
    only_newer: bool = False,
) -> Taken:
    """Take the pack in `source` into use, or with `dry_run` only say what would change.

    `keys` is the file of the keys that are trusted first. `current` is the guide it is compared with. With
    `only_newer` a pack that was gone back from is not taken again. Raises PackRefused, NothingNew and
    FileProblem, with the guide in use kept.
    """
    folder = bundle.pack_folder()
    if keys is None:
        raise no_keys()
    try:
        with nullcontext() if dry_run else locked(folder / IN_USE):
            known = read_installed(folder) or Installed()
            offer = verified(source, keys, folder)
            _require_new(offer, known, current, only_newer)
            with _copied(offer, folder, dry_run) as part:
                taken = _looked_through(offer, part, known, current)
                if not dry_run:
                    _switch(offer, part, known, taken.pack)
            return taken
    except OSError as error:
        what = said("The pack cannot be taken, because {reason}.", reason=reason_of(error))
        raise not_written(what, error) from error


def go_back() -> Pack | None:
    """Read the guide before this one again; None stands for the guide that came with the program.

    Raises NothingNew, PackRefused and FileProblem, with the guide in use kept.
    """
    folder = bundle.pack_folder()
    known = read_installed(folder)
    if known is None or known.now == known.before:
        raise NothingNew(said("There is no guide to go back to."))
    try:
        with locked(folder / IN_USE):
            known = read_installed(folder) or known
            _require_sound(folder, known.before)
            write_installed(folder, replace(known, now=known.before, before=known.now))
    except OSError as error:
        what = said("The guide cannot be changed, because {reason}.", reason=reason_of(error))
        raise not_written(what, error) from error
    return known.before


def _switch(offer: Verified, part: Path, known: Installed, pack: Pack) -> None:
    folder = bundle.pack_folder()
    _put_in_place(part, folder / pack.file, offer.sha256)
    offer.keep(trust_folder(folder, offer.keys))
    before = known.before if known.now == pack else known.now
    newest = max(offer.version, known.newest if known.keys == offer.keys else 0)
    write_installed(folder, Installed(pack, before, newest, offer.keys))
    _forget_others(folder)


def _require_new(offer: Verified, known: Installed, current: Library | None, only_newer: bool) -> None:
    newest = known.newest if known.keys == offer.keys else 0
    if offer.version < newest:
        raise older()
    is_known = known.now is not None and known.now.file == _file_name(offer)
    is_in_use = is_known and _reads(current, known)
    same_words = current is not None and current.info.digest == offer.about.get("digest")
    if is_in_use or same_words or (only_newer and offer.version <= newest and not is_known):
        raise NothingNew(
            said("There is nothing new: the guide in this pack is not newer than the one in use.")
        )
    if offer.about.get("layout", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise other_layout()


def _file_name(offer: Verified) -> str:
    return f"library-{offer.sha256[:16]}.sqlite"


@contextmanager
def _copied(offer: Verified, folder: Path, dry_run: bool) -> Iterator[Path]:
    """A whole copy of the library file, on the disk, until it is moved away or was looked at."""
    place = Path(tempfile.mkdtemp(prefix="waymark-")) if dry_run else folder
    part = place / f".{os.urandom(6).hex()}.waymark-part"
    try:
        clean_leftovers(place)
        if shutil.disk_usage(place).free < offer.length + _ROOM:
            raise OSError(errno.ENOSPC, "no room")
        offer.copy(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        yield part
    finally:
        with suppress(OSError):
            take_away(part)
        if dry_run:
            shutil.rmtree(place, ignore_errors=True)


def _looked_through(offer: Verified, part: Path, known: Installed, current: Library | None) -> Taken:
    """What is in a copied library file, once our own seal and layout are found right."""
    try:
        with Library(part) as library:
            if not library.is_sound():
                raise PackRefused(said("The guide in this pack is damaged, though it is signed."), ASK)
            checked = library.newest_check()
            day = checked.isoformat() if checked else ""
            has_number = known.keys == offer.keys and _reads(current, known)
            if not has_number and _is_newer(current, day):
                raise older()
            pack = Pack(_file_name(offer), offer.version, library.info.digest, day)
            note = offer.about.get("note")
            told = changes(current, library)
            return Taken(pack, library.info.name, offer.expires, note if isinstance(note, str) else "", told)
    except LibraryError as error:
        raise PackRefused(
            said("The guide in this pack cannot be opened, though it is signed."), ASK
        ) from error


def _reads(current: Library | None, known: Installed) -> bool:
    """Whether the guide in use is the pack that should be; a spoilt one is taken again."""
    return current is not None and known.now is not None and current.path.name == known.now.file


def _is_newer(current: Library | None, day: str) -> bool:
    """Whether the guide in use had its sources checked later, where no number tells which is newer."""
    if current is None or bundle.articles() is not None:
        return False
    newest = current.newest_check()
    return newest is not None and newest.isoformat() > day


def _put_in_place(part: Path, target: Path, sha256: str) -> None:
    """Give the copy its name. A file that has it already and is the same stays: it may be open."""
    with suppress(FileNotFoundError), target.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() == sha256:
            return
    put_in_place(part, target)
    sync_folder(target.parent)


def _forget_others(folder: Path) -> None:
    """Remove the packs that nobody goes back to any more; Windows keeps one that is open for now."""
    known = read_installed(folder) or Installed()
    kept = {pack.file for pack in (known.now, known.before) if pack is not None}
    for path in folder.glob(_FILES):
        if path.name not in kept:
            with suppress(OSError):
                path.unlink()


def _require_sound(folder: Path, pack: Pack | None) -> None:
    """Raise PackRefused when the guide to go back to can no longer be read."""
    if pack is None:
        if bundle.articles() is not None:
            return
        path = bundle.shipped_library()
    else:
        path = folder / pack.file
    try:
        Library(path).close()
    except LibraryError as error:
        what = said("The guide before this one cannot be read any more.")
        raise PackRefused(
            what, said("The guide in use stays. Take a newer pack when you have one.")
        ) from error
