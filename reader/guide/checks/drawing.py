"""Rule: the sign or icon that `guide.toml` gives a drug or treatment is there to be drawn."""

from collections.abc import Iterator
from pathlib import Path

from reader.content.problems import Problem
from reader.guide.checks.standards import Standards
from reader.guide.loader import Gathered
from reader.library.taxonomy import TermKind
from reader.texts.sentence import did_you_mean

_FOLDERS = ("icons", "signs")
_OF_DRUGS, _OF_TREATMENTS = ("missing-sign", "sign"), ("missing-icon", "icon")


def drawn_symbols(resources: Path) -> frozenset[str]:
    """The names of all signs and icons in the folder of resources."""
    return frozenset(path.stem for folder in _FOLDERS for path in (resources / folder).glob("*.svg"))


def check_drawings(gathered: Gathered, standards: Standards) -> Iterator[Problem]:
    """A problem for each drug or treatment that would be shown with an empty square."""
    if standards.symbols is None:
        return
    for term in gathered.guide.terms:
        if term.symbol not in standards.symbols:
            rule, what = _OF_DRUGS if term.kind is TermKind.DRUG else _OF_TREATMENTS
            message = f'"{term.id}" has the {what} "{term.symbol}", and there is no such drawing.'
            hint: str = did_you_mean(term.symbol, sorted(standards.symbols))
            hint = hint or f"Draw it as resources/{what}s/{term.symbol}.svg, or name another."
            yield Problem("guide.toml", term.line, rule, message, hint)
