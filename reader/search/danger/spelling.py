"""What was typed, made into plain words: apostrophes, stretched letters, figures for letters, texting."""

import re
from collections.abc import Callable, Mapping

from reader.library.folding import fold

LONGEST = 2000
"""Characters that are read; the rest of a longer text is left out."""

_APOSTROPHES = re.compile("['`\u2018\u2019\u00b4\u02bc]")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_SPELLED_OUT = re.compile(r"(?<![a-z0-9])[a-z](?:[ .\-_*]{1,2}[a-z]){3,}(?![a-z0-9])")
_HIDDEN = re.compile(r"(?<=[a-z])[*#_](?=[a-z])")
_DOTTED = re.compile(r"(?<=[a-z])[.\-](?=[a-z])")
_TOKEN = re.compile(r"[a-z0-9@$!*]+")
_EDGES = "@$!*"
_VOWELS = "aeiou"


class PlainSpeller:
    """Cuts a text into words as the rules of spelling.toml say."""

    def __init__(self, rules: Mapping[str, Mapping[str, str]], is_known: Callable[[str], bool]) -> None:
        """`is_known` says whether a word stands in a class or a phrase."""
        stretches = {fold(old): new for old, new in rules["stretches"].items()}
        parts = sorted(stretches, key=len, reverse=True)
        self._stretches = stretches
        self._stretch = re.compile("|".join(_bounded(part) for part in parts)) if parts else None
        self._words = dict(rules["words"])
        self._letters = str.maketrans(dict(rules["letters"]))
        self._sounds = tuple(rules["sounds"].items())
        self._is_known = is_known

    def words(self, typed: str) -> list[str]:
        """The words of a typed text; digits stay only where they mean something."""
        text = _APOSTROPHES.sub("", fold(self._with_stretches(typed[:LONGEST].casefold())))
        text = self._with_stretches(text)
        text = _SPELLED_OUT.sub(lambda found: re.sub("[^a-z]", "", found[0]), text)
        text = _HIDDEN.sub("*", text)
        found: list[str] = []
        for token in _TOKEN.findall(text):
            word = self._word(token)
            if word:
                found.append(word)
        return found

    def sound(self, word: str) -> str:
        """The word as it is heard in Spanish, so that `kombulsion` and `convulsión` become equal."""
        for written, heard in self._sounds:
            if written in word:
                word = word.replace(written, heard)
        return word

    def _with_stretches(self, text: str) -> str:
        if self._stretch is None:
            return text
        return self._stretch.sub(lambda found: self._stretches[found[0]], text)

    def _word(self, token: str) -> str:
        token = token.strip(_EDGES)
        if token.isdigit():
            return _number(token)
        if not token.isalpha():
            token = self._plain(token)
        if token not in self._words and _STRETCHED.search(token):
            token = self._shortened(token)
        return self._words.get(token, token)

    def _plain(self, token: str) -> str:
        """A word with figures or signs in it, made of letters again where that makes a known word."""
        if "*" in token:
            guesses = [token.replace("*", vowel) for vowel in _VOWELS]
            return next(filter(self._is_known, guesses), token.replace("*", ""))
        letters = token.translate(self._letters)
        if letters.isalpha() and self._is_known(letters):
            return letters
        return re.sub("[^a-z0-9]", "", token)

    def _shortened(self, token: str) -> str:
        single = _STRETCHED.sub(r"\1", token)
        return single if self._is_known(single) else _STRETCHED.sub(r"\1\1", token)


def _number(digits: str) -> str:
    """911 and 988 stay; any other number only says how many digits it has."""
    if digits in ("911", "988"):
        return digits
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return "#year"
    return digits if len(digits) < 3 else "#many"


def _bounded(part: str) -> str:
    """The part as a pattern that begins and ends where words do."""
    before = r"(?<![a-z0-9])" if part[0].isalnum() else ""
    after = r"(?![a-z0-9])" if part[-1].isalnum() else ""
    return f"{before}{re.escape(part)}{after}"
