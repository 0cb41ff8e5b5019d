"""Reads what a library file carries about danger to life: rules and weights, and the cards."""

import json
from typing import Any

from reader.ids import ArticleId
from reader.library.danger_kinds import DangerKind
from reader.library.opening import damaged
from reader.library.records import DangerCard
from reader.library.store import Library


def danger_parts(library: Library) -> dict[str, bytes]:
    """The rules and weights for judging a typed text, by name; empty for a guide without them."""
    rows = library.rows("SELECT part, data FROM danger WHERE part != 'cards'")
    return {part: data for part, data in rows if isinstance(data, bytes)}


def danger_card(library: Library, kind: DangerKind, language: str) -> DangerCard | None:
    """The card of a kind of danger; None when the guide has none in that language."""
    for (data,) in library.rows("SELECT data FROM danger WHERE part = 'cards'"):
        try:
            return _card(json.loads(data), kind, language, library.info.emergency)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise damaged(library.path) from error
    return None


def _card(
    cards: dict[str, Any], kind: DangerKind, language: str, emergency: ArticleId | None
) -> DangerCard | None:
    """The card; one that names no page leads to the one for an emergency, for it must come in any case."""
    told = cards.get(kind.value, {})
    words = told.get(language)
    if words is None:
        return None
    title, steps, article = words["title"], words["steps"], told["page"]
    anchor, only = words.get("anchor", ""), told.get("only", [])
    if not all(isinstance(text, str) for text in (title, *steps, article, anchor, *only)):
        raise TypeError("not a text")
    page, allowed = ArticleId.of(article) or emergency, map(ArticleId.of, only)
    if page is None:
        raise TypeError("no page")
    return DangerCard(kind, title, tuple(steps), page, anchor, tuple(filter(None, allowed)))
