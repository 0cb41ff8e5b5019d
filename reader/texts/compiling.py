"""Compiles a catalog that translators edit (.po) into the one that is read (.mo), with Babel."""

import io

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po


def compiled(source: bytes) -> bytes:
    """The bytes of a .mo file. Raises ValueError for what is no catalog."""
    try:
        entries = read_po(io.BytesIO(source), abort_invalid=True)
    except (PoFileError, UnicodeError) as error:
        raise ValueError("not a gettext catalog") from error
    target = io.BytesIO()
    write_mo(target, entries)
    return target.getvalue()
