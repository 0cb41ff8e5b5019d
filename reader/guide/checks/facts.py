"""Rule: facts have sources, are used, and are told of before and after their last day."""

from collections.abc import Iterator
from datetime import date, timedelta

from reader.content.problems import Problem, Severity
from reader.content.walk import facts
from reader.errors import LibraryError, said
from reader.guide.checks.standards import Standards
from reader.guide.checks.translation import numbers
from reader.guide.facts import FILE_NAME, RULE, FactRow
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean

SOON, EXPIRED = "fact-soon", "fact-expired"
DAYS_BEFORE = 60
"""How long before its last day a fact is told of."""


def check_facts(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each fact that cannot be relied on, and a warning for each that grows old."""
    used = {each.fact_id for article in gathered.texts for each in facts(article.blocks)}
    for row in gathered.facts.rows.values():
        yield from _sound(row, gathered, row.id in used)
        if row.id in used:
            yield from _age(row, standards.today)


def require_current(gathered: Gathered, today: date) -> None:
    """Raise LibraryError for a guide that tells a fact past its last day, which is not to be handed out."""
    used = {each.fact_id for article in gathered.texts for each in facts(article.blocks)}
    old = [row for row in gathered.facts.rows.values() if row.id in used and row.valid_until < today]
    if old:
        raise LibraryError(
            said("The fact {fact} of {file} is past its last day.", fact=old[0].id, file=FILE_NAME),
            said('Type "waymark check --release" to see which facts are.'),
        )


def _sound(row: FactRow, gathered: Gathered, is_used: bool) -> Iterator[Problem]:
    works = gathered.register.works
    if not is_used:
        yield Problem(
            FILE_NAME, row.line, RULE, f'No text uses the fact "{row.id}".', f"Write: {{fact:{row.id}}}"
        )
    for source in row.sources:
        if source not in works:
            message = f'The fact "{row.id}" names "{source}", which is no work of the register.'
            yield Problem(FILE_NAME, row.line, RULE, message, did_you_mean(source, works))
    checked = [works[source].checked for source in row.sources if source in works]
    if not row.sources or (checked and max(checked) < row.as_of):
        message = f'The fact "{row.id}" is as of {row.as_of}, and no source of it was checked since.'
        yield Problem(FILE_NAME, row.line, RULE, message, "A day moves only with a newer source.")
    if row.valid_until < row.as_of:
        message = f'The fact "{row.id}" ends before the day it is as of.'
        yield Problem(FILE_NAME, row.line, RULE, message, "Compare the two days.")
    yield from _languages(row, gathered.guide.languages)


def _languages(row: FactRow, languages: tuple[str, ...]) -> Iterator[Problem]:
    first = row.words_in(languages[0])
    for language in languages:
        if not row.words_in(language):
            message = f'The fact "{row.id}" has no words in "{language}".'
            yield Problem(FILE_NAME, row.line, RULE, message, f"Write them in statement_{language}.")
        elif numbers(row.words_in(language)) != numbers(first):
            message = f'The numbers of "{row.id}" in "{language}" are not those in "{languages[0]}".'
            yield Problem(FILE_NAME, row.line, RULE, message, "Compare the two.", Severity.WARNING)


def _age(row: FactRow, today: date) -> Iterator[Problem]:
    if row.valid_until < today:
        message = f'The fact "{row.id}" was to be told until {row.valid_until}.'
        hint = "Look for a newer source, and move its days with that."
        yield Problem(FILE_NAME, row.line, EXPIRED, message, hint, Severity.WARNING)
    elif row.valid_until - today <= timedelta(days=DAYS_BEFORE):
        message = (
            f'The fact "{row.id}" may be told until {row.valid_until}, {DAYS_BEFORE} days or less from now.'
        )
        yield Problem(FILE_NAME, row.line, SOON, message, "Look for a newer source.", Severity.WARNING)
