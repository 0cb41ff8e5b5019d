"""Editors with keys of their own who make packs of small guides, and a clinic's computer that takes them."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from builders import ARTICLES, DANGER, article_text, body_of, compile_guide, make_guide

from reader import bundle
from reader.library.installed import Installed, library_in_use, read_installed
from reader.packs.keys import make_keys
from reader.packs.signing import build_pack, sign_pack
from reader.packs.taking import Taken, take

CHANGED = body_of("Alcohol", DANGER.replace("911", "1-800-222-1222"))
GUIDES = {
    1: {},
    2: {  # a warning with another number in it, a page more and a page less
        "drugs/alcohol": article_text("Alcohol", drugs=["alcohol"], body=CHANGED),
        "topics/new": article_text("A new page"),
        "treatments/naltrexone": "",
    },
    3: {"topics/emergency": article_text("Is this an emergency now?")},
}


def make_libraries(folder: Path) -> dict[int, Path]:
    """Three guides, one after the other, as library files."""
    made = {}
    for number, changes in GUIDES.items():
        articles = {each: text for each, text in {**ARTICLES, **changes}.items() if text}
        guide = make_guide(folder / f"guide-{number}", articles=articles)
        made[number] = compile_guide(guide, folder / f"{number}.sqlite")
    return made


@dataclass
class Editors:
    """A folder of keys, the guides to be packed, and a folder for sticks."""

    keys: Path
    libraries: dict[int, Path]
    sticks: Path

    @property
    def root(self) -> Path:
        """The file that clinics are given."""
        return self.keys / "root.json"

    def stick(self, number: int, name: str = "stick", expires: datetime | None = None) -> Path:
        """A stick with the guide of this number, signed now."""
        stick = self.sticks / name
        build_pack(self.libraries[number], stick)
        sign_pack(stick, self.keys, note="A note.", expires=expires)
        return stick


def copied_keys(made: Path, folder: Path) -> Path:
    """A copy of keys, whose versions and lists are its own."""
    shutil.copytree(made, folder)
    return folder


def library_on(stick: Path) -> Path:
    """The one library file of a stick."""
    (file,) = (stick / "targets").iterdir()
    return file


@cache
def made_keys(folder: Path) -> Path:
    """Keys, made once for each folder."""
    make_keys(folder)
    return folder


@dataclass
class Computer:
    """A clinic's computer, with the file of keys it was given."""

    keys: Path

    @property
    def folder(self) -> Path:
        return bundle.pack_folder()

    @property
    def installed(self) -> Installed:
        return read_installed(self.folder) or Installed()

    @property
    def version(self) -> int:
        """The version of the pack that is read, once it was opened and found whole; 0 for none."""
        library = library_in_use()
        if library is None:
            return 0
        with library:
            assert library.is_sound()
            now = self.installed.now
            assert now is not None
            assert library.info.digest == now.digest
            return now.version

    def take(self, stick: Path, *, dry_run: bool = False, only_newer: bool = False) -> Taken:
        current = library_in_use()
        try:
            return take(stick, self.keys, current, dry_run=dry_run, only_newer=only_newer)
        finally:
            if current is not None:
                current.close()

    def files(self) -> dict[str, bytes]:
        """Everything that is kept of packs."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}
