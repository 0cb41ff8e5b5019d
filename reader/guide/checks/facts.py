"""Rule: facts have sources and are used; they and phone lines are told of before and after their last day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from reader import bundle
from reader.clinic import helplines
from reader.content.problems import Problem, Severity
from reader.content.walk import facts
from reader.errors import LibraryError
from reader.guide.checks.standards import Standards
from reader.guide.checks.translation import numbers
from reader.guide.facts import FILE_NAME, RULE, FactRow
from reader.guide.loader import Gathered
from reader.texts.sentence import did_you_mean, said

SOON, EXPIRED = "fact-soon", "fact-expired"
DAYS_BEFORE = 60
"""How long before its last day a fact is told of."""


def check_facts(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each fact that cannot be relied on, and a warning for each that grows old."""
    used = {each.fact_id for article in gathered.texts for each in facts(article.blocks)}
    for row in gathered.facts.rows.values():
        yield from _sound(row, gathered, row.id in used)
        if row.id in used:
            what = f'The fact "{row.id}"'
            yield from _age(what, FILE_NAME, row.line, row.valid_until, standards.today)


def check_phone_lines(_gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A warning for each phone line of the table that grows old."""
    for line in helplines.HELPLINES:
        what, place = f'The phone line "{line.id}"', _line_of(line.id)
        yield from _age(what, helplines.FILE_NAME, place, line.valid_until, standards.today)


@cache
def _line_of(line_id: str) -> int:
    """The line of the table's file on which a phone line begins."""
    rows = (bundle.resources() / helplines.FILE_NAME).read_text(encoding="utf-8").splitlines()
    return rows.index(f'id = "{line_id}"') + 1


def require_current(gathered: Gathered, today: date) -> None:
    """Raise LibraryError where a fact or phone line is past its last day: not to be handed out."""
    used = {each.fact_id for article in gathered.texts for each in facts(article.blocks)}
    old = [row for row in gathered.facts.rows.values() if row.id in used and row.valid_until < today]
    if old:
        raise LibraryError(
            said("The fact {fact} of {file} is past its last day.", fact=old[0].id, file=FILE_NAME),
            said('Type "waymark check --release" to see which facts are.'),
        )
    for line in helplines.HELPLINES:
        if line.valid_until < today:
            raise LibraryError(
                said(
                    "The phone line {line} of {file} is past its last day.",
                    line=line.id,
                    file=helplines.FILE_NAME,
                ),
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


def _age(what: str, file: str, line: int, until: date, today: date) -> Iterator[Problem]:
    if until < today:
        message = f"{what} was to be told until {until}."
        hint = "Look for a newer source, and move its days with that."
        yield Problem(file, line, EXPIRED, message, hint, Severity.WARNING)
    elif until - today <= timedelta(days=DAYS_BEFORE):
        message = f"{what} may be told until {until}, {DAYS_BEFORE} days or less from now."
        yield Problem(file, line, SOON, message, "Look for a newer source.", Severity.WARNING)
