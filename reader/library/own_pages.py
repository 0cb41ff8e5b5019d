"""A clinic's own pages as the library knows them: where they lie, and a fingerprint of them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from reader.clinic.model import Settings
from reader.files import read_some
from reader.library.folders import is_beside

_LARGEST = 8_000_000
_ENDINGS = (".md", ".svg", ".tsv")


UNNAMED = "-"
"""What stands for the name of a clinic that gave none."""


@dataclass(frozen=True)
class OwnFolder:
    """The folder of a clinic's own pages, whose they are, and how they stand to the guide's."""

    folder: Path
    clinic: str
    instead: bool
    settings_file: Path


def own_folder(settings: Settings, settings_file: Path) -> OwnFolder | None:
    """The clinic's own pages as its settings say; None when it has none."""
    folder = settings.own_folder
    if folder is None:
        return None
    return OwnFolder(folder, settings.clinic.name or UNNAMED, settings.own.instead, settings_file)


def own_digest(guide: str, folder: Path, clinic: str, instead: bool) -> str:
    """A fingerprint of a guide with these pages added: their names and bytes, not dates."""
    digest = hashlib.sha256(f"{guide}\0{clinic}\0{instead}\0".encode())
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.suffix not in _ENDINGS or any(map(is_beside, name.parts)):
            continue
        digest.update(f"{name.as_posix()}\0".encode())
        try:
            digest.update(read_some(path, _LARGEST))
        except OSError:
            digest.update(b"unreadable")
    return digest.hexdigest()
