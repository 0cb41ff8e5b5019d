"""Words of a picture that large print cannot draw large enough are said below it instead."""

import re
from datetime import date
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, body_of, compile_guide, make_guide
from papers import PdfFile, run, squeezed
from PySide6.QtWidgets import QApplication

from reader.clinic.model import default_settings
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.paper import lay_out
from reader.printing.picture_words import small_words_taken_out
from reader.printing.tagged_pdf import write_pdf
from reader.render.paper import words

DAY = date(2026, 11, 23)


def text(words_: str, size: float = 10, x: int = 0, weight: str = "") -> str:
    bold = f' font-weight="{weight}"' if weight else ""
    return f'<text x="{x}" y="5" font-size="{size}"{bold}>{words_}</text>'


def taken(*texts: str, scale: float = 1.0) -> tuple[str, list[str]]:
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><rect/>" + "".join(texts) + "</svg>"
    left, paragraphs = small_words_taken_out(svg.encode(), scale, 18)
    return left.decode(), [words(each) for each in paragraphs]


def test_large_words_stay_and_small_ones_are_taken_out() -> None:
    left, said = taken(text("large", 18), text("small", 17.9))
    assert "large" in left
    assert "small" not in left
    assert "<rect/>" in left
    assert said == ["small"]


def test_what_counts_is_the_size_on_paper() -> None:
    assert taken(text("words", 9), scale=2.0)[1] == []
    assert taken(text("words", 40), scale=0.4)[1] == ["words"]


@pytest.mark.parametrize("size", ["12px", "12"])
def test_a_size_is_read_as_pictures_write_it(size: str) -> None:
    svg = f'<svg><text font-size="{size}">a &amp; <tspan>b</tspan></text></svg>'
    _left, (paragraph,) = small_words_taken_out(svg.encode(), 1.0, 18)
    assert words(paragraph) == "a & b"


def test_lines_below_each_other_are_one_sentence() -> None:
    assert taken(text("Call 911"), text("and wait."))[1] == ["Call 911 and wait."]
    assert taken(text("Left"), text("Right", x=50))[1] == ["Left · Right"]


def test_bold_words_begin_a_paragraph_and_a_number_goes_with_what_follows() -> None:
    _left, said = taken(
        text("1", 12),
        text("Shake", 12, 20, "bold"),
        text("their shoulder", 12, 21),
        text("2", 12),
        text("Shout", 12, 20, "700"),
    )
    assert said == ["1 Shake their shoulder", "2 Shout"]


def test_a_picture_in_large_print_has_no_word_below_eighteen_points(
    tmp_path: Path, qapp: QApplication
) -> None:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'>{text('knee bent', 8)}</svg>"
    body = body_of("Pictured", "![A person on the side](../../images/side.svg)\n")
    folder = make_guide(
        tmp_path / "guide",
        articles={**ARTICLES, "topics/pictured": article_text("Pictured", body=body)},
        pictures={"side.svg": svg},
    )
    with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
        packet = Packet(("topics/pictured",), "en", PacketOptions(large_print=True))
        sheets = lay_out(compose(library, default_settings(), packet, Slip(), DAY))
    write_pdf(sheets, tmp_path / "large.pdf")
    pdf = PdfFile(tmp_path / "large.pdf")
    assert squeezed("A person on the side knee bent") in "".join(map(squeezed, pdf.bodies))
    told = run("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", str(tmp_path / "large.pdf"))
    assert min(map(int, re.findall(r'<fontspec [^>]*size="(\d+)"', told))) >= 18
