"""Writing files so that a power cut leaves the old one or the new one, and reading none without an end."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_LEFTOVER_ENDING = ".waymark-part"


def read_some(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file of at most `most` bytes. Raises OSError, for a longer one too."""
    with _opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most // 1000:,} kB")
    return data


def read_start(path: Path, most: int) -> bytes:
    """The first `most` bytes of an ordinary file. Raises OSError."""
    with _opened(path) as file:
        return file.read(most)


def write_whole(target: Path, data: bytes, mode: int | None = None) -> None:
    """Put `data` at `target` in one step. Raises OSError, with the old file kept and nothing left over.

    The file keeps the rights it had; `mode` sets them instead.
    """
    with replacing(target, mode) as part, part.open("xb") as file:
        if mode is not None:
            part.chmod(mode)  # before the first byte is in it
        file.write(data)


@contextmanager
def replacing(target: Path, mode: int | None = None) -> Iterator[Path]:
    """A path beside `target` to build a file at; on leaving, what was built there takes its place.

    Raises OSError, with the old file kept and nothing left over.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.urandom(6).hex()}{_LEFTOVER_ENDING}")
    try:
        yield part
        rights = mode if mode is not None else _rights(target)
        if rights is not None:
            part.chmod(rights)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def can_write_in(folder: Path) -> bool:
    """Whether a file can be made in `folder`, which is made too; tried, since rights alone do not tell."""
    trial = folder / f".{os.urandom(6).hex()}{_LEFTOVER_ENDING}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch(exist_ok=False)
        trial.unlink()
    except OSError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Make a name given or taken away last through a power cut, where the system can do that."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # the file itself is already in place
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network disks cannot; the file itself is already in place
    finally:
        os.close(handle)


def clean_leftovers(folder: Path, older_than: float = 60.0) -> int:
    """Remove files that an interrupted write left in `folder`; the number removed.

    Files younger than `older_than` seconds stay, since another program may be writing right now.
    """
    removed = 0
    try:
        leftovers = [file for file in folder.iterdir() if _is_leftover(file.name)]
    except OSError:
        return 0
    for file in leftovers:
        try:
            age = time.time() - file.lstat().st_mtime
            # A time yet to come means that the clock was set back, not that the file is fresh.
            if age >= older_than or age < -older_than:
                file.unlink()
                removed += 1
        except OSError:
            continue
    return removed


def _opened(path: Path) -> BinaryIO:
    # A pipe or a device could keep the program waiting for ever.
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is not an ordinary file")
    return path.open("rb")


def _rights(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _is_leftover(name: str) -> bool:
    return name.startswith(".") and name.endswith(_LEFTOVER_ENDING)
