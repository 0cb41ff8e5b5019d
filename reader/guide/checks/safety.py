"""The rules of safety: what each page must say, and never say, where a life may hang on it."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from reader.content.problems import Problem
from reader.guide.checks.badge import check_badges
from reader.guide.checks.crisis_line import check_crisis_line
from reader.guide.checks.explained import check_explained
from reader.guide.checks.first_911 import check_first_911
from reader.guide.checks.hub_dangers import check_hub_dangers
from reader.guide.checks.named_page import check_named_pages
from reader.guide.checks.picture_steps import check_picture_steps
from reader.guide.checks.pregnancy import check_pregnancy
from reader.guide.checks.rhythm import check_rhythm
from reader.guide.checks.scope import check_scope
from reader.guide.checks.unresponsive import check_unresponsive
from reader.guide.loader import Gathered
from reader.guide.sharing import LEAST_SHARED, shared_out

RULES: Mapping[str, Callable[[Gathered], Iterator[Problem]]] = {
    "unresponsive": check_unresponsive,
    "first-911": check_first_911,
    "crisis-line": check_crisis_line,
    "hub-dangers": check_hub_dangers,
    "pregnancy": check_pregnancy,
    "scope": check_scope,
    "badge": check_badges,
    "named-page": check_named_pages,
    "picture-steps": check_picture_steps,
    "explained": check_explained,
    "rhythm": check_rhythm,
}


def safety_problems(gathered: Gathered, processes: int = 1) -> tuple[Problem, ...]:
    """What the rules of safety find in a guide; `processes` look for it."""
    checks = tuple(RULES.values())
    found = shared_out(
        lambda number: tuple(checks[number](gathered)),
        len(checks),
        processes if len(gathered.articles) > LEAST_SHARED else 1,
    )
    return tuple(chain.from_iterable(found))
