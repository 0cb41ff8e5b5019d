"""A small rotating log for the clinic's IT person. Never a title, a query or a name."""

import logging
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_SIZE = 200_000  # bytes
_KEPT = 2  # older files


def start_log(folder: Path) -> None:
    """Log to `folder/waymark.log`; where that cannot be written reading goes on without a log."""
    from reader.rotating import RotatingLog  # slow to load, and not needed to show the guide

    root = logging.getLogger("reader")
    root.setLevel(logging.INFO)
    root.propagate = False
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingLog(folder / "waymark.log", _SIZE, _KEPT)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    former, root.handlers = root.handlers, [handler]
    for each in former:
        each.close()  # a log started before in this process
