"""Finds the classes of a word: what it means, whatever form, language or small slip it comes in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

_LONG_ENOUGH = 5
"""Letters from which one wrong letter is forgiven."""


class Classes:
    """Looks words up among those of classes.toml."""

    def __init__(self, classes: Mapping[str, Iterable[str]], sound: Callable[[str], str]) -> None:
        """`sound` writes a word as it is heard."""
        self._sound = sound
        whole: defaultdict[str, set[str]] = defaultdict(set)
        stems: defaultdict[str, set[str]] = defaultdict(set)
        for name, words in classes.items():
            for word in words:
                (stems if word.endswith("*") else whole)[word.removesuffix("*")].add(name)
        self._whole = {word: tuple(sorted(names)) for word, names in whole.items()}
        self._stems = {stem: tuple(sorted(names)) for stem, names in stems.items()}
        self._shortest = min(map(len, stems), default=1)
        self._longest = max(map(len, stems), default=0)
        self._heard = self._by_sound()
        self._shortened = self._by_lost_letter()

    def knows(self, word: str) -> bool:
        """Whether the word stands in a class, letter for letter."""
        return bool(self._exact(word))

    def of(self, word: str) -> tuple[str, ...]:
        """The names of the word's classes, none for a word that says nothing."""
        found = self._exact(word) or self._heard.get(self._sound(word), ())
        if found or len(word) < _LONG_ENOUGH:
            return found
        return self._nearly(word)

    def _exact(self, word: str) -> tuple[str, ...]:
        found = self._whole.get(word, ())
        for end in range(self._shortest, min(self._longest, len(word)) + 1):
            more = self._stems.get(word[:end])
            if more:
                found = found + more if found else more
        return tuple(dict.fromkeys(found))

    def _nearly(self, word: str) -> tuple[str, ...]:
        """The classes of words from which one letter is wrong, missing, too many or swapped."""
        near = self._longer(word)
        for place in range(len(word)):
            less = word[:place] + word[place + 1 :]
            if less in self._whole and len(less) >= _LONG_ENOUGH:
                near.append(less)
            near += self._longer(less)
        return tuple(sorted({name for known in near for name in self._whole[known]}))

    def _by_sound(self) -> dict[str, tuple[str, ...]]:
        heard: dict[str, tuple[str, ...]] = {}
        for word, names in self._whole.items():
            if len(word) > 3:
                sound = self._sound(word)
                heard[sound] = tuple(sorted({*heard.get(sound, ()), *names}))
        return heard

    def _longer(self, less: str) -> list[str]:
        """The known words that become `less` when one letter is lost."""
        return self._shortened.get(less, "").split()

    def _by_lost_letter(self) -> dict[str, str]:
        """The longer words, with blanks between them, by what is left of each when one letter is lost.

        Nearly always it is one word, which is held already; a list for each would hold twice as much.
        """
        found: dict[str, str] = {}
        for word in self._whole:
            if len(word) >= _LONG_ENOUGH:
                for less in {word[:place] + word[place + 1 :] for place in range(len(word))}:
                    found[less] = f"{found[less]} {word}" if less in found else word
        return found
