"""Rule: every phone number in an article is one of the known lines, digit for digit."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.content.problems import Problem
from reader.dialing import as_digits, national_digits, written_number
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered
from reader.guide.phrases import NOTHING
from reader.guide.rules import PhoneWords, joined
from reader.guide.shown import shown_texts
from reader.signs import plain
from reader.texts.sentence import did_you_mean

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
_DIGIT = re.compile(r"\d")  # looked for first: most texts have none
_BY_ITSELF = re.compile(r"(?<![\w-])\d[\d-]*\d(?![\w-])")
_SHORT = rf"(?:{_CODE.pattern})(?![\w%-]|[.,]\d)"


class _Patterns:
    """What finds short numbers in a language: those to call, those to text, and bare ones."""

    def __init__(self, words: PhoneWords) -> None:
        call, joined_by = joined(words.call), joined(words.joined_by)
        shorts = rf"{_SHORT}(?:(?:,|,? {joined_by}) {_SHORT})*"
        reach = rf"(?:[^.?!;\d]{{0,{words.call_reach}}}?\b{joined(words.call_to)})?"
        self.called = re.compile(
            rf"\b{call}\b(?:,? {joined_by} {call}\b)*{reach} {shorts}" if words.call else NOTHING.pattern,
            re.IGNORECASE,
        )
        text = rf"\b{joined(words.text)}\b[^.?!;]{{1,80}}?\b{joined(words.text_to)} {_SHORT}"
        self.texted = re.compile(text, re.IGNORECASE)
        # Around a number that ends a clause and is one slip away from a known one: "needs 991."
        clause_end = rf"(?=[.;:?!)*]|,(?! ?\d)|$| {joined(words.around)}\b)"
        alone = "".join(rf"(?<!{re.escape(each)} )" for each in words.not_after)
        self.bare = re.compile(rf"{alone}(?<![\w/.,$-])[2-9]\d\d{clause_end}", re.IGNORECASE)


_patterns = lru_cache(maxsize=16)(_Patterns)


def check_phones(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each number that is not in the table of lines, with the nearest one that is.

    A letter that stands for a digit is a problem even where the digits are right.
    """
    known = frozenset(map(national_digits, standards.phone_numbers))
    for text in shown_texts(gathered):
        for found in _numbers(plain(text.words), known, gathered.rules.phone(text.language)):
            if found.letter:
                message = f'"{found.written}" has the letter "{found.letter}" where a digit belongs.'
                yield Problem(
                    text.path, text.line, "phone", message, f"Type {found.number} if that is meant."
                )
            elif national_digits(found.number) not in known:
                nearest = did_you_mean(national_digits(found.number), sorted(known))
                hint = re.sub(r"\d+", lambda digits: written_number(digits[0]), nearest)
                message = f'"{found.number}" is no phone number of the table of lines.'
                yield Problem(text.path, text.line, "phone", message, hint or "Check each digit.")


def unknown_numbers(text: str, standards: Standards, words: PhoneWords) -> tuple[str, ...]:
    """The phone numbers in a text that are no known lines, or have a letter for a digit."""
    known = frozenset(map(national_digits, standards.phone_numbers))
    found = _numbers(plain(text), known, words)
    return tuple(each.written for each in found if each.letter or national_digits(each.number) not in known)


@dataclass(frozen=True)
class _Found:
    """A number in digits, as it was written, and the first letter in it that stands for a digit."""

    number: str
    written: str
    letter: str


def _numbers(text: str, known: Container[str], words: PhoneWords) -> Iterator[_Found]:
    """Every phone number written in a text, each place once."""
    read = as_digits(text)
    if not _DIGIT.search(read):
        return
    spans = dict.fromkeys(_places(read, known, words))
    for found in _BY_ITSELF.finditer(read):
        if found[0] != text[found.start() : found.end()] and national_digits(found[0]) in known:
            spans.setdefault(found.span())
    for start, end in spans:
        written = text[start:end]
        changed = (one for one, other in zip(written, read[start:end], strict=True) if one != other)
        yield _Found(read[start:end], written, next(changed, ""))


def _places(text: str, known: Container[str], words: PhoneWords) -> Iterator[tuple[int, int]]:
    patterns = _patterns(words)
    places: set[int] = set()
    for pattern in _DIALED:
        for found in pattern.finditer(text):
            if places.isdisjoint(range(*found.span())):
                places.update(range(*found.span()))
                yield found.span()
    for found in (*patterns.called.finditer(text), *patterns.texted.finditer(text)):
        for code in _CODE.finditer(found[0]):
            start, end = found.start() + code.start(), found.start() + code.end()
            if start not in places:
                places.add(start)
                yield start, end
    for found in patterns.bare.finditer(text):
        if found.start() not in places and any(near in known for near in _one_slip_away(found[0])):
            yield found.span()


def _one_slip_away(number: str) -> Iterator[str]:
    """Every number that differs in one digit or has two neighbors swapped."""
    for place in range(len(number)):
        yield from (number[:place] + digit + number[place + 1 :] for digit in "0123456789")
        yield number[:place] + number[place : place + 2][::-1] + number[place + 2 :]
