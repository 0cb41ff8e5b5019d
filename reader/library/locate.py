"""Finds the library file to open: the one asked for, the one installed, or one compiled from the articles."""

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__, bundle
from reader.errors import FileProblem, LibraryError, said
from reader.library.layout import SCHEMA_VERSION
from reader.library.store import Library

if TYPE_CHECKING:
    from reader.library.loader import Gathered

_log = logging.getLogger(__name__)
_ROOMS = ("content", "render", "library")  # whose code decides what a compiled library holds


def open_library(explicit: Path | None = None) -> Library:
    """An open library. Raises LibraryError, with a sentence for people, when there is none to open.

    A checkout compiles its articles into the user's cache when they changed since the last time.
    """
    if explicit is not None:
        return Library(explicit)
    articles = bundle.articles()
    if articles is None:
        return Library(bundle.shipped_library())
    return _compiled(articles)


def _compiled(articles: Path) -> Library:
    from reader.library.loader import content_digest

    digest = content_digest(articles)
    path = bundle.cache_folder() / f"library-{digest[:16]}-{_code_digest()}.sqlite"
    try:
        library = Library(path)
    except LibraryError:
        return _compile(articles, digest, path)
    if library.info.digest == digest:
        return library
    library.close()
    return _compile(articles, digest, path)


def _compile(articles: Path, digest: str, path: Path) -> Library:
    from reader.library.compile import compile_library
    from reader.library.loader import gather

    gathered = gather(articles)
    try:
        compile_library(gathered, digest, path)
        _forget_older(path)
    except FileProblem:
        # A read-only home: the library serves this run from the temporary folder.
        _log.warning("the cache folder cannot be written; using the temporary folder")
        return _compile_aside(gathered, digest)
    return Library(path)


def _compile_aside(gathered: "Gathered", digest: str) -> Library:
    from reader.library.compile import compile_library

    try:
        import tempfile

        folder = Path(tempfile.mkdtemp(prefix="waymark-"))
        path = folder / "library.sqlite"
        compile_library(gathered, digest, path)
    except (OSError, FileProblem) as error:
        raise LibraryError(
            said(
                "The guide's library file cannot be written,"
                " neither to the cache nor to the temporary folder."
            ),
            said("Check the folders' permissions and the free space."),
        ) from error
    library = Library(path)
    with suppress(OSError):  # Windows keeps an open file
        path.unlink()  # the open connection keeps the data; nothing stays behind
        folder.rmdir()
    return library


def _forget_older(path: Path) -> None:
    for other in path.parent.glob("library-*.sqlite"):
        if other != path:
            with suppress(OSError):  # another reader may have it open
                other.unlink()


def _code_digest() -> str:
    """Changes whenever the code that compiles does, so a developer never reads an outdated library."""
    import hashlib

    digest = hashlib.sha256(f"{__version__} {SCHEMA_VERSION}".encode())
    package = Path(__file__).resolve().parent.parent
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.read_bytes())
    digest.update((package / "library" / "schema.sql").read_bytes())
    return digest.hexdigest()[:8]
