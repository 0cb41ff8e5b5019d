"""What is doubtful about a draft made from a Word file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.content.parser import parse_article
from reader.guide.word_file import WordFile
from reader.library.folding import words as folded_words
from reader.texts.sentence import Sentence, joined, said, verbatim

_MOST_LOST = 40


@dataclass(frozen=True)
class Doubt:
    """What an editor should look at. `line` is that of the draft; 0 for the draft as a whole."""

    line: int
    sentence: Sentence


def from_marks(marks: WordFile, text: str) -> Iterator[Doubt]:
    """What the file itself marks: changes, comments, what has no place here."""
    lines = [folded_words(line) for line in text.split("\n")]
    for mark in marks.marks:
        near = folded_words(mark.near)[:-1] or folded_words(mark.near)
        found = (number for number, line in enumerate(lines, 1) if near and _starts_in(near, line))
        yield Doubt(next(found, 0), mark.sentence)


def _starts_in(near: list[str], line: list[str]) -> bool:
    return any(line[place : place + len(near)] == near for place in range(len(line)))


def lost(marks: WordFile, text: str, doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Words of the file that stand neither in the draft nor in a doubt."""
    told = " ".join((text, *(each.sentence for each in doubts), *(each.sentence for each in marks.marks)))
    there = Counter(folded_words(told))
    gone = Counter(folded_words(" ".join(marks.words))) - there
    if gone:
        named = ", ".join([*gone][:_MOST_LOST])
        yield Doubt(0, said("These words of the file are not in the draft: {words}", words=named))


def judged(text: str) -> Iterator[Doubt]:
    """What the reader of articles says of the draft."""
    with_summary = text.replace("\ndrugs: []", "\nsummary: A summary.\ndrugs: []", 1)
    with_summary = with_summary.replace("](images/", "](../../images/")  # as a page of a clinic's own may
    for problem in parse_article(with_summary, "en/topics/draft.md").problems:
        told = (each for each in (problem.message, problem.hint) if each)
        words = [each if isinstance(each, Sentence) else verbatim(each) for each in told]
        yield Doubt(max(0, problem.line - 1) if problem.line > 3 else problem.line, joined(*words))
