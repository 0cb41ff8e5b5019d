"""Whether all of the clinic's own pages are shown."""

import json

from reader.errors import LibraryError
from reader.health.finding import Finding, Verdict
from reader.library.store import Library
from reader.texts.sentence import joined, said, said_n
from reader.texts.wire import sentence_of

_MOST_NAMED = 3


def own_findings(library: Library) -> tuple[Finding, ...]:
    """How many pages of its own the clinic has, and which are left out and why; nothing without any."""
    try:
        rows = library.rows("SELECT value FROM meta WHERE key = 'own'")
        if not rows:
            return ()
        told = json.loads(rows[0][0])
        pages, left_out = (
            int(told["pages"]),
            [(str(path), int(line), sentence_of(why)) for path, line, why in told["left_out"]],
        )
    except (LibraryError, ValueError, TypeError, KeyError):
        return ()  # the guide as a whole is judged by others
    what = said("Your own pages: {count}", count=pages)
    if not left_out:
        return (Finding("own", what, Verdict.FINE),)
    named = (
        said("{file}, line {line}: {reason}", file=f, line=n, reason=w) for f, n, w in left_out[:_MOST_NAMED]
    )
    lead = said_n("{count} is left out.", "{count} are left out.", len(left_out))
    return (Finding("own", what, Verdict.CHECK, joined(lead, *named)),)
