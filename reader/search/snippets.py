"""The piece of an article that shows why it was found, with the matching words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile

from reader.library.folding import fold
from reader.library.records import SectionText
from reader.library.stems import Stemmer
from reader.search.query import Query
from reader.search.results import Span

LENGTH = 150  # characters, about two lines on a kiosk
_WORD = re.compile(r"[^\W_]+")
_LATIN = tuple(chr(sign) for sign in range(0x30, 0x250) if chr(sign).isalnum())


@dataclass(frozen=True)
class Wanted:
    """The words that are marked, in all their forms; the last may be unfinished."""

    query: Query
    stemmer: Stemmer
    _seen: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def is_match(self, word: str) -> bool:
        """Whether a word of a text is one of those."""
        found = self._seen.get(word)
        if found is None:
            folded = fold(word)
            is_begun = self.query.ends_open and folded.startswith(self.query.words[-1])
            found = self._seen[word] = is_begun or self.stemmer.stem(folded) in self.query.stems
        return found

    @cached_property
    def _finders(self) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
        """For each word, the beginnings of its forms, and a pattern for them."""
        found = []
        for stem in self.query.stems:
            starts = self.stemmer.beginnings(stem)
            found.append((starts, re.compile(r"\b(?:" + "|".join(map(re.escape, starts)) + r")[^\W_]*")))
        return tuple(found)

    @cached_property
    def words(self) -> re.Pattern[str]:
        """Finds the words of a text that may be one of those: they begin with the same letter."""
        starts = {start[0] for starts, _ in self._finders for start in starts}
        if self.query.ends_open:
            starts.add(self.query.words[-1][0])
        if not all(start.isascii() for start in starts):
            return _WORD
        letters = "".join(sign for sign in _LATIN if _first_letters()[sign] in starts)
        return re.compile(rf"(?<![^\W_])[{letters}][^\W_]*")

    def variety(self, text: str) -> int:
        """How many of the words a text has."""
        folded = fold(text)
        # Looking for the letters first is much faster where they are not there at all.
        return sum(
            any(start in folded for start in starts)
            and any(self.is_match(match[0]) for match in finder.finditer(folded))
            for starts, finder in self._finders
        )


@cache
def _first_letters() -> dict[str, str]:
    """Each Latin letter and digit, and what it begins with when it is folded."""
    return {sign: fold(sign)[:1] for sign in _LATIN}


def snippet(summary: str, sections: tuple[SectionText, ...], wanted: Wanted) -> tuple[Span, ...]:
    """The best stretch of the summary or a section; the summary when no word of it matches."""
    best, most = summary, wanted.variety(summary)
    for section in sections:
        if most == len(wanted.query.words):
            break  # the first text with the most different words wins: the summary is preferred
        variety = wanted.variety(section.text)
        if variety > most:
            best, most = section.text, variety
    return _spans(best, wanted)


def _matches(text: str, start: int, wanted: Wanted) -> Iterator[re.Match[str]]:
    for match in wanted.words.finditer(text, start):
        if wanted.is_match(match[0]):
            yield match


def _spans(text: str, wanted: Wanted) -> tuple[Span, ...]:
    first = next(_matches(text, 0, wanted), None)
    start = _start(text, first.start() if first else 0)
    end = _end(text, start)
    spans = [Span("… ", False)] if start else []
    at = start
    for match in takewhile(lambda match: match.end() <= end, _matches(text, start, wanted)):
        spans += [Span(text[at : match.start()], False), Span(match[0], True)]
        at = match.end()
    spans.append(Span(text[at:end] + (" …" if end < len(text) else ""), False))
    return tuple(span for span in spans if span.text)


def _start(text: str, first: int) -> int:
    if first < LENGTH * 2 // 3:
        return 0
    sentence = max(text.rfind(mark, first - LENGTH // 2, first) for mark in (". ", "? ", "! "))
    return sentence + 2 if sentence >= 0 else text.rfind(" ", 0, first - LENGTH // 3) + 1


def _end(text: str, start: int) -> int:
    if len(text) - start <= LENGTH:
        return len(text)
    blank = text.rfind(" ", start, start + LENGTH)
    return blank if blank > start else start + LENGTH
