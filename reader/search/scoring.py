"""How much speaks for a page: a few measures between 0 and about 1, each with its weight.

The weights were chosen with questions that were held out: a fifth of those of each article, not indexed while
measuring (tests/benchmarks/search_quality.py).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """What speaks for one page; also the weights, by the same names."""

    text: float  # how well its text matches
    covered: float  # how much of what was typed stands somewhere on it
    told: float  # how near it is by questions, title, summary and headings
    asked: float  # how near the nearest of the questions it answers is
    same: float  # how far that question asks just this
    title: float  # how much of what was typed stands in its title
    about: float  # how many of the drugs and treatments named it is about
    own: float  # how many of the words named lead to itself
    alone: float  # nothing but a name of it was typed
    pair: float  # it is about both a drug and a treatment that were named
    family: float  # it is for families, and somebody near uses


WEIGHTS = Measures(
    text=2.9,
    covered=3.7,
    told=7.4,
    asked=3.0,
    same=14.0,
    title=2.9,
    about=1.2,
    own=1.2,
    alone=3.0,
    pair=1.4,
    family=9.0,
)


def score(measures: Measures, weights: Measures = WEIGHTS) -> float:
    """How far up a page stands."""
    return (
        weights.text * measures.text
        + weights.covered * measures.covered
        + weights.told * measures.told
        + weights.asked * measures.asked
        + weights.same * measures.same
        + weights.title * measures.title
        + weights.about * measures.about
        + weights.own * measures.own
        + weights.alone * measures.alone
        + weights.pair * measures.pair
        + weights.family * measures.family
    )
