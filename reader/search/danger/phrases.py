"""The phrases of phrases.toml: danger to life, whatever the model says."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.library.danger_kinds import DangerKind


class Phrases:
    """Finds the phrases in a text by how its words are heard: `me kiero matar` is `me quiero matar`."""

    def __init__(
        self, told: Mapping[str, Mapping[str, Sequence[str]]], heard: Callable[[str], Sequence[str]]
    ) -> None:
        """`told` is the file, by where phrases count and by kind; `heard` gives the sounds of a text."""
        self._anywhere = dict(_sequences(told.get("anywhere", {}), heard))
        self._alone = dict(_sequences(told.get("alone", {}), heard))
        self._lengths = sorted({len(sequence) for sequence in self._anywhere})

    def found(self, sounds: Sequence[str]) -> tuple[DangerKind, int, int] | None:
        """The kind of the first phrase in a text, and the places from which and up to which it stands."""
        whole = tuple(sounds)
        if whole in self._alone:
            return self._alone[whole], 0, len(whole)
        for start in range(len(whole)):
            for length in self._lengths:
                stretch = whole[start : start + length]
                if len(stretch) == length and stretch in self._anywhere:
                    return self._anywhere[stretch], start, start + length
        return None


def _sequences(
    told: Mapping[str, Sequence[str]], heard: Callable[[str], Sequence[str]]
) -> Iterator[tuple[tuple[str, ...], DangerKind]]:
    for kind, phrases in told.items():
        for phrase in phrases:
            yield tuple(heard(phrase)), DangerKind(kind)
