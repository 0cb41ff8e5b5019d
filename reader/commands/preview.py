"""The process beside the window of `waymark preview`: it compiles the page after each save."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from reader import bundle
from reader.clinic.helplines import known_numbers
from reader.clinic.model import Settings
from reader.clinic.store import read_settings
from reader.commands.opening import opened_guide
from reader.errors import ReaderError
from reader.exit_codes import ExitCode
from reader.guide.checks.drawing import drawn_symbols
from reader.guide.checks.standards import Standards
from reader.guide.draft import Draft, GuideDraft, OwnDraft
from reader.library.own_pages import UNNAMED
from reader.library.telling import Failed, Message, Progress, Written, message_line

_LOOK_SECONDS = 0.1
_LOOK_AROUND = 10
"""Looks at the file for each look at all other files of the guide."""


def follow(
    path: Path, articles: Path | None, settings_path: Path | None, folder: Path, base: Path | None = None
) -> ExitCode:
    """Compile the page into `folder` now and after each save, and say so; until the input ends.

    A page of the clinic's own stands beside the guide of `base`, left out: the one this computer has.

    What is read there is a file of its own each time: the window has the one before open.
    """
    done = threading.Event()
    threading.Thread(target=_wait_for_end, args=(done,), daemon=True).start()
    try:
        draft = _draft(path, articles, read_settings(settings_path).settings, folder, base)
        draft.begin(lambda read, of: _say(Progress(read, of)))
    except ReaderError as error:
        _say(Failed(error.sentence))
        return ExitCode.PROBLEMS
    _Follower(draft, path, folder, done.is_set).run(done.wait)
    return ExitCode.FINE


def _draft(path: Path, articles: Path | None, settings: Settings, folder: Path, base: Path | None) -> Draft:
    if articles is not None and path.is_relative_to(articles):
        symbols = drawn_symbols(bundle.resources())
        standards = Standards(known_numbers(), date.today(), symbols=symbols)
        return GuideDraft(articles, path, folder, standards)
    own = settings.own_folder
    is_alone = own is None or not path.is_relative_to(own.resolve())
    place = path.parent if own is None or is_alone else own.resolve()
    with opened_guide(base) as library:
        name = settings.clinic.name or UNNAMED
        return OwnDraft(place, path, library.path, name, settings.own.instead, is_alone)


class _Follower:
    """Makes the preview anew when the file changed, and when another file of the guide did."""

    def __init__(self, draft: Draft, path: Path, folder: Path, is_over: Callable[[], bool]) -> None:
        self._draft, self._path, self._folder = draft, path, folder
        self._is_over = is_over
        self._seen: tuple[int, int] | None = None
        self._made = 0
        self._whole: threading.Thread | None = None
        self._is_whole_due = False

    def run(self, wait: Callable[[float], object]) -> None:
        looks = 0
        while not self._is_over():
            looks += 1
            is_busy = self._whole is not None and self._whole.is_alive()
            if looks % _LOOK_AROUND == 0 and not is_busy and self._draft.is_outdated():
                self._begin_again()
            stamp = self._stamp()
            if stamp is not None and stamp != self._seen:
                self._seen = stamp
                self._make()
            elif self._is_whole_due and not is_busy:
                # In a thread: reading the whole guide takes seconds, and the next save is shown meanwhile.
                self._is_whole_due = False
                self._whole = threading.Thread(target=self._judge_whole, args=(self._made,), daemon=True)
                self._whole.start()
            wait(_LOOK_SECONDS)

    def _begin_again(self) -> None:
        try:
            self._draft.begin(lambda _read, _of: None)
        except ReaderError as error:
            _say(Failed(error.sentence))
            return
        self._seen = None

    def _make(self) -> None:
        self._made += 1
        output = self._folder / f"page-{self._made}.sqlite"
        try:
            self._draft.write(output)
            _say(Written(str(output)))
            judged = self._draft.judged()
        except ReaderError as error:
            _say(Failed(error.sentence))
            return
        _say(judged)
        self._is_whole_due = not judged.is_all

    def _judge_whole(self, made: int) -> None:
        try:
            judged = self._draft.judged_whole()
        except ReaderError as error:
            _say(Failed(error.sentence))
            return
        if made == self._made:
            _say(judged)

    def _stamp(self) -> tuple[int, int] | None:
        """When the file was saved; None while an editor is about to put another in its place."""
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_size


def _wait_for_end(done: threading.Event) -> None:
    """The window keeps our input open for as long as it lives."""
    if sys.stdin is not None:
        sys.stdin.buffer.read()
    done.set()


def _say(message: Message) -> None:
    with suppress(OSError):  # the window is gone; the loop ends with its input
        sys.stdout.write(f"{message_line(message)}\n")  # at one stroke: two threads speak
        sys.stdout.flush()
