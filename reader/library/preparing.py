"""From articles to an open library, with a process of its own that compiles: what to run, and what it means.

Nothing here runs it but `prepared`, for commands that have nothing else to do meanwhile; the window runs it
in its own way. Whoever opens the library never imports what compiles it.
"""

import logging
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.bundle import own_command, own_environment
from reader.errors import LibraryError
from reader.exit_codes import ExitCode
from reader.files import can_write_in
from reader.library.locate import ToCompile, forget_older
from reader.library.store import Library
from reader.library.telling import Failed, Message, Progress, Written, read_message
from reader.system import is_own
from reader.texts.sentence import said

_log = logging.getLogger(__name__)
_PREFIX, _FILE = "waymark-", "library.sqlite"
_ABANDONED = 3600.0  # seconds; no guide takes that long to compile


class Preparation:
    """The attempts to compile one guide: into the cache, and where that cannot be, for this run alone."""

    def __init__(self, wanted: ToCompile) -> None:
        self._wanted = wanted
        self._aside: Path | None = None
        self._heard: Written | Failed | None = None
        if not can_write_in(wanted.output.parent):
            self._turn_aside()

    @property
    def command(self) -> tuple[str, ...]:
        """What to run now, in `own_environment()`."""
        articles, output, base = str(self._wanted.articles), str(self._output), self._wanted.base
        if base is not None:
            pages = ("compile", "--base", str(base), articles, "--progress", "-o", output)
            return (*own_command("own", self._wanted.settings), *pages)
        return (*own_command("compile"), "--progress", "--articles", articles, "-o", output)

    def hear(self, line: bytes) -> Progress | None:
        """Take in a line that the process wrote; how far it is, if it says so."""
        try:
            message: Message = read_message(line)
        except (ValueError, AttributeError, TypeError):
            return None  # half a line of a process that was ended
        if isinstance(message, Progress):
            return message
        if isinstance(message, Written | Failed):
            self._heard = message
        return None

    def ended(self, code: int) -> Library | None:
        """The library, now that the process ended; None when it is to be run once more, to another place.

        Raises LibraryError, with a sentence for people, when there is nothing more to try.
        """
        heard, self._heard = self._heard, None
        try:
            if isinstance(heard, Written):
                return self._opened()
        except LibraryError:
            self.give_up()
            raise
        if code == ExitCode.NOT_WRITTEN and self._aside is None:
            self._turn_aside()
            return None
        self.give_up()
        if code == ExitCode.NOT_WRITTEN:
            raise _nowhere()
        if isinstance(heard, Failed):
            raise LibraryError(heard.sentence)
        raise LibraryError(
            said("Preparing the guide ended too early."),
            said("Try again. If that does not help, restart this computer."),
        )

    def give_up(self) -> None:
        """Leave nothing behind in the temporary folder. The process must have ended."""
        if self._aside is not None:
            for file in (*self._aside.glob("*"), *self._aside.glob(".*")):
                with suppress(OSError):  # Windows keeps an open file
                    file.unlink(missing_ok=True)
            with suppress(OSError):
                self._aside.rmdir()

    @property
    def _output(self) -> Path:
        return self._wanted.output if self._aside is None else self._aside / _FILE

    def _turn_aside(self) -> None:
        _log.warning("the cache folder cannot be written; using the temporary folder")
        _clear_abandoned()
        try:
            self._aside = Path(tempfile.mkdtemp(prefix=_PREFIX))
        except OSError as error:
            raise _nowhere() from error

    def _opened(self) -> Library:
        library = Library(self._output)
        if self._aside is None:
            forget_older(self._output)
        else:
            self.give_up()  # the open file keeps its data, and nothing stays behind
            library.when_closed(self.give_up)  # but Windows keeps an open file in its place
        return library


def prepared(
    wanted: ToCompile, on_progress: Callable[[Progress], object] = lambda _progress: None
) -> Library:
    """The library, when it is there. Raises LibraryError."""
    preparation = Preparation(wanted)
    try:
        while True:
            library = preparation.ended(_run(preparation, on_progress))
            if library is not None:
                return library
    except KeyboardInterrupt:
        preparation.give_up()
        raise


def _run(preparation: Preparation, on_progress: Callable[[Progress], object]) -> int:
    try:
        with subprocess.Popen(  # noqa: S603
            preparation.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=own_environment(),
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if (progress := preparation.hear(line)) is not None:
                    on_progress(progress)
            return process.wait()
    except OSError:
        return -1  # it could not even be started


def _clear_abandoned() -> None:
    """Take away what a power cut left of an earlier run; what a program has open stays on Windows."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            found = folder.lstat()
            is_old = abs(time.time() - found.st_mtime) > _ABANDONED
            if is_old and stat.S_ISDIR(found.st_mode) and is_own(found):
                (folder / _FILE).unlink(missing_ok=True)
                folder.rmdir()


def _nowhere() -> LibraryError:
    return LibraryError(
        said("The guide's library file cannot be written, neither to the cache nor to the temporary folder."),
        said("Check the folders' permissions and the free space."),
    )
