"""A clinic's own pages by the guide's rules of danger: advice, for which no page is left out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from reader.content.blocks import Figure
from reader.content.problems import Problem, Severity
from reader.content.walk import all_blocks
from reader.guide.checks.crisis_line import check_crisis_line
from reader.guide.checks.danger import check_danger
from reader.guide.checks.dose import check_told_doses
from reader.guide.checks.first_911 import check_first_911
from reader.guide.checks.naloxone import check_naloxone
from reader.guide.checks.pregnancy import check_pregnancy
from reader.guide.checks.stigma import check_stigma
from reader.guide.checks.unresponsive import check_unresponsive
from reader.guide.loader import Gathered
from reader.guide.own import Own
from reader.guide.rules_told import told_guide
from reader.library.store import Library
from reader.library.taxonomy import TermKind
from reader.texts.sentence import Sentence, said

_RULES: Mapping[str, Callable[[Gathered], Iterator[Problem]]] = {
    "danger": check_danger,
    "unresponsive": check_unresponsive,
    "crisis-line": check_crisis_line,
    "naloxone": check_naloxone,
    "first-911": check_first_911,
    "pregnancy": check_pregnancy,
    "dose": check_told_doses,
    "stigma": check_stigma,
}
_SAID: Mapping[str, tuple[Sentence, Sentence]] = {
    "danger": (
        said("The page is about something that is dangerous to stop suddenly, and no danger box says so."),
        said('Add a box such as: !!! danger "Stopping suddenly can kill", and say whom to call.'),
    ),
    "unresponsive": (
        said("The page speaks of somebody who does not wake up, and does not say all that helps."),
        said("Name 911, naloxone, breaths or the side, and link to the guide: ../topics/emergency.md"),
    ),
    "crisis-line": (
        said("The text speaks of a poisoning, and offers 988 where 911 must be called."),
        said("Say: call 911 first. After that, 988 can stay on the line."),
    ),
    "naloxone": (
        said("The page is about an opioid and does not mention naloxone."),
        said("Say that naloxone reverses an opioid overdose, and where to get it."),
    ),
    "first-911": (
        said("The key points do not say when to call 911."),
        said("Say it in the first points."),
    ),
    "pregnancy": (
        said("The page has no line for those who are pregnant."),
        said("Tell them to ask here before they start, change or stop anything."),
    ),
    "dose": (
        said("An amount reads as an instruction to take it."),
        said("Say what the product is; how much is for a doctor to say."),
    ),
}
"""In the words of a clinic, which has no shared passages; a rule without any says its own."""


def own_advice(library: Library, own: Own) -> Iterator[Problem]:
    """What the rules of danger say of each page. Raises LibraryError."""
    yield from _missing_pictures(library, own)
    guide = told_guide(library)
    if guide is None:
        return
    for page in own.pages:
        known = replace(page.article.front, drugs=(), treatments=())
        about = {kind: guide.guide.ids(kind) for kind in TermKind}
        known = replace(
            known,
            drugs=tuple(each for each in page.article.front.drugs if each in about[TermKind.DRUG]),
            treatments=tuple(
                each for each in page.article.front.treatments if each in about[TermKind.TREATMENT]
            ),
        )
        alone = replace(guide, articles=(replace(page.article, front=known),))
        for rule, check in _RULES.items():
            for problem in check(alone):
                if problem.path != page.article.path:
                    continue  # of the guide itself
                words, hint = _SAID.get(rule, (problem.message, problem.hint))
                line = page.lines.of(problem.line)
                yield Problem(page.path, line, rule, words, hint, Severity.WARNING)


def _missing_pictures(library: Library, own: Own) -> Iterator[Problem]:
    for page in own.pages:
        for block in all_blocks(page.article.blocks):
            if not isinstance(block, Figure) or block.picture in own.pictures:
                continue
            if library.picture(block.picture) is None:
                message = said('There is no picture "{file}".', file=f"images/{block.picture}")
                hint = said("Put it into the folder images, as an SVG.")
                line = page.lines.of(block.line)
                yield Problem(page.path, line, "own-picture", message, hint, Severity.WARNING)
