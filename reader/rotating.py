"""A log file that goes on being written where it cannot be put aside, because another program reads it."""

from logging.handlers import RotatingFileHandler
from pathlib import Path

_MOST = 4  # times its size, for a file that can never be put aside


class RotatingLog(RotatingFileHandler):
    """Begins a new file when `size` bytes are full, and keeps `kept` older ones."""

    def __init__(self, path: Path, size: int, kept: int) -> None:
        super().__init__(
            path,
            maxBytes=size,
            backupCount=kept,
            encoding="utf-8",
            errors="backslashreplace",  # the path of a settings file may be in any bytes
        )

    def doRollover(self) -> None:  # noqa: N802 - a name of the standard library
        """Put the full file aside; on Windows that fails while another program has it open."""
        try:
            super().doRollover()
        except OSError:
            # The next line tries again. A file that is never let go of starts over once it is large.
            self.stream = self._open()
            if self.stream.tell() > _MOST * self.maxBytes:
                self.stream.truncate(0)
