"""What must be true of the guide: one rule a file, each a function from the gathered guide to problems."""

from collections.abc import Callable, Iterator

from reader.content.problems import Problem
from reader.guide.checks.citations import check_citations
from reader.guide.checks.danger import check_danger
from reader.guide.checks.danger_model import check_danger_model, check_danger_phones
from reader.guide.checks.dates import check_dates
from reader.guide.checks.dose import check_doses
from reader.guide.checks.drawing import check_drawings
from reader.guide.checks.facts import check_facts, check_phone_lines
from reader.guide.checks.figures import check_figures
from reader.guide.checks.guide import check_guide
from reader.guide.checks.level import check_levels
from reader.guide.checks.links import check_links
from reader.guide.checks.naloxone import check_naloxone
from reader.guide.checks.official_page import check_official_pages
from reader.guide.checks.orphan import check_orphans
from reader.guide.checks.phone import check_phones
from reader.guide.checks.questions import check_questions
from reader.guide.checks.reading_level import check_reading_level
from reader.guide.checks.repeated_text import check_repeated_text
from reader.guide.checks.reviews import check_reviews
from reader.guide.checks.sentences import check_sentences
from reader.guide.checks.shared import check_shared
from reader.guide.checks.sources import check_sources
from reader.guide.checks.standards import Standards
from reader.guide.checks.stigma import check_stigma
from reader.guide.checks.structure import check_structure
from reader.guide.checks.tables import check_tables
from reader.guide.checks.teach_back import check_teach_back
from reader.guide.checks.terms import check_terms
from reader.guide.checks.translation import check_translations
from reader.guide.checks.unique import check_unique_ids
from reader.guide.checks.web import check_web
from reader.guide.checks.wording import check_wordings
from reader.guide.loader import Gathered
from reader.guide.sharing import LEAST_SHARED, shared_out

Check = Callable[[Gathered], Iterator[Problem]]
MeasuredCheck = Callable[[Gathered, Standards], Iterator[Problem]]

ALONE: tuple[Check, ...] = (
    check_citations,
    check_figures,
    check_reading_level,
    check_sentences,
    check_structure,
    check_stigma,
    check_danger,
    check_naloxone,
    check_doses,
    check_official_pages,
    check_web,
    check_dates,
)
"""What judges an article by its own words, whatever else is in the guide."""

TOGETHER: tuple[Check, ...] = (
    check_tables,
    check_guide,
    check_terms,
    check_unique_ids,
    check_links,
    check_reviews,
    check_danger_model,
    check_repeated_text,
    check_orphans,
    check_levels,
    check_translations,
    check_questions,
    check_teach_back,
    check_wordings,
    check_shared,
)
CHECKS = (*ALONE, *TOGETHER)
MEASURED_CHECKS: tuple[MeasuredCheck, ...] = (
    check_phones,
    check_danger_phones,
    check_sources,
    check_facts,
    check_phone_lines,
    check_drawings,
)


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
