"""Writes inline values as runs of words, each in one face, as paper sets them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.content.blocks import Citation, Emphasis, Fact, Inline, LineBreak, Link, Needs, Strong, Text
from reader.render.marks import WORD_JOINER, Mark, with_marks


@dataclass(frozen=True)
class Run:
    """Words in one face. `raised` is a small number above the line; a newline in the text is forced."""

    text: str
    bold: bool = False
    raised: bool = False


Runs = tuple[Run, ...]


def runs_of(inlines: Iterable[Inline]) -> Runs:
    """The runs of a text: neighbors of one face joined, without blanks at either end."""
    joined: list[Run] = []
    for run in _runs(inlines, bold=False):
        if joined and (joined[-1].bold, joined[-1].raised) == (run.bold, run.raised):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text and (joined or run.text.strip()):
            joined.append(run)
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
    while joined and not (end := joined[-1].text.rstrip()):
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=end)
    return tuple(joined)


def words(runs: Runs) -> str:
    """The plain text of runs."""
    return "".join(run.text for run in runs)


def _runs(inlines: Iterable[Inline], *, bold: bool) -> Iterator[Run]:
    for inline in with_marks(inlines):
        match inline:
            case Text(text):
                yield Run(text.replace("\n", " "), bold)
            case Strong(children) | Emphasis(children):
                yield from _runs(children, bold=True)
            case Link(_, children) | Fact(_, children) | Needs(_, children):
                yield from _runs(children, bold=bold)
            case LineBreak():
                yield Run("\n")
            case Mark():
                yield Run(WORD_JOINER, bold)
                yield Run(" ".join(inline.pieces), bold, raised=True)
            case Citation():
                continue
