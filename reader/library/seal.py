"""The checksum a library file carries, so that a damaged file is known before a word of it is read.

SQLite notices a broken structure, not a changed digit in a text. The CRC-32 of the whole file stands in the
header's `user_version` (https://www.sqlite.org/fileformat.html, offset 60), counted as zero for the sum.
"""

import zlib
from pathlib import Path

_FIELD = slice(60, 64)
_CHUNK = 1 << 20


def seal(path: Path) -> None:
    """Write the checksum of a finished file into it. Raises OSError."""
    checksum = _checksum(path)
    with path.open("rb+") as file:
        file.seek(_FIELD.start)
        file.write(checksum)


def is_whole(path: Path) -> bool:
    """Whether a file still is what was sealed. Raises OSError."""
    with path.open("rb") as file:
        header = file.read(_FIELD.stop)
    return header[_FIELD] == _checksum(path)


def _checksum(path: Path) -> bytes:
    with path.open("rb") as file:
        first = bytearray(file.read(_CHUNK))
        first[_FIELD] = bytes(4)
        total = zlib.crc32(first)
        while chunk := file.read(_CHUNK):
            total = zlib.crc32(chunk, total)
    return total.to_bytes(4, "big")
