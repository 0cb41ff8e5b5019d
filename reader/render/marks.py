"""Gathers citations that stand side by side into one mark, the small number that screen and paper show."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.content.blocks import Citation, Inline, Text

WORD_JOINER = "\N{WORD JOINER}"
"""Stands before a mark, to keep it on the line of the word before it."""


@dataclass(frozen=True)
class Mark:
    """The numbers of sources that are cited at one place; never empty."""

    numbers: tuple[int, ...]

    @property
    def pieces(self) -> tuple[str, ...]:
        """What is shown for each number: `[1]`, or `[1,` and `2]`."""
        last = len(self.numbers) - 1
        return tuple(
            f"{'' if place else '['}{number}{']' if place == last else ','}"
            for place, number in enumerate(self.numbers)
        )


def with_marks(inlines: Iterable[Inline]) -> list[Inline | Mark]:
    """The inlines with marks in place of citations, and without the blanks before those.

    A citation whose source the guide lacks has no number, and leaves no mark.
    """
    found: list[Inline | Mark] = []
    numbers: list[int] = []
    gap: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Citation):
            gap = []
            if found and not numbers and isinstance(before := found[-1], Text):
                found[-1] = Text(before.text.rstrip(" "))
            if inline.number and inline.number not in numbers:
                numbers.append(inline.number)
        elif numbers and inline == Text(" "):
            gap = [inline]  # only kept when no further citation follows
        else:
            found += (*_mark(numbers), *gap, inline)
            numbers, gap = [], []
    return [*found, *_mark(numbers)]


def _mark(numbers: list[int]) -> tuple[Mark, ...]:
    return (Mark(tuple(numbers)),) if numbers else ()
