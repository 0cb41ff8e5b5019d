"""Fingerprints of the guide's folder. Apart from what reads it: a start asks for one, and parses nothing."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from reader.files import read_some
from reader.library.folders import is_beside

MOST_DIGESTED = 8_000_000
"""Bytes of the largest file that is used for anything."""


def content_digest(folder: Path) -> str:
    """A fingerprint of everything the guide is made of: names and bytes, not dates."""
    digest = hashlib.sha256()
    for path in sorted(_content_files(folder)):
        # Of a file that is too large to be used, its size is enough.
        data, size = bytes_of(path) or b"", _size(path)
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def bytes_of(path: Path) -> bytes | None:
    """What a file of the guide holds; None when it cannot be read or is too large."""
    try:
        return read_some(path, MOST_DIGESTED)
    except OSError:
        return None


def _content_files(folder: Path) -> Iterator[Path]:
    for pattern in (
        "*.toml",
        "*.tsv",
        "*.yaml",
        "language/*.toml",
        "*/**/*.md",
        "images/*.svg",
        "images/*/*.svg",
        "danger/**/*.*",
    ):
        for path in folder.glob(pattern):
            if not any(map(is_beside, path.relative_to(folder).parts)):
                yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
