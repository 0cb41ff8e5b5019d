"""How hard an English text is to read: Flesch-Kincaid grade and SMOG, with names left out of the count.

Both are school grades of the United States, worked out from sentences, words and syllables:

- Flesch-Kincaid grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59. Kincaid, Fishburne,
  Rogers, Chissom: Derivation of New Readability Formulas for Navy Enlisted Personnel. Research Branch Report
  8-75, Naval Technical Training Command, 1975.
- SMOG grade = 1.0430 x sqrt(30 x long words / sentences) + 3.1291, long being three syllables or more.
  McLaughlin: SMOG Grading, a New Readability Formula. Journal of Reading 12 (8), 1969.

A name (a drug or treatment of the guide, a capitalised word inside a sentence) counts as one word of one
syllable: it cannot be put more simply, and the sentence keeps its length. So does a number.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyphen import Pyphen

from reader.content.article import Article
from reader.library.loader import Gathered
from reader.library.tables import AliasKind
from reader.render.plain import section_texts

LANGUAGE = "en"
"""The one language the formulas and the syllables here are made for."""

Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names as folded parts, longest first, by their first part."""

_LONG_WORD = 3  # syllables; SMOG calls such words polysyllables
_NAME_KINDS = frozenset({AliasKind.BRAND, AliasKind.GENERIC, AliasKind.ABBREVIATION})
_PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_SHORT_FORM = re.compile(r"^\W*(?:(?:[A-Z]\.){2,}|Dr\.|Mrs?\.|Ms\.|St\.|vs\.)$")  # never ends a sentence
_ENDS_PERHAPS = re.compile(
    r"(?:[a-z]\.){2,}$|[?!…][\"'”’)\]]*$"
)  # a.m., e.g., “Are you well?”; only before a capital
_OPENS_SENTENCE = re.compile(r":[\"'”’)\]]*$")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"[^aeiouyl]e$|[aeiou]le$|[^aeiouytd]ed$|[^aeiouysxzcgh]es$")


@dataclass(frozen=True)
class Reading:
    """How hard a text is. Grades have one decimal; `long_words` come with how often, most used first."""

    grade: float
    smog: float
    long_words: tuple[tuple[str, int], ...]


def known_names(gathered: Gathered) -> Names:
    """The guide's drug and treatment names, and their generic names, brands and abbreviations.

    Plain and street words are not among them: most are ordinary words that should stay easy.
    """
    texts = [name.name for term in gathered.guide.terms for name in term.names if name.language == LANGUAGE]
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
    begun: list[str] = []
    for place, word in enumerate(words):
        begun.append(word)
        following = words[place + 1][0] if place + 1 < len(words) else ""
        if _ends_sentence(word, following):
            yield from _worded(begun)
            begun = []
    yield from _worded(begun)


def count_words(sentence: str) -> int:
    """How many words a sentence has; a dash is none, and a word with hyphens is one."""
    return sum(1 for word in sentence.split() if _PARTS.search(word))


def reading(article: Article, names: Names) -> Reading | None:
    """How hard the article's text is, headings aside; None in another language or without a sentence."""
    if article.language != LANGUAGE:
        return None
    return reading_of(" ".join(section.text for section in section_texts(article)), names)


def reading_of(text: str, names: Names) -> Reading | None:
    """How hard an English text is; None when it has no sentence."""
    lengths = [_lengths(sentence, names) for sentence in sentences(text)]
    if not lengths:
        return None
    words = [word for sentence in lengths for word in sentence]
    long_words = [word for word, syllables in words if syllables >= _LONG_WORD]
    grade = 0.39 * len(words) / len(lengths) + 11.8 * sum(n for _, n in words) / len(words) - 15.59
    smog = 1.0430 * math.sqrt(30 * len(long_words) / len(lengths)) + 3.1291
    return Reading(round(grade, 1), round(smog, 1), tuple(Counter(long_words).most_common()))


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """How many syllables an English word of small letters has, in good approximation.

    Hyphenation marks too few (`a-bout` is never parted), groups of vowels miss some (`vi-de-o`). The higher
    of the two is wrong for 2 of 100 words of the guide, measured with a pronouncing dictionary, and puts the
    grade 0.1 too high; hyphenation alone puts it 0.7 too low.
    """
    word = word.replace("'", "").replace("’", "")
    by_vowels = len(_VOWELS.findall(word)) - bool(_SILENT_END.search(word))
    return max(1, by_vowels, len(_hyphenation().positions(word)) + 1)


@lru_cache(maxsize=1)
def _hyphenation() -> Pyphen:
    return Pyphen(lang="en_US")


def _forms(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name in singular and plural."""
    if not parts:
        return
    yield parts
    last = parts[-1]
    yield (*parts[:-1], last[:-1] if last.endswith("s") and len(last) > _LONG_WORD else f"{last}s")


def _ends_sentence(word: str, following: str) -> bool:
    if not _SENTENCE_END.search(word) or _SHORT_FORM.match(word):
        return False
    # A point before a small letter is an end too: entries of a list often begin with one.
    return not (following.islower() and _ENDS_PERHAPS.search(word))


def _worded(words: list[str]) -> Iterator[str]:
    if any(letter.isalpha() for word in words for letter in word):
        yield " ".join(words)


def _lengths(sentence: str, names: Names) -> list[tuple[str, int]]:
    """The words of a sentence in small letters, each with its syllables as they count here."""
    words = [parts for parts, _ in _capitals(sentence)]
    named = _named([part.lower() for parts in words for part in parts], names)
    counted: list[tuple[str, int]] = []
    for parts, plain in _capitals(sentence):
        # Every part takes its own answer from `named`, so this must not stop early.
        counts = [
            syllables(part.lower()) if is_plain and not is_named else 0
            for part, is_plain, is_named in zip(parts, plain, [next(named) for _ in parts], strict=True)
        ]
        total = sum(max(1, count) for count in counts) if any(counts) else 1
        counted.append(("-".join(parts).lower(), total))
    return counted


def _capitals(sentence: str) -> Iterator[tuple[list[str], list[bool]]]:
    """The parts of each word of a sentence, and which of them are no names by their capitals."""
    opens = True
    for word in sentence.split():
        parts = _PARTS.findall(word)
        if parts:
            # A capital says nothing at the start of a sentence or a quotation, but FDA is a name anywhere.
            opens = opens or not word[0].isalnum()
            first = opens and parts[0][0].isupper() and parts[0][1:].islower()
            yield parts, [first or parts[0].islower(), *(part.islower() for part in parts[1:])]
        opens = bool(_OPENS_SENTENCE.search(word))


def _named(parts: list[str], names: Names) -> Iterator[bool]:
    """For each part of a sentence, whether it belongs to a name."""
    place = 0
    while place < len(parts):
        for name in names.get(parts[place], ()):
            if tuple(parts[place : place + len(name)]) == name:
                yield from (True for _ in name)
                place += len(name)
                break
        else:
            yield False
            place += 1
