"""How hard a text is to read, in the measure made for its language, with names left out of the count.

The measure of a language, with its source, stands in `language/<code>.toml`. Beside it, English texts have a
SMOG grade = 1.0430 x sqrt(30 x long words / sentences) + 3.1291, long being three syllables or more.
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
from typing import NamedTuple

from reader.content.article import Article
from reader.guide.loader import Gathered
from reader.guide.measure import PARTS, Measure
from reader.guide.rules import Rules
from reader.library.rows import AliasKind
from reader.render.plain import section_texts

Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names as folded parts, longest first, by their first part."""

_SHORTEST_PLURAL = 3
_NAME_KINDS = frozenset({AliasKind.BRAND, AliasKind.GENERIC, AliasKind.ABBREVIATION})
_OPENS_SENTENCE = re.compile(r":[\"'”’)\]]*$")


@dataclass(frozen=True)
class Reading:
    """How hard a text is on the scale of `measure`, to one decimal. SMOG is known of some languages alone.

    `long_words` come with how often, most used first.
    """

    grade: float
    smog: float | None
    long_words: tuple[tuple[str, int], ...]
    measure: Measure


def known_names(gathered: Gathered, language: str) -> Names:
    """The guide's drug and treatment names, and their generic names, brands and abbreviations.

    Plain and street words are not among them: most are ordinary words that should stay easy.
    """
    texts = [name.name for term in gathered.guide.terms for name in term.names if name.language == language]
    texts += [alias.term for alias in gathered.tables.aliases if alias.kind in _NAME_KINDS]
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for text in texts:
        parts = tuple(PARTS.findall(text.lower()))
        for form in _forms(parts):
            found[form[0]].add(form)
    return {
        first: tuple(sorted(forms, key=lambda form: (-len(form), form))) for first, forms in found.items()
    }


def reading(article: Article, names: Names, rules: Rules) -> Reading | None:
    """How hard the article's text is, headings aside; None in a language without a measure or sentence."""
    return reading_of(" ".join(s.text for s in section_texts(article)), names, rules)


def reading_of(text: str, names: Names, rules: Rules) -> Reading | None:
    """How hard a text is; None in a language without a measure, or when there is no sentence."""
    measure = rules.measure
    if measure is None:
        return None
    lengths = [_lengths(sentence, names, measure) for sentence in rules.sentences.of(text)]
    if not lengths:
        return None
    words = [word for sentence in lengths for word in sentence]
    long_words = tuple(word for word, count in words if count >= measure.long_word)
    value = measure.value(len(lengths), len(words), sum(count for _, count in words))
    smog = 1.0430 * math.sqrt(30 * len(long_words) / len(lengths)) + 3.1291 if measure.smog else None
    return Reading(
        round(value, 1),
        None if smog is None else round(smog, 1),
        tuple(Counter(long_words).most_common()),
        measure,
    )


def _forms(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name in singular and plural."""
    if not parts:
        return
    yield parts
    last = parts[-1]
    yield (*parts[:-1], last[:-1] if last.endswith("s") and len(last) > _SHORTEST_PLURAL else f"{last}s")


class _Word(NamedTuple):
    """What a word says wherever it stands; `plain` tells which parts no capitals make a name."""

    parts: tuple[str, ...]  # in small letters
    plain: tuple[bool, ...]
    plain_first: tuple[bool, ...]  # at the start of a sentence
    text: str  # the parts as one word
    opens: bool  # whether a sentence or a quotation begins after it


@lru_cache(maxsize=50_000)
def _word(word: str) -> _Word:
    parts = tuple(PARTS.findall(word))
    plain = tuple(map(str.islower, parts))
    # A capital says nothing at the start of a sentence or a quotation, but FDA is a name anywhere.
    is_capital = bool(parts) and parts[0][0].isupper() and parts[0][1:].islower()
    first = (is_capital or plain[0], *plain[1:]) if parts else ()
    small = tuple(map(str.lower, parts))
    opens = bool(_OPENS_SENTENCE.search(word))
    return _Word(small, plain if word[0].isalnum() else first, first, "-".join(small), opens)


def _lengths(sentence: str, names: Names, measure: Measure) -> list[tuple[str, int]]:
    """The words of a sentence in small letters, each with its syllables as they count here."""
    count = measure.syllables
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
        if len(word.parts) == 1:  # as nearly all have
            counted.append((word.text, count(word.text) if plain[0] and not named[place] else 1))
            place += 1
            continue
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
    if names.keys().isdisjoint(parts):
        return named
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
