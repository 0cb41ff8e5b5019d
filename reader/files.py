"""Writing files so that a power cut leaves the old one or the new one, and reading none without an end.

Whatever is written at a name that a person gave goes through here: a device, a pipe or a folder is never
replaced, and a link stays a link.
"""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import FileProblem
from reader.system import is_windows
from reader.texts.sentence import Sentence, said

_LEFTOVER_ENDING = ".waymark-part"
_REASONS = {
    errno.EACCES: said("permission for it is missing"),
    errno.EPERM: said("permission for it is missing"),
    errno.EROFS: said("the disk cannot be written to"),
    errno.ENOSPC: said("the disk is full"),
    errno.EDQUOT: said("the disk is full"),
    errno.ELOOP: said("its symbolic link loops"),
    errno.ENAMETOOLONG: said("its name is too long"),
    errno.EISDIR: said("it is a folder"),
    errno.ENOTDIR: said("a part of its path is not a folder"),
    errno.ETIMEDOUT: said("another program is changing it"),
    errno.ENOENT: said("its folder is not there"),
    errno.EEXIST: said("a file of that name is in its place"),
    errno.EINVAL: said("its path has an invalid character"),
    errno.ENODEV: said("it is not an ordinary file"),
    errno.EBUSY: said("another program has it open"),
}
_ANOTHER_NAME = said("Choose the name of a file.")
_STEPS = {
    errno.ENOSPC: said("Make room on the disk."),
    errno.EDQUOT: said("Make room on the disk."),
    errno.ENAMETOOLONG: said("Choose a shorter name."),
    errno.EISDIR: _ANOTHER_NAME,
    errno.EEXIST: _ANOTHER_NAME,
    errno.ENODEV: _ANOTHER_NAME,
    errno.EINVAL: _ANOTHER_NAME,
    errno.ELOOP: _ANOTHER_NAME,
    errno.ENOTDIR: said("Choose another folder."),
    errno.ENOENT: said("Make the folder first, or choose another."),
    errno.EBUSY: said("Close that program, then try again."),
}
_HELD = (5, 32, 33)  # how Windows says that another program has a file open: denied, shared, locked
_HELD_PATIENCE = 2.0  # seconds; whatever looks for viruses in a new file lets go of it sooner
_HELD_PAUSE = 0.02
_OF_THE_SYSTEM = "proc"  # where the names of a program's own streams lead to on Linux


def reason_of(error: OSError) -> Sentence:
    """Why a file cannot be read or written, worded to follow "because"."""
    told = said("the system says: {words}", words=error.strerror or error)
    if getattr(error, "winerror", None) in _HELD[1:]:
        return _REASONS[errno.EBUSY]
    return _REASONS.get(error.errno or 0, told)


def not_written(what: Sentence, error: OSError) -> FileProblem:
    """The problem of a file that cannot be written, with what to do next; `what` is the whole sentence."""
    return FileProblem(what, _STEPS.get(error.errno or 0, said("Check who may write there.")))


def place_of(target: Path) -> Path:
    """Where a file written to `target` ends up, links followed. Raises OSError for what is no file."""
    try:
        kind = target.stat().st_mode
    except FileNotFoundError:
        kind = stat.S_IFREG  # nothing is there yet, or a link leads to nothing yet
    except ValueError:
        raise OSError(errno.EINVAL, "it is no path") from None
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    place, links = target, 0
    while place.is_symlink() and links < 40:
        place, links = place.parent.resolve() / place.readlink(), links + 1
        if place.parts[1:2] == (_OF_THE_SYSTEM,) and not is_windows():
            raise OSError(errno.ENODEV, "it is not an ordinary file")
    if not stat.S_ISREG(kind):
        raise OSError(errno.ENODEV, "it is not an ordinary file")
    if place.exists() and not os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, "it may not be written to")
    return place


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file; False where one of them cannot be looked at."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def read_some(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file of at most `most` bytes. Raises OSError, for a longer one too."""
    with _opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most // 1000:,} kB")
    return data


def read_start(path: Path, most: int) -> bytes:
    """The first `most` bytes of an ordinary file. Raises OSError."""
    with _opened(path) as file:
        return file.read(most)


