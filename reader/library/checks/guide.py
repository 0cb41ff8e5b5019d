"""Rule: what `guide.toml` names exists, in every language it promises."""

from collections import Counter
from collections.abc import Iterator

from reader.content.problems import Problem
from reader.library.loader import Gathered
from reader.library.taxonomy import TermKind

_FILE = "guide.toml"


def check_guide(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each term listed twice, without a name, or in an unknown group."""
    guide = gathered.guide
    groups = {group.id for group in guide.groups}
    for (kind, term_id), count in Counter((term.kind, term.id) for term in guide.terms).items():
        if count > 1:
            yield Problem(_FILE, 0, "duplicate-id", f'The {kind.value} "{term_id}" is listed {count} times.')
    for each in guide.groups:
        for language in sorted(set(guide.languages) - {name.language for name in each.names}):
            yield Problem(_FILE, 0, "missing-name", f'"{each.id}" has no name in "{language}".')
    for term in guide.terms:
        missing = set(guide.languages) - {name.language for name in term.names}
        for language in sorted(missing):
            yield Problem(_FILE, 0, "missing-name", f'"{term.id}" has no name in "{language}".')
        if term.kind is TermKind.TREATMENT and term.group not in groups:
            message = f'"{term.id}" is in the group "{term.group}", which is not listed.'
            yield Problem(_FILE, 0, "unknown-group", message)
