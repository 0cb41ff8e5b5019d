"""Rule: where somebody does not wake up, the page says 911, naloxone, breaths or the side, and links on."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Callout, CalloutKind, Heading
from reader.content.problems import Problem
from reader.content.walk import links
from reader.guide.addresses import resolve_link
from reader.guide.loader import Gathered
from reader.guide.safety_words import SafetyWords

RULE = "unresponsive"
_EMERGENCY = "911"


def check_unresponsive(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each page that speaks of it and does not say what to do."""
    helping = {"topics/overdose", "treatments/naloxone", gathered.guide.emergency}
    for article in gathered.articles:
        words = gathered.rules.safety(article.language)
        found = next(_speaks(article, words), None)
        if found is None:
            continue
        text = " ".join(passage.text for passage in article.all_passages)
        does = _EMERGENCY in text and words.has("naloxone", text)
        targets = (resolve_link(link.target, article.id) for link in links(article.blocks))
        leads = article.id in helping or any(target and target.article in helping for target in targets)
        if not (does and (words.has("breaths", text) or words.has("side", text)) and leads):
            line, phrase = found
            message = (
                f'The page says "{phrase}", and not all of 911, naloxone, breaths or the side, and a link.'
            )
            yield Problem(article.path, line, RULE, message, "Use: !!! passage will-not-wake-in-short")


def _speaks(article: Article, words: SafetyWords) -> Iterator[tuple[int, str]]:
    for passage in article.own_passages:
        if isinstance(passage.block, Heading):
            continue
        if isinstance(passage.block, Callout) and passage.block.kind is CalloutKind.ASK:
            continue
        if phrase := words.first("unresponsive", passage.text):
            yield passage.line, phrase
