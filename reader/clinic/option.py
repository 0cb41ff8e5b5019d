"""What a setting is: its kinds, and what is wrong with a value."""

import math
import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, StrEnum

from reader.clinic.numbers import is_inside_line, is_valid_number
from reader.clinic.voice_command import command_complaint
from reader.dialing import slipped_letter
from reader.texts.languages import OFFERED
from reader.texts.sentence import NOTHING, Sentence, one_of, said

Value = str | int | float | bool | tuple[str, ...]
"""What a setting can hold."""

LONGEST_TEXT = 200
"""The most characters a text setting may have."""


class Kind(Enum):
    """What sort of value a setting takes."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    PHONE = "phone"
    BOOLEAN = "boolean"
    PATH = "path"
    LANGUAGE = "language"
    LANGUAGES = "language list"
    DEGREES = "degrees"
    WEB = "web address"
    COMMAND = "command"


class Mode(StrEnum):
    """How the program runs."""

    DESKTOP = "desktop"
    KIOSK = "kiosk"


@dataclass(frozen=True)
class Option:
    """One setting. `name` is dotted: section and key; a name with no dot stands before all sections.

    `minimum` and `maximum` bound a number. `choices` are of the default's type. `required` forbids an
    empty text or phone. `inside_line` allows an extension as a phone. `describes` names the setting
    this one speaks about: when that one was changed and this one was left out, this one is empty or false.
    `in_file_only` keeps it from the form on the screen.
    """

    name: str
    kind: Kind
    default: Value
    label: str
    help: str
    choices: tuple[str | int, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    required: bool = False
    inside_line: bool = False
    describes: str = ""
    in_file_only: bool = False

    @property
    def section(self) -> str:
        """The part before the dot; empty for a name that stands alone."""
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """The part after the dot."""
        return self.name.rpartition(".")[2]


_EXAMPLE = str(list(OFFERED)).replace("'", '"')
_INSIDE = re.compile(r"[0-9]{1,6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
# A host, perhaps a port and folders: what a phone's camera reads from a small square.
_WEB = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*/?"
)
_LONGEST_WEB = 80
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def tidy(raw: object) -> object:
    """A value as a file gave it, made comparable: text without outer blanks, a list as a tuple."""
    if isinstance(raw, str):
        return raw.strip()
    if isinstance(raw, list):
        return tuple(raw)
    return raw


def complaint(declared: Option, value: object) -> Sentence:
    """What is wrong with a tidied value, worded to follow the setting's name; empty when nothing is."""
    if declared.kind is Kind.BOOLEAN:
        return NOTHING if isinstance(value, bool) else said("must be true or false, without quotes")
    if declared.kind is Kind.NUMBER:
        return _number_complaint(declared, value)
    if declared.kind is Kind.DEGREES:
        return NOTHING if value == "" else _number_complaint(declared, value)
    if declared.kind is Kind.CHOICE:
        return _choice_complaint(declared, value)
    if declared.kind is Kind.LANGUAGES:
        return _languages_complaint(value)
    if not isinstance(value, str):
        return said("must be text in quotes")
    if declared.required and not value:
        return said("must not be empty")
    if declared.kind is Kind.LANGUAGE:
        return (
            NOTHING
            if _LANGUAGE.fullmatch(value)
            else said("must be a language code such as {examples}", examples=one_of(OFFERED))
        )
    if declared.kind is Kind.PHONE and value:
        return _phone_complaint(declared, value)
    if declared.kind is Kind.WEB and value:
        return _web_complaint(value)
    if declared.kind is Kind.COMMAND and value:
        return _text_complaint(value) or command_complaint(value)
    return _text_complaint(value)


def _number_complaint(declared: Option, value: object) -> Sentence:
    # true counts as 1 in Python, and "not a number" would pass every bound.
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return said("must be a number, without quotes")
    if isinstance(declared.default, int) and not isinstance(value, int):
        return said("must be a whole number")
    if declared.minimum is not None and value < declared.minimum:
        return said("must be at least {least}", least=f"{declared.minimum:g}")
    if declared.maximum is not None and value > declared.maximum:
        return said("must be at most {most}", most=f"{declared.maximum:g}")
    return NOTHING


def _choice_complaint(declared: Option, value: object) -> Sentence:
    if type(value) is type(declared.default) and value in declared.choices:
        return NOTHING
    if isinstance(value, str) and not isinstance(declared.default, str):
        return said("must be {choices}, without quotes", choices=one_of(declared.choices))
    return said("must be {choices}", choices=one_of(declared.choices))


def _languages_complaint(value: object) -> Sentence:
    if not isinstance(value, tuple) or not value:
        return said("must be a list of language codes such as {example}", example=_EXAMPLE)
    for tag in value:
        if not isinstance(tag, str) or not _LANGUAGE.fullmatch(tag):
            return said("must hold language codes, as in {example}", example=_EXAMPLE)
    return said("names a language twice") if len(set(value)) < len(value) else NOTHING


def _phone_complaint(declared: Option, value: str) -> Sentence:
    if not is_valid_number(value):
        if declared.inside_line and _INSIDE.fullmatch(value):
            return said("is not a whole phone number; an inside line is written as ext. {line}", line=value)
        slip = slipped_letter(value)
        if slip and slip.digit:
            return said(
                'has the letter "{letter}" among its digits; type {digit} if that is meant',
                letter=slip.letter,
                digit=slip.digit,
            )
        if slip:
            return said(
                'has "{letters}" among its digits; only whole words may end it, as in 1-800-QUIT-NOW',
                letters=slip.letter,
            )
        return said("is not a whole phone number; write it with its area code, such as 1-800-662-4357")
    if is_inside_line(value) and not declared.inside_line:
        return said("must be a number that can be called from outside")
    return NOTHING


def _web_complaint(value: str) -> Sentence:
    if not _WEB.fullmatch(value):
        return said("must be a web address such as http://10.0.0.1 or https://guide.example.org")
    return (
        said("is too long; {most} characters is the most", most=_LONGEST_WEB)
        if len(value) > _LONGEST_WEB
        else NOTHING
    )


def _text_complaint(value: str) -> Sentence:
    if len(value) > LONGEST_TEXT:
        return said("is too long; {most} characters is the most", most=LONGEST_TEXT)
    # Marks that turn the writing direction could make a number read backwards.
    if any(unicodedata.category(sign) in _UNSEEN or sign in _TURNING for sign in value):
        return said("must be one line of plain text")
    return NOTHING
