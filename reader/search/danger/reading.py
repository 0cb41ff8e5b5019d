"""A typed text as the model reads it: its words, the classes of each, and how each is heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reader.search.danger.classes import Classes
from reader.search.danger.features import Block, blocks
from reader.search.danger.spelling import PlainSpeller


@dataclass(frozen=True)
class Reading:
    """The words of a text, with the classes and the sound of each at the same place."""

    words: tuple[str, ...]
    classes: tuple[tuple[str, ...], ...]
    sounds: tuple[str, ...]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What the model sees of it."""
        return blocks(self.words, self.classes, self.sounds)

    def part(self, first: int, end: int) -> "Reading":
        """The words from `first` up to, not including, `end`."""
        return Reading(self.words[first:end], self.classes[first:end], self.sounds[first:end])


class TextReader:
    """Reads typed texts by the rules of the guide."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        """`rules` are those the library file carries."""
        spelling = rules["spelling"]
        self._speller = PlainSpeller(spelling, self._knows)
        self._classes = Classes(rules["classes"], self._speller.sound)

    def read(self, typed: str) -> Reading:
        """The reading of a text; never raises, whatever was typed."""
        words = tuple(self._speller.words(typed))
        return Reading(words, tuple(map(self._classes.of, words)), tuple(map(self._speller.sound, words)))

    def _knows(self, word: str) -> bool:
        return self._classes.knows(word)
