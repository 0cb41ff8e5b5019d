"""Rule: what a picture shows of an emergency stands on its page in words too."""

from collections.abc import Iterator

from reader.content.blocks import Figure
from reader.content.problems import Problem
from reader.content.walk import figures
from reader.guide.loader import Gathered

RULE = "picture-steps"
_KINDS = ("naloxone", "breaths", "side")


def check_picture_steps(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each picture whose words name a step that the text of its page does not."""
    for article in gathered.articles:
        words = gathered.rules.safety(article.language)
        texts = (p.text for p in article.all_passages if not isinstance(p.block, Figure))
        text = " ".join(texts)
        for figure in figures(article.own_blocks):
            missing = [kind for kind in _KINDS if words.has(kind, figure.alt) and not words.has(kind, text)]
            if "911" in figure.alt and "911" not in text:
                missing.append("911")
            if missing:
                message = f'Only the picture "{figure.picture}" tells of {", ".join(missing)}.'
                yield Problem(article.path, figure.line, RULE, message, "Say each step in words too.")
