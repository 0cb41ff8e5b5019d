"""Clears the print jobs of this account that have not come out yet."""

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from reader.printing import winspool
from reader.system import computer_name, program_path, user_name

_PATIENCE = 10.0  # seconds to wait for each answer: the print system may be stopping a printer
_STOPPING = 5.0  # seconds a job in the middle of a page may take to go
_LOOK_AGAIN = 0.2  # seconds
_Jobs = frozenset[tuple[str, int]]  # the printer and the number, or CUPS's own name of a job


@dataclass(frozen=True)
class Cleared:
    """How many jobs are gone, and how many are still there because the print system keeps them."""

    gone: int
    left: int


def clear_jobs() -> Cleared | None:
    """Cancel every waiting or running job of this account; None where the print system cannot be asked.

    All jobs of the account go, not only the guide's: the queue is told nothing that could tell them apart.
    Jobs of other accounts stay. May take some seconds, so a window calls this from another thread.
    """
    if winspool.is_here():
        return _cleared(_waiting_on_windows, _cancel_on_windows)
    return _cleared(_waiting, _cancel)


def _cleared(waiting: Callable[[], _Jobs | None], cancel: Callable[[_Jobs], bool]) -> Cleared | None:
    before = waiting()
    if not before:
        return None if before is None else Cleared(0, 0)
    if not cancel(before):
        return Cleared(0, len(before))
    deadline = time.monotonic() + _STOPPING
    while (after := waiting()) is not None:
        left = len(before & after)
        if not left or time.monotonic() > deadline:
            return Cleared(len(before) - left, left)
        time.sleep(_LOOK_AGAIN)
    return None


def _waiting_on_windows() -> _Jobs:
    return winspool.WinSpool().jobs(user_name(), computer_name())


def _cancel_on_windows(jobs: _Jobs) -> bool:
    system = winspool.WinSpool()
    for name, job in jobs:
        system.delete(name, int(job))
    return True


def _waiting() -> _Jobs | None:
    """This account's jobs that have not come out, as CUPS names them (`Front-12`)."""
    said = _run("lpstat", "-W", "not-completed", "-u", user_name())
    if said is None:
        return None
    # A line a job: its name, its owner, its size and when it came.
    names = (line.split()[0] for line in said.splitlines() if line.strip())
    return frozenset((name, 0) for name in names)


def _cancel(_jobs: _Jobs) -> bool:
    return _run("cancel", "-a", "-u", user_name()) is not None


def _run(name: str, *arguments: str) -> str | None:
    """What one of CUPS's programs answers; None where it is missing, fails, or takes too long."""
    program = program_path(name)
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - no shell; each word is one argument
            [program, *arguments], capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
