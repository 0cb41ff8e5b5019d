"""Finds a stick with a pack on it, where the system puts what is plugged in."""

import os
import string
from collections.abc import Iterator
from pathlib import Path

from reader.packs.verify import METADATA, TARGETS
from reader.system import is_mac, is_windows

_LINUX = ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt", "/mnt/*")
_MAC = ("/Volumes/*",)
_BELOW = (".", "pack", "waymark")


def packs_plugged_in(places: tuple[str, ...] | None = None) -> list[Path]:
    """The folders of packs on sticks, at the top of a stick or in a folder `pack` or `waymark` there."""
    return [folder for place in _places(places) for name in _BELOW if is_pack(folder := place / name)]


def is_pack(folder: Path) -> bool:
    """Whether a folder looks like a pack; whether it is one, only verifying tells."""
    return (folder / METADATA / "timestamp.json").is_file() and (folder / TARGETS).is_dir()


def _places(places: tuple[str, ...] | None) -> Iterator[Path]:
    if places is None and is_windows():
        yield from (drive for sign in string.ascii_uppercase[3:] if (drive := Path(f"{sign}:/")).exists())
        return
    for pattern in places or (_MAC if is_mac() else _LINUX):
        start = Path(pattern.partition("*")[0])
        found = sorted(start.glob(pattern[len(str(start)) + 1 :])) if "*" in pattern else [start]
        yield from (place for place in found if os.path.ismount(place) or places)
