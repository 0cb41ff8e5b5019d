"""Forms of one word made equal, so that "drinking" finds "drinks" and "pastillas" finds "pastilla".

A form is cut to its beginning by the endings of its language. A beginning is no word and is never shown.
"""

from collections.abc import Iterable, Mapping, Sequence

_SHORTEST = 3  # letters that must be left
_SILENT = ("e", "i", "y")  # at the end of a beginning: "use" and "family" lose them before other endings


class Stemmer:
    """Cuts folded words of one language to what their forms have in common."""

    def __init__(self, endings: Iterable[str] = (), same: Iterable[Sequence[str]] = ()) -> None:
        """`same` are words that no ending makes equal, such as drink and drank, group by group."""
        self._endings = sorted(endings, key=len, reverse=True)
        self._known: dict[str, str] = {}
        for forms in same:
            root = self._cut(forms[0])
            self._known.update((form, root) for form in forms)
        self._roots = _roots(self._known)

    def stem(self, word: str) -> str:
        """What all forms of a word have in common."""
        found = self._known.get(word)
        if found is None:
            found = self._cut(word)
            self._known[word] = found
        return found

    def stems(self, words: Iterable[str]) -> list[str]:
        """The same for many words, in their order."""
        return [self.stem(word) for word in words]

    def of_typed(self, words: Iterable[str]) -> list[str]:
        """The same for words that somebody typed, of which nothing is kept."""
        return [self._known.get(word) or self._cut(word) for word in words]

    def beginnings(self, stem: str) -> tuple[str, ...]:
        """What a form of this stem may begin with: itself, and irregular forms."""
        return (stem, *self._roots.get(stem, ()))

    def _cut(self, word: str) -> str:
        if not self._endings or not word.isalpha():
            return word
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word[: -len(ending)]
                break
        if len(word) > _SHORTEST and word[-1] == word[-2]:
            word = word[:-1]
        if len(word) > _SHORTEST and word.endswith(_SILENT):
            word = word[:-1]
        return word


def _roots(known: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form, root in known.items():
        if not form.startswith(root):
            found.setdefault(root, []).append(form)
    return {root: tuple(forms) for root, forms in found.items()}
