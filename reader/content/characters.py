"""Which characters have a place in the guide's prose, and what to type instead of the others.

Allowed is what is listed here. All the rest, whatever program it comes from, is named with its line.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.signs import composed, is_unseen, latin
from reader.texts.sentence import NOTHING, Sentence, joined, said

REPLACEMENT = "\ufffd"
_TYPOGRAPHY = "–—‘’“”„‚«»‹›…¿¡°ºª§©®™€£¥¢×÷±µ½¼¾†‡"
_LATIN = "A-Za-zÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-žƀ-ǃǍ-ǰǴ-ɏḀ-ẙẜ-ỿ"  # without two letters in one sign
_UNEXPECTED = re.compile(rf"[^\n\t -~{_LATIN}{_TYPOGRAPHY}]")
_BULLETS = "•◦▪▫○●■□◆◇►▶▸➢➤‣⁃·∙⋅❖☐☑☒"
_LIST = said('Write a list as lines that begin with "- ", after an empty line.')
_RETYPE = said("Delete it and type the word again.")
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
_LONGEST_WORD = 60  # letters on each side that are looked at
_BREAKS = "\x0b\x0c\x85\u2028\u2029"


def has_misplaced(text: str) -> bool:
    """Whether a text has a character that has no place in prose."""
    return next(_misplaced(text), None) is not None


@dataclass(frozen=True)
class OddLine:
    """A line with misplaced characters: which, and what to do. `line` counts from 1."""

    line: int
    signs: str
    hint: Sentence

    @property
    def message(self) -> Sentence:
        """What is wrong, as a sentence."""
        return said("The line has a character that has no place in the text: {signs}.", signs=self.signs)


def odd_lines(text: str) -> Iterator[OddLine]:
    """Each line of a text that has misplaced characters."""
    for number, line in enumerate(text.split("\n"), start=1):
        signs: dict[str, int] = {}
        for place in _misplaced(line):
            signs.setdefault(line[place], place)
        if signs:
            yield OddLine(number, ", ".join(map(_name, signs)), _advice_on(signs, line))


def cleaned(text: str) -> str:
    """A text with each misplaced character as it was meant, left out, or replaced by a visible sign."""
    parts: list[str] = []
    end = 0
    for place in _misplaced(text):
        parts += (text[end:place], _meant(text[place]))
        end = place + 1
    return "".join((*parts, text[end:])) if parts else text


def _misplaced(text: str) -> Iterator[int]:
    """The place of each character that has no place in prose, in order."""
    until, is_foreign = 0, False
    for found in _UNEXPECTED.finditer(text):
        place = found.start()
        if place >= until:
            until, is_foreign = _word_around(text, place)
        if not is_foreign:
            yield place


def _word_around(text: str, place: int) -> tuple[int, bool]:
    """Where the word of the sign at `place` ends, and whether it is of another alphabet alone."""
    start = place
    while start and place - start < _LONGEST_WORD and unicodedata.category(text[start])[0] == "M":
        start -= 1
    if not text[start].isalpha():
        return place + 1, False
    while start and place - start < _LONGEST_WORD and text[start - 1].isalpha():
        start -= 1
    end = place + 1
    while end < len(text) and end - place < _LONGEST_WORD and text[end].isalpha():
        end += 1
    word = "".join(filter(str.isalpha, text[start:end]))
    alphabets = {unicodedata.name(sign, "?").split()[0] for sign in word}
    is_whole = "LATIN" not in alphabets and unicodedata.is_normalized("NFKC", word)
    return end, is_whole and not latin(word).isascii()


def _name(sign: str) -> str:
    name = unicodedata.name(sign, "").lower()
    return f"U+{ord(sign):04X}, {name}" if name else f"U+{ord(sign):04X}"


def _advice_on(signs: Mapping[str, int], line: str) -> Sentence:
    """What to do about the misplaced signs of a line, in as few sentences as will do."""
    advice = [_advice(sign, not line[:place].strip()) for sign, place in signs.items()]
    typed = ", ".join(dict.fromkeys(f'"{instead}"' for instead, _ in advice if instead))
    hints = [hint for _, hint in advice if hint]
    if typed:
        hints.append(said("Type {signs} instead.", signs=typed))
    return joined(*dict.fromkeys(hints))


def _advice(sign: str, begins: bool) -> tuple[str, Sentence]:
    """What to type instead; or else a sentence that says what to do."""
    if sign in _BREAKS:
        return "", said("Delete it and press Enter instead.")
    if sign in _BULLETS or (begins and unicodedata.category(sign) in ("Co", "So", "Sm", "Po")):
        return "", _LIST
    if is_unseen(sign):
        return "", said("Nobody sees it. Delete it and type the word again.")
    meant = _meant(sign)
    if meant == " ":
        return "", said("Type an ordinary blank.")
    if meant in ("", REPLACEMENT) or meant == sign:
        return "", said("Say it in words.") if sign.isprintable() and _is_symbol(sign) else _RETYPE
    return meant, NOTHING


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
