"""Rule: what is true "as of" a day names the year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from reader.content.article import Article
from reader.content.passages import passages
from reader.content.problems import Problem, Severity
from reader.guide.loader import Gathered
from reader.guide.rules import Rules

MOST_MONTHS = 18  # from the check of the sources to the release
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_dates(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each "as of" without a year."""
    for article in gathered.texts:
        yield from _as_of(article, gathered.rules.own(article.language))


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last day.

    >>> months_before(date(2026, 8, 31), 18)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _as_of(article: Article, rules: Rules) -> Iterator[Problem]:
    if rules.dates is None:
        return
    as_of = rules.dates.pattern
    for passage in passages(article):
        if not as_of.search(passage.text):
            continue
        for sentence in rules.sentences.of(passage.text):
            if (found := as_of.search(sentence)) and not _YEAR.search(sentence):
                message = f'The sentence says "{found[0]}" without a year.'
                hint = f'Write it like this: "{rules.dates.example}".'
                yield Problem(article.path, passage.line, "dates", message, hint, Severity.WARNING)
