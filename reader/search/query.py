"""What was typed, made into words to look for.

| typed | words | last word is a prefix |
| --- | --- | --- |
| `Naltrexon` | naltrexon | yes |
| `what is meth?` | meth | no: a finished word |
| `metanfetamína ` | metanfetamina | no |
| `is it` | is it (nothing else is left) | yes |

Which words say nothing is up to the language; the table shows English.
"""

import re
from dataclasses import dataclass

from reader.library.folding import fold, words
from reader.library.wording import Wording

TYPED_LIMIT = 300  # characters that are read; the rest of a longer text is left out
WORD_LIMIT = 32
MEANINGFUL_LIMIT = 12
_CAPITALS = re.compile(r"\b[^\W\d_a-z]{1,3}\b")


@dataclass(frozen=True)
class Query:
    """The words to look for, folded; the last may be unfinished.

    `stems` are what the forms of each word have in common; `capitals` are short words that stand out in
    capitals, as AA in "an AA meeting".
    """

    typed: str
    words: tuple[str, ...]
    all_words: tuple[str, ...]
    ends_open: bool
    stems: tuple[str, ...] = ()
    capitals: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing that can be looked for was typed."""
        return not self.words


def parse_query(
    typed: str,
    wording: Wording,
    idle: frozenset[str] = frozenset(),
    needing_capitals: frozenset[str] = frozenset(),
) -> Query:
    """The query a typed text means; never raises, whatever was typed.

    `idle` are more words to leave out; those `needing_capitals` are kept when they stand out in capitals.
    """
    text = typed[:TYPED_LIMIT]
    found = words(text)[:WORD_LIMIT]
    dropped = wording.stopwords | idle | needing_capitals
    capitals = _capitals(text) & needing_capitals
    meaningful = [word for word in found if word not in dropped or word in capitals] or found
    ends_open = bool(text) and text[-1].isalnum() and meaningful[-1:] == found[-1:]
    kept = list(dict.fromkeys(meaningful))
    if len(kept) > MEANINGFUL_LIMIT:
        kept = [*kept[: MEANINGFUL_LIMIT - 1], meaningful[-1]]
    stems = wording.stemmer.of_typed(kept)
    return Query(typed, tuple(kept), tuple(found), ends_open, tuple(stems), capitals)


def _capitals(text: str) -> frozenset[str]:
    """Short words in capitals; none where everything was typed so."""
    if text.upper() == text:
        return frozenset()
    return frozenset(fold(word) for word in _CAPITALS.findall(text) if word.isupper())
