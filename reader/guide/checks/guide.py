"""Rule: what `guide.toml` names exists, in every language it promises, and its words are known."""

from collections import Counter
from collections.abc import Iterator

from reader.content.characters import odd_lines
from reader.content.leftovers import leftovers
from reader.content.problems import Problem
from reader.guide.loader import Gathered
from reader.ids import TermId
from reader.library.taxonomy import Stopping, TermKind
from reader.texts.sentence import did_you_mean

_FILE = "guide.toml"
_STOPPING = ("", *(each.value for each in Stopping))


def check_guide(gathered: Gathered) -> Iterator[Problem]:
    """A problem for each term listed twice, without a name, or with an unknown word; missing topics."""
    guide = gathered.guide
    yield from _topics(gathered)
    yield from _names(gathered)
    groups = {group.id for group in guide.groups}
    # A disk that does not tell capitals apart could hold only one of two such articles.
    for (kind, term_id), count in Counter((term.kind, term.id.casefold()) for term in guide.terms).items():
        if count > 1:
            line = max(t.line for t in guide.terms if t.kind is kind and t.id.casefold() == term_id)
            message = f'The {kind.value} "{term_id}" is listed {count} times.'
            yield Problem(_FILE, line, "duplicate-id", message, "Keep one of them.")
    for each in guide.groups:
        for language in sorted(set(guide.languages) - {name.language for name in each.names}):
            yield _nameless(each.id, language, each.line)
    for term in guide.terms:
        if TermId.of(term.id) is None:
            message = f'"{term.id}" cannot be the id of a {term.kind.value}; the guide leaves it out.'
            yield Problem(_FILE, term.line, "term-id", message, "Use a-z, 0-9 and - between them.")
        missing = set(guide.languages) - {name.language for name in term.names}
        for language in sorted(missing):
            yield _nameless(term.id, language, term.line)
        if term.kind is TermKind.TREATMENT and term.group not in groups:
            message = f'"{term.id}" is in the group "{term.group}", which is not listed.'
            yield Problem(_FILE, term.line, "unknown-group", message, did_you_mean(term.group, groups))
        if term.dangerous_to_stop not in _STOPPING:
            message = f'"{term.dangerous_to_stop}" of "{term.id}" is no word for what stopping can do.'
            hint: str = did_you_mean(term.dangerous_to_stop, _STOPPING[1:])
            hint = hint or f"Write one of these, or leave it out: {', '.join(_STOPPING[1:])}."
            yield Problem(_FILE, term.line, "unknown-danger", message, hint)


def _nameless(entry: str, language: str, line: int) -> Problem:
    message = f'"{entry}" has no name in "{language}".'
    return Problem(_FILE, line, "missing-name", message, f'Add a line: name.{language} = "…"')


def _topics(gathered: Gathered) -> Iterator[Problem]:
    guide = gathered.guide
    by_situation = (article for each in guide.situations for article in each.articles)
    named = (guide.emergency, *guide.family, *guide.first, guide.words_to_avoid, *by_situation)
    for article in dict.fromkeys(named):
        if article and (guide.languages[0], article) not in gathered.ids:
            message = f'The guide has no article "{article}" in "{guide.languages[0]}".'
            hint = did_you_mean(article, (known for _, known in gathered.ids))
            yield Problem(_FILE, 0, "missing-topic", message, hint or "Write it, or take it out here.")


def _names(gathered: Gathered) -> Iterator[Problem]:
    guide = gathered.guide
    entries = [(each.id, each.line, each.names) for each in guide.groups]
    entries += [(each.id, each.line, each.names) for each in guide.terms]
    entries += [(each.id, each.line, each.names) for each in guide.situations]
    for term_id, line, names in entries:
        for text in (text for name in names for text in (name.name, name.also)):
            for odd in odd_lines(text):
                message = f'A name of "{term_id}" has a character that has no place in it: {odd.signs}.'
                yield Problem(_FILE, line, "character", message, odd.hint)
            for piece in leftovers(text):
                message = f'A name of "{term_id}" has "{piece.piece}" in it, which is not used here.'
                yield Problem(_FILE, line, "leftover", message, piece.hint)
