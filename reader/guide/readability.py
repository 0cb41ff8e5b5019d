"""How hard a text is to read, in the measure made for its language, with names left out of the count.

English has school grades of the United States, worked out from sentences, words and syllables:

- Flesch-Kincaid grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59. Kincaid, Fishburne,
  Rogers, Chissom: Derivation of New Readability Formulas for Navy Enlisted Personnel. Research Branch Report
  8-75, Naval Technical Training Command, 1975.
- SMOG grade = 1.0430 x sqrt(30 x long words / sentences) + 3.1291, long being three syllables or more.
  McLaughlin: SMOG Grading, a New Readability Formula. Journal of Reading 12 (8), 1969.

Spanish has an ease from 0 to about 100, the higher the easier, read on the INFLESZ scale: below 40 very hard,
to 55 rather hard, to 65 normal, to 80 rather easy, above very easy.

- Perspicuity = 206.835 - 62.3 x syllables / words - words / sentences. Szigriszt Pazos: Sistemas predictivos
  de legibilidad del mensaje escrito. Universidad Complutense de Madrid, 1993; after Fernández Huerta, 1959.
- INFLESZ scale: Barrio-Cantalejo and others: Validación de la Escala INFLESZ para evaluar la legibilidad de
  los textos dirigidos a pacientes. Anales del Sistema Sanitario de Navarra 31 (2), 2008.

A name (a drug or treatment of the guide, a capitalised word inside a sentence) counts as one word of one
syllable: it cannot be put more simply, and the sentence keeps its length. So does a number.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pyphen import Pyphen

from reader.content.article import Article
from reader.guide.loader import Gathered
from reader.library.rows import AliasKind
from reader.render.plain import section_texts

Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names as folded parts, longest first, by their first part."""

_LONG_WORDS = {"en": 3, "es": 4}  # syllables; SMOG calls such words of English polysyllables
_SHORTEST_PLURAL = 3
_NAME_KINDS = frozenset({AliasKind.BRAND, AliasKind.GENERIC, AliasKind.ABBREVIATION})
_PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_LAST_SIGNS = frozenset(".?!…\"'”’)]")  # of words that it finds
_SHORT_FORM = re.compile(  # never ends a sentence
    r"^\W*(?:(?:[A-Z]\.){2,}|Dra?\.|Mrs?\.|Ms\.|St\.|vs\.|Sra?\.|EE\.|p\.|ej\.|aprox\.|núm\.)$"
)
_ENDS_PERHAPS = re.compile(
    r"(?:[a-z]\.){2,}$|UU\.$|[?!…][\"'”’)\]]*$"
)  # a.m., e.g., “Are you well?”; only before a capital
_OPENS_SENTENCE = re.compile(r":[\"'”’)\]]*$")
_VOWELS = re.compile(r"[aeiouy]+")
_MUTE_U = re.compile(r"(?<=[gq])u(?=[eiéí])")
_NUCLEUS = re.compile(r"[iuüy]?h?[aeoáéó](?:[iuü](?![aeoáéóíú])|y\b)?|[íú]|[iuü]+(?:y\b)?|y\b")
_SILENT_END = re.compile(r"[^aeiouyl]e$|[aeiou]le$|[^aeiouytd]ed$|[^aeiouysxzcgh]es$")


@dataclass(frozen=True)
class Scale:
    """The measure of a language. A text beyond `aim` is to be made easier, one beyond `limit` is refused."""

    name: str
    aim: float
    limit: float
    higher_is_harder: bool

    def hardness(self, value: float) -> float:
        """`value` so that a harder text has the higher one."""
        return value if self.higher_is_harder else -value

    def is_beyond(self, value: float, bound: float) -> bool:
        """Whether a text of this value is harder than `bound`."""
        return self.hardness(value) > self.hardness(bound)


SCALES: Mapping[str, Scale] = {
    "en": Scale("Flesch-Kincaid", aim=6.9, limit=8.5, higher_is_harder=True),
    "es": Scale("INFLESZ", aim=65.0, limit=55.0, higher_is_harder=False),
}
"""The measure of each language that has one."""


