"""How many of the facts that the guide tells are past their last day."""

import json
from datetime import date

from reader.library.opening import damaged
from reader.library.store import Library


def old_facts(library: Library, today: date) -> int:
    """The facts that may no longer be true on a day. Raises LibraryError for a damaged file."""
    for (written,) in library.rows("SELECT value FROM meta WHERE key = 'facts'"):
        try:
            days = json.loads(written)
            return sum(date.fromisoformat(day) < today for day in days)
        except (TypeError, ValueError, RecursionError) as error:
            raise damaged(library.path) from error
    return 0
