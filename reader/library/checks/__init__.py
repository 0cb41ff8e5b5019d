"""What must be true of the guide: one rule a file, each a function from the gathered guide to problems."""

from collections.abc import Callable, Iterator

from reader.content.problems import Problem
from reader.library.checks.citations import check_citations
from reader.library.checks.danger import check_danger
from reader.library.checks.dates import check_dates
from reader.library.checks.dose import check_doses
from reader.library.checks.figures import check_figures
from reader.library.checks.guide import check_guide
from reader.library.checks.level import check_levels
from reader.library.checks.links import check_links
from reader.library.checks.naloxone import check_naloxone
from reader.library.checks.official_page import check_official_pages
from reader.library.checks.orphan import check_orphans
from reader.library.checks.phone import check_phones
from reader.library.checks.reading_level import check_reading_level
from reader.library.checks.repeated_text import check_repeated_text
from reader.library.checks.reviews import check_reviews
from reader.library.checks.sentences import check_sentences
from reader.library.checks.standards import Standards
from reader.library.checks.stigma import check_stigma
from reader.library.checks.structure import check_structure
from reader.library.checks.tables import check_tables
from reader.library.checks.terms import check_terms
from reader.library.checks.translation import check_translations
from reader.library.checks.unique import check_unique_ids
from reader.library.checks.web import check_web
from reader.library.loader import Gathered
from reader.library.sharing import LEAST_SHARED, shared_out

Check = Callable[[Gathered], Iterator[Problem]]
MeasuredCheck = Callable[[Gathered, Standards], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_guide,
    check_terms,
    check_unique_ids,
    check_links,
    check_citations,
    check_figures,
    check_tables,
    check_reading_level,
    check_sentences,
    check_reviews,
    check_structure,
    check_stigma,
    check_danger,
    check_naloxone,
    check_doses,
    check_repeated_text,
    check_orphans,
    check_levels,
    check_translations,
    check_official_pages,
    check_web,
)
MEASURED_CHECKS: tuple[MeasuredCheck, ...] = (check_phones, check_dates)


def run_checks(gathered: Gathered, standards: Standards, processes: int = 1) -> tuple[Problem, ...]:
    """Every problem of the guide, those met while reading it included, sorted by file and line.

    `processes` look for them.
    """

    def found_by(number: int) -> list[Problem]:
        if number < len(CHECKS):
            return list(CHECKS[number](gathered))
        return list(MEASURED_CHECKS[number - len(CHECKS)](gathered, standards))

    rules = len(CHECKS) + len(MEASURED_CHECKS)
    found = shared_out(found_by, rules, processes if len(gathered.articles) > LEAST_SHARED else 1)
    everything = (*gathered.problems, *(problem for some in found for problem in some))
    return tuple(sorted(everything, key=lambda p: (p.path, p.line, p.rule, p.message)))
