"""Rule: no two articles of one language say the same in the same words."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.content.article import Article
from reader.content.blocks import Callout, Fact, Fields, Inline, Link
from reader.content.passages import block_passages, last_section, passages
from reader.content.problems import Problem
from reader.content.walk import plain_text
from reader.guide.loader import Gathered

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class _Words:
    """The words of one article in small letters, and the line of each."""

    path: str
    words: tuple[str, ...]
    lines: tuple[int, ...]


_Place = tuple[_Words, int]
"""A word of an article, counted from its first. There are as many as words in the guide."""

_NUMBER = array("I").itemsize  # bytes of a word's number


def check_repeated_text(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each run of words that an earlier article of the language has already."""
    articles = sorted(gathered.articles, key=lambda article: (article.language, article.path))
    for language, group in groupby(articles, key=lambda article: article.language):
        run = gathered.rules.shape(language).shared_run  # a shorter run is a way of speaking
        if not run:
            continue
        first: dict[bytes, _Place] = {}
        numbers: dict[str, int] = {}
        for article in group:
            text = _words(article)
            runs = _runs(text.words, run, numbers)
            yield from _repeated(text, runs, first, run)
            for start, each in enumerate(runs):
                first.setdefault(each, (text, start))


def _runs(words: tuple[str, ...], length: int, numbers: dict[str, int]) -> list[bytes]:
    """Every run of so many words, each word by its number: much faster to look up than the words."""
    data = array("I", [numbers.setdefault(word, len(numbers)) for word in words]).tobytes()
    size = length * _NUMBER
    return [data[start : start + size] for start in range(0, len(data) - size + 1, _NUMBER)]


def _repeated(text: _Words, runs: list[bytes], first: dict[bytes, _Place], least: int) -> Iterator[Problem]:
    start = 0
    while start < len(runs):
        found = first.get(runs[start])
        if found is None:
            start += 1
            continue
        other, place = found
        length = _shared(text.words[start:], other.words[place:])
        run = " ".join(text.words[start : start + length])
        message = f'{length} words stand in {other.path}:{other.lines[place]} too: "{run}".'
        hint = "Say it in other words, or once, with a link from here to there."
        yield Problem(text.path, text.lines[start], "repeated-text", message, hint)
        start += length - least + 1  # a run with another article may begin before this one ends


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words both begin with."""
    for count, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return count
    return min(len(one), len(other))


def _words(article: Article) -> _Words:
    """The article’s words, without its title, titles of boxes, fields, and the links that lead on at its end.

    Fields ask the same in many forms.
    """
    last = last_section(article)
    leading_on = {passage.line for passage in block_passages(last.blocks)} if last else set()
    words: list[str] = []
    lines: list[int] = []
    for place, passage in enumerate(passages(article)):
        if place == 0 or isinstance(passage.block, Callout | Fields):
            continue
        inlines = [inline for part in passage.parts for inline in part]
        if passage.block is not None and passage.line in leading_on:
            inlines = _without_links(inlines)
        inlines = [inline for inline in inlines if not isinstance(inline, Fact)]  # written once already
        found = _WORD.findall(plain_text(inlines).lower().replace("’", "'"))
        words += found
        lines += [passage.line] * len(found)
    return _Words(article.path, tuple(words), tuple(lines))


def _without_links(inlines: list[Inline]) -> list[Inline]:
    return [inline for inline in inlines if not isinstance(inline, Link)]
