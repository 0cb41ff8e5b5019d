"""Verifies what a stick or a folder holds, with The Update Framework's own client, and reads no word of it.

The library comes with a way to fetch files over the network, which is never used; ours reads the folder.
Trust is only looked at: `Verified.files` are what is to be kept of it once the pack is taken.
"""

import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.files import read_some, sync_folder, write_whole
from reader.packs.refused import (
    PackRefused,
    no_pack,
    not_as_signed,
    part_missing,
    refusal_of,
    spoilt_keys,
    unreadable,
)

if TYPE_CHECKING:  # it brings much along, which only a pack is worth
    from tuf.ngclient.fetcher import FetcherInterface

METADATA, TARGETS = "metadata", "targets"
TARGET = "library.sqlite"
LARGEST_KEYS = 512_000
"""Bytes of the largest file of keys."""
LARGEST_LIST = 6_000_000
"""Bytes that are read of a signed list; more than any may have, so that a longer one is refused."""

_CHUNK = 1 << 20
_ROOTS = "root_history"
_ROLES = ("timestamp", "snapshot", "targets")


@dataclass(frozen=True)
class Verified:
    """What the signed lists of a pack say. The library file itself is not looked at yet.

    `about` is what the editors say of it; `expires` is an ISO date. `keys` names the first keys trusted.
    """

    source: Path
    version: int
    sha256: str
    length: int
    expires: str
    about: dict[str, Any]
    keys: str
    files: tuple[tuple[str, bytes], ...]

    def copy(self, target: Path) -> None:
        """Copy the library file to `target`, which must not be there; checks every byte on the way.

        Raises PackRefused, and OSError where `target` cannot be written.
        """
        digest, size = hashlib.sha256(), 0
        with target.open("xb") as written:
            for chunk in _chunks(self.source, f"{TARGETS}/{self.sha256}.{TARGET}"):
                size += len(chunk)
                if size > self.length:
                    raise not_as_signed()
                digest.update(chunk)
                written.write(chunk)
        if size != self.length or digest.hexdigest() != self.sha256:
            raise not_as_signed()

    def keep(self, trust: Path) -> None:
        """Remember in `trust` what was trusted, so that nothing older is trusted again. Raises OSError."""
        for name, data in self.files:
            write_whole(trust / name, data)
        sync_folder(trust)


def keys_id(root: bytes) -> str:
    """A short name for the first keys that are trusted."""
    return hashlib.sha256(root).hexdigest()[:16]


def verified(source: Path, root_file: Path, packs: Path) -> Verified:
    """What the pack in `source` is, by the keys of `root_file` and what is kept in `packs`.

    Raises PackRefused.
    """
    from tuf.api.exceptions import DownloadError, RepositoryError
    from tuf.ngclient import Updater

    logging.getLogger("tuf").setLevel(logging.ERROR)
    if not (source / METADATA).is_dir():
        raise no_pack(source)
    root = _keys_in(root_file)
    with tempfile.TemporaryDirectory(prefix="waymark-", ignore_cleanup_errors=True) as scratch:
        kept = Path(scratch)
        with suppress(FileNotFoundError):
            shutil.copytree(trust_folder(packs, keys_id(root)), kept, dirs_exist_ok=True)
        try:
            address = f"pack:/{METADATA}/"
            updater = Updater(scratch, address, fetcher=_fetcher(source), bootstrap=root)
        except (RepositoryError, ValueError) as error:
            raise spoilt_keys(root_file) from error
        try:
            updater.refresh()
            target = updater.get_targetinfo(TARGET)
        except (RepositoryError, DownloadError) as error:
            raise refusal_of(error) from error
        if target is None or "sha256" not in target.hashes:
            raise part_missing(TARGET)
        about = target.unrecognized_fields.get("custom")
        version, expires = _dated(kept)
        return Verified(
            source,
            version,
            target.hashes["sha256"],
            target.length,
            expires,
            about if isinstance(about, dict) else {},
            keys_id(root),
            tuple(_trusted(kept)),
        )


def trust_folder(packs: Path, keys: str) -> Path:
    """Where it is kept what was trusted, for the first keys that are trusted."""
    return packs / "trust" / keys


def _keys_in(root_file: Path) -> bytes:
    try:
        return read_some(root_file, LARGEST_KEYS)
    except OSError as error:
        raise spoilt_keys(root_file) from error


def _dated(kept: Path) -> tuple[int, str]:
    """The pack's version, and the first day on which one of its signatures runs out."""
    lists = [json.loads((kept / f"{role}.json").read_bytes())["signed"] for role in (*_ROLES, "root")]
    return int(lists[2]["version"]), min(str(each["expires"]) for each in lists)[:10]


def _trusted(kept: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((kept / _ROOTS).glob("*.json")):
        yield f"{_ROOTS}/{path.name}", path.read_bytes()
    for role in _ROLES:
        yield f"{role}.json", (kept / f"{role}.json").read_bytes()


def _opened(source: Path, name: str) -> BinaryIO:
    """A file of the pack; a link, a pipe or a folder in its place is none. Raises OSError."""
    path = source / name
    if path.is_symlink() or not path.is_file() or not path.resolve().is_relative_to(source.resolve()):
        raise FileNotFoundError(name)
    return path.open("rb")


def _chunks(source: Path, name: str) -> Iterator[bytes]:
    try:
        with _opened(source, name) as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except FileNotFoundError as error:
        raise (part_missing(name) if (source / METADATA).is_dir() else unreadable(error)) from error
    except OSError as error:
        raise unreadable(error) from error


def _fetcher(source: Path) -> "FetcherInterface":
    from tuf.api.exceptions import DownloadHTTPError
    from tuf.ngclient.fetcher import FetcherInterface

    class FromFolder(FetcherInterface):  # made here, so that nothing else waits for its parent
        """Reads the lists of a pack from its folder."""

        def _fetch(self, url: str) -> Iterator[bytes]:
            name = url.removeprefix("pack:/").lstrip("/")
            try:
                with _opened(source, name) as file:
                    return iter([file.read(LARGEST_LIST)])
            except FileNotFoundError as error:
                raise DownloadHTTPError(name, 404) from error

    return FromFolder()


__all__ = ["METADATA", "TARGET", "TARGETS", "PackRefused", "Verified", "keys_id", "trust_folder", "verified"]
