"""An article's passages: every word people read, in order, each with its line."""

from reader.content.article import Article
from reader.content.blocks import Callout, Figure, Table
from reader.content.parser import parse_article
from reader.content.passages import last_section, passages

TEXT = """---
title: Pain
summary: What helps.
drugs: []
treatments: []
---
!!! key "Key points"
    - One **point**. [@a]
    - Two.

## First
Words.

| a | b |
|---|---|
| c | d |

![A brain.](../../images/brain.svg "Brain")

## Next
- [Alcohol](../drugs/alcohol.md)
"""


def article(text: str = TEXT) -> Article:
    found = parse_article(text, "en/topics/pain.md").article
    assert isinstance(found, Article)
    return found


def test_every_passage_with_its_line() -> None:
    assert [(passage.line, passage.text) for passage in passages(article())] == [
        (2, "Pain"),
        (3, "What helps."),
        (7, "Key points"),
        (8, "One point."),
        (9, "Two."),
        (11, "First"),
        (12, "Words."),
        (14, "a b"),
        (16, "c d"),
        (18, "A brain."),
        (18, "Brain"),
        (20, "Next"),
        (21, "Alcohol"),
    ]


def test_a_passage_knows_its_block() -> None:
    found = {passage.text: passage.block for passage in passages(article())}
    assert found["Pain"] is None
    assert isinstance(found["Key points"], Callout)
    assert isinstance(found["c d"], Table)
    assert isinstance(found["Brain"], Figure)


def test_the_last_section() -> None:
    section = last_section(article())
    assert section is not None
    assert (section.heading.anchor, len(section.blocks)) == ("next", 1)
    assert last_section(article(TEXT.partition("## First")[0])) is None
