"""The piece of an article that shows why it was found, with the matching words marked."""

import re

from reader.library.folding import fold
from reader.library.records import SectionText
from reader.search.results import Span

LENGTH = 150  # characters, about two lines on a kiosk
_WORD = re.compile(r"[^\W_]+")


def snippet(
    summary: str, sections: tuple[SectionText, ...], wanted: tuple[str, ...], open_end: bool
) -> tuple[Span, ...]:
    """The best stretch of the summary or a section; the summary when no word of it matches."""
    texts = [summary, *(section.text for section in sections)]
    # The first text with the most different words wins, so the summary is preferred.
    best = max(range(len(texts)), key=lambda i: (_variety(texts[i], wanted, open_end), -i))
    matches = _matches(texts[best], wanted, open_end)
    return _spans(texts[best], matches)


def _variety(text: str, wanted: tuple[str, ...], open_end: bool) -> int:
    folded = fold(text)
    return sum(_finder(word, open_end and word == wanted[-1]).search(folded) is not None for word in wanted)


def _finder(word: str, is_open: bool) -> re.Pattern[str]:
    return re.compile(r"\b" + re.escape(word) + ("" if is_open else r"\b"))


def _matches(text: str, wanted: tuple[str, ...], open_end: bool) -> list[re.Match[str]]:
    found = []
    for match in _WORD.finditer(text):
        word = fold(match[0])
        if word in wanted or (open_end and wanted and word.startswith(wanted[-1])):
            found.append(match)
    return found


def _spans(text: str, matches: list[re.Match[str]]) -> tuple[Span, ...]:
    start = _start(text, matches[0].start() if matches else 0)
    end = _end(text, start)
    spans = [Span("… ", False)] if start else []
    at = start
    for match in matches:
        if match.start() >= at and match.end() <= end:
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
