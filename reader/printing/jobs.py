"""Clears the print jobs of this account that have not come out yet."""

import getpass
import shutil
import subprocess
import time
from dataclasses import dataclass

_PATIENCE = 10.0  # seconds to wait for each answer: the print system may be stopping a printer
_STOPPING = 5.0  # seconds a job in the middle of a page may take to go
_LOOK_AGAIN = 0.2  # seconds


@dataclass(frozen=True)
class Cleared:
    """How many jobs are gone, and how many are still there because the print system keeps them."""

    gone: int
    left: int


def clear_jobs() -> Cleared | None:
    """Cancel every waiting or running job of this account; None where the print system cannot be asked.

    All jobs of the account go, not only the guide's: the queue is told nothing that could tell them apart.
    Jobs of other accounts stay. Runs CUPS's own programs and may take some seconds, so a window calls this
    from another thread. There is no such program on Windows.
    """
    before = _waiting()
    if not before:
        return None if before is None else Cleared(0, 0)
    if _run("cancel", "-a", "-u", getpass.getuser()) is None:
        return Cleared(0, len(before))
    deadline = time.monotonic() + _STOPPING
    while (after := _waiting()) is not None:
        left = len(before & after)
        if not left or time.monotonic() > deadline:
            return Cleared(len(before) - left, left)
        time.sleep(_LOOK_AGAIN)
    return None


def _waiting() -> frozenset[str] | None:
    """This account's jobs that have not come out, as CUPS names them (`Front-12`)."""
    said = _run("lpstat", "-W", "not-completed", "-u", getpass.getuser())
    if said is None:
        return None
    # A line a job: its name, its owner, its size and when it came.
    return frozenset(line.split()[0] for line in said.splitlines() if line.strip())


def _run(name: str, *arguments: str) -> str | None:
    """What one of CUPS's programs answers; None where it is missing, fails, or takes too long."""
    program = shutil.which(name)
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - no shell; each word is one argument
            [program, *arguments], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
