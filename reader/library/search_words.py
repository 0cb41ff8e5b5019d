"""What the library file says of words and codes, for the room that searches."""

import json

from reader.library.opening import damaged
from reader.library.records import CodeEntry
from reader.library.store import Library
from reader.library.wording import Wording, wording_of

_SHORTEST_CODE = 3  # signs; the family of an ICD-10-CM code


def wording_in(library: Library, language: str) -> Wording:
    """What the search knows of a language; nothing when the guide says nothing. LibraryError when damaged."""
    rows = library.rows("SELECT words FROM wording WHERE language = :language", language=language)
    if not rows:
        return Wording(language)
    try:
        return wording_of(language, json.loads(rows[0][0]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise damaged(library.path) from error


def codes_like(library: Library, plain: str) -> tuple[CodeEntry, ...]:
    """The rows of a clinical code, or of the nearest family it belongs to; `plain` is without its point."""
    starts = [plain[:length] for length in range(len(plain), _SHORTEST_CODE - 1, -1)]
    rows = library.rows(
        "SELECT system, code, plain, article FROM code WHERE plain IN (SELECT value FROM json_each(:starts))"
        " ORDER BY length(plain) DESC, position",
        starts=json.dumps(starts),
    )
    exact = [row for row in rows if row[2] == plain]
    # Only codes of diagnoses have families: a number that begins alike is another medicine.
    families = [row for row in rows if row[0] == "icd10cm"]
    found = exact or [row for row in families if row[2] == families[0][2]]
    if not all(isinstance(value, str) for row in found for value in row):
        raise damaged(library.path)
    return tuple(CodeEntry(system, code, article) for system, code, _, article in found)
