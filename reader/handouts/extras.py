"""The pages beside the articles: words explained, the helplines, cards to cut out."""

from collections.abc import Iterable
from typing import Protocol

from reader.clinic.helplines import HELPLINES, tel_uri
from reader.handouts.blocks import (
    Block,
    CardSheet,
    Heading,
    Look,
    Paragraph,
    PhoneCards,
    PhoneLine,
    Run,
    Table,
)
from reader.handouts.glossary import terms_used
from reader.handouts.labels import labels, line_words
from reader.handouts.letterhead import HelplineBox
from reader.library.store import Library

_OTHER_LINES = ("veterans", "poison", "crisis-text", "violence")


class HasBlocks(Protocol):
    """A part of a document."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands in it."""


def glossary_page(library: Library, parts: Iterable[HasBlocks], language: str) -> tuple[Block, ...]:
    """The hard words the parts use, explained; empty when they use none."""
    found = terms_used(library, [part.blocks for part in parts], language)
    if not found:
        return ()
    words = labels(language)
    rows = tuple(((Run(term.term, bold=True),), (Run(term.meaning),)) for term in found)
    return (
        Heading(1, (Run(words.glossary),)),
        Paragraph((Run(words.glossary_lead),), Look.LEAD),
        Table((), rows),
    )


def helpline_page(box: HelplineBox, language: str) -> tuple[Block, ...]:
    """The clinic's line, 988, 911 and the front desk in large type, then other national lines."""
    words = labels(language)
    main = PhoneLine(box.main.number, box.main.name, box.facts, box.main.tel)
    blocks: list[Block] = [
        Heading(1, (Run(words.helpline_page),)),
        Paragraph((Run(words.helpline_lead),), Look.LEAD),
        PhoneCards((main, *box.others)),
    ]
    shown = {line.tel for line in (box.main, *box.others)}
    rows = []
    for line in HELPLINES:
        if line.id in _OTHER_LINES and (line.note or tel_uri(line.number) not in shown):
            name = line_words(line.name, language)
            note = line_words(line.note, language)
            said = f"{name}: {note}" if note else name
            rows.append(((Run(said),), (Run(line.number, bold=True),)))
    blocks += [Heading(2, (Run(words.other_lines),)), Table((), tuple(rows))]
    return tuple(blocks)


def card_page(clinic: str, box: HelplineBox, language: str) -> tuple[Block, ...]:
    """A sheet of wallet cards."""
    words = labels(language)
    return (
        Heading(1, (Run(words.wallet),)),
        Paragraph((Run(words.wallet_lead),), Look.LEAD),
        CardSheet(clinic, (box.main, *box.others), box.facts, words.wallet_advice),
    )
