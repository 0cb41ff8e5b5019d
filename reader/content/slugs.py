"""Names for the places inside an article that links can lead to."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SOURCE_ANCHOR = re.compile(r"sources?(-\d+)?")
_EMPTY = "section"


def slug(text: str) -> str:
    """`text` in lower-case ASCII with hyphens: "¿Qué es el síndrome?" becomes `que-es-el-sindrome`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_WORD.sub("-", plain.lower()).strip("-")


class Anchors:
    """Hands out anchors that are unique in one article."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, title: str) -> str:
        """A new anchor made from `title`."""
        base = slug(title) or _EMPTY
        if _SOURCE_ANCHOR.fullmatch(base):
            base = f"{_EMPTY}-{base}"  # the list of sources owns the plain ones
        anchor = base
        number = self._next.get(base, 2)
        while anchor in self._taken:
            anchor = f"{base}-{number}"
            number += 1
        self._next[base] = number
        self._taken.add(anchor)
        return anchor
