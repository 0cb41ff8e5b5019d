"""An article's blocks on paper and in a web page: what is ticked off, numbered, or a caption."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from papers import PdfFile
from PySide6.QtWidgets import QApplication

from reader.clinic.model import default_settings
from reader.content.blocks import (
    Block,
    Callout,
    CalloutKind,
    Comparison,
    Evidence,
    Figure,
    ListBlock,
    ListItem,
    Paragraph,
    Text,
    Verdict,
)
from reader.content.body import Source
from reader.handouts.blocks import PaperBlock, SourceList, Title
from reader.handouts.document import Document, Section, SectionKind, compose
from reader.library.store import Library
from reader.navigation.packet import Packet, Slip
from reader.printing.html_file import html_text
from reader.printing.paper import lay_out
from reader.printing.tagged_pdf import write_pdf


@pytest.fixture(scope="module")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


def paper_of(library: Library, *blocks: PaperBlock) -> Document:
    document = compose(library, default_settings(), Packet(("topics/pain",)), Slip(), date(2026, 11, 23))
    section = Section(SectionKind.ARTICLE, "A page", (Title("A page"), *blocks))
    return replace(document, title="A page", sections=(section,))


def listed(*items: tuple[str, *tuple[Block, ...]], ordered: bool = False) -> ListBlock:
    return ListBlock(ordered, tuple(ListItem((Paragraph((Text(words),)), *more)) for words, *more in items))


def text_of(document: Document, folder: Path) -> str:
    write_pdf(lay_out(document), folder / "page.pdf")
    return " ".join(" ".join(PdfFile(folder / "page.pdf").bodies).split())


ASK = Callout(CalloutKind.ASK, "Ask", (listed(("Tick", listed(("Deep",))), ("Tack",)),), "ask")
PLAIN = Callout(CalloutKind.KEY, "Key", (listed(("One",), ("Two",)),), "key")


def test_only_questions_are_ticked_off(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    document = paper_of(library, PLAIN, ASK, listed(("Three",)))
    found = re.findall(r"(• )?(One|Two|Tick|Deep|Tack|Three)", text_of(document, tmp_path))
    assert {words: bool(mark) for mark, words in found} == {
        "One": True,
        "Two": True,
        "Tick": False,
        "Deep": True,
        "Tack": False,
        "Three": True,
    }
    page = html_text(document)
    assert page.count('<ul class="ticks">') == 1
    assert '<ul class="ticks"><li>Tick<ul><li>Deep</li></ul></li><li>Tack</li></ul>' in page


def test_sources_are_numbered_small_print_under_a_heading(
    library: Library, tmp_path: Path, qapp: QApplication
) -> None:
    sources = SourceList("Sources", (Source("a", "First", "NIDA", 2020), Source("b", "Second", "", 0)))
    document = paper_of(library, sources)
    assert "Sources 1. First. NIDA, 2020. 2. Second." in text_of(document, tmp_path)
    page = html_text(document)
    assert '<h2>Sources</h2>\n<ol class="small"><li>First. NIDA, 2020.</li><li>Second.</li></ol>' in page


def test_a_picture_that_is_missing_leaves_its_words_and_its_caption(
    library: Library, tmp_path: Path, qapp: QApplication
) -> None:
    document = paper_of(library, Figure("none.svg", "A brain.", "How it looks."))
    assert "A brain. How it looks." in text_of(document, tmp_path)
    assert "<p>A brain.</p><figcaption>How it looks.</figcaption>" in html_text(document)


def test_what_is_drawn_stands_below_its_title(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    counted = (Text("Tests without the drug"),)
    drawn = Evidence("In numbers", "pill", "dummy", (Comparison("65", "48", "", counted, Verdict.HELPED),))
    for count in range(15, 36, 2):
        above = (Paragraph((Text(f"Line {number}"),)) for number in range(count))
        write_pdf(lay_out(paper_of(library, *above, drawn)), tmp_path / "page.pdf")
        pages = [" ".join(body.split()) for body in PdfFile(tmp_path / "page.pdf").bodies]
        (titled,) = [page for page in pages if "In numbers" in page]
        assert "Tests without the drug" in titled
        assert "of 100" in titled, count
