"""Says on the error stream how far a command is that makes one thing after the other."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from reader.commands.saying import warn
from reader.texts.sentence import Sentence

_Item = TypeVar("_Item")


def with_progress(
    items: Sequence[_Item], told: Callable[[int, int], Sentence], each: int = 1
) -> Iterator[_Item]:
    """The items, with a bar on a terminal, and elsewhere a line after so many of them.

    `told` says how many of how many are done.
    """
    if sys.stderr.isatty():
        from tqdm import tqdm

        yield from tqdm(items, unit="page", file=sys.stderr)
        return
    for done, item in enumerate(items):
        if done and done % each == 0:
            warn(told(done, len(items)))
        yield item
