"""What a visitor takes along on a phone: the key points and the helpline as plain text for a QR code."""

from collections.abc import Iterator
from datetime import date

from reader.clinic.model import HelplinePanel
from reader.content.blocks import Block, Callout, CalloutKind, ListBlock, Paragraph
from reader.content.walk import plain_text
from reader.handouts.aging import body_on
from reader.handouts.labels import labels
from reader.library.records import StoredArticle

LONGEST = 300
"""The most characters the text has; phones read a code of that size from a screen."""


def take_text(stored: StoredArticle, panel: HelplinePanel) -> str:
    """The article's title, as many whole key points as fit, and the helplines; at most 300 characters.

    The helplines always fit; a point is never cut short.
    """
    words = labels(stored.card.language)
    facts = [words.free] if panel.main.free else []
    facts += [words.always_open] if panel.main.always_open else []
    key = dict(panel.crisis.keys).get(stored.card.language)
    tail = words.take_along.format(
        number=panel.main.number,
        facts=f" ({', '.join(facts)})" if facts else "",
        crisis=words.press.format(line=panel.crisis.number, key=key) if key else panel.crisis.number,
        emergency=panel.emergency.number,
    )
    text = _shortened(stored.card.title, LONGEST - len(tail) - 1)
    for point in key_points(stored):
        longer = f"{text}\n- {point}"
        if len(longer) + 1 + len(tail) <= LONGEST:
            text = longer
    return f"{text}\n{tail}" if text else tail


def key_points(stored: StoredArticle) -> tuple[str, ...]:
    """The article's key points as plain sentences, without the numbers of sources."""
    for block in body_on(stored, date.today()).blocks:
        if isinstance(block, Callout) and block.kind is CalloutKind.KEY:
            return tuple(_sentences(block.blocks))
    return ()


def _sentences(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain_text(block.children)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _sentences(item.blocks)


def _shortened(title: str, room: int) -> str:
    """A title of at most `room` signs, cut between words."""
    if len(title) <= room:
        return title
    return title[: max(0, room - 1)].rpartition(" ")[0] + "…" if room > 1 else ""
