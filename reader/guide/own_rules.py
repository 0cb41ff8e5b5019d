"""What no page of a clinic's own may say: that a line for an emergency has another number."""

import re
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.problems import Problem, Severity
from reader.dialing import national_digits, written_number
from reader.packs.numbers import numbers_of
from reader.texts.sentence import Sentence, joined, noop, said, said_as

_LINES = (
    (
        re.compile(r"(?i)suicid\w*\s*(?:&|and|y)\s*crisis|crisis lifeline|suicide (?:life)?line"
                   r"|l[ií]nea[^.]{0,30}suicidio"),
        noop("The page gives the Suicide & Crisis Lifeline the number {number}."),
        frozenset({"988"}),
    ),
    (
        re.compile(r"(?i)poison (?:help|control)|control de (?:envenenamiento|intoxicaciones)"
                   r"|l[ií]nea[^.]{0,30}intoxicaciones"),
        noop("The page gives Poison Help the number {number}."),
        frozenset({"1-800-222-1222"}),
    ),
    (
        re.compile(r"(?i)\bemergency (?:services|number|line)\b|\bambulance\b|\bambulancia\b"
                   r"|n[uú]mero de emergencias?|servicios de emergencia"),
        noop("The page gives an emergency the number {number}."),
        frozenset({"911"}),
    ),
)  # fmt: skip
_INSTEAD = re.compile(
    r"(?i)(?:instead of|rather than|not|en (?:lugar|vez) de|no)\s+"
    r"(?:call(?:ing)?|dial(?:ing)?|llam\w+|marcar)?\s*(?:al\s+)?(?<!\d)(911|988|1-800-222-1222)(?!\d)"
)
_LEADING = r"is|has|changed|moved|now|new|the|to|a|al|el|es|ahora|cambi[óo]|número|number"
_RENAMED = re.compile(
    rf"(?i)(?<![\d-])(911|988)\s*(?:(?:[:=–—→-]|\b(?:{_LEADING})\b)\s*){{1,6}}"
    r"(?=\+?1?[-. (]*\d{3}[-. )]+\d{3}[-. ]\d{4})"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_OURS = said("Write that, and your own number in a sentence of its own.")


def own_faults(article: Article) -> Iterator[Problem]:
    """A problem for each sentence that gives such a line another number, or says not to call it.

    The page is then not shown at all: whoever reads it may act on it.
    """
    for passage in article.passages:
        for sentence in _SENTENCE.split(passage.text):
            for message, hint in wrong_lines(sentence):
                yield Problem(article.path, passage.line, "own-number", message, hint, Severity.DAMAGE)


def wrong_lines(sentence: str) -> Iterator[tuple[Sentence, Sentence]]:
    """What a sentence says wrong of a line for emergencies, and what to do about it."""
    if found := _INSTEAD.search(sentence):
        message = said("The page says not to call {number}.", number=found[1])
        yield message, said("Take that out; your own number may stand beside it.")
    if found := _RENAMED.search(sentence):
        message = said("The page says that {number} has another number.", number=found[1])
        yield message, said("Take that out; your own number may stand beside it.")
    numbers = numbers_of(sentence)
    for pattern, words, right in _LINES:
        others = numbers - right - {"911", "988"}
        if pattern.search(sentence) and others and not numbers & right:
            hint = said("It is {number}.", number=min(right))
            yield said_as(words, number=min(others)), joined(hint, _OURS)


def wrong_row(number: str, name: str) -> Sentence | None:
    """What is wrong with a number of the clinic's own table: it is under the name of such a line."""
    found = next(wrong_lines(f"{name} {written_number(national_digits(number))}"), None)
    return None if found is None else joined(*found)
