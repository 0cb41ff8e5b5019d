"""Forms on paper: room that is told in words, boxes, tables to write in; ordinary, large, and as HTML."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import page
import pytest
from builders import ARTICLES, article_text, body_of, compile_guide, make_guide
from papers import run
from PySide6.QtWidgets import QApplication
from tagged import TaggedFile

from reader.clinic.model import default_settings
from reader.handouts.blocks import SourceList
from reader.handouts.document import Document, compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.html_file import html_text
from reader.printing.paper import lay_out
from reader.printing.tagged_pdf import write_pdf

PAGE = "topics/sheet"
FORMS = """
!!! fields "My visit"
    Why I come today | long 3
    My pharmacy | short
    My last drink | date
    Pregnant? | boxes | yes | no
    How sure am I? | scale | 0 not at all | 10 fully

!!! log "One week"
    Day | Drinks | Where | With whom | Shaky in the morning? | What I felt
    Monday |
    empty | 2

!!! options "Which fits me?"
    Choice | Still in care | Began | What it asks of you
    Pills | 74 [@one-2020] | none | One a day.
    Shots | 46 [@one-2020] | none | One a month.
    Groups | 40 [@two-2021] | none | Time.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("forms")
    article = article_text(
        "Sheet", body=body_of("Sheet", FORMS.replace(" | none", "").replace(" | Began", ""))
    )
    guide = make_guide(folder / "guide", articles={**ARTICLES, PAGE: article})
    with Library(compile_guide(guide, folder / "library.sqlite")) as opened:
        yield opened


def composed(library: Library, **options: bool) -> Document:
    packet = Packet((PAGE,), "en", PacketOptions(**options))
    return compose(library, default_settings(), packet, Slip(), date(2026, 11, 23))


@pytest.mark.parametrize("large_print", [False, True])
def test_the_file_tells_what_there_is_room_for(
    library: Library, tmp_path: Path, large_print: bool, qapp: QApplication
) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(lay_out(composed(library, large_print=large_print)), path)
    assert page.validate_pdf(str(path), profile="ua1").is_compliant
    told = [each.alt for each in TaggedFile(path).of_kind("Figure")]
    assert told.count("room to write: month / day / year") == 1
    assert told.count("mark a number from 0 not at all to 10 fully") == 1
    assert told.count("box to mark") == 2 + 3
    assert told.count("room to write") == 1 + 1 + 5 + 2 * 6  # a long field, a short one, and empty cells
    words = " ".join(run("pdftotext", str(path), "-").split())
    for said in ("Why I come today:", "74 of 100", "Monday", "With whom", "One a month."):
        assert said in words


def test_nothing_is_small_in_large_print(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(lay_out(composed(library, large_print=True)), path)
    told = run("pdftohtml", "-xml", "-stdout", "-i", str(path))
    sizes = [int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', told)]
    assert min(sizes) >= 18


def test_a_browser_gets_labels_and_room(library: Library) -> None:
    html = html_text(composed(library))
    assert html.count('aria-label="box to mark"') == 2 + 3
    assert "<b>Why I come today</b>" in html
    assert html.count("<table>") == 2  # a handout is wide enough for both tables
    assert re.search(r"<h3[^>]*>One week</h3>", html)


def test_on_one_sheet_numbers_to_decide_by_keep_their_sources(library: Library) -> None:
    (section,) = composed(library, one_sheet=True).sections
    least = section.shorter[-1]
    (listed,) = [block for block in least if isinstance(block, SourceList)]
    assert [source.id for source in listed.sources] == ["one-2020", "two-2021"]
