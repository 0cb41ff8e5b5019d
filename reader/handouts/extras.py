"""The pages beside the articles: words explained, the helplines, cards to cut out."""

from collections.abc import Iterable

from reader.clinic.helplines import HELPLINES, How
from reader.clinic.numbers import tel_uri
from reader.content.blocks import Cell, Heading, Strong, Table, Text
from reader.handouts.blocks import CardSheet, Lead, PaperBlock, PhoneCards, PhoneLine, Terms, Title
from reader.handouts.labels import labels, line_words
from reader.handouts.letterhead import HelplineBox
from reader.library.records import GlossaryEntry

_OTHER_LINES = ("veterans", "poison", "crisis-text", "violence")


def glossary_page(found: Iterable[GlossaryEntry], language: str) -> tuple[PaperBlock, ...]:
    """These words explained, in alphabetical order."""
    words = labels(language)
    rows = tuple((_bold(term.term), _cell(term.meaning)) for term in sorted(found, key=_by_term))
    return (
        Title(words.glossary),
        Lead(words.glossary_lead),
        Terms((), rows),
    )


def helpline_page(box: HelplineBox, language: str, *, on_cover: bool = False) -> tuple[PaperBlock, ...]:
    """The clinic's line, 988, 911 and the front desk in large type, then other national lines.

    `on_cover` the clinic's line is not among them: it stands at the foot of that page.
    """
    words = labels(language)
    main = PhoneLine(box.main.number, box.main.name, box.facts, box.main.tel)
    blocks: list[PaperBlock] = [
        Title(words.helpline_page),
        Lead(words.helpline_lead),
        PhoneCards(box.others, in_pairs=True) if on_cover else PhoneCards((main, *box.others)),
    ]
    rows = [
        (_cell(f"{line.name}: {line.note}" if line.note else line.name), _bold(line.number))
        for line in other_lines(box, language)
    ]
    lines = Terms((), tuple((number, name) for name, number in rows)) if on_cover else Table((), tuple(rows))
    return (*blocks, Heading(2, (Text(words.other_lines),), ""), lines)


def other_lines(box: HelplineBox, language: str) -> tuple[PhoneLine, ...]:
    """National lines that the box does not name; `tel` is empty for one that only takes text messages."""
    shown = {line.tel for line in (box.main, *box.others)}
    return tuple(
        PhoneLine(
            line.number,
            line_words(line.name, language),
            line_words(line.note, language),
            tel_uri(line.number) if line.how is How.CALL else "",
        )
        for line in HELPLINES
        if line.id in _OTHER_LINES and (line.note or tel_uri(line.number) not in shown)
    )


def card_page(clinic: str, box: HelplineBox, language: str) -> tuple[PaperBlock, ...]:
    """A sheet of wallet cards."""
    words = labels(language)
    return (
        Title(words.wallet),
        Lead(words.wallet_lead),
        CardSheet(clinic, (box.main, *box.others), box.facts, words.wallet_advice),
    )


def _by_term(entry: GlossaryEntry) -> str:
    return entry.term.casefold()


def _cell(text: str) -> Cell:
    return Cell((Text(text),))


def _bold(text: str) -> Cell:
    return Cell((Strong((Text(text),)),))
