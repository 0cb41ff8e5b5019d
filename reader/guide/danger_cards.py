"""The cards of danger with their words: those of a shared passage where a card names one."""

from collections.abc import Iterator, Mapping
from typing import Any

from reader.content.blocks import Inline, ListBlock, Needs, Paragraph
from reader.content.shared import SharedPassage
from reader.content.walk import all_blocks, anchors, plain_text
from reader.guide.loader import Gathered

CARDS = "cards.toml"
PASSAGE = "passage"


def danger_cards(gathered: Gathered) -> dict[str, Any]:
    """What `cards.toml` says, with the title and the steps of each card's passage in each language.

    A card keeps a title of its own, and says its own steps after those of the passage.
    """
    if gathered.danger is None:
        return {}
    return {kind: _told(told, gathered) for kind, told in gathered.danger.tables[CARDS].items()}


def _told(told: object, gathered: Gathered) -> object:
    name = told.get(PASSAGE) if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(name, str):
        return told
    found = {key: value for key, value in told.items() if key != PASSAGE}
    for language in gathered.guide.languages:
        passage = gathered.settler.passage(name, language)
        own = told.get(language, {})
        if passage is not None and passage.language == language and isinstance(own, dict):
            found[language] = {**_place(told, passage, gathered), **_words(passage, own)}
    return found


def _place(told: Mapping[str, Any], passage: SharedPassage, gathered: Gathered) -> dict[str, str]:
    """The passage itself on the page that the card leads to, where it stands there."""
    for article in gathered.articles:
        if (article.language, article.id) == (passage.language, told.get("page")):
            return {"anchor": passage.name} if passage.name in anchors(article.blocks) else {}
    return {}


def _words(passage: SharedPassage, own: Mapping[str, Any]) -> dict[str, Any]:
    after = own.get("steps", [])
    steps = [*steps_of(passage), *(after if isinstance(after, list) else [after])]
    return {"title": passage.title, **own, "steps": steps}


def steps_of(passage: SharedPassage) -> Iterator[str]:
    """Each step of a passage in plain words; of one without a list, each paragraph."""
    blocks = passage.words.blocks
    lists = [block for block in blocks if isinstance(block, ListBlock)]
    items = [item.blocks for block in lists for item in block.items] or [(block,) for block in blocks]
    for each in items:
        paragraphs = (block for block in all_blocks(each) if isinstance(block, Paragraph))
        text = " ".join(plain_text(_sure(block.children)) for block in paragraphs)
        if text:
            yield text


def _sure(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words without the mark of those that wait for somebody's approval."""
    return tuple(each for each in inlines if not isinstance(each, Needs))
