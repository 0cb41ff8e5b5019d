"""The piece of an article that shows why it was found, with the matching words marked."""

import re
from collections.abc import Iterator
from itertools import takewhile

from reader.library.folding import fold
from reader.library.records import SectionText
from reader.search.results import Span

LENGTH = 150  # characters, about two lines on a kiosk
_WORD = re.compile(r"[^\W_]+")


def snippet(
    summary: str, sections: tuple[SectionText, ...], wanted: tuple[str, ...], open_end: bool
) -> tuple[Span, ...]:
    """The best stretch of the summary or a section; the summary when no word of it matches."""
    finders = tuple(_finder(word, open_end and word == wanted[-1]) for word in wanted)
    best, most = summary, _variety(summary, wanted, finders)
    for section in sections:
        if most == len(wanted):  # the first text with the most different words wins: the summary is preferred
            break
        variety = _variety(section.text, wanted, finders)
        if variety > most:
            best, most = section.text, variety
    return _spans(best, wanted, open_end)


def _finder(word: str, is_open: bool) -> re.Pattern[str]:
    return re.compile(r"\b" + re.escape(word) + ("" if is_open else r"\b"))


def _variety(text: str, wanted: tuple[str, ...], finders: tuple[re.Pattern[str], ...]) -> int:
    folded = fold(text)
    # Looking for the letters first is much faster where they are not there at all.
    return sum(
        word in folded and finder.search(folded) is not None
        for word, finder in zip(wanted, finders, strict=True)
    )


def _matches(text: str, start: int, wanted: tuple[str, ...], open_end: bool) -> Iterator[re.Match[str]]:
    for match in _WORD.finditer(text, start):
        word = fold(match[0])
        if word in wanted or (open_end and wanted and word.startswith(wanted[-1])):
            yield match


def _spans(text: str, wanted: tuple[str, ...], open_end: bool) -> tuple[Span, ...]:
    first = next(_matches(text, 0, wanted, open_end), None)
    start = _start(text, first.start() if first else 0)
    end = _end(text, start)
    spans = [Span("… ", False)] if start else []
    at = start
    for match in takewhile(lambda match: match.end() <= end, _matches(text, start, wanted, open_end)):
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
