"""What no page of a clinic's own may say: that a line for an emergency has another number."""

import re
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem, Severity
from reader.packs.numbers import numbers_of

_LINES = (
    (
        re.compile(r"(?i)suicid\w*\s*(?:&|and|y)\s*crisis|crisis lifeline|suicide (?:life)?line"
                   r"|l[ií]nea[^.]{0,30}suicidio"),
        "the Suicide & Crisis Lifeline",
        frozenset({"988"}),
    ),
    (
        re.compile(r"(?i)poison (?:help|control)|control de (?:envenenamiento|intoxicaciones)"
                   r"|l[ií]nea[^.]{0,30}intoxicaciones"),
        "Poison Help",
        frozenset({"1-800-222-1222"}),
    ),
    (
        re.compile(r"(?i)\bemergency (?:services|number|line)\b|\bambulance\b|\bambulancia\b"
                   r"|n[uú]mero de emergencias?|servicios de emergencia"),
        "an emergency",
        frozenset({"911"}),
    ),
)  # fmt: skip
_INSTEAD = re.compile(
    r"(?i)(?:instead of|rather than|not|en (?:lugar|vez) de|no)\s+"
    r"(?:call(?:ing)?|dial(?:ing)?|llam\w+|marcar)?\s*(?:al\s+)?(?<!\d)(911|988|1-800-222-1222)(?!\d)"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def own_faults(article: Article) -> Iterator[Problem]:
    """A problem for each sentence that gives such a line another number, or says not to call it.

    The page is then not shown at all: whoever reads it may act on it.
    """
    for passage in article.passages:
        line = passage.line
        for sentence in _SENTENCE.split(passage.text):
            if found := _INSTEAD.search(sentence):
                message = f"The page says not to call {found[1]}."
                hint = "Take that out; your own number may stand beside it."
                yield Problem(article.path, line, "own-number", message, hint, Severity.DAMAGE)
            for pattern, name, right in _LINES:
                others = numbers_of(sentence) - right - {"911", "988"}
                if pattern.search(sentence) and others and not numbers_of(sentence) & right:
                    message = f"The page gives {name} the number {sorted(others)[0]}."
                    hint = (
                        f"It is {sorted(right)[0]}. Write that, and your own number in a sentence of its own."
                    )
                    yield Problem(article.path, line, "own-number", message, hint, Severity.DAMAGE)
