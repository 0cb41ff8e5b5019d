"""What counts as a phone number, and how it is dialed."""

import re
from dataclasses import dataclass
from enum import Enum

from reader.dialing import NATIONAL, folded, national_digits, on_keys, stray_letter, without_extension


class NumberForm(Enum):
    """What kind of phone number was written."""

    SHORT = "short"  # three digits: 988
    NATIONAL = "national"  # United States and Canada
    INTERNATIONAL = "international"  # written with a plus and another country's code
    INSIDE = "inside"  # an extension of the clinic's own telephones


@dataclass(frozen=True)
class PhoneNumber:
    """A number as it is dialed. `digits` has no plus, letters or extension; empty for an inside line."""

    form: NumberForm
    digits: str
    extension: str = ""


_TURNING = frozenset("\u200f\u202b\u202d\u202e\u2066\u2067\u2068\u2069")
_GROUPS = re.compile(r"\+?\(?[0-9A-Z]+(?:[ .\-/()]{1,3}[0-9A-Z]+)*\)?")
_NATIONAL = re.compile(r"1?[2-9][0-9]{2}([0-9A-Z]{7})([A-Z]{0,4})")
_COUNTRY = re.compile(r"[2-9][0-9]{7,14}")


def _folded(text: str) -> str:
    """The number in capitals, dashes, blanks and accents made plain; empty when other signs remain.

    Digits of other alphabets are no way out: the number on the screen must be the one a person can press.
    """
    if any(sign in _TURNING or (sign.isdigit() and not sign.isascii()) for sign in text):
        return ""
    plain = folded(text.strip(" \t"))
    return plain.upper() if plain.isascii() else ""


def parse_number(text: str) -> PhoneNumber | None:
    """The number written in `text`, or None when it is not one whole phone number."""
    base, extension = without_extension(_folded(text))
    if not base:
        return PhoneNumber(NumberForm.INSIDE, "", extension) if extension else None
    if (
        stray_letter(base)
        or not _GROUPS.fullmatch(base)
        or base.count("(") != base.count(")")
        or "(0)" in base
    ):
        return None
    keys = re.sub(r"[^0-9A-Z]", "", base)
    if re.fullmatch(r"[1-9][0-9]{2}", keys) and not base.startswith("+"):
        return None if extension else PhoneNumber(NumberForm.SHORT, keys)
    if base.startswith("+") and _COUNTRY.fullmatch(keys):
        return PhoneNumber(NumberForm.INTERNATIONAL, keys, extension)
    if base.startswith("+") and not keys.startswith("1"):
        return None
    return _national(keys, extension)


def _national(keys: str, extension: str) -> PhoneNumber | None:
    # A first digit of 0 or 1 in the area code means a digit was lost: 1-800-662-435 is no number.
    found = _NATIONAL.fullmatch(keys)
    if found is None or (found[2] and found[1].isdigit()):
        return None
    # A word may run on past the last digit (DEJELO-YA); telephones ignore the rest.
    one = "1" if keys.startswith("1") else ""
    return PhoneNumber(NumberForm.NATIONAL, one + national_digits(keys), extension)


def digits(number: str) -> str:
    """The digits of a number as dialed, letters turned into keypad digits: '18006624357', '988', '741741'."""
    parsed = parse_number(number)
    if parsed is None:
        return re.sub(r"[^0-9]", "", number)
    return parsed.digits or parsed.extension


def is_valid_number(text: str) -> bool:
    """Whether `text` is one whole number a person can call. Codes only for texting are not."""
    return parse_number(text) is not None


def is_inside_line(text: str) -> bool:
    """Whether `text` is an extension of the clinic's own telephones, such as 'ext. 12'."""
    parsed = parse_number(text)
    return parsed is not None and parsed.form is NumberForm.INSIDE


def tel_uri(number: str) -> str:
    """The address a phone dials: 'tel:+18006624357', 'tel:988'. Empty when no outside phone can dial it."""
    parsed = parse_number(number)
    if parsed is None or parsed.form is NumberForm.INSIDE:
        return ""
    tail = f";ext={parsed.extension}" if parsed.extension else ""
    if parsed.form is NumberForm.SHORT:
        return f"tel:{parsed.digits}"
    if parsed.form is NumberForm.NATIONAL:
        return f"tel:+1{parsed.digits[-NATIONAL:]}{tail}"
    return f"tel:+{parsed.digits}{tail}"


def same_line(one: str, other: str) -> bool:
    """Whether two valid numbers, however written, reach the same phone."""
    return bool(tel_uri(one)) and tel_uri(one) == tel_uri(other)


def spells(word: str, number: str) -> bool:
    """Whether `word` on a phone's keys gives the end of `number`: '662-HELP' for 1-800-662-4357."""
    keys = re.sub(r"[^0-9A-Z]", "", _folded(word))
    dialed = tel_uri(number).split(";")[0]
    overrun = len(keys) - len(keys.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    cuts = range(min(4, overrun) + 1)
    wanted = (keys[: len(keys) - cut] for cut in cuts if not cut or len(keys) - cut >= 7)
    return bool(keys) and any(dialed.endswith(on_keys(part)) for part in wanted)
