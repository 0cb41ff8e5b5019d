"""Rule: what the register says of a work can be true: its identifiers, its day, the works it belongs with."""

import re
from collections.abc import Iterator
from datetime import date

from reader.content.problems import Problem
from reader.guide.checks.dates import MOST_MONTHS, months_before
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered
from reader.guide.register import FILE_NAME, RULE, Work
from reader.library.taxonomy import TermKind
from reader.texts.sentence import did_you_mean

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]{1,200}[^\s\"<>.,;]", re.ASCII)
_PMID = re.compile(r"[1-9]\d{0,7}", re.ASCII)
_TRIAL = re.compile(r"(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|EudraCT \d{4}-\d{6}-\d{2}|NTR\d{1,5})", re.ASCII)


def check_sources(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each identifier that cannot be one, each day that cannot be, each unknown name."""
    works = gathered.register.works
    newest = max((work.checked for work in works.values()), default=standards.today)
    oldest = months_before(standards.released or newest, MOST_MONTHS)
    names = {*gathered.guide.ids(TermKind.DRUG), *gathered.guide.ids(TermKind.TREATMENT)}
    for work in works.values():
        yield from _identifiers(work)
        yield from _day(work, oldest, standards.today)
        for other in work.same_trial:
            if work.source.id not in getattr(works.get(other), "same_trial", ()):
                message = f'"{other}" is not named the same trial as "{work.source.id}" in turn.'
                hint = did_you_mean(other, works) if other not in works else "Name each in the other."
                yield Problem(FILE_NAME, work.line, RULE, message, hint)
        for term in work.covers:
            if term not in names:
                message = f'"{work.source.id}" covers "{term}", which is no drug or treatment of the guide.'
                yield Problem(FILE_NAME, work.line, RULE, message, did_you_mean(term, sorted(names)))


def _identifiers(work: Work) -> Iterator[Problem]:
    for name, value, form, example in (
        ("DOI", work.doi, _DOI, "10.1001/jama.2023.19761"),
        ("PMID", work.pmid, _PMID, '"28734107"'),
        ("trial number", work.trial, _TRIAL, "NCT06233799"),
    ):
        if value and not form.fullmatch(value):
            message = f'"{value}" of "{work.source.id}" does not have the form of a {name}.'
            yield Problem(
                FILE_NAME, work.line, RULE, message, f"Such as {example}; leave out what is not sure."
            )


def _day(work: Work, oldest: date, today: date) -> Iterator[Problem]:
    if work.checked > today:
        message = f'"{work.source.id}" was checked on {work.checked}, a day still to come.'
        yield Problem(FILE_NAME, work.line, "dates", message, f"Today is {today}.")
    elif work.checked < oldest:
        message = f'"{work.source.id}" was checked on {work.checked}, more than {MOST_MONTHS} months ago.'
        yield Problem(FILE_NAME, work.line, "dates", message, f"Check it again; {oldest} is early enough.")
