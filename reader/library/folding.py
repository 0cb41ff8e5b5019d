"""Text made comparable: case and accents do not count when people search."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]+")  # accents, once letters are taken apart
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def fold(text: str) -> str:
    """Lower case without accents: `Metanfetamína` and `metanfetamina` become equal."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def words(text: str) -> list[str]:
    """The words of a text, folded, as the full-text index splits them."""
    return _WORD.findall(fold(text))


def plain_code(text: str) -> str:
    """A clinical code as it is looked up: `f10.20` and `F1020` become equal."""
    return "".join(_WORD.findall(text)).upper()
