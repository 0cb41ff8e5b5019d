"""Rule: every phone number in an article is one of the known lines, digit for digit."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from reader.content.passages import passages
from reader.content.problems import Problem, did_you_mean
from reader.library.checks.standards import Standards
from reader.library.loader import Gathered

_NATIONAL = 10  # digits of a number without the 1 before it
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–", "-") | {"\u00a0": " ", "\u202f": " "})
_ALONE = r"(?<![\w/.@-])"
_END = r"(?![\w-])"
# Broken numbers must be caught too, so the last groups may have any length: 1-800-662-435 is no number.
_DIALED = (
    re.compile(rf"{_ALONE}(?:\+?1[-. ])?\(?\d{{3}}\)?[-.]\d{{2,4}}[-.]\d+{_END}"),
    re.compile(rf"{_ALONE}(?:\+?1[-. ])?\(?\d{{3}}\)?[-. ]{{1,2}}\d{{3}}[-. ]\d{{4}}{_END}"),
    re.compile(rf"{_ALONE}\+?1[-. ]\(?\d{{3}}\)?[-. ][0-9A-Z]{{2,}}(?:-[0-9A-Z]+)*{_END}"),
    re.compile(rf"{_ALONE}\+?1?\d{{10}}{_END}"),
    re.compile(rf"{_ALONE}\d{{3}}-\d{{4}}{_END}"),
)
_CODE = re.compile(r"\d{3}-\d{3}|\d{3,6}")
_SHORT = rf"(?:{_CODE.pattern})(?![\w%-]|[.,]\d)"
_SHORTS = rf"{_SHORT}(?:(?:,|,? or|,? and|,? o|,? y) {_SHORT})*"


@dataclass(frozen=True)
class _Words:
    """How a language tells people to call or text a short number."""

    called: str
    texted: str
    bare: str  # around a number that ends a clause and is one slip away from a known one: "needs 991."
    not_after: str

    def patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        """What finds short numbers: those to call, those to text, and bare ones."""
        clause_end = rf"(?=[.;:?!)*]|,(?! ?\d)|$| (?:{self.bare})\b)"
        alone = rf"(?<!{self.not_after} )(?<![\w/.,$-])[2-9]\d\d{clause_end}"
        return (
            re.compile(rf"{self.called} {_SHORTS}", re.IGNORECASE),
            re.compile(rf"{self.texted} {_SHORT}", re.IGNORECASE),
            re.compile(alone, re.IGNORECASE),
        )


_ACT = r"\b(?:call|text|dial|phone|ring)(?:s|ed|ing)?\b"
_WORDS = {
    "en": _Words(
        called=rf"{_ACT}(?:,? (?:or|and) {_ACT})*(?: to)?",
        texted=r"\btext(?:s|ed|ing)?\b[^.?!;]{1,80}?\bto",
        bare="or|and|by|now|if|first|for|call|operator",
        not_after="section",
    ),
    "es": _Words(
        called=r"\b(?:llam\w+|marqu\w+|marcar|marca)\b(?:[^.?!;\d]{0,60}?\b(?:al?|el|la línea|línea))?",
        texted=r"\b(?:textos?|mensajes?|escrib\w+|env[ií]\w+|mand\w+)\b[^.?!;]{1,80}?\bal?",
        bare="o|y|por|ahora|si|primero|para|llame|operador",
        not_after="sección",
    ),
}
_PATTERNS = {language: words.patterns() for language, words in _WORDS.items()}


def check_phones(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each number that is not in the table of lines, with the nearest one that is."""
    known = frozenset(map(_plain, standards.phone_numbers))
    for article in gathered.articles:
        for passage in passages(article):
            for number in unknown_numbers(passage.text, standards, article.language):
                nearest = did_you_mean(_plain(number), sorted(known))
                hint = re.sub(r"\d+", lambda found: _written(found[0]), nearest)
                message = f'"{number}" is no phone number of the table of lines.'
                yield Problem(article.path, passage.line, "phone", message, hint or "Check each digit.")


def unknown_numbers(text: str, standards: Standards, language: str) -> tuple[str, ...]:
    """The phone numbers in a text that are no known lines."""
    known = frozenset(map(_plain, standards.phone_numbers))
    found = _numbers(text.translate(_ALIKE), known, language)
    return tuple(number for number in found if _plain(number) not in known)


def _numbers(text: str, known: Container[str], language: str) -> Iterator[str]:
    """Every phone number written in a text, each place once."""
    called, texted, bare = _PATTERNS.get(language, _PATTERNS["en"])
    places: set[int] = set()
    for pattern in _DIALED:
        for found in pattern.finditer(text):
            if places.isdisjoint(range(*found.span())):
                places.update(range(*found.span()))
                yield found[0]
    for found in (*called.finditer(text), *texted.finditer(text)):
        for code in _CODE.finditer(found[0]):
            start = found.start() + code.start()
            if start not in places:
                places.add(start)
                yield code[0]
    for found in bare.finditer(text):
        if found.start() not in places and any(near in known for near in _one_slip_away(found[0])):
            yield found[0]


def _one_slip_away(number: str) -> Iterator[str]:
    """Every number that differs in one digit or has two neighbors swapped."""
    for place in range(len(number)):
        yield from (number[:place] + digit + number[place + 1 :] for digit in "0123456789")
        yield number[:place] + number[place : place + 2][::-1] + number[place + 2 :]


def _plain(number: str) -> str:
    """The digits as dialed inside the country: letters as keys, what runs on past the last digit ignored."""
    keys = re.sub(r"[^0-9A-Z]", "", number)
    is_word = not keys.isdigit()
    digits = keys.translate(_KEYPAD)
    if len(digits) > _NATIONAL and digits.startswith("1"):
        digits = digits[1:]
    return digits[:_NATIONAL] if is_word else digits


def _written(digits: str) -> str:
    """Digits as a person writes them: 1-800-662-4357, 988."""
    return f"1-{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == _NATIONAL else digits
