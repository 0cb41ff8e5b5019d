"""Rule: the page of a drug or treatment carries every danger that its pages about one pairing carry."""

from collections import defaultdict
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Callout, CalloutKind
from reader.content.problems import Problem
from reader.content.walk import all_blocks
from reader.guide.loader import Gathered
from reader.ids import ArticleKind

RULE = "hub-dangers"
_SHORT = "-in-short"
_TIERS, _ANY_TIER = ("stop-can-kill", "stop-can-cause-seizures", "stop-is-hard"), "stopping-suddenly"


def check_hub_dangers(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each warning of a pairing that the drug's or the treatment's own page lacks."""
    pages = {(each.language, each.id): each for each in gathered.articles}
    asked: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for article in gathered.articles:
        if article.kind is ArticleKind.PAIR:
            hubs = [f"drugs/{drug}" for drug in article.front.drugs]
            if len(article.front.treatments) == 1:
                hubs.append(f"treatments/{article.front.treatments[0]}")
            for hub in hubs:
                for danger in _dangers(article):
                    asked[article.language, hub].setdefault(danger, article.id)
    for (language, hub), dangers in asked.items():
        page = pages.get((language, hub))
        has = _dangers(page) if page else set()
        for danger, pair in sorted(dangers.items()):
            if page and not _covered(danger, has):
                message = f'The page lacks the warning "{danger}", which {pair} carries.'
                yield Problem(page.path, 0, RULE, message, f"Use: !!! passage {danger}")


def _dangers(article: Article) -> set[str]:
    boxes = (block for block in all_blocks(article.blocks) if isinstance(block, Callout))
    return {box.passage for box in boxes if box.passage and box.kind is CalloutKind.DANGER}


def _covered(danger: str, has: set[str]) -> bool:
    """Whether the page has the warning, or one that says more of the same."""
    if danger == _ANY_TIER:
        return danger in has or any(tier in has for tier in _TIERS)
    return danger in has or danger.removesuffix(_SHORT) in has
