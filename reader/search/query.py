"""What was typed, made into words to look for.

| typed | words | last word is a prefix |
| --- | --- | --- |
| `Naltrexon` | naltrexon | yes |
| `what is meth?` | meth | no: a finished word |
| `metanfetamína ` | metanfetamina | no |
| `is it` | is it (nothing else is left) | yes |
"""

from dataclasses import dataclass

from reader.library.folding import words

TYPED_LIMIT = 300  # characters that are read; the rest of a longer text is left out
WORD_LIMIT = 10

_STOPWORDS = frozenset(
    (
        "a about am an and are as at be but by can could did do does for from get getting had has have he"
        " her him his how i if in is it its me my of on or our she should so some that the their them there"
        " they this to us was we not no dont what when where which who whom why will with would you your al"
        " como con cual cuando cuanto cuanta de del desde donde el ella ellos en entre es eso esa esta este"
        " estan estoy fue ha hace hacer hay la las le les lo los mas me mi mis mucho mucha muy nos o para"
        " pero por porque puede puedo que quien quiero se ser si sin sobre soy su sus tengo tiene tienen un"
        " una unas unos usted y ya yo"
    ).split()
)


@dataclass(frozen=True)
class Query:
    """The words to look for, folded; the last may be unfinished."""

    typed: str
    words: tuple[str, ...]
    all_words: tuple[str, ...]
    ends_open: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing that can be looked for was typed."""
        return not self.words


def parse_query(typed: str) -> Query:
    """The query a typed text means; never raises, whatever was typed."""
    text = typed[:TYPED_LIMIT]
    found = words(text)[:WORD_LIMIT]
    meaningful = [word for word in found if word not in _STOPWORDS] or found
    ends_open = bool(text) and text[-1].isalnum() and meaningful[-1:] == found[-1:]
    return Query(typed, tuple(dict.fromkeys(meaningful)), tuple(found), ends_open)
