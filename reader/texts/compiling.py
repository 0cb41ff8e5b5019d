"""Compiles a catalog that translators edit (.po) into the one that is read (.mo), with Babel."""

import io
from datetime import UTC, datetime

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)


def compiled(source: bytes) -> bytes:
    """The bytes of a .mo file. Raises ValueError for what is no catalog."""
    try:
        entries = read_po(io.BytesIO(source), abort_invalid=True)
    except (PoFileError, UnicodeError) as error:
        raise ValueError("not a gettext catalog") from error
    entries.creation_date = _NO_DAY  # Babel writes the present minute: no two wheels would be the same
    target = io.BytesIO()
    write_mo(target, entries)
    return target.getvalue()
