"""Rule: every phone number in an article is one of the known lines, digit for digit."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from reader.content.problems import Problem, did_you_mean
from reader.dialing import as_digits, on_keys
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered
from reader.guide.shown import shown_texts
from reader.signs import plain

_NATIONAL = 10  # digits of a number without the 1 before it
_ALONE = r"(?<![\w/.@-])"
_END = r"(?:(?![\w-])|(?= ?(?:x|ext)\.? ?\d))"
_DASH = r"(?: ?- ?|\.)"  # a hyphen stays one with blanks around it, as at the end of a line
_BETWEEN = r"(?: ?[-./] ?| {1,2})"
_FIRST = rf"(?:\+?\(?1\)?(?:{_BETWEEN}|(?=\()))?"
# Broken numbers must be caught too, so the last groups may have any length: 1-800-662-435 is no number.
_DIALED = (
    re.compile(rf"{_ALONE}{_FIRST}\(?\d{{3}}\)?{_DASH}\d{{2,4}}{_DASH}\d+{_END}"),
    re.compile(rf"{_ALONE}{_FIRST}\(?\d{{3}}\)?(?:{_BETWEEN})?\d{{3}}{_BETWEEN}\d{{4}}{_END}"),
    re.compile(rf"{_ALONE}\+?1[-. ]\(?\d{{3}}\)?[-. ][0-9A-Z]{{2,}}(?:-[0-9A-Z]+)*{_END}"),
    re.compile(rf"{_ALONE}\+?1-\d{{3}}-[0-9A-Za-z]{{2,}}(?:-[0-9A-Za-z]+)*{_END}"),
    re.compile(rf"{_ALONE}\+?1{_DASH}\d{{3}}(?:[-. ]{{0,3}}\d){{7}}{_END}"),  # parted in odd places
    re.compile(rf"{_ALONE}\+?\d(?:{_DASH}?\d){{9,10}}{_END}"),
    re.compile(rf"{_ALONE}\d{{3}}-\d{{4}}{_END}"),
)
_SPELLED = r"(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-Z]{5,6}"  # HELP4U
_CODE = re.compile(rf"\d[- ]\d[- ]\d(?!\d)|\d{{3}}[- ]\d{{3}}|\d{{3,6}}|(?<!\w)(?-i:{_SPELLED})(?!\w)")
_BY_ITSELF = re.compile(r"(?<![\w-])\d[\d-]*\d(?![\w-])")
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
    """A problem for each number that is not in the table of lines, with the nearest one that is.

    A letter that stands for a digit is a problem even where the digits are right.
    """
    known = frozenset(map(_plain, standards.phone_numbers))
    for text in shown_texts(gathered):
        for found in _numbers(plain(text.words), known, text.language):
            if found.letter:
                message = f'"{found.written}" has the letter "{found.letter}" where a digit belongs.'
                yield Problem(
                    text.path, text.line, "phone", message, f"Type {found.number} if that is meant."
                )
            elif _plain(found.number) not in known:
                nearest = did_you_mean(_plain(found.number), sorted(known))
                hint = re.sub(r"\d+", lambda digits: _written(digits[0]), nearest)
                message = f'"{found.number}" is no phone number of the table of lines.'
                yield Problem(text.path, text.line, "phone", message, hint or "Check each digit.")


def unknown_numbers(text: str, standards: Standards, language: str) -> tuple[str, ...]:
    """The phone numbers in a text that are no known lines, or have a letter for a digit."""
    known = frozenset(map(_plain, standards.phone_numbers))
    found = _numbers(plain(text), known, language)
    return tuple(each.written for each in found if each.letter or _plain(each.number) not in known)


@dataclass(frozen=True)
class _Found:
    """A number in digits, as it was written, and the first letter in it that stands for a digit."""

    number: str
    written: str
    letter: str


def _numbers(text: str, known: Container[str], language: str) -> Iterator[_Found]:
    """Every phone number written in a text, each place once."""
    read = as_digits(text)
    spans = dict.fromkeys(_places(read, known, language))
    for found in _BY_ITSELF.finditer(read):
        if found[0] != text[found.start() : found.end()] and _plain(found[0]) in known:
            spans.setdefault(found.span())
    for start, end in spans:
        written = text[start:end]
        changed = (one for one, other in zip(written, read[start:end], strict=True) if one != other)
        yield _Found(read[start:end], written, next(changed, ""))


def _places(text: str, known: Container[str], language: str) -> Iterator[tuple[int, int]]:
    called, texted, bare = _PATTERNS.get(language, _PATTERNS["en"])
    places: set[int] = set()
    for pattern in _DIALED:
        for found in pattern.finditer(text):
            if places.isdisjoint(range(*found.span())):
                places.update(range(*found.span()))
                yield found.span()
    for found in (*called.finditer(text), *texted.finditer(text)):
        for code in _CODE.finditer(found[0]):
            start, end = found.start() + code.start(), found.start() + code.end()
            if start not in places:
                places.add(start)
                yield start, end
    for found in bare.finditer(text):
        if found.start() not in places and any(near in known for near in _one_slip_away(found[0])):
            yield found.span()


def _one_slip_away(number: str) -> Iterator[str]:
    """Every number that differs in one digit or has two neighbors swapped."""
    for place in range(len(number)):
        yield from (number[:place] + digit + number[place + 1 :] for digit in "0123456789")
        yield number[:place] + number[place : place + 2][::-1] + number[place + 2 :]


def _plain(number: str) -> str:
    """The digits as dialed inside the country: letters as keys, what runs on past the last digit ignored."""
    keys = re.sub(r"[^0-9A-Z]", "", number.upper())
    is_word = not keys.isdigit()
    digits = on_keys(keys)
    if len(digits) > _NATIONAL and digits.startswith("1"):
        digits = digits[1:]
    return digits[:_NATIONAL] if is_word else digits


def _written(digits: str) -> str:
    """Digits as a person writes them: 1-800-662-4357, 988."""
    return f"1-{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == _NATIONAL else digits
