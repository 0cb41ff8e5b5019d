"""Rule: a page that is found by a brand, a generic name or a clinical code names what was looked for."""

from collections import defaultdict
from collections.abc import Iterator

from reader.content.passages import passages
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.library.folding import fold
from reader.library.rows import AliasKind

RULE = "named-page"
_NAMES = (AliasKind.BRAND, AliasKind.GENERIC)


def check_named_pages(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each such name that stands in no language of the page that it opens."""
    words: defaultdict[str, str] = defaultdict(str)
    for article in gathered.articles:
        texts = (
            *(each.text for each in passages(article)),
            *(p.text for p in article.all_passages),
        )
        words[article.id] += fold(" ".join(texts)) + "\n"
    for alias in gathered.tables.aliases:
        if alias.kind in _NAMES and alias.article in words and fold(alias.term) not in words[alias.article]:
            message = f'"{alias.term}" opens {alias.article}, which never names it.'
            yield Problem(
                "aliases.tsv", alias.line, RULE, message, "Name it there, or let it open another page."
            )
