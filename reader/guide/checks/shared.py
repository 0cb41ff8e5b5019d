"""Rule: every shared passage is used, by an article or a card of danger."""

from collections.abc import Iterator

from reader.content.blocks import Callout
from reader.content.problems import Problem
from reader.content.walk import all_blocks
from reader.guide.danger_cards import CARDS, PASSAGE
from reader.guide.loader import Gathered
from reader.guide.settling import RULE
from reader.texts.sentence import did_you_mean


def check_shared(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each passage that nothing uses, and each card that names an unknown one."""
    used = {
        (article.language, block.passage)
        for article in gathered.articles
        for block in all_blocks(article.blocks)
        if isinstance(block, Callout) and block.passage
    }
    names = {each.name for each in gathered.shared}
    for name in _on_cards(gathered):
        used |= {(language, name) for language in gathered.guide.languages}
        if name not in names:
            hint = did_you_mean(name, sorted(names))
            yield Problem(
                f"danger/{CARDS}", 0, RULE, f'A card names the passage "{name}", which is not there.', hint
            )
    for passage in gathered.shared:
        if (passage.language, passage.name) not in used:
            advice = f"Write in one: !!! passage {passage.name}"
            yield Problem(passage.words.path, 1, RULE, "No article uses this passage.", advice)


def _on_cards(gathered: Gathered) -> Iterator[str]:
    for told in gathered.danger.tables[CARDS].values() if gathered.danger else ():
        if isinstance(told, dict) and isinstance(told.get(PASSAGE), str):
            yield told[PASSAGE]
