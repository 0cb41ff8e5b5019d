"""Rule: an amount of a drug has its source beside it, and is never an instruction to take it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.content.article import Article
from reader.content.blocks import Paragraph
from reader.content.passages import Passage, passages
from reader.content.problems import Problem
from reader.content.walk import citations
from reader.dialing import as_digits
from reader.guide.loader import Gathered
from reader.guide.readability import sentences
from reader.signs import plain


@dataclass(frozen=True)
class _Words:
    """How a language writes an amount, and what tells a person to take it."""

    number: str
    unit: str
    verb: str
    use: str  # a noun as often as a verb, so the amount must follow closely

    @property
    def amount(self) -> str:
        return rf"(?:\d[\d.,]*|{self.number})[\s-]?(?:mg|mcg|[µμ]g|{self.unit})\b"

    def amounts(self) -> re.Pattern[str]:
        """Finds an amount."""
        return re.compile(rf"(?<![\w.])(?:{self.amount})", re.IGNORECASE)

    def instructions(self) -> re.Pattern[str]:
        """Finds an amount that somebody is told to take."""
        told = rf"(?:\b(?:{self.verb})\b[^:;]*?|{self.use})(?<![\w.])(?P<amount>{self.amount})"
        return re.compile(told, re.IGNORECASE)


_WORDS = {
    "en": _Words(
        number="half an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred",
        unit="milligrams?|micrograms?",
        verb="take|swallow|inject|snort|smoke|chew|drink|give|apply|start (?:with|at|on)|try",
        use=r"\buse (?!of|in|on|by|among|with)(?:[\w'’-]+ ){0,3}?",
    ),
    "es": _Words(
        number="medio|media|une?|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cincuenta|cien",
        unit="miligramos?|microgramos?",
        verb="tome|tómese|trague|inyecte|inyéctese|fume|inhale|mastique|beba|dé|dele|aplique|aplíquese"
        "|empiece (?:con|por|en)|pruebe",
        use=r"\buse (?:[\w'’-]+ ){0,3}?",
    ),
}
AMOUNTS = {language: words.amounts() for language, words in _WORDS.items()}
_TO_TAKE = {language: words.instructions() for language, words in _WORDS.items()}


def check_doses(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each amount without a citation in its paragraph or row, or told to be taken."""
    for article in gathered.articles:
        for passage in passages(article):
            yield from _check_passage(article, passage)


def _check_passage(article: Article, passage: Passage) -> Iterator[Problem]:
    text = as_digits(plain(passage.text))  # 5O mg and 50–mg are amounts too
    amount = AMOUNTS.get(article.language, AMOUNTS["en"]).search(text)
    if amount is None:
        return
    if not any(citations(Paragraph(part) for part in passage.parts)):
        message = f'"{amount[0]}" has no citation in its paragraph.'
        hint = "Cite the source right after it, or leave the amount out."
        yield Problem(article.path, passage.line, "dose", message, hint)
    for sentence in sentences(text):
        if told := _TO_TAKE.get(article.language, _TO_TAKE["en"]).search(sentence):
            message = f'"{told["amount"]}" reads as an instruction to take it.'
            hint = "Say what a study did or what the product is; how much is for a doctor to say."
            yield Problem(article.path, passage.line, "dose", message, hint)
