"""Rule: a hard word is explained where a page first uses it."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Heading, Link, Paragraph
from reader.content.passages import Passage
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.guide.phrases import finding
from reader.guide.safety_words import SafetyWords

RULE = "explained"


def check_explained(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each hard word that stands unexplained at its first place; a link explains it too."""
    for article in gathered.articles:
        words = gathered.rules.safety(article.language)
        for term in words.explained:
            pattern = finding((term,))
            if pattern.search(article.front.title):
                continue  # the page is about it
            first = next((each for each in _read(article) if pattern.search(each.text)), None)
            if first is not None and not _is_explained(first, words):
                found = pattern.search(first.text)
                message = f'"{found[0] if found else term}" is not explained where the page first uses it.'
                hint = "Say in a few words what it means, or link its page."
                yield Problem(article.path, first.line, RULE, message, hint)


def _read(article: Article) -> Iterator[Passage]:
    return (each for each in article.own_passages if not isinstance(each.block, Heading))


def _is_explained(passage: Passage, words: SafetyWords) -> bool:
    inlines = [inline for part in passage.parts for inline in part]
    if isinstance(passage.block, Paragraph) and any(isinstance(each, Link) for each in inlines):
        return True
    return "(" in passage.text or words.has("explaining", passage.text)
