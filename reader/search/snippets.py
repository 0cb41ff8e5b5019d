"""The piece of an article that shows why it was found, with the matching words marked."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile

from reader.library.folding import fold
from reader.library.records import ArticleCard, SectionText
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

    @property
    def most(self) -> int:
        """How many words there are to be found."""
        return len(self.query.words)

    def is_match(self, word: str) -> bool:
        """Whether a word of a text is one of those."""
        found = self._seen.get(word)
        if found is None:
            folded = fold(word)
            is_begun = self.query.ends_open and folded.startswith(self.query.words[-1])
            found = self._seen[word] = is_begun or self.stemmer.stem(folded) in self.query.stems
        return found

    @cached_property
    def _beginnings(self) -> tuple[tuple[str, ...], ...]:
        """For each word, the beginnings of its forms."""
        return tuple(map(self.stemmer.beginnings, self.query.stems))

    @cached_property
    def words(self) -> re.Pattern[str]:
        """Finds the words of a text that may be one of those: they begin with the same letter."""
        starts = {start[0] for starts in self._beginnings for start in starts}
        if self.query.ends_open:
            starts.add(self.query.words[-1][0])
        if not all(start.isascii() for start in starts):
            return _WORD
        letters = "".join(_signs_of().get(start, "") for start in sorted(starts))
        return re.compile(rf"(?<![^\W_])[{letters}][^\W_]*")

    def variety(self, text: str) -> int:
        """How many of the words a text has."""
        folded = fold(text)
        return sum(any(self._has(folded, start) for start in starts) for starts in self._beginnings)

    def _has(self, folded: str, start: str) -> bool:
        """Whether one of those words stands in a text and begins so.

        Without a pattern: Python keeps those it made, and with them what was typed.
        """
        at = folded.find(start)
        while at >= 0:
            before = folded[at - 1 : at]
            if not (before.isalnum() or before == "_"):
                word = _WORD.match(folded, at)
                if word and self.is_match(word[0]):
                    return True
            at = folded.find(start, at + 1)
        return False


@cache
def _signs_of() -> dict[str, str]:
    """The Latin letters and digits that begin with each sign when they are folded."""
    found: dict[str, str] = {}
    for sign in _LATIN:
        start = fold(sign)[:1]
        found[start] = found.get(start, "") + sign
    return found


def snippets(
    cards: Sequence[ArticleCard],
    texts_of: Callable[[Iterable[int]], Mapping[int, Iterable[str]]],
    wanted: Wanted,
) -> list[tuple[Span, ...]]:
    """The snippet of each page; `texts_of` reads the sections of those whose summary does not say it all."""
    told = [wanted.variety(card.summary) for card in cards]
    lacking = (card.number for card, most in zip(cards, told, strict=True) if most != wanted.most)
    texts = texts_of(lacking)
    return [
        _spans(_best(card.summary, most, texts.get(card.number, ()), wanted), wanted)
        for card, most in zip(cards, told, strict=True)
    ]


def snippet(summary: str, sections: Iterable[SectionText], wanted: Wanted) -> tuple[Span, ...]:
    """The best stretch of the summary or a section; the summary when no word of it matches."""
    texts = (section.text for section in sections)
    return _spans(_best(summary, wanted.variety(summary), texts, wanted), wanted)


def _best(summary: str, most: int, texts: Iterable[str], wanted: Wanted) -> str:
    """The first text with the most different words, so that the summary, which has `most`, is preferred."""
    best = summary
    for text in texts:
        if most == wanted.most:
            break
        variety = wanted.variety(text)
        if variety > most:
            best, most = text, variety
    return best


def _matches(text: str, start: int, end: int, wanted: Wanted) -> Iterator[re.Match[str]]:
    for match in wanted.words.finditer(text, start, end):
        if wanted.is_match(match[0]):
            yield match


def _spans(text: str, wanted: Wanted) -> tuple[Span, ...]:
    first = next(_matches(text, 0, len(text), wanted), None)
    start = _start(text, first.start() if first else 0)
    end = _end(text, start)
    spans = [Span("… ", False)] if start else []
    at = start
    # One sign further: a word that ends beyond the snippet is seen to do so.
    for match in takewhile(lambda match: match.end() <= end, _matches(text, start, end + 1, wanted)):
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
