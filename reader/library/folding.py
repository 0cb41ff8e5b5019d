"""Text made comparable: case and accents do not count when people search."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def fold(text: str) -> str:
    """Lower case without accents: `Metanfetamína` and `metanfetamina` become equal."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """The words of a text, folded, as the full-text index splits them."""
    return _WORD.findall(fold(text))
