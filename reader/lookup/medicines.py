"""Finds the guide's medicines in a display name: by brand and generic name, never by full text.

"naltrexone 380 MG Injection [Vivitrol]" names naltrexone; "lisinopril 10 MG Oral Tablet" names nothing.
"""

from dataclasses import dataclass

from reader.ids import ArticleId
from reader.library.folding import words
from reader.library.rows import AliasKind
from reader.library.search_words import medicine_codes
from reader.library.store import Library

_NAMES = (AliasKind.BRAND.value, AliasKind.GENERIC.value)
_SHORTEST = 4  # letters; a shorter name is as likely another word
_UNITS = frozenset("mg mcg ml unt meq hr actuat percent".split())
_NEVER_MEDICINES = frozenset({ArticleId("drugs/alcohol"), ArticleId("drugs/inhalants")})
"""Pages to which no medicine leads: the alcohol of a swab and the propellant of a spray are neither."""


@dataclass(frozen=True)
class MedicineFound:
    """A medicine of the guide by the guide's own name for it, and its pages."""

    name: str
    pages: tuple[ArticleId, ...]


class Medicines:
    """Every name of a medicine that the guide knows."""

    def __init__(self, library: Library) -> None:
        coded: dict[tuple[str, ...], tuple[str, list[ArticleId]]] = {}
        for entry in medicine_codes(library):
            _add(coded, entry.name, entry.article)
        also: dict[tuple[str, ...], tuple[str, list[ArticleId]]] = {}
        for alias in library.aliases():
            if alias.kind in _NAMES and alias.article not in _NEVER_MEDICINES:
                _add(also, alias.term, alias.article)
        # What the table of codes says of a medicine is more exact than a word people type.
        self._known = {**also, **coded}
        self._longest = max(map(len, self._known), default=0)

    def named_in(self, text: str) -> tuple[MedicineFound, ...]:
        """The medicines that a display name names, in its order, each once; strengths do not count."""
        said = _words(text)
        found: list[MedicineFound] = []
        place = 0
        while place < len(said):
            for length in range(min(self._longest, len(said) - place), 0, -1):
                if known := self._known.get(said[place : place + length]):
                    medicine = MedicineFound(known[0], tuple(known[1]))
                    found += [medicine] if medicine not in found else []
                    place += length
                    break
            else:
                place += 1
        return tuple(found)

    def first_pages(self) -> tuple[tuple[str, ArticleId], ...]:
        """Each name, as its folded words, with the first page it leads to."""
        return tuple((" ".join(name), pages[0]) for name, (_, pages) in self._known.items())


def _add(names: dict[tuple[str, ...], tuple[str, list[ArticleId]]], name: str, article: ArticleId) -> None:
    key = _words(name)
    if sum(map(len, key)) >= _SHORTEST and len(key) == len(words(name)):
        _, pages = names.setdefault(key, (name, []))
        pages += [article] if article not in pages else []


def _words(text: str) -> tuple[str, ...]:
    return tuple(each for each in words(text) if each.isalpha() and each not in _UNITS)
