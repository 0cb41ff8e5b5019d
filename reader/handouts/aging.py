"""What a page says beside facts that may no longer be true, judged on the day it is read or printed."""

from dataclasses import replace
from datetime import date

from reader.content.blocks import Fact, Inline, Strong, Text
from reader.content.body import Body
from reader.content.walk import facts, with_inlines
from reader.handouts.labels import long_date
from reader.library.records import StoredArticle

_DAY = "{day}"


def body_on(stored: StoredArticle, today: date) -> Body:
    """The article's text on a day: each fact past its last day says since when it may have changed."""
    body, written = stored.body, today.isoformat()
    old = [fact for fact in facts(body.blocks) if fact.until and fact.until < written]
    if not old or not stored.may_have_changed:
        return body

    def noted(inline: Inline) -> Inline:
        if not isinstance(inline, Fact) or not inline.until or inline.until >= written:
            return inline
        words = stored.may_have_changed.replace(_DAY, _day(inline.as_of, stored.card.language))
        return replace(inline, children=(*inline.children, Text(" "), Strong((Text(words),))))

    return replace(body, blocks=with_inlines(body.blocks, noted))


def _day(written: str, language: str) -> str:
    try:
        return long_date(date.fromisoformat(written), language)
    except ValueError:
        return written
