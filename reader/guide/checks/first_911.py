"""Rule: the key points of every page about a drug say when to call 911."""

from collections.abc import Iterator

from reader.content.blocks import Callout, CalloutKind
from reader.content.passages import block_passages
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.ids import ArticleKind

RULE = "first-911"


def check_first_911(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each page about a drug whose key points do not name it."""
    for article in gathered.articles:
        first = article.blocks[0] if article.blocks else None
        if article.kind is not ArticleKind.DRUG or not isinstance(first, Callout):
            continue
        if first.kind is CalloutKind.KEY and not any("911" in each.text for each in block_passages((first,))):
            message = "The key points do not say when to call 911."
            yield Problem(article.path, first.line, RULE, message, "Say it in the first points.")
