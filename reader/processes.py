"""What the system is told of our processes: when they end, and what they were started with."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping

from reader.exit_codes import ExitCode
from reader.system import is_linux, is_windows

_PR_SET_PDEATHSIG = 1  # prctl(2)
_ARG_START, _ARG_END = 45, 46  # fields 48 and 49 of proc(5), counted behind the name


def end_with_parent() -> None:
    """Have the system kill this process when the one that started it ends, however that came about."""
    if not is_linux():
        return  # there the closed input has to do
    parent = os.getppid()
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != parent:  # it ended before that was asked for
        os._exit(0)


def leave_when_told() -> None:
    """Have the signal that ends this process clear away what is half written first."""
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(ExitCode.NOT_WRITTEN))


def become(command: list[str], environment: Mapping[str, str]) -> None:
    """Let another program take the place of this one. Raises OSError where it cannot be started.

    Windows knows no such thing, and Python's stand-in there tears words with blanks in them, such as
    "Program Files", apart: the other program is started, and this one ends.
    """
    if is_windows():
        subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, close_fds=True)  # noqa: S603
        sys.exit(0)
    os.execve(command[0], command, environment)  # noqa: S606 - our own program; ids of our own guide


def hide_arguments() -> None:
    """Take the words this process was started with out of the system's list of processes.

    A link that a record system hands over may name a person. Where the system keeps the words elsewhere, as
    Windows does, they stay there until the process ends.
    """
    del sys.argv[1:], sys.orig_argv[1:]
    if not is_linux():
        return
    try:
        with open("/proc/self/stat", "rb") as file:  # noqa: PTH123 - no ordinary file
            fields = file.read().rpartition(b") ")[2].split()
    except OSError:
        return
    start, end = int(fields[_ARG_START]), int(fields[_ARG_END])
    if 0 < start < end:
        ctypes.memset(start, 0, end - start)
