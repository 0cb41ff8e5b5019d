"""How much speaks for a page: a few measures between 0 and about 1, each with its weight.

Most weights were learned: a third of the questions of each article, not indexed meanwhile, was asked, and the
weights chosen that make its page the likeliest of all found (multinomial logistic regression, none below 0).
What those questions cannot teach was set by hand, to keep a promise: `alone` (the name of a page opens it),
`same` (a question of a page finds it) and `family` (whoever says only that somebody near uses finds the pages
for families). tests/benchmarks/search_quality.py measures what comes of it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """What speaks for one page; also the weights, by the same names."""

    text: float  # how well its text matches
    covered: float  # how much of what was typed stands somewhere on it
    told: float  # how much the words tell for it by questions, title, summary and headings
    whole: float  # the same, small words counted too
    asked: float  # how near the nearest of the questions it answers are
    same: float  # how far one of them asks just this
    headed: float  # how near the nearest of its headings is
    title: float  # how much of what was typed stands in its title
    about: float  # how many of the drugs and treatments named it is about
    own: float  # how many of the words named lead to itself
    alone: float  # nothing but a name of it was typed
    pair: float  # it is about both a drug and a treatment that were named
    family: float  # it is for families, and that somebody near uses is most of what was typed


WEIGHTS = Measures(
    text=2.0,
    covered=3.1,
    told=2.6,
    whole=3.1,
    asked=4.6,
    same=8.0,
    headed=2.4,
    title=1.3,
    about=1.2,
    own=0.8,
    alone=3.0,
    pair=0.8,
    family=7.5,
)


def score(measures: Measures, weights: Measures = WEIGHTS) -> float:
    """How far up a page stands."""
    return (
        weights.text * measures.text
        + weights.covered * measures.covered
        + weights.told * measures.told
        + weights.whole * measures.whole
        + weights.asked * measures.asked
        + weights.same * measures.same
        + weights.headed * measures.headed
        + weights.title * measures.title
        + weights.about * measures.about
        + weights.own * measures.own
        + weights.alone * measures.alone
        + weights.pair * measures.pair
        + weights.family * measures.family
    )
