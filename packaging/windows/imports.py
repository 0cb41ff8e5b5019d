"""Which libraries a program or library of Windows asks for, and whether all of them are there."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pefile

_SYSTEM = Path(__file__).with_name("windows10.txt")
_TABLES = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
_ENDINGS = (".dll", ".exe", ".pyd")


@cache
def of_windows() -> frozenset[str]:
    """The libraries that are part of Windows 10, in small letters."""
    lines = _SYSTEM.read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def is_part_of_windows(name: str) -> bool:
    """Whether Windows 10 brings this library; sets of its functions are named api-ms-win-…"""
    return name.lower() in of_windows() or name.lower().startswith(("api-ms-win-", "ext-ms-win-"))


def asked_by(data: bytes) -> frozenset[str]:
    """The names of the libraries that a file asks for, at its start or later, in small letters."""
    with pefile.PE(data=data, fast_load=True) as file:
        file.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in _TABLES])
        tables = (
            getattr(file, name, ()) for name in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        )
        return frozenset(entry.dll.decode("ascii").lower() for table in tables for entry in table)


def parts_of(folder: Path) -> dict[str, Path]:
    """Every program and library in a folder and below it, by its path there."""
    found = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _ENDINGS)
    return {path.relative_to(folder).as_posix(): path for path in found}


def missing_in(folder: Path) -> dict[str, frozenset[str]]:
    """What is neither in the folder nor part of Windows, by the file that asks for it."""
    parts = parts_of(folder)
    there = {path.name.lower() for path in parts.values()}
    return _missing({name: asked_by(path.read_bytes()) for name, path in parts.items()}, there)


def _missing(asked: Mapping[str, Iterable[str]], there: set[str]) -> dict[str, frozenset[str]]:
    lacking = {
        name: frozenset(each for each in names if each not in there and not is_part_of_windows(each))
        for name, names in asked.items()
    }
    return {name: names for name, names in lacking.items() if names}
