"""Reads an article's body out of the library file."""

from pathlib import Path

from reader.content.body import Body
from reader.content.wire import OtherVersion, WireError, read_body
from reader.library.opening import damaged, other_version


def stored_body(data: object, path: Path) -> Body:
    """The body in a column of the file `path`. Raises LibraryError, a clear one for another version."""
    if data == b"":  # of a damaged article
        return Body()
    if not isinstance(data, bytes):
        raise damaged(path)
    try:
        return read_body(data)
    except OtherVersion as error:
        raise other_version(path) from error
    except WireError as error:
        raise damaged(path) from error
