"""What a language says where life is at stake: the table `[checks.safety]` of its file."""

from dataclasses import dataclass
from functools import cached_property

from reader.guide.phrases import Pattern, finding


@dataclass(frozen=True)
class SafetyWords:
    """Lists of phrases. `explained` are terms that a reader may not know, `explaining` tells their meaning.

    `fewest_words` and `most_words` bound the mean length of a sentence in running prose; of 100 sentences, at
    most `short_share` have fewer than six words.
    """

    unresponsive: tuple[str, ...] = ()
    naloxone: tuple[str, ...] = ()
    breaths: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    poisoning: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    pregnancy: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    explained: tuple[str, ...] = ()
    explaining: tuple[str, ...] = ()
    fewest_words: float = 0.0
    most_words: float = 0.0
    short_share: int = 0

    def has(self, kind: str, text: str) -> bool:
        """Whether a text has one of the phrases of a list."""
        return self._patterns[kind].search(text) is not None

    def first(self, kind: str, text: str) -> str:
        """The first phrase of a list that a text has; empty for none."""
        found = self._patterns[kind].search(text)
        return found[0] if found else ""

    @cached_property
    def _patterns(self) -> dict[str, Pattern]:
        return {name: finding(value) for name, value in vars(self).items() if isinstance(value, tuple)}