class NotText(ValueError):
    """Bytes that are no text in UTF-8. `reason` goes on after "The file"; `line` 0 is the whole file."""

    def __init__(self, reason: Sentence, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.hint = said("Save it again as UTF-8.")


def decoded(data: bytes) -> str:
    """The text of a file, whether or not a program put a byte order mark before it. Raises NotText."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:
        raise NotText(said("is saved as UTF-16 or Unicode text, not as UTF-8"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(said("is not UTF-8 text"), data.count(b"\n", 0, error.start) + 1) from None


def write_whole(target: Path, data: bytes, mode: int | None = None) -> None:
    """Put `data` at `target` in one step. Raises OSError, with the old file kept and nothing left over.

    The file keeps the rights it had; `mode` sets them instead.
    """
    with replacing(target, mode) as part, part.open("xb") as file:
        if mode is not None:
            part.chmod(mode)  # before the first byte is in it
        file.write(data)


@contextmanager
def replacing(target: Path, mode: int | None = None) -> Iterator[Path]:
    """A path beside `target` to build a file at; on leaving, what was built there takes its place.

    Raises OSError, with the old file kept and nothing left over.
    """
    target = place_of(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Not made of its name, which may be as long as a name can be.
    part = target.with_name(f".{os.urandom(6).hex()}{_LEFTOVER_ENDING}")
    try:
        yield part
        _keep_owner(part, target)
        rights = mode if mode is not None else _rights(target)
        if rights is not None:
            part.chmod(rights)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        put_in_place(part, target)
    except BaseException:
        with suppress(OSError):
            take_away(part)
        raise
    sync_folder(target.parent)


def put_in_place(part: Path, target: Path) -> None:
    """Give a whole file or folder its name, in place of what has it. Raises OSError.

    On Windows this waits a moment while another program has one of them open.
    """
    _while_held(lambda: part.replace(target), target)


def take_away(path: Path) -> None:
    """Remove a file, if it is there. Raises OSError. Waits as `put_in_place` does."""
    _while_held(lambda: path.unlink(missing_ok=True), path)


def _while_held(act: Callable[[], object], path: Path) -> None:
    end = time.monotonic() + _HELD_PATIENCE
    while True:
        try:
            act()
        except OSError as error:
            if not is_windows() or getattr(error, "winerror", None) not in _HELD:
                raise
            if time.monotonic() >= end:
                # Windows says "denied" to both: no right to it, and somebody has it open.
                if os.access(path, os.W_OK) and can_write_in(path.parent):
                    raise OSError(errno.EBUSY, "another program has it open", str(path)) from error
                raise
            time.sleep(_HELD_PAUSE)
        else:
            return


def can_write_in(folder: Path) -> bool:
    """Whether a file can be made in `folder`, which is made too; tried, since rights alone do not tell."""
    trial = folder / f".{os.urandom(6).hex()}{_LEFTOVER_ENDING}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch(exist_ok=False)
        take_away(trial)
    except OSError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Make a name given or taken away last through a power cut, where the system can do that."""
    if is_windows():
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # the file itself is already in place
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network disks cannot; the file itself is already in place
    finally:
        os.close(handle)


def clean_leftovers(folder: Path, older_than: float = 60.0) -> int:
    """Remove files that an interrupted write left in `folder`; the number removed.

    Files younger than `older_than` seconds stay, since another program may be writing right now.
    """
    removed = 0
    try:
        leftovers = [file for file in folder.iterdir() if _is_leftover(file.name)]
    except OSError:
        return 0
    for file in leftovers:
        try:
            age = time.time() - file.lstat().st_mtime
            # A time yet to come means that the clock was set back, not that the file is fresh.
            if age >= older_than or age < -older_than:
                file.unlink()
                removed += 1
        except OSError:
            continue
    return removed


def _opened(path: Path) -> BinaryIO:
    try:
        kind = path.stat().st_mode
    except ValueError:
        raise OSError(errno.EINVAL, "it is no path") from None
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(kind):  # a pipe or a device could keep the program waiting for ever
        raise OSError(errno.ENODEV, "it is not an ordinary file")
    return path.open("rb")


def _keep_owner(part: Path, target: Path) -> None:
    """Leave the file to whom it belonged, where the system lets us: an administrator may save for others."""
    if is_windows():
        return
    with suppress(OSError):
        old, new = target.stat(), part.stat()
        if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
            os.chown(part, old.st_uid, old.st_gid)


def _rights(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _is_leftover(name: str) -> bool:
    return name.startswith(".") and name.endswith(_LEFTOVER_ENDING)
