"""The phone lines the guide may name, and what counts as a phone number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from reader.dialing import NATIONAL, folded, national_digits, on_keys, stray_letter, without_extension
from reader.texts.languages import ENGLISH, SPANISH
from reader.texts.sentence import noop


class How(Enum):
    """The way a number is used."""

    CALL = "call"
    TEXT = "text"
    TTY = "tty"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True)
class Way:
    """One more way to reach a line. `note` is a language, or the word to send."""

    how: How
    number: str
    note: str = ""


@dataclass(frozen=True)
class Helpline:
    """A line people can call or text. A flag or language is set only where a source says so."""

    id: str
    name: str
    number: str
    note: str = ""
    word: str = ""
    how: How = How.CALL
    also: tuple[Way, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool = False
    confidential: bool = False
    always_open: bool = False
    web: str = ""
    keys: tuple[tuple[str, str], ...] = ()  # language, and the key to press for it once the line answers


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


HELPLINES: tuple[Helpline, ...] = (
    Helpline("emergency", noop("Emergency"), "911", note=noop("Overdose or danger"), always_open=True),
    Helpline(
        "crisis",
        noop("Suicide & Crisis Lifeline"),
        "988",
        note=noop("Call or text"),
        also=(
            Way(How.TEXT, "988"),
            Way(How.TEXT, "988", "AYUDA"),
            Way(How.CALL, "988", "Spanish: press 2"),
        ),
        languages=(ENGLISH, SPANISH),
        free=True,
        always_open=True,
        web="988lifeline.org",
        keys=((SPANISH, "2"),),
    ),
    Helpline(
        "veterans",
        noop("Veterans Crisis Line"),
        "988",
        note=noop("Call, then press 1"),
        also=(Way(How.TEXT, "838255"),),
    ),
    Helpline(
        "samhsa",
        noop("SAMHSA National Helpline"),
        "1-800-662-4357",
        note="Finds treatment near you",
        word="662-HELP",
        also=(Way(How.TTY, "1-800-487-4889"), Way(How.TEXT, "435748", "your ZIP code, in English")),
        languages=(ENGLISH, SPANISH),
        free=True,
        confidential=True,
        always_open=True,
    ),
    Helpline(
        "poison",
        noop("Poison Help"),
        "1-800-222-1222",
        free=True,
        confidential=True,
        always_open=True,
        web="poison.org",
    ),
    Helpline(
        "crisis-text",
        noop("Crisis Text Line"),
        "741741",
        note=noop("Text HOME"),
        how=How.TEXT,
        also=(
            Way(How.TEXT, "741741", "AYUDA"),
            Way(How.TEXT, "741741", "HOLA"),
            Way(How.WHATSAPP, "442-AYUDAME", "Spanish"),
        ),
        languages=(ENGLISH, SPANISH),
    ),
    Helpline(
        "quit",
        "Quitline: stop smoking or vaping",
        "1-800-784-8669",
        word="QUIT-NOW",
        also=(
            Way(How.CALL, "1-855-335-3569", "Spanish"),  # 1-855-DEJELO-YA
            Way(How.TEXT, "47848", "QUIT"),
            Way(How.CALL, "1-800-838-8917", "Mandarin and Cantonese"),
            Way(How.CALL, "1-800-556-5564", "Korean"),
            Way(How.CALL, "1-800-778-8440", "Vietnamese"),
        ),
        languages=(ENGLISH, SPANISH, "zh", "yue", "ko", "vi"),
        web="smokefree.gov",
    ),
    Helpline(
        "never-use-alone",
        "Never Use Alone",
        "1-877-696-1996",
        note="Stays on the line while a person uses",
    ),
    Helpline("safespot", "SafeSpot", "1-800-972-0590", note="Stays on the line while a person uses"),
    Helpline("disaster", "Disaster Distress Helpline", "1-800-985-5990"),
    Helpline("maternal", "Maternal Mental Health Hotline", "1-833-852-6262"),
    Helpline(
        "trevor",
        "Trevor Project",
        "1-866-488-7386",
        note="For LGBTQ young people",
        also=(Way(How.TEXT, "678-678", "START"),),
    ),
    Helpline("pas", "Línea PAS", "1-800-981-0023", note="Puerto Rico"),
    Helpline(
        "parents",
        "Partnership to End Addiction",
        "1-855-378-4373",
        note="For parents of a child or teen",
        also=(Way(How.TEXT, "55753", "CONNECT"),),
    ),
    Helpline(
        "violence",
        noop("National Domestic Violence Hotline"),
        "1-800-799-7233",
        also=(Way(How.TEXT, "88788", "START"),),
    ),
    Helpline("child-abuse", "Childhelp", "1-800-422-4453"),
)
"""The United States lines an article may name. A service with only a web page is not a line."""


def helpline(line_id: str) -> Helpline:
    """The line with this id. Raises KeyError when there is none."""
    for line in HELPLINES:
        if line.id == line_id:
            return line
    raise KeyError(line_id)


def known_numbers() -> frozenset[str]:
    """The digits of every number in the table, calling and texting, as `digits` gives them."""
    return frozenset(digits(number) for line in HELPLINES for number in _numbers(line))


def _numbers(line: Helpline) -> Iterator[str]:
    yield line.number
    yield from (way.number for way in line.also)


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
