"""What the library file says of words and codes, for the room that searches."""

import json
from collections.abc import Iterable

from reader.ids import ArticleId
from reader.library.opening import damaged
from reader.library.records import CodeEntry
from reader.library.rows import CodeNote
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


def texts_of(library: Library, numbers: Iterable[int]) -> dict[int, list[str]]:
    """The plain text of the articles with these numbers, section by section, read at once."""
    rows = library.rows(
        "SELECT article, body FROM section"
        " WHERE article IN (SELECT value FROM json_each(:numbers)) ORDER BY article, position",
        numbers=json.dumps(list(numbers)),
    )
    found: dict[int, list[str]] = {}
    for number, text in rows:
        if not isinstance(text, str):
            raise damaged(library.path)
        found.setdefault(number, []).append(text)
    return found


def codes_like(library: Library, plain: str, system: str = "") -> tuple[CodeEntry, ...]:
    """The rows of a clinical code, or of the nearest family it belongs to; `plain` is without its point.

    With a `system`, only those of that table of codes.
    """
    starts = [plain[:length] for length in range(len(plain), _SHORTEST_CODE - 1, -1)]
    rows = library.rows(
        "SELECT system, code, plain, article, note FROM code"
        " WHERE plain IN (SELECT value FROM json_each(:starts)) AND :system IN ('', system)"
        " ORDER BY length(plain) DESC, position",
        starts=json.dumps(starts),
        system=system,
    )
    exact = [row for row in rows if row[2] == plain]
    # Only codes of diagnoses have families: a number that begins alike is another medicine.
    families = [row for row in rows if row[0] == "icd10cm"]
    found = exact or [row for row in families if row[2] == families[0][2]]
    return _entries(library, [(system, code, article, note) for system, code, _, article, note in found])


def all_codes(library: Library) -> tuple[CodeEntry, ...]:
    """Every row of clinical codes, in the table's order."""
    return _entries(library, library.rows("SELECT system, code, article, note FROM code ORDER BY position"))


def medicine_codes(library: Library) -> tuple[CodeEntry, ...]:
    """Every row that gives a medicine's number, in the table's order."""
    return tuple(entry for entry in all_codes(library) if entry.system == "rxnorm")


def questions_of(library: Library, language: str) -> dict[ArticleId, tuple[str, ...]]:
    """The questions that each article answers in one language, by the article's id."""
    query = "SELECT article, question FROM question WHERE language = :language ORDER BY article, position"
    found: dict[ArticleId, tuple[str, ...]] = {}
    for text, question in library.rows(query, language=language):
        article = ArticleId.of(text) if isinstance(text, str) else None
        if article is None or not isinstance(question, str):
            raise damaged(library.path)
        found[article] = (*found.get(article, ()), question)
    return found


def _entries(library: Library, rows: Iterable[tuple[object, ...]]) -> tuple[CodeEntry, ...]:
    made = []
    for row in rows:
        system, code, article, note = (value if isinstance(value, str) else None for value in row)
        page = ArticleId.of(article or "")
        if system is None or code is None or page is None or note is None:
            raise damaged(library.path)
        said = CodeNote.of(note)
        made.append(CodeEntry(system, code, page, said.name, said.is_unconfirmed))
    return tuple(made)
