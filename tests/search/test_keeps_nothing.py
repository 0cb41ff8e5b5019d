"""Of what was typed nothing stays once the results are dropped, not even a single word."""

import gc
import random
import re
import string
from collections.abc import Iterator

from reader.search.ranking import Searcher


def texts_in_memory() -> Iterator[str]:
    """Every text that a value of the program holds; patterns by what they look for."""
    gc.collect()
    for each in gc.get_objects():
        yield from texts_of(each)


def texts_of(value: object) -> Iterator[str]:
    """Texts in a value, and in what holds nothing but plain values, which the collector does not list."""
    for held in gc.get_referents(value):
        if isinstance(held, re.Pattern):
            yield str(held.pattern)
        elif type(held) is str:
            yield held
        elif type(held) in (tuple, dict) and not gc.is_tracked(held):
            yield from texts_of(held)


def test_no_word_that_was_typed_stays_in_memory(small: Searcher) -> None:
    small.search("warm")
    backwards = "".join(random.choices(string.ascii_lowercase, k=12))  # so the test does not find itself
    for end in range(1, 13):
        small.search(f"pain {backwards[::-1][:end]}")
        small.search(f"{backwards[::-1][:end]} pain")
    assert [text for text in texts_in_memory() if backwards[:8] in text[::-1]] == []
