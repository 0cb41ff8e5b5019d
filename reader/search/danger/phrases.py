"""The phrases of phrases.toml: danger to life, whatever the model says."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.library.danger_kinds import DangerKind


class Phrases:
    """Finds the phrases in the words of a text."""

    def __init__(
        self, told: Mapping[str, Mapping[str, Sequence[str]]], words: Callable[[str], list[str]]
    ) -> None:
        """`told` is the file: phrases by kind that count anywhere, and those that count alone."""
        self._anywhere = dict(_sequences(told.get("anywhere", {}), words))
        self._alone = dict(_sequences(told.get("alone", {}), words))
        self._lengths = sorted({len(sequence) for sequence in self._anywhere})

    def found(self, words: Sequence[str]) -> tuple[DangerKind, tuple[str, ...]] | None:
        """The kind and the words of the first phrase in a text."""
        whole = tuple(words)
        if whole in self._alone:
            return self._alone[whole], whole
        for start in range(len(whole)):
            for length in self._lengths:
                stretch = whole[start : start + length]
                if len(stretch) == length and stretch in self._anywhere:
                    return self._anywhere[stretch], stretch
        return None


def _sequences(
    told: Mapping[str, Sequence[str]], words: Callable[[str], list[str]]
) -> Iterator[tuple[tuple[str, ...], DangerKind]]:
    for kind, phrases in told.items():
        for phrase in phrases:
            yield tuple(words(phrase)), DangerKind(kind)
