"""Text made comparable: case, accents and signs nobody sees do not count when people search."""

import re
import unicodedata
from collections.abc import Iterator

from reader.signs import latin, seen

_MARKS = re.compile("[\u0300-\u036f]+")  # accents, once letters are taken apart
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
# Scripts that put no blanks between words: Chinese signs, and Japanese ones beside them.
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")
# A letter of another alphabet inside a Latin word is one that looks the same; a whole word is left as it is.
_OTHER_LETTER = re.compile("[\u0370-\u058f]")
_WORD_OF_LETTERS, _LATIN = re.compile(r"[^\W\d_]+"), re.compile("[A-Za-z]")
# An accent that a keyboard wrote beside its letter: sobredo´sis, an~o.
_APART = re.compile(
    r"(?<=[^\W\d_])[´`¨^~ˆ˜¸˙˝]+(?=[^\W\d_])|(?<=[^\W\d_])[´¨ˆ˜¸]+(?!\w)|(?<!\w)[´¨ˆ˜]+(?=[^\W\d_])"
)

_SIGNS = "´`¨^~ˆ˜¸˙˝"  # looked for first: most texts have none, and the pattern is slow


def fold(text: str) -> str:
    """Lower case without accents: `Metanfetamína` and `metanfetamina` become equal.

    The index and what people type go through it alike.
    """
    if text.isascii():
        return (_APART.sub("", text) if "`" in text or "^" in text or "~" in text else text).lower()
    if any(sign in text for sign in _SIGNS):
        text = _APART.sub("", text)
        if text.isascii():
            return text.lower()
    if _OTHER_LETTER.search(text):
        text = _WORD_OF_LETTERS.sub(lambda word: latin(word[0]) if _LATIN.search(word[0]) else word[0], text)
    return _MARKS.sub("", unicodedata.normalize("NFKD", seen(text).casefold()))


def words(text: str) -> list[str]:
    """The words of a text, folded, as the full-text index splits them.

    Where a script puts no blanks between words, each two signs that follow on each other are one.
    """
    folded = fold(text)
    found = _WORD.findall(folded)
    if folded.isascii() or not _UNPARTED.search(folded):
        return found
    return [part for word in found for part in _in_pairs(word)]


def _in_pairs(word: str) -> Iterator[str]:
    place = 0
    for run in _UNPARTED.finditer(word):
        if run.start() > place:
            yield word[place : run.start()]
        signs = run[0]
        yield from (signs[at : at + 2] for at in range(max(1, len(signs) - 1)))
        place = run.end()
    if place < len(word):
        yield word[place:]


def plain_code(text: str) -> str:
    """A clinical code as it is looked up: `f10.20` and `F1020` become equal."""
    return "".join(_WORD.findall(text)).upper()
