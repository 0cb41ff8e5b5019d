"""How near what was typed is to what each page answers: its questions, title, summary and headings."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import hypot, log1p

from reader.library.layout import HEADINGS_FROM, QUESTIONS_MOST
from reader.library.store import Library
from reader.library.wording import Wording
from reader.search.index import Typed

_MOST_TOLD = 25
_ASIDE = 0.5  # how much less a word for somebody near tells: what is asked about them tells more
_NEAREST = 3  # questions of a page that count: one may be near by chance, and the sum would favor many
_SAME = 0.8  # from here on a question asks the same as what was typed, if in other words


@dataclass(frozen=True)
class Near:
    """How near a page is, 0 to 1, small words counted too."""

    whole: float = 0.0  # all it answers taken together
    asked: float = 0.0  # its nearest questions
    same: float = 0.0  # how far its nearest question asks just this
    headed: float = 0.0  # its nearest heading, title or sentence of the summary


FAR = Near()


class Questions:
    """What the pages of one language answer."""

    def __init__(self, library: Library, language: str, wording: Wording) -> None:
        self._library = library
        self._small = frozenset(wording.stemmer.stems(wording.stopwords))
        people = (word for each in wording.people for word in each.words)
        self._aside = frozenset(wording.stemmer.stems(people))
        self._first, self._last = library.numbers(language)
        self._count = self._last - self._first + 1

    def told(self, typed: Typed) -> dict[int, float]:
        """The pages that the words tell most for, up to 1; small words left out."""
        endings = frozenset(typed.endings) - self._small
        stems = frozenset(typed.stems).union(endings) - self._small
        rows = self._library.rows(
            "SELECT stem, article, weight * rarity, rarity FROM telling"
            " WHERE stem IN (SELECT value FROM json_each(:stems)) AND article BETWEEN :first AND :last",
            stems=json.dumps(sorted(stems)),
            first=self._first,
            last=self._last,
        )
        sums: defaultdict[int, float] = defaultdict(float)
        open_word: dict[int, float] = {}
        rarities: dict[str, float] = {}
        for stem, number, value, rarity in rows:
            told, rarities[stem] = value * self._share(stem), rarity
            if stem in endings:  # of all that the last word may become, the one that tells most
                open_word[number] = max(told, open_word.get(number, 0.0))
            else:
                sums[number] += told
        for number, told in open_word.items():
            sums[number] += told
        length = self._length(typed.stems, rarities, log1p(self._count))
        best = sorted(sums, key=lambda number: -sums[number])[:_MOST_TOLD]
        return {number: sums[number] / length for number in best}

    def near(self, typed: Typed, numbers: Iterable[int]) -> dict[int, Near]:
        """How near each of these pages is."""
        pages, stems = json.dumps(list(numbers)), json.dumps(typed.all_stems)
        whole = self._whole(typed.all_stems, stems, pages)
        asked: defaultdict[int, list[float]] = defaultdict(list)
        headed: defaultdict[int, float] = defaultdict(float)
        rows = self._library.rows(
            "SELECT question, sum(weight * rarity * stem.value) / 100.0"
            " FROM json_each(:shares) AS stem CROSS JOIN json_each(:pages) AS page CROSS JOIN asked"
            " WHERE asked.stem = stem.key AND question >= page.value * :most"
            " AND question < (page.value + 1) * :most GROUP BY question",
            shares=json.dumps({stem: round(100 * self._share(stem)) for stem in typed.all_stems}),
            pages=pages,
            most=QUESTIONS_MOST,
        )
        length = self._asked_length(typed.all_stems, stems)
        for question, told in rows:
            number, place = divmod(question, QUESTIONS_MOST)
            if place >= HEADINGS_FROM:
                headed[number] = max(headed[number], told / length)
            else:
                asked[number].append(told / length)
        found = whole.keys() | asked.keys() | headed.keys()
        return {each: _near(whole.get(each, 0.0), sorted(asked[each]), headed[each]) for each in found}

    def _whole(self, all_stems: tuple[str, ...], stems: str, pages: str) -> dict[int, float]:
        rows = self._library.rows(
            "SELECT telling.stem, article, weight * rarity, rarity"
            " FROM json_each(:stems) AS stem CROSS JOIN json_each(:pages) AS page CROSS JOIN telling"
            " WHERE telling.stem = stem.value AND article = page.value",
            stems=stems,
            pages=pages,
        )
        sums: defaultdict[int, float] = defaultdict(float)
        rarities: dict[str, float] = {}
        for stem, number, told, rarity in rows:
            sums[number] += told * self._share(stem)
            rarities[stem] = rarity
        length = self._length(all_stems, rarities, log1p(self._count))
        return {number: told / length for number, told in sums.items()}

    def _asked_length(self, all_stems: tuple[str, ...], stems: str) -> float:
        rows = self._library.rows(
            "SELECT value, (SELECT rarity FROM asked WHERE stem = value AND question >= :first"
            " AND question < :last LIMIT 1) FROM json_each(:stems)",
            stems=stems,
            first=self._first * QUESTIONS_MOST,
            last=(self._last + 1) * QUESTIONS_MOST,
        )
        # A word that no question has, perhaps misspelled, does not make another question of it.
        return self._length(all_stems, {stem: rarity for stem, rarity in rows if rarity}, 0.0)

    def _share(self, stem: str) -> float:
        return _ASIDE if stem in self._aside else 1.0

    def _length(self, stems: Iterable[str], rarities: Mapping[str, float], unknown: float) -> float:
        return hypot(*(rarities.get(stem, unknown) * self._share(stem) for stem in stems)) or 1.0


def _near(whole: float, asked: list[float], headed: float) -> Near:
    """`asked` is how near each question is, the nearest last."""
    same = max(0.0, asked[-1] - _SAME) / (1.0 - _SAME) if asked else 0.0
    return Near(whole, sum(asked[-_NEAREST:]) / _NEAREST, same, headed)
