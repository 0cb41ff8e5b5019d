"""`waymark search`: what the window's search finds, for scripts."""

import json
import sys
from pathlib import Path

from reader.commands.exit_codes import ExitCode
from reader.commands.opening import opened_library
from reader.errors import LibraryError
from reader.search.ranking import Searcher
from reader.search.results import SearchResult


def search(text: str, language: str, as_json: bool, library_path: Path | None) -> ExitCode:
    """Print the results of a search, one line each or as one JSON object."""
    try:
        with opened_library(library_path) as library:
            if language not in library.info.languages:
                known = ", ".join(library.info.languages)
                print(f'The guide is not in "{language}". It has: {known}.', file=sys.stderr)
                return ExitCode.USAGE
            result = Searcher(library, language).search(text)
    except LibraryError as error:
        print(error.sentence, file=sys.stderr)
        return ExitCode.NO_LIBRARY
    print(json.dumps(_as_json(result), ensure_ascii=False, indent=2) if as_json else _as_text(result))
    return ExitCode.FINE


def _as_json(result: SearchResult) -> dict[str, object]:
    return {
        "urgent": result.is_urgent,
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


def _as_text(result: SearchResult) -> str:
    lines = ["In danger now? Call 911. Thinking about suicide? Call or text 988."] if result.is_urgent else []
    if result.suggestions:
        lines.append("Did you mean: " + ", ".join(result.suggestions) + "?")
    lines += [f"{hit.card.id}\t{hit.card.title}" for hit in result.hits]
    return "\n".join(lines) if lines else "Nothing was found."
