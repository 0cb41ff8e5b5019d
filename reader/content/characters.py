"""Which characters have a place in the guide's prose, and what to type instead of the others.

Allowed is what is listed here. All the rest, whatever program it comes from, is named with its line.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reader.signs import composed, is_unseen, latin

REPLACEMENT = "\ufffd"
_TYPOGRAPHY = "–—‘’“”„‚«»‹›…¿¡°ºª§©®™€£¥¢×÷±µ½¼¾†‡"
_LATIN = "A-Za-zÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-žƀ-ǃǍ-ǰǴ-ɏḀ-ẙẜ-ỿ"  # without two letters in one sign
_UNEXPECTED = re.compile(rf"[^\n\t -~{_LATIN}{_TYPOGRAPHY}]")
_BULLETS = "•◦▪▫○●■□◆◇►▶▸➢➤‣⁃·∙⋅❖☐☑☒"
_LIST = 'Write a list as lines that begin with "- ", after an empty line.'
_RETYPE = "Delete it and type the word again."
_INSTEAD = {
    "\u00a0": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2212": "-",
    "\u2015": "—",
    "\u00b4": "’",
    "\u2032": "’",
    "\u2033": "”",
    "\u02bc": "’",
    "\u03bc": "µ",
    "\u201b": "‘",
    "\u201f": "“",
}
_BREAKS = "\x0b\x0c\x85\u2028\u2029"


@dataclass(frozen=True)
class Misplaced:
    """A character that has no place in prose, where it stands, what it is, and what to type or do instead."""

    start: int
    sign: str
    name: str
    instead: str
    hint: str


def misplaced(text: str) -> Iterator[Misplaced]:
    """Every character of a text that has no place in prose, in order."""
    for found in _UNEXPECTED.finditer(text):
        if not _is_foreign(text, found.start()):
            instead, hint = _advice(found[0], text, found.start())
            yield Misplaced(found.start(), found[0], _name(found[0]), instead, hint)


@dataclass(frozen=True)
class OddLine:
    """A line with misplaced characters: which, and what to do. `line` counts from 1."""

    line: int
    signs: str
    hint: str

    @property
    def message(self) -> str:
        """What is wrong, as a sentence."""
        return f"The line has a character that has no place in the text: {self.signs}."


def odd_lines(text: str) -> Iterator[OddLine]:
    """Each line of a text that has misplaced characters."""
    line, counted = 1, 0
    found: dict[int, list[Misplaced]] = {}
    for each in misplaced(text):
        line, counted = line + text.count("\n", counted, each.start), each.start
        found.setdefault(line, []).append(each)
    for number, several in found.items():
        names = ", ".join(dict.fromkeys(each.name for each in several))
        yield OddLine(number, names, _joined(several))


def cleaned(text: str) -> str:
    """A text with each misplaced character as it was meant, left out, or replaced by a visible sign."""
    found = {each.start: _meant(each.sign) for each in misplaced(text)}
    return "".join(found.get(place, sign) for place, sign in enumerate(text)) if found else text


def _is_foreign(text: str, place: int) -> bool:
    """Whether a letter or its mark is part of a word in another alphabet, and only of that."""
    start = place
    while start and unicodedata.category(text[start])[0] == "M":
        start -= 1
    if not text[start].isalpha():
        return False
    while start and text[start - 1].isalpha():
        start -= 1
    end = place + 1
    while end < len(text) and text[end].isalpha():
        end += 1
    word = "".join(filter(str.isalpha, text[start:end]))
    alphabets = {unicodedata.name(sign, "?").split()[0] for sign in word}
    is_whole = "LATIN" not in alphabets and unicodedata.is_normalized("NFKC", word)
    return is_whole and not latin(word).isascii()


def _name(sign: str) -> str:
    name = unicodedata.name(sign, "").lower()
    return f"U+{ord(sign):04X}, {name}" if name else f"U+{ord(sign):04X}"


def _joined(several: list[Misplaced]) -> str:
    """The advice on the characters of one line, in as few sentences as will do."""
    signs = list(dict.fromkeys(f'"{each.instead}"' for each in several if each.instead))
    typed = [f"Type {', '.join(signs)} instead."] if signs else []
    return " ".join(dict.fromkeys((*(each.hint for each in several if each.hint), *typed)))


def _advice(sign: str, text: str, place: int) -> tuple[str, str]:
    """What to type instead; or else a sentence that says what to do."""
    if sign in _BREAKS:
        return "", "Delete it and press Enter instead."
    begins = not text[:place].rpartition("\n")[2].strip()
    if sign in _BULLETS or (begins and unicodedata.category(sign) in ("Co", "So", "Sm", "Po")):
        return "", _LIST
    if is_unseen(sign):
        return "", "Nobody sees it. Delete it and type the word again."
    meant = _meant(sign)
    if meant == " ":
        return "", "Type an ordinary blank."
    if meant in ("", REPLACEMENT) or meant == sign:
        return "", "Say it in words." if sign.isprintable() and _is_symbol(sign) else _RETYPE
    return meant, ""


def _is_symbol(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "SPN"


def _meant(sign: str) -> str:
    if sign in _BREAKS:
        return " "
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    if is_unseen(sign):
        return ""
    kind = unicodedata.category(sign)
    if kind in ("Cc", "Cs", "Cn", "Co"):
        return REPLACEMENT
    if kind == "Zs":
        return " "
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    plain = unicodedata.normalize("NFKC", sign)
    return latin(composed(plain)) if plain.isprintable() and not plain.startswith(" ") else sign
