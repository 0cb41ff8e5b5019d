"""An unexpected error becomes a local report; the handler itself cannot fail."""

import logging
import sys
import traceback
from types import TracebackType

_log = logging.getLogger(__name__)


def install() -> None:
    """Report every uncaught exception to the log instead of ending the program with a traceback."""
    sys.excepthook = report


def report(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
    """Log where an exception came from and its kind, but not its message, which may quote a visitor."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    try:
        places = " < ".join(
            f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno}" for f in traceback.extract_tb(trace)[::-1]
        )
        _log.error("unexpected %s at %s", kind.__name__, places)
        print(f"waymark: an unexpected error ({kind.__name__}) was written to the log.", file=sys.stderr)
    except Exception:  # a report that fails must not hide the reader
        sys.stderr.write("waymark: an unexpected error could not be reported.\n")
