"""Rule: an amount of a drug has its source beside it, and is never an instruction to take it."""

from collections.abc import Iterator

from reader.content.article import Article
from reader.content.blocks import Paragraph
from reader.content.passages import Passage, passages
from reader.content.problems import Problem
from reader.content.walk import citations
from reader.dialing import as_digits
from reader.guide.loader import Gathered
from reader.guide.rules import Rulebook
from reader.signs import plain


def check_doses(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each amount without a citation in its paragraph or row, or told to be taken."""
    for article in gathered.texts:
        for passage in passages(article):
            yield from _uncited(article, passage, gathered.rules)
    yield from check_told_doses(gathered)


def check_told_doses(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each amount that somebody is told to take."""
    for article in gathered.texts:
        for passage in passages(article):
            yield from _told(article, passage, gathered.rules)


def _uncited(article: Article, passage: Passage, rules: Rulebook) -> Iterator[Problem]:
    amount = rules.dose(article.language).amount.search(_text(passage))
    if amount is not None and not any(citations(Paragraph(part) for part in passage.parts)):
        message = f'"{amount[0]}" has no citation in its paragraph.'
        hint = "Cite the source right after it, or leave the amount out."
        yield Problem(article.path, passage.line, "dose", message, hint)


def _text(passage: Passage) -> str:
    return as_digits(plain(passage.text))  # 5O mg and 50–mg are amounts too


def _told(article: Article, passage: Passage, rules: Rulebook) -> Iterator[Problem]:
    text, words = _text(passage), rules.dose(article.language)
    if words.amount.search(text) is None:
        return
    for sentence in rules.own(article.language).sentences.of(text):
        if told := words.told.search(sentence):
            message = f'"{told["amount"]}" reads as an instruction to take it.'
            hint = "Say what a study did or what the product is; how much is for a doctor to say."
            yield Problem(article.path, passage.line, "dose", message, hint)
