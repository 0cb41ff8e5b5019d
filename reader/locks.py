"""Files that are read, changed and written back: one program at a time, the others wait their turn."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.system import is_windows, lock_file

PATIENCE = 10.0
"""Seconds to wait for another program; each change takes a small part of one."""

_PAUSE = 0.02


@contextmanager
def locked(target: Path, patience: float | None = None) -> Iterator[None]:
    """Keep other programs from changing `target` meanwhile: read it inside, and write it inside.

    Raises OSError when its folder cannot be written to, TimeoutError when another program keeps it too long.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    path = target.with_name(f".{target.name}.lock")
    end = time.monotonic() + (PATIENCE if patience is None else patience)
    while (handle := _taken(path)) is None:
        if time.monotonic() >= end:
            raise TimeoutError(errno.ETIMEDOUT, "another program is changing it", str(target))
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        # Taken away while it is held, so that whoever waits looks again and finds the new one.
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108 - beside the other calls on the open file
        os.close(handle)


def _taken(path: Path) -> int | None:
    """The open lock file, now ours; None when another program has it."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        if is_windows() and path.exists():
            return None  # another program is just taking it away
        raise
    try:
        lock_file(handle)
        if is_windows() or os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None
