"""A visit that read, searched, listened, printed and took a page along ends with all its values."""

import gc
import random
import string
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import article_text, compile_guide, make_guide
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, settle_fully, shown_texts

from reader.content.blocks import Block, Inline
from reader.content.body import Body, Source
from reader.guide import loader
from reader.handouts.document import Document
from reader.library.records import SectionText, StoredArticle
from reader.navigation.location import ArticlePage, Search, TakeAway
from reader.pages.article import ArticleView
from reader.pages.search import SearchPage
from reader.pages.take import TakePage
from reader.printing.paper import Sheets
from reader.search.query import Query
from reader.speech.script import Script, Utterance
from reader.speech.voice import Voice
from reader.ui.access.requests import Act
from reader.ui.window.main_window import MainWindow

ARTICLE = "topics/pain"
BODY = """!!! key "Key points"
    - {0} helps.

## What helps
Some say **{1}** helps. [@one-2020] [@two-2021]

1. First {2}.

| One | Two |
| --- | --- |
| {3} | x |

!!! ask "Ask your doctor"
    - Is there {4}?
"""
MOCK = (sys.executable, "-m", "reader", "voice", "--engine", "mock")
SETTINGS = 'mode = "kiosk"\n[clinic]\nfront_desk = "ext. 12"\n[printing]\nplace = "the front desk"\n'
MAKING = "Your pages are being made ready."
OF_A_PAGE = (
    *(Block, Inline, Body, Source, StoredArticle, SectionText, Document, Sheets),
    *(ArticleView, TakePage, SearchPage, Query, Utterance),
)
"""What only a page that somebody opened is made of."""


@pytest.fixture(autouse=True)
def _all_of_memory() -> Iterator[None]:
    """What the run keeps from collections (see conftest.py) is looked through here too."""
    gc.unfreeze()
    yield
    gc.collect()
    gc.freeze()


def alive() -> dict[int, object]:
    """Values of a page that anything holds, by identity."""
    gc.collect()
    return {id(each): each for each in gc.get_objects() if isinstance(each, OF_A_PAGE) or is_said(each)}


def is_said(each: object) -> bool:
    return isinstance(each, Script) and bool(each.sentences)


def texts_in_memory() -> Iterator[str]:
    """Every text that any value of the program holds."""
    gc.collect()
    for each in gc.get_objects():
        yield from (held for held in gc.get_referents(each) if type(held) is str)


def found(wanted: list[bytes]) -> list[str]:
    """The texts in memory that hold one of those wanted."""
    shortest = min(map(len, wanted))
    backwards = ((text, text[::-1].encode()) for text in texts_in_memory() if len(text) >= shortest)
    return [text for text, data in backwards if any(each in data for each in wanted)]


def two_words() -> str:
    """Words that stand nowhere, not even in this test; two, for the search may know every word of a guide."""
    return " ".join("".join(random.choices(string.ascii_lowercase, k=12)) for _ in "ab")


def hidden(text: str) -> bytes:
    """A text as this test may hold it without finding itself."""
    return text[::-1].encode()


def guide_with(texts: list[str], folder: Path) -> Path:
    """A guide with one page that says these texts."""
    page = article_text("Pain", body=BODY.format(*texts))
    made = compile_guide(make_guide(folder / "guide", more={ARTICLE: page}), folder / "library.sqlite")
    loader.parse_article.cache_clear()  # type: ignore[attr-defined]  # what conftest keeps between tests
    return made


def visit(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    """Search, read, print, listen, take it along, search again."""
    window.answer(Act.SEARCH)
    settle()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, typed)
    settle()
    window.go(ArticlePage(ARTICLE))
    settle_fully(window)
    press(window, "Print")
    qtbot.waitUntil(lambda: MAKING not in " ".join(shown_texts(window)))
    press(window, "Listen")
    qtbot.waitUntil(lambda: window.aloud.reading.sentence is not None)
    window.go(TakeAway(ARTICLE))
    settle_fully(window)
    qtbot.wait(50)  # the square comes after the page
    window.go(Search(f"{typed} pain"))
    settle_fully(window)
    window.go(ArticlePage(ARTICLE))
    settle_fully(window)


def test_nothing_of_a_visit_outlives_it(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    texts = [two_words() for _ in range(5)]
    library, wanted = guide_with(texts, tmp_path), [hidden(text) for text in texts]
    del texts
    window = open_window((1920, 1080), settings=SETTINGS, library=library)
    window.aloud.make_voice = lambda: Voice(MOCK)
    assert found(wanted) == []
    before = alive().keys()
    typed = two_words()
    wanted.append(hidden(typed))
    visit(window, qtbot, typed)
    del typed
    assert alive().keys() - before
    assert len(found(wanted)) >= len(wanted)
    press(window, "Start over")
    settle_fully(window)
    assert [each for key, each in alive().items() if key not in before] == []
    assert found(wanted) == []
