"""Text made comparable: case, accents and signs nobody sees do not count when people search."""

import re
import unicodedata

from reader.signs import latin, seen

_MARKS = re.compile("[\u0300-\u036f]+")  # accents, once letters are taken apart
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
# A letter of another alphabet inside a Latin word is one that looks the same; a whole word is left as it is.
_OTHER_LETTER = re.compile("[\u0370-\u058f]")
_WORD_OF_LETTERS, _LATIN = re.compile(r"[^\W\d_]+"), re.compile("[A-Za-z]")
# An accent that a keyboard wrote beside its letter: sobredo´sis, an~o.
_APART = re.compile(
    r"(?<=[^\W\d_])[´`¨^~ˆ˜¸˙˝]+(?=[^\W\d_])|(?<=[^\W\d_])[´¨ˆ˜¸]+(?!\w)|(?<!\w)[´¨ˆ˜]+(?=[^\W\d_])"
)


def fold(text: str) -> str:
    """Lower case without accents: `Metanfetamína` and `metanfetamina` become equal.

    The index and what people type go through it alike.
    """
    text = _APART.sub("", text)
    if text.isascii():
        return text.lower()
    if _OTHER_LETTER.search(text):
        text = _WORD_OF_LETTERS.sub(lambda word: latin(word[0]) if _LATIN.search(word[0]) else word[0], text)
    return _MARKS.sub("", unicodedata.normalize("NFKD", seen(text).casefold()))


def words(text: str) -> list[str]:
    """The words of a text, folded, as the full-text index splits them."""
    return _WORD.findall(fold(text))
