"""Rule: the badge of a page about one pairing and its first answer say the same."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Heading
from reader.content.passages import block_passages
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.rows import Level

RULE = "badge"
_STRONG = (Level.APPROVED.value, Level.RECOMMENDED.value)


def check_badges(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each page whose key points or first section say more or less than its level."""
    for article in gathered.articles:
        if not article.front.level:
            continue
        words = gathered.rules.safety(article.language)
        kind = "weak" if article.front.level in _STRONG else "strong"
        for line, text in _first_answer(article):
            if phrase := words.first(kind, text):
                message = f'The badge says "{article.front.level}", and the first answer "{phrase}".'
                hint = "Compare with the row in evidence.tsv; one of the two is wrong."
                yield Problem(article.path, line, RULE, message, hint)
                break


def _first_answer(article: Article) -> Iterator[tuple[int, str]]:
    headings = 0
    for block in article.own_blocks:
        headings += isinstance(block, Heading)
        if headings > 1:
            return
        for passage in block_passages((block,)):
            yield passage.line, passage.text
