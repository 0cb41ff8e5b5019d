"""Blocks as sentences for search and speech."""

from datetime import date

import pytest

from reader.content.article import Article, FrontMatter
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Citation,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    Text,
)
from reader.ids import ArticleKind
from reader.render.plain import SectionText, reading_minutes, section_texts, word_count


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def article(*blocks: Block) -> Article:
    front = FrontMatter("Title", "S.", (), (), date(2026, 11, 22), ())
    return Article("topics/t", "en", ArticleKind.TOPIC, "en/topics/t.md", front, blocks)


def row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(cell),) if cell else ()) for cell in cells)


def text_of(*blocks: Block) -> str:
    (section,) = section_texts(article(*blocks))
    return section.text


def test_sections_come_in_reading_order() -> None:
    found = section_texts(
        article(
            words("Lead."),
            Callout(CalloutKind.KEY, "Key points", (words("Point."),), "key"),
            Heading(2, (Text("Risks "), Citation("a")), "risks"),
            Paragraph((Text("Many. "), Citation("a"), Text(" More."))),
            Callout(CalloutKind.DANGER, "Careful", (words("Call 911."),), "careful"),
            words("Then."),
            Heading(3, (Text("Small"),), "small"),
            Callout(CalloutKind.ASK, "Ask", (words("Why?"),), "ask"),
            words("Last."),
        )
    )
    assert found == (
        SectionText("", "Title", "Lead."),
        SectionText("key", "Key points", "Point."),
        SectionText("risks", "Risks", "Many. More. Careful. Call 911. Then."),
        SectionText("small", "Small", ""),
        SectionText("ask", "Ask", "Why?"),
        SectionText("", "Small", "Last."),
    )


def test_lists_are_numbered_when_order_matters() -> None:
    items = tuple(ListItem((words(text),)) for text in ("Call 911", "Stay."))
    assert text_of(ListBlock(True, items, 2)) == "2. Call 911. 3. Stay."
    assert text_of(ListBlock(False, items)) == "Call 911. Stay."


def test_list_items_in_small_letters_stay_one_sentence() -> None:
    """Search shows these words; "started hard. no safe place" reads like a slip."""
    texts = ("a seizure in the past", "age 65 or more", "no safe place", "Pregnant?")
    items = tuple(ListItem((words(text),)) for text in texts)
    assert text_of(ListBlock(False, items)) == (
        "a seizure in the past; age 65 or more; no safe place. Pregnant?"
    )


def test_table_rows_are_sentences() -> None:
    assert text_of(Table(row("Sign", "Time"), (row("Shakes", "6 hours"), row("Fever", "")))) == (
        "Shakes: 6 hours. Fever."
    )
    assert text_of(
        Table(row("Pattern", "Women", "Men"), (row("Binge", "4", "5"), row("Heavy", "", "15")))
    ) == ("Binge: Women: 4; Men: 5. Heavy: Men: 15.")


def test_figures_are_told() -> None:
    assert text_of(Figure("x.svg", "Four glasses", "All the same.")) == "Four glasses. All the same."


@pytest.mark.parametrize(("count", "minutes"), [(1, 1), (200, 1), (420, 2), (900, 4), (1000, 5)])
def test_reading_time(count: int, minutes: int) -> None:
    made = article(Heading(2, (), "h"), words("word " * count))
    assert word_count(made) == count
    assert reading_minutes(word_count(made)) == minutes
