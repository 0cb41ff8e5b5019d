"""Rule: sources were checked not long before the release, and what is true "as of" a day names the year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from reader.content.article import Article
from reader.content.passages import passages
from reader.content.problems import Problem, Severity
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered
from reader.guide.rules import Rules

MOST_MONTHS = 18  # from the check of the sources to the release
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_dates(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for sources checked too long ago or on a day to come, and for "as of" without a year."""
    if not gathered.articles:
        return
    newest = max(article.front.sources_checked for article in gathered.articles)
    oldest = months_before(standards.released or newest, MOST_MONTHS)
    for article in gathered.articles:
        yield from _sources_checked(article, oldest, standards.today)
        yield from _as_of(article, gathered.rules.own(article.language))


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last day.

    >>> months_before(date(2026, 8, 31), 18)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _sources_checked(article: Article, oldest: date, today: date) -> Iterator[Problem]:
    checked = article.front.sources_checked
    line = dict(article.front.lines).get("sources_checked", 1)
    if checked > today:
        message = f"The sources were checked on {checked}, a day still to come."
        yield Problem(article.path, line, "dates", message, f"Today is {today}.")
    elif checked < oldest:
        message = f"The sources were checked on {checked}, more than {MOST_MONTHS} months before the release."
        hint = f"Check them again; {oldest} is early enough."
        yield Problem(article.path, line, "dates", message, hint)


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
