"""`waymark search`: what the window's search finds, for scripts."""

import json
from pathlib import Path

from reader.commands.opening import opened_library
from reader.commands.saying import in_words, tell_json, warn
from reader.errors import LibraryError
from reader.exit_codes import ExitCode
from reader.library.danger_store import danger_card
from reader.library.opening import not_in_guide
from reader.library.store import Library
from reader.search.danger.urgency import Urgency, UrgencyLevel
from reader.search.ranking import Searcher
from reader.search.results import CODE, SearchResult
from reader.texts.catalog import catalog
from reader.texts.sentence import one_of, said


def search(
    text: str, language: str, as_json: bool, library_path: Path | None, settings: Path | None = None
) -> ExitCode:
    """Print the results of a search, one line each or as one JSON object.

    Without a `language` it is the guide's first.
    """
    try:
        with opened_library(library_path, settings) as library:
            language = language or library.info.languages[0]
            if language not in library.info.languages:
                warn(not_in_guide(language, library.info.languages))
                return ExitCode.USAGE
            result = Searcher(library, language).search(text)
            first = _first_line(library, result.urgency, language)
    except LibraryError as error:
        warn(error.sentence)
        return ExitCode.NO_LIBRARY
    if as_json:
        tell_json(json.dumps(_as_json(result), ensure_ascii=False, indent=2))
    else:
        print(_as_text(result, first))
    return ExitCode.FINE


def _as_json(result: SearchResult) -> dict[str, object]:
    return {
        "urgent": result.urgency.is_full,
        "caution": result.urgency.is_caution,
        "kind": result.urgency.kind.value if result.urgency.kind else None,
        "words": list(result.urgency.words),
        "suggestions": list(result.suggestions),
        "results": [
            {
                "id": hit.card.id,
                "lang": hit.card.language,
                "title": hit.card.title,
                "snippet": hit.snippet_text,
                "score": hit.score,
            }
            for hit in result.hits
        ],
    }


def _first_line(library: Library, urgency: Urgency, language: str) -> str:
    """What stands above the results: the first line of the card, or the quiet line."""
    if urgency.level is UrgencyLevel.NONE:
        return ""
    card = danger_card(library, urgency.kind, language) if urgency.kind and urgency.is_full else None
    return card.title if card else catalog(language).say(said("In danger now? 911 · 988"))


def _as_text(result: SearchResult, first: str) -> str:
    lines = [first] if first else []
    if result.suggestions:
        hint = said("Did you mean: {words}?", words=one_of(result.suggestions))
        lines.append(in_words(hint))
    codes = (meaning for meaning in result.meanings if meaning.kind == CODE)
    lines += [f"{code.word}: {', '.join(code.names)}" for code in codes]
    lines += [f"{hit.card.id}\t{hit.card.title}" for hit in result.hits]
    return "\n".join(lines) if lines else in_words(said("Nothing was found."))
