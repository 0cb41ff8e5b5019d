"""The rules of safety, and how many places of the guide are still to be mended for each.

They came after the pages. `mending.toml` names the places that were there when a rule came: so many are no
failure, and the number can only go down.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reader.content.problems import Problem, Severity
from reader.guide.checks.badge import check_badges
from reader.guide.checks.crisis_line import check_crisis_line
from reader.guide.checks.explained import check_explained
from reader.guide.checks.first_911 import check_first_911
from reader.guide.checks.hub_dangers import check_hub_dangers
from reader.guide.checks.named_page import check_named_pages
from reader.guide.checks.picture_steps import check_picture_steps
from reader.guide.checks.pregnancy import check_pregnancy
from reader.guide.checks.rhythm import check_rhythm
from reader.guide.checks.scope import check_scope
from reader.guide.checks.unresponsive import check_unresponsive
from reader.guide.loader import Gathered
from reader.guide.sharing import LEAST_SHARED, shared_out
from reader.guide.toml_text import read_toml
from reader.texts.sentence import did_you_mean

FILE_NAME = "mending.toml"
RULES: Mapping[str, Callable[[Gathered], Iterator[Problem]]] = {
    "unresponsive": check_unresponsive,
    "first-911": check_first_911,
    "crisis-line": check_crisis_line,
    "hub-dangers": check_hub_dangers,
    "pregnancy": check_pregnancy,
    "scope": check_scope,
    "badge": check_badges,
    "named-page": check_named_pages,
    "picture-steps": check_picture_steps,
    "explained": check_explained,
    "rhythm": check_rhythm,
}


@dataclass(frozen=True)
class Mending:
    """What the rules found. `problems` fail, `waiting` are known places, by rule with how many may be."""

    problems: tuple[Problem, ...]
    waiting: Mapping[str, tuple[Problem, ...]]


def safety_problems(gathered: Gathered, folder: Path, processes: int = 1) -> Mending:
    """The guide in `folder` by the rules of safety; `processes` look for what is against them."""
    problems: list[Problem] = []
    allowed = _allowed(folder, problems)
    waiting: defaultdict[str, tuple[Problem, ...]] = defaultdict(tuple)
    checks = tuple(RULES.values())
    everything = shared_out(
        lambda number: tuple(checks[number](gathered)),
        len(checks),
        processes if len(gathered.articles) > LEAST_SHARED else 1,
    )
    for rule, found in zip(RULES, everything, strict=True):
        most = allowed.get(rule, 0)
        if len(found) > most:
            problems += found
        elif found:
            waiting[rule] = tuple(replace(each, severity=Severity.WARNING) for each in found)
        if len(found) < most:
            message = f"Only {len(found)} places are left for the rule {rule}, not {most}."
            hint = f"Write: {rule} = {len(found)}" if found else "Take the line out."
            problems.append(Problem(FILE_NAME, 0, "mending", message, hint, Severity.WARNING))
    return Mending(tuple(problems), waiting)


def _allowed(folder: Path, problems: list[Problem]) -> dict[str, int]:
    if not (folder / FILE_NAME).exists():
        return {}
    read = read_toml(folder / FILE_NAME, FILE_NAME, "mending")
    if isinstance(read, Problem):
        problems.append(read)
        return {}
    found: dict[str, int] = {}
    for rule, count in read.data.items():
        if rule in RULES and type(count) is int and count > 0:
            found[rule] = count
        else:
            message = f'"{rule}" is no rule of safety with the number of places left.'
            hint = did_you_mean(rule, RULES) or f"Rules: {', '.join(RULES)}."
            problems.append(Problem(FILE_NAME, read.line_of(rule), "mending", message, hint))
    return found
