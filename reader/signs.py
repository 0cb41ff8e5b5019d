"""Signs that stand for the same: one reading of dashes, blanks, digits and letters, whoever wrote them."""

import re
import unicodedata
from collections.abc import Callable

_FOREIGN = re.compile(r"[^\x00-\x7f]")  # few signs of a text are: only those are looked up
_MINUS_SIGNS = "\u02d7\u2043\u2053\u2212\u2796\u30fc"  # dashes by look, though Unicode does not call them so
_MIDDLE_DOTS = "\u00b7\u0387\u2022\u2027\u2219\u22c5\u25cf\u25e6\u30fb"
_SLASHES = "\u2044\u2215\u29f8"
_SELECTORS = "\u034f\u180b\u180c\u180d" + "".join(map(chr, range(0xFE00, 0xFE10)))
_TWINS = str.maketrans(
    # Letters of Cyrillic and Greek that nobody can tell from a Latin one.
    "АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухԛԝҺһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ",
    "ABESIJKMHOPCTYXQWaesijopcyxqwHhlABEZHIKMNOPTYXoc",
)


def composed(text: str) -> str:
    """`text` with each accent joined to its letter, as keyboards write it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_unseen(sign: str) -> bool:
    """Whether a sign takes no room: soft hyphens, joiners, byte order marks, turns of direction."""
    return sign in _SELECTORS or unicodedata.category(sign) == "Cf"


def seen(text: str) -> str:
    """`text` without the signs that take no room."""
    return _without(text, is_unseen)


def plain(text: str) -> str:
    r"""`text` as rules compare it: every dash a hyphen, every blank a blank, every digit one of 0 to 9.

    >>> plain("１−800\u00a0662–43\u00ad57")
    '1-800 662-4357'
    """
    if text.isascii() and "\t" not in text:
        return text
    text = seen(unicodedata.normalize("NFKC", seen(text)))
    return text.translate({ord(sign): _plain_sign(sign) for sign in ("\t", *set(_FOREIGN.findall(text)))})


def latin(text: str) -> str:
    """`text` with letters of other alphabets that look like Latin ones made Latin."""
    return text if text.isascii() else text.translate(_TWINS)


def bare(text: str) -> str:
    """`text` without accents."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _without(apart, lambda sign: bool(unicodedata.combining(sign))))


def ended(text: str) -> str:
    """`text` as a sentence: with a period where it has no end of its own."""
    return text if not text.strip() or text.rstrip().endswith((".", "?", "!", ":", "…")) else f"{text}."


def _without(text: str, is_one: Callable[[str], bool]) -> str:
    """`text` without the signs beyond ASCII that `is_one` tells."""
    if text.isascii():
        return text
    unwanted = {ord(sign): None for sign in set(_FOREIGN.findall(text)) if is_one(sign)}
    return text.translate(unwanted) if unwanted else text  # most texts have none, and to translate is slow


def _plain_sign(sign: str) -> str:
    if sign.isascii():
        return " " if sign == "\t" else sign
    kind = unicodedata.category(sign)
    if kind == "Pd" or sign in _MINUS_SIGNS:
        return "-"
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if sign in _MIDDLE_DOTS:
        return "."
    return "/" if sign in _SLASHES else sign
