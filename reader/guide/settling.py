"""Makes articles whole: what they say by reference comes from the guide's registers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from reader.content.article import Article
from reader.content.walk import citations
from reader.guide.register import Work


def settled(article: Article, works: Mapping[str, Work]) -> Article:
    """The article with its sources, in the order in which it cites them."""
    cited = dict.fromkeys(each.source_id for each in citations(article.blocks))
    used = [works[source_id] for source_id in cited if source_id in works]
    return replace(
        article,
        sources=tuple(work.source for work in used),
        # An article is as old as what was looked at longest ago.
        sources_checked=min((work.checked for work in used), default=date.min),
    )
