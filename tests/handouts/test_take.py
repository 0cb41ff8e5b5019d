"""The text for a phone: short enough, whole sentences, and always the helplines."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.model import default_settings
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Citation,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Text,
)
from reader.content.body import Body
from reader.handouts.take import LONGEST, key_points, take_text
from reader.library.records import ArticleCard, StoredArticle
from reader.library.store import Library

PANEL = default_settings().panel()


def stored(title: str, points: list[str], language: str = "en") -> StoredArticle:
    return with_key(title, ListBlock(False, tuple(item(Text(point)) for point in points)), language=language)


def with_key(title: str, *blocks: Block, language: str = "en") -> StoredArticle:
    body = Body((Callout(CalloutKind.KEY, "Key points", blocks, "key-points"),))
    return StoredArticle(ArticleCard(1, "a/b", language, title, "", 1, ""), body, (), (), (), "", None)


def item(*inlines: Inline) -> ListItem:
    return ListItem((Paragraph(inlines),))


def test_every_article_of_the_guide(shipped: Library) -> None:
    for card in shipped.cards("en"):
        article = shipped.article(card.id, "en")
        text = take_text(article, PANEL)
        assert len(text) <= LONGEST
        assert text.startswith(card.title)
        assert text.endswith("Help: 1-800-662-4357 (Free, 24/7)\nCrisis: 988\nEmergency: 911")
        shown = [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]
        assert shown, card.id
        assert set(shown) <= set(key_points(article))


def test_points_have_no_numbers_of_sources() -> None:
    one = item(Text("One."), Text(" "), Citation("s", number=1))
    two = item(Text("Two "), Strong((Text("bold"),)), Text("."))
    assert key_points(with_key("T", ListBlock(False, (one, two)))) == ("One.", "Two bold.")


def test_only_the_key_box_has_key_points() -> None:
    words = Paragraph((Text("Three."),))
    assert key_points(with_key("T", words)) == ("Three.",)
    note = Callout(CalloutKind.NOTE, "Note", (words,), "note")
    assert key_points(replace(with_key("T"), body=Body((words, note)))) == ()


def test_spanish() -> None:
    text = take_text(stored("Título", ["Uno."], "es"), PANEL)
    assert text.splitlines()[:3] == [
        "Título",
        "- Uno.",
        "Ayuda: 1-800-662-4357 (Gratis, 24 horas, todos los días)",
    ]


@given(st.text("ab ", max_size=500), st.lists(st.text("cd ", min_size=1, max_size=200), max_size=9))
def test_never_too_long_and_always_with_help(title: str, points: list[str]) -> None:
    text = take_text(stored(title, points), PANEL)
    assert len(text) <= LONGEST
    assert text.endswith("911")


@pytest.mark.parametrize("number", ["1-888-555-0123", "+44 20 7946 0018"])
def test_the_clinics_own_number(number: str) -> None:
    panel = replace(PANEL, main=replace(PANEL.main, number=number, free=False, always_open=False))
    assert f"Help: {number}\n" in take_text(stored("T", []), panel)


def test_spanish_tells_how_the_crisis_line_answers_in_it() -> None:
    assert "988 (oprima 2)" in take_text(stored("Título", ["Uno."], "es"), PANEL)
    assert "(press" not in take_text(stored("Title", ["One."]), PANEL)