@dataclass(frozen=True)
class Reading:
    """How hard a text is on its language's scale, to one decimal. SMOG is known of English texts alone.

    `long_words` come with how often, most used first.
    """

    grade: float
    smog: float | None
    long_words: tuple[tuple[str, int], ...]
    language: str = "en"

    @property
    def scale(self) -> Scale:
        """The scale that `grade` is on."""
        return SCALES[self.language]


@dataclass(frozen=True)
class _Counted:
    """What the formulas are worked out from."""

    sentences: int
    words: int
    syllables: int
    long_words: tuple[str, ...]


def known_names(gathered: Gathered, language: str = "en") -> Names:
    """The guide's drug and treatment names, and their generic names, brands and abbreviations.

    Plain and street words are not among them: most are ordinary words that should stay easy.
    """
    texts = [name.name for term in gathered.guide.terms for name in term.names if name.language == language]
    texts += [alias.term for alias in gathered.tables.aliases if alias.kind in _NAME_KINDS]
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for text in texts:
        parts = tuple(_PARTS.findall(text.lower()))
        for form in _forms(parts):
            found[form[0]].add(form)
    return {
        first: tuple(sorted(forms, key=lambda form: (-len(form), form))) for first, forms in found.items()
    }


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text. A number alone, such as that of a step, is none."""
    words = text.split()
    start = 0
    for place, word in enumerate(words, start=1):
        # Looking at the last sign first spares nine words of ten the patterns.
        if word[-1] in _LAST_SIGNS and _ends_sentence(word, words[place][0] if place < len(words) else ""):
            yield from _worded(words[start:place])
            start = place
    yield from _worded(words[start:])


def count_words(sentence: str) -> int:
    """How many words a sentence has; a dash is none, and a word with hyphens is one."""
    return sum(1 for word in sentence.split() if _PARTS.search(word))


def reading(article: Article, names: Names) -> Reading | None:
    """How hard the article's text is, headings aside; None in a language without a measure or sentence."""
    return reading_of(" ".join(s.text for s in section_texts(article)), names, article.language)


def reading_of(text: str, names: Names, language: str = "en") -> Reading | None:
    """How hard a text is; None in a language without a measure, or when there is no sentence."""
    if language not in _FORMULAS:
        return None
    lengths = [_lengths(sentence, names, language) for sentence in sentences(text)]
    if not lengths:
        return None
    words = [word for sentence in lengths for word in sentence]
    long_words = tuple(word for word, count in words if count >= _LONG_WORDS[language])
    counted = _Counted(len(lengths), len(words), sum(count for _, count in words), long_words)
    return _FORMULAS[language](counted)


def _english(counted: _Counted) -> Reading:
    words, sentences_ = counted.words, counted.sentences
    grade = 0.39 * words / sentences_ + 11.8 * counted.syllables / words - 15.59
    smog = 1.0430 * math.sqrt(30 * len(counted.long_words) / sentences_) + 3.1291
    return Reading(round(grade, 1), round(smog, 1), tuple(Counter(counted.long_words).most_common()))


def _spanish(counted: _Counted) -> Reading:
    ease = 206.835 - 62.3 * counted.syllables / counted.words - counted.words / counted.sentences
    return Reading(round(ease, 1), None, tuple(Counter(counted.long_words).most_common()), "es")


_FORMULAS: Mapping[str, Callable[[_Counted], Reading]] = {"en": _english, "es": _spanish}


def syllables(word: str, language: str = "en") -> int:
    """How many syllables a word of small letters has."""
    return _SYLLABLES[language](word)


@lru_cache(maxsize=50_000)
def _english_syllables(word: str) -> int:
    """How many syllables an English word of small letters has, in good approximation.

    Hyphenation marks too few (`a-bout` is never parted), groups of vowels miss some (`vi-de-o`). The higher
    of the two is wrong for 2 of 100 words of the guide, measured with a pronouncing dictionary, and puts the
    grade 0.1 too high; hyphenation alone puts it 0.7 too low.
    """
    word = word.replace("'", "").replace("’", "")
    by_vowels = len(_VOWELS.findall(word)) - bool(_SILENT_END.search(word))
    return max(1, by_vowels, len(_hyphenation("en_US").positions(word)) + 1)


