"""How a number to dial is written: letters as keys, and letters that slipped in among the digits."""

import re
from dataclasses import dataclass

from reader.signs import bare, latin, plain

LOOK_ALIKES = {
    **dict.fromkeys("OoQ", "0"),
    **dict.fromkeys("IilL|", "1"),
    **dict.fromkeys("Zz", "2"),
    **dict.fromkeys("Ss", "5"),
    **dict.fromkeys("Gb", "6"),
    "B": "8",
    **dict.fromkeys("gq", "9"),
}
"""Letters that are taken for a digit, by eye, by hand or by a scanner, and the digit."""

NATIONAL = 10
"""Digits of a number of the country without the 1 before it."""

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_LETTERS = re.compile(r"[^\W\d_]+|[|]")
_EXTENSION = re.compile(r"(?i:(?:^|(?<=[0-9 ,]))(?:EXT(?:ENSION)?\.?|X|#) ?)([0-9]{1,6})$")
_TAIL = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]++[ .\-()]{0,3}+)++$|(?<=\d)[^\W\d_]{3,}+(?:[ .\-()]{1,3}+[^\W\d_]++)*+\)?$"
)
_SHORTEST_WORD = _SHORTEST_NUMBER = 3
_LONGEST_NUMBER = 100  # signs
_ONLY_DIGIT_SHAPES = frozenset("OoQIilLZzSsB|")


@dataclass(frozen=True)
class StrayLetter:
    """A letter among the digits of a number and the digit it looks like; a word there, and no digit."""

    letter: str
    digit: str


def on_keys(word: str) -> str:
    """The digits that capital letters give on a telephone's keys; other signs stay."""
    return word.translate(_KEYPAD)


def national_digits(number: str) -> str:
    """The digits as dialed inside the country: letters as keys, what runs on past the last digit ignored.

    >>> national_digits("1-855-DEJELO-YA")
    '8553353569'
    """
    keys = re.sub(r"[^0-9A-Z]", "", number.upper())
    digits = on_keys(keys)
    if len(digits) > NATIONAL and digits.startswith("1"):
        digits = digits[1:]
    return digits if keys.isdigit() else digits[:NATIONAL]


def written_number(digits: str) -> str:
    """Digits as a person writes them: 1-800-662-4357, 988."""
    return f"1-{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == NATIONAL else digits


def folded(number: str) -> str:
    """A number with every dash, blank, digit and accent in its plain form; empty when far too long."""
    return bare(plain(number)).strip(" ") if len(number) <= _LONGEST_NUMBER else ""


def stray_letter(number: str) -> StrayLetter | None:
    """The first letter of a folded number that is part of no word at its end; None when all is well.

    A word has three letters or more and not only such as look like digits: HELP, QUIT-NOW.
    """
    tail = _TAIL.search(number)
    head = number[: tail.start()] if tail else number
    if found := _LETTERS.search(head):
        return _stray(found[0])
    words = _LETTERS.findall(tail[0]) if tail else []
    if not words:
        return None
    if not head or max(map(len, words)) < _SHORTEST_WORD:
        return _stray(words[0])
    return next((_stray(word) for word in words if not _is_word(word, words)), None)


def without_extension(number: str) -> tuple[str, str]:
    """A folded number and the digits of its extension: 'ext. 5', 'x5', '#5'."""
    found = _EXTENSION.search(number)
    return (number[: found.start()].rstrip(" ,"), found[1]) if found else (number, "")


def slipped_letter(text: str) -> StrayLetter | None:
    """What stands among the digits of a number as it was typed where no letters belong; None for nothing.

    Text with hardly a digit is no number to begin with.
    """
    number = folded(text)
    if mixed := _MIXED.search(latin(number)):
        return _stray(re.sub(r"\d", "", number[mixed.start() : mixed.end()]))
    base, _ = without_extension(number)
    return stray_letter(base) if sum(sign.isdigit() for sign in base) >= _SHORTEST_NUMBER else None


def as_digits(text: str) -> str:
    """A text with the letters in it that stand among digits read as the digits they look like.

    The text stays as long as it is, so that a place in one is the same place in the other.

    >>> as_digits("Call 9ll or l-8OO-662-HELP about B12.")
    'Call 911 or 1-800-662-HELP about 812.'
    """
    text = latin(text)
    if not _DIGIT.search(text):  # as in most texts; the pattern is slow
        return text
    return _NUMBER.sub(lambda found: "".join(LOOK_ALIKES.get(sign, sign) for sign in found[0]), text)


_SHAPE = "0-9" + re.escape("".join(LOOK_ALIKES))
_DIGIT = re.compile(r"\d")
_MIXED = re.compile(rf"(?<!\w)(?=\d*[^\W\d])(?=\D*\d)[{_SHAPE}]+(?!\w)")
_NUMBER = re.compile(
    rf"(?<!\w)(?=[{_SHAPE}]*\d)[{_SHAPE}]+(?!\w)"  # digits with such letters among them: 9ll
    rf"|(?<!\w)[{_SHAPE}]+(?=[-.] ?[{_SHAPE}]*\d)"  # such letters before a hyphen and a digit: l-800
    rf"|(?<=\d[-.])[{_SHAPE}]+(?!\w)"  # and after: 1-OOO
    r"|(?<![\w'’])[Il](?= \(?[2-9])"
)


def _is_word(word: str, words: list[str]) -> bool:
    if len(words) > 1 and len(word) < _SHORTEST_WORD:
        return not _ONLY_DIGIT_SHAPES.issuperset(word)
    return not _ONLY_DIGIT_SHAPES.issuperset("".join(words))


def _stray(letters: str) -> StrayLetter:
    if all(latin(each) in LOOK_ALIKES for each in letters):
        return StrayLetter(letters[0], LOOK_ALIKES[latin(letters[0])])
    return StrayLetter(letters, "")
