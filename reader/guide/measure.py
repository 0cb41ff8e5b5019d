"""How a language's texts are parted into sentences, words and syllables, and the scale made for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pyphen import Pyphen

PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""The parts of a word between hyphens and other signs."""

_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_LAST_SIGNS = frozenset(".?!…\"'”’)]")  # of words that it finds
_INITIALS = re.compile(r"\W*(?:[A-Z]\.){2,}")  # never end a sentence
_ENDS_PERHAPS = re.compile(r"(?:[a-z]\.){2,}$|[?!…][\"'”’)\]]*$")  # a.m., “Are you well?”
_OPENING = re.compile(r"^\W+")


@dataclass(frozen=True)
class Sentences:
    """Where no sentence ends: after `short_forms`, and after those of `maybe` unless a capital follows."""

    short_forms: frozenset[str] = frozenset()
    maybe: tuple[str, ...] = ()

    def of(self, text: str) -> Iterator[str]:
        """The sentences of a text. A number alone, such as that of a step, is none."""
        words = text.split()
        start = 0
        for place, word in enumerate(words, start=1):
            # Looking at the last sign first spares nine words of ten the patterns.
            if word[-1] in _LAST_SIGNS and self._ends(word, words[place][0] if place < len(words) else ""):
                yield from _worded(words[start:place])
                start = place
        yield from _worded(words[start:])

    def _ends(self, word: str, following: str) -> bool:
        if not _SENTENCE_END.search(word) or _INITIALS.fullmatch(word):
            return False
        if _OPENING.sub("", word) in self.short_forms:
            return False
        # A point before a small letter is an end too: entries of a list often begin with one.
        return not (following.islower() and (word.endswith(self.maybe) or _ENDS_PERHAPS.search(word)))


def count_words(sentence: str) -> int:
    """How many words a sentence has; a dash is none, and a word with hyphens is one."""
    return sum(1 for word in sentence.split() if PARTS.search(word))


@dataclass(frozen=True)
class Measure:
    """The scale of a language, and how its syllables are counted (the table `[checks.reading]`).

    A text's value is `base` and a share for each word of a sentence and for each syllable of a word. One
    beyond `aim` is to be made easier, one beyond `limit` is refused. `long_word` counts syllables; `smog`
    says whether that grade, which is made for English, is worked out too. `about` says how to read the scale.
    """

    scale: str
    aim: float
    limit: float
    base: float
    words_per_sentence: float
    syllables_per_word: float
    long_word: int
    hyphenation: str
    syllable: str
    silent: str = ""
    smog: bool = False
    about: str = ""

    @property
    def is_higher_harder(self) -> bool:
        """Whether the harder of two texts has the higher value."""
        return self.words_per_sentence > 0

    def value(self, sentences: int, words: int, syllables: int) -> float:
        """The value of a text of so many."""
        return (
            self.words_per_sentence * words / sentences
            + self.syllables_per_word * syllables / words
            + self.base
        )

    def hardness(self, value: float) -> float:
        """`value` so that a harder text has the higher one."""
        return value if self.is_higher_harder else -value

    def is_beyond(self, value: float, bound: float) -> bool:
        """Whether a text of this value is harder than `bound`."""
        return self.hardness(value) > self.hardness(bound)

    @cached_property
    def syllables(self) -> Callable[[str], int]:
        """How many syllables a word of small letters has, in good approximation.

        What `syllable` finds, once `silent` is taken out. Hyphenation marks too few (`a-bout`, `a-bril` are
        never parted), groups of vowels miss some (`vi-de-o`). In English the higher of the two is wrong for
        2 of 100 words of the guide, measured with a pronouncing dictionary, and puts the grade 0.1 too high;
        hyphenation alone puts it 0.7 too low.
        """
        heard, silent = re.compile(self.syllable), re.compile(self.silent or r"(?!)")
        parted = Pyphen(lang=self.hyphenation) if self.hyphenation else None

        @lru_cache(maxsize=50_000)
        def counted(word: str) -> int:
            word = word.replace("'", "").replace("’", "")
            found = sum(1 for _ in heard.finditer(silent.sub("", word)))
            return max(1, found, len(parted.positions(word)) + 1 if parted else 0)

        return counted


def _worded(words: list[str]) -> Iterator[str]:
    sentence = " ".join(words)
    if any(map(str.isalpha, sentence)):
        yield sentence