@lru_cache(maxsize=50_000)
def _spanish_syllables(word: str) -> int:
    """How many syllables a Spanish word of small letters has.

    Spanish is written as it is said: each strong vowel (a, e, o) and each accented weak one (í, ú) makes a
    syllable and takes the weak vowels beside it along. Hyphenation finds no more than that but in foreign
    words, and misses single letters (`a-bril`).
    """
    return max(1, len(_NUCLEUS.findall(_MUTE_U.sub("", word))), len(_hyphenation("es").positions(word)) + 1)


_SYLLABLES: Mapping[str, Callable[[str], int]] = {"en": _english_syllables, "es": _spanish_syllables}


@lru_cache(maxsize=2)
def _hyphenation(language: str) -> Pyphen:
    return Pyphen(lang=language)


def _forms(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name in singular and plural."""
    if not parts:
        return
    yield parts
    last = parts[-1]
    yield (*parts[:-1], last[:-1] if last.endswith("s") and len(last) > _SHORTEST_PLURAL else f"{last}s")


def _ends_sentence(word: str, following: str) -> bool:
    if not _SENTENCE_END.search(word) or _SHORT_FORM.match(word):
        return False
    # A point before a small letter is an end too: entries of a list often begin with one.
    return not (following.islower() and _ENDS_PERHAPS.search(word))


def _worded(words: list[str]) -> Iterator[str]:
    sentence = " ".join(words)
    if any(map(str.isalpha, sentence)):
        yield sentence


class _Word(NamedTuple):
    """What a word says wherever it stands; `plain` tells which parts no capitals make a name."""

    parts: tuple[str, ...]  # in small letters
    plain: tuple[bool, ...]
    plain_first: tuple[bool, ...]  # at the start of a sentence
    text: str  # the parts as one word
    opens: bool  # whether a sentence or a quotation begins after it


@lru_cache(maxsize=50_000)
def _word(word: str) -> _Word:
    parts = tuple(_PARTS.findall(word))
    plain = tuple(map(str.islower, parts))
    # A capital says nothing at the start of a sentence or a quotation, but FDA is a name anywhere.
    is_capital = bool(parts) and parts[0][0].isupper() and parts[0][1:].islower()
    first = (is_capital or plain[0], *plain[1:]) if parts else ()
    small = tuple(map(str.lower, parts))
    opens = bool(_OPENS_SENTENCE.search(word))
    return _Word(small, plain if word[0].isalnum() else first, first, "-".join(small), opens)


def _lengths(sentence: str, names: Names, language: str) -> list[tuple[str, int]]:
    """The words of a sentence in small letters, each with its syllables as they count here."""
    count = _SYLLABLES[language]
    words: list[tuple[_Word, tuple[bool, ...]]] = []
    opens = True
    for word in map(_word, sentence.split()):
        if word.parts:
            words.append((word, word.plain_first if opens else word.plain))
        opens = word.opens
    named = _named([part for word, _ in words for part in word.parts], names)
    counted: list[tuple[str, int]] = []
    place = 0
    for word, plain in words:
        total, is_name = 0, True  # a part that is a name counts as one syllable, as does a word of such parts
        for part, is_plain in zip(word.parts, plain, strict=True):
            is_counted = is_plain and not named[place]
            total += count(part) if is_counted else 1
            is_name = is_name and not is_counted
            place += 1
        counted.append((word.text, 1 if is_name else total))
    return counted


def _named(parts: list[str], names: Names) -> list[bool]:
    """For each part of a sentence, whether it belongs to a name."""
    named = [False] * len(parts)
    end = 0  # of the last name found
    for place, part in enumerate(parts):
        if place < end:
            continue
        for name in names.get(part, ()):
            if tuple(parts[place : place + len(name)]) == name:
                end = place + len(name)
                named[place:end] = [True] * len(name)
                break
    return named
