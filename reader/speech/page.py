"""A whole page as one text for a voice: what paper says of it, worded as reading aloud words it."""

from collections.abc import Iterator
from datetime import date

from reader.clinic.model import Settings
from reader.content.blocks import Paragraph, Text
from reader.errors import LibraryError
from reader.handouts.blocks import (
    Badge,
    CardSheet,
    Contents,
    Lead,
    PaperBlock,
    PhoneCards,
    PhoneLine,
    Repeat,
    SmallPrint,
    SourceList,
    Title,
    TypedBox,
    WriteLine,
)
from reader.handouts.document import compose
from reader.handouts.letterhead import HelplineBox
from reader.ids import ArticleId
from reader.library.store import Library
from reader.navigation.packet import Packet, Slip
from reader.render.plain import lines_of
from reader.render.sources import source_words
from reader.speech.script import ScriptWriter
from reader.texts.sentence import said


def page_text(library: Library, settings: Settings, article: ArticleId, language: str, day: date) -> str:
    """The sentences of a page on one line: its text, whom to call, when it was checked, its sources.

    One line, since some voices take each line as a text of its own. Raises UnknownArticle for a page the
    guide lacks in that language, and LibraryError for a damaged one.
    """
    stored = library.card(article, language)
    if stored is not None and stored.damaged:
        raise LibraryError(
            said('The page "{page}" cannot be read aloud: {reason}', page=article, reason=stored.damaged)
        )
    document = compose(library, settings, Packet((article,), language), Slip(), day)
    blocks = [block for section in document.sections for block in section.blocks]
    # The list of sources comes last: who only listens cannot leave it out, but can stop there.
    end = next((place for place, each in enumerate(blocks) if isinstance(each, SourceList)), len(blocks))
    sources = blocks[end : end + 1]
    writer = ScriptWriter(language)
    for line in (
        *_lines(blocks[:end]),
        *_helpline_lines(document.helpline),
        *_lines(blocks[end + 1 :]),
        *_lines(sources),
    ):
        writer.add(line, 0)
    return " ".join(sentence.said for sentence in writer.script().sentences)


def _lines(blocks: list[PaperBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Title(words) | Lead(words) | SmallPrint(words, _):
                yield from _ended(words)
            case Badge():
                yield from _ended(block.words)
                yield from _ended(block.addition)
            case SourceList():
                yield from _ended(block.title)
                for number, source in enumerate(block.sources, start=1):
                    yield from _ended(f"{number}. {source_words(source)}")
            case TypedBox() | Contents() | WriteLine() | PhoneCards() | CardSheet():
                continue  # of packets, and for a pen
            case Repeat(callout):
                yield from lines_of([callout])
            case _:
                yield from lines_of([block])


def _helpline_lines(box: HelplineBox) -> Iterator[str]:
    main = box.main
    yield from _ended(f"{main.name}: {main.number}" if main.name else main.number)
    yield from _ended(box.word)
    yield from _ended(box.facts)
    for line in box.others:
        yield from _phone_lines(line)


def _phone_lines(line: PhoneLine) -> Iterator[str]:
    yield from _ended(f"{line.name}: {line.number}" if line.name else line.number)
    yield from _ended(line.note)


def _ended(words: str) -> Iterator[str]:
    """The words as a sentence."""
    yield from lines_of([Paragraph((Text(words),))])
