"""What a second start asks of the window that is open: a small file in a folder only this user may enter.

Anybody who got that far may have put something there, so it is read as hostile input.
"""

import hashlib
import json
import os
import re
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.files import put_in_place, take_away
from reader.ids import ArticleId
from reader.system import is_own

_LARGEST = 2048  # bytes
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?")


@dataclass(frozen=True)
class Request:
    """Come to the front, and show an article where one is named; None means the page as it is.

    `unknown` has the window say that the guide has no page for what was asked.
    """

    article: ArticleId | None = None
    language: str = ""
    unknown: bool = False


def meeting_folder(settings: Path, state: Path) -> Path | None:
    """The private folder of all starts with one settings file; None where there is no safe one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    name = hashlib.sha256(os.fsencode(settings.resolve())).hexdigest()[:16]
    folder = (Path(runtime) / "waymark" if runtime and Path(runtime).is_dir() else state / "run") / name
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    return folder if stat.S_ISDIR(found.st_mode) and is_own(found) else None


def leave_request(folder: Path, request: Request) -> bool:
    """Put a request where the open window finds it; False where that cannot be."""
    part = folder / f".part-{os.getpid()}"
    try:
        take_away(part)
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(number, "wb") as file:
            file.write(json.dumps(asdict(request)).encode())
        put_in_place(part, folder / "request")
    except OSError:
        return False
    return True


def take_request(folder: Path) -> Request | None:
    """The request that waits, taken away at once; None for none, and for what we would not have left."""
    path = folder / "request"
    data = b""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(number, "rb") as file:
            found = os.fstat(file.fileno())
            if stat.S_ISREG(found.st_mode) and is_own(found) and found.st_size <= _LARGEST:
                data = file.read(_LARGEST)
    except OSError:
        pass  # a link, or nothing
    with suppress(OSError):
        take_away(path)
    return _read(data)


def _read(data: bytes) -> Request | None:
    try:
        value = json.loads(data)
        article, language, unknown = value["article"], value["language"], value.get("unknown", False)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(article, str | None) or not isinstance(language, str) or not isinstance(unknown, bool):
        return None
    page = ArticleId.of(article) if article else None
    if (article and page is None) or not _LANGUAGE.fullmatch(language):
        return None
    return Request(page, language, unknown)
