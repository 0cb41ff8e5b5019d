"""An unexpected error becomes a local report without a word of the visit; the handler itself cannot fail.

A report says of what kind an error was and where in the code it came up. It has no message, no values, no
line of text: any of these may quote what a visitor read or typed.
"""

import logging
import os
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from reader import __version__
from reader.exit_codes import ExitCode
from reader.files import take_away, write_whole
from reader.system import no_memory_dumps

MOST_REPORTS = 10
"""How many reports are kept; the oldest go."""

LARGEST_REPORT = 8000
"""The most characters a report has."""

_MOST_FRAMES = 40
_MOST_CAUSES = 5
_PACKAGE = Path(__file__).resolve().parent
_log = logging.getLogger(__name__)

Then = Callable[[], None]


def install(folder: Path | None = None, then: Then | None = None) -> None:
    """Report every uncaught exception instead of ending the program with a traceback.

    Reports go to `folder` (None: only to the log). `then` is called after each one of the main thread;
    where it fails itself, the program ends at once with the fatal exit code.
    """

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        report(value, folder)
        _forget_last()
        if then is not None:
            try:
                then()
            except BaseException:
                os._exit(ExitCode.FATAL)

    def thread_hook(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            report(told.exc_value, folder)

    no_memory_dumps()
    sys.excepthook = hook
    threading.excepthook = thread_hook


def report(error: BaseException, folder: Path | None) -> None:
    """Log an error and write its report; never raises."""
    try:
        text = report_text(error)
        _log.error("unexpected %s", " ".join(text.splitlines()[2:])[:1000])
        if folder is not None:
            _write(text, folder)
        if sys.stderr is not None:  # there is none in a Windows program without a console
            name = type(error).__name__
            sys.stderr.write(f"waymark: an unexpected error ({name}) was written to the log.\n")
    except Exception:  # a report that fails must not hide the reader
        if sys.stderr is not None:
            sys.stderr.write("waymark: an unexpected error could not be reported.\n")


def report_text(error: BaseException) -> str:
    """What a report says of an error: versions, kinds of error, and places in the code."""
    import platform  # no start waits for it

    system = f"{platform.system()} {platform.release()}"
    lines = [
        f"Waymark {__version__}, Python {platform.python_version()}, {system}",
        time.strftime("%Y-%m-%d %H:%M:%S"),
    ]
    seen: BaseException | None = error
    for depth in range(_MOST_CAUSES):
        if seen is None:
            break
        lines.append(f"{'after ' if depth else ''}{type(seen).__name__[:100]}")
        lines += _places(seen.__traceback__)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)[: LARGEST_REPORT - 1] + "\n"


class Repeats:
    """Tells a fault that starting over cures from one that comes again and again."""

    def __init__(self, most: int = 3, within: float = 120.0) -> None:
        """`most` errors in `within` seconds are too many."""
        self._times: deque[float] = deque(maxlen=most)
        self._within = within

    def add(self, now: float) -> bool:
        """Count an error at a moment, in seconds; whether it is now one too many."""
        self._times.append(now)
        return len(self._times) == self._times.maxlen and now - self._times[0] <= self._within


def _places(trace: TracebackType | None) -> list[str]:
    """Where an error came up, innermost first, without reading any source text."""
    frames = [
        f"  {_file(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ][::-1]
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        frames[half:-half] = [f"  … {len(frames) - 2 * half} more"]
    return frames


def _file(name: str) -> str:
    """A source file without the folders above it, which may carry a person's name."""
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return path.name


def _write(text: str, folder: Path) -> None:
    name = f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.urandom(3).hex()}.txt"
    write_whole(folder / name, text.encode("utf-8", "replace"), mode=0o600)
    for old in sorted(folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
        take_away(old)


def _forget_last() -> None:
    """Let go of the values of the visit that Python keeps with the last error for a debugger."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            delattr(sys, name)
