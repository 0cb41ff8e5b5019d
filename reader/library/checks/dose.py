"""Rule: an amount of a drug has its source beside it, and is never an instruction to take it."""

import re
from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Paragraph
from reader.content.passages import Passage, passages
from reader.content.problems import Problem
from reader.content.walk import citations
from reader.library.loader import Gathered
from reader.library.readability import sentences

_NUMBER = r"(?:\d[\d.,]*|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)"
_AMOUNT = rf"{_NUMBER}[\s-]?(?:mg|mcg|[µμ]g|milligrams?|micrograms?)\b"
AMOUNT = re.compile(rf"(?<![\w.])(?:{_AMOUNT})", re.IGNORECASE)
_VERB = r"\b(?:take|swallow|inject|snort|smoke|chew|drink|give|apply|start (?:with|at|on)|try)\b"
# "Use" is a noun as often, so the amount must follow closely.
_USE = r"\buse (?!of|in|on|by|among|with)(?:[\w'’-]+ ){0,3}?"
_TO_TAKE = re.compile(rf"(?:{_VERB}[^:;]*?|{_USE})(?<![\w.])(?P<amount>{_AMOUNT})", re.IGNORECASE)


def check_doses(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each amount without a citation in its paragraph or row, or told to be taken."""
    for article in gathered.articles:
        for passage in passages(article):
            yield from _check_passage(article, passage)


def _check_passage(article: Article, passage: Passage) -> Iterator[Problem]:
    amount = AMOUNT.search(passage.text)
    if amount is None:
        return
    if not any(citations(Paragraph(part) for part in passage.parts)):
        message = f'"{amount[0]}" has no citation in its paragraph.'
        hint = "Cite the source right after it, or leave the amount out."
        yield Problem(article.path, passage.line, "dose", message, hint)
    for sentence in sentences(passage.text):
        if told := _TO_TAKE.search(sentence):
            message = f'"{told["amount"]}" reads as an instruction to take it.'
            hint = "Say what a study did or what the product is; how much is for a doctor to say."
            yield Problem(article.path, passage.line, "dose", message, hint)
