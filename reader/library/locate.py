"""Finds the library file to open: the one asked for, a pack, the one installed, or one compiled.

It compiles nothing: for articles that changed it says what to compile, and `preparing` has that done.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__, bundle
from reader.errors import LibraryError
from reader.library.installed import library_in_use
from reader.library.layout import SCHEMA_VERSION
from reader.library.own_pages import OwnFolder, own_digest
from reader.library.store import Library

if TYPE_CHECKING:
    from reader.library.telling import Progress

ROOMS = ("content", "render", "library", "guide", "texts")
"""Whose code decides what a compiled library holds."""

_MODULES = ("files.py", "signs.py")  # whose code does so too
_YOUNG = 60.0
"""Seconds for which a library file stays though a newer one is there: a window may be about to open it."""


@dataclass(frozen=True)
class ToCompile:
    """Pages that no library file holds yet, and the file that is to hold them.

    They are those in `articles`; or the clinic's own, which `settings` names, to be added to `base`.
    """

    articles: Path
    output: Path
    base: Path | None = None
    settings: Path | None = None


def find_library(explicit: Path | None = None, own: OwnFolder | None = None) -> Library | ToCompile:
    """An open library with the clinic's own pages, or what to compile first. Raises LibraryError."""
    found = find_guide(explicit)
    return found if isinstance(found, ToCompile) else with_own(found, own)


def with_own(library: Library, own: OwnFolder | None) -> Library | ToCompile:
    """A guide with the clinic's own pages, or what to compile first. Raises LibraryError."""
    if own is None or not library.path.exists():  # a guide made for this run alone has no file
        return library
    code = _code_digest() if bundle.articles() is not None else f"{__version__}-{SCHEMA_VERSION}"
    digest = own_digest(library.info.digest, own.folder, own.clinic, own.instead)
    path = bundle.cache_folder() / f"own-{digest[:16]}-{code}.sqlite"
    try:
        added = Library(path)
    except LibraryError:
        library.close()
        return ToCompile(own.folder, path, library.path, own.settings_file)
    if added.info.digest == digest:
        library.close()
        return added
    added.close()
    library.close()
    return ToCompile(own.folder, path, library.path, own.settings_file)


def find_guide(explicit: Path | None = None) -> Library | ToCompile:
    """An open library, or what to compile first. Raises LibraryError, with a sentence for people.

    A pack that was taken comes first. A checkout's articles are compiled into the user's cache when they
    changed since the last time.
    """
    if explicit is not None:
        return Library(explicit)
    if (taken := library_in_use()) is not None:
        return taken
    articles = bundle.articles()
    if articles is None:
        return Library(bundle.shipped_library())
    digest, path = place_of(articles)
    try:
        library = Library(path)
    except LibraryError:
        return ToCompile(articles, path)
    if library.info.digest == digest:
        return library
    library.close()
    return ToCompile(articles, path)


def place_of(articles: Path) -> tuple[str, Path]:
    """The digest of some articles, and the file of the cache that they are compiled to."""
    from reader.library.digest import content_digest  # an installation has no need of it

    digest = content_digest(articles)
    return digest, bundle.cache_folder() / f"library-{digest[:16]}-{_code_digest()}.sqlite"


def compiled_before() -> Iterator[Path]:
    """Library files of the cache that this program compiled, the newest first."""
    found = [*bundle.cache_folder().glob(f"library-*-{_code_digest()}.sqlite")]
    yield from sorted(found, key=lambda path: -path.stat().st_mtime)


def open_library(
    explicit: Path | None = None,
    on_progress: "Callable[[Progress], object]" = lambda _progress: None,
    own: OwnFolder | None = None,
) -> Library:
    """An open library, for which a command waits as long as it takes. Raises LibraryError."""
    from reader.library.preparing import prepared

    found = find_guide(explicit)
    if isinstance(found, ToCompile):
        found = prepared(found, on_progress)
    added = with_own(found, own)
    return prepared(added, on_progress) if isinstance(added, ToCompile) else added


def forget_older(path: Path) -> None:
    """Remove the library files beside `path` that nobody needs any more."""
    for other in path.parent.glob(f"{path.name.partition('-')[0]}-*.sqlite"):
        with suppress(OSError):  # another reader may have it open
            if other != path and abs(time.time() - other.stat().st_mtime) > _YOUNG:
                other.unlink()


def _code_digest() -> str:
    """Changes whenever the code that compiles does, so a developer never reads an outdated library."""
    import hashlib

    digest = hashlib.sha256(f"{__version__} {SCHEMA_VERSION}".encode())
    package = Path(__file__).resolve().parent.parent
    for room in ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.read_bytes())
    for name in (*_MODULES, "library/schema.sql"):
        digest.update((package / name).read_bytes())
    return digest.hexdigest()[:8]
