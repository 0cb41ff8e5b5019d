"""What a counselor types in any language: set from the right where it is due, and no box in silence."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from builders import make_library
from papers import run
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import OpenWindow, shown_texts

from reader.__main__ import main
from reader.clinic.model import default_settings
from reader.exit_codes import ExitCode
from reader.handouts.direction import is_right_to_left
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.location import Handouts
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.html_file import html_text
from reader.printing.paper import lay_out

ARABIC = "مرحبا بك في العيادة. Call 988 الآن."
NO_FONT = "\uf8fe"  # a place of Unicode that is nobody's
DAY = date(2026, 11, 23)


@pytest.fixture
def library(tmp_path: Path, qapp: QApplication) -> Path:
    return make_library(tmp_path)


def places(pdf: Path) -> dict[str, tuple[float, float]]:
    """Where each word stands: its left and right end."""
    text = run("pdftotext", "-bbox", str(pdf), "-")
    found = re.findall(r'xMin="([\d.]+)" .*xMax="([\d.]+)" .*>(.*)</word>', text)
    return {word: (float(left), float(right)) for left, right, word in found}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (ARABIC, True),
        ("988: שלום", True),
        ("Call 988. שלום", False),
        ("12 – 14", False),
        ("", False),
        ("Привет", False),
        ("\u200fCall", True),
    ],
)
def test_the_first_letter_decides(text: str, answer: bool) -> None:
    assert is_right_to_left(text) is answer


def test_arabic_is_set_from_the_right(library: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    order = ["--library", str(library), "handout", "drugs/alcohol", "--note", f"Line one.\n{ARABIC}"]
    assert main([*order, "-o", str(output)]) == ExitCode.FINE
    found = places(output)
    arabic = [ends for word, ends in found.items() if is_right_to_left(word)]
    call = found["Call"]
    assert max(right for _, right in arabic) > 500  # it begins at the right end of the box
    assert min(left for left, _ in arabic) < call[0] < max(left for left, _ in arabic)
    assert found["Line"][0] < 100


def test_a_browser_finds_the_direction_too(library: Path) -> None:
    slip = Slip("أحمد", f"{ARABIC}\nLine two.", "غدا")
    options = PacketOptions(cover=True)
    with Library(library) as opened:
        alone = html_text(compose(opened, default_settings(), Packet(("drugs/alcohol",)), slip, DAY))
        whole = html_text(
            compose(opened, default_settings(), Packet(("drugs/alcohol",), "en", options), slip, DAY)
        )
    for html in (alone, whole):
        assert f'<p dir="auto">{ARABIC}</p>' in html
        assert '<p dir="auto">Line two.</p>' in html
        assert '<p dir="auto">غدا</p>' in html
        assert "<bdi>أحمد</bdi>" in html
    assert html.count('dir="auto"') == 3 + 1  # and in the style


def test_signs_that_no_font_has_are_named(
    library: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def told(*arguments: str) -> str:
        order = ["--library", str(library), "handout", "drugs/alcohol", *arguments]
        assert main([*order, "-o", str(tmp_path / "out.pdf")]) == ExitCode.FINE
        return capfd.readouterr().err

    assert told("--note", "José – “Привет”. ❤️\u200d") == ""
    for option in ("--note", "--prepared-for", "--next-visit"):
        said = told(option, f"At nine {NO_FONT}{NO_FONT}.")
        assert said.startswith(f"No font here has these signs, so they print as boxes: {NO_FONT} (")
        assert len(said.splitlines()) == 1
    assert f"{NO_FONT} (" in told("--note", NO_FONT, "--cover")


def test_a_script_without_a_font(library: Path, tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    order = [
        "handout",
        "drugs/alcohol",
        "--note",
        "你好. नमस्ते. 한국어. José",
        "-o",
        str(tmp_path / "out.pdf"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--library", str(library), *order],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == ExitCode.FINE
    (said,) = done.stderr.splitlines()
    assert "你 好 न म स त 한 국 어 (CJK, DEVANAGARI, and HANGUL)" in said


def test_the_preview_names_them(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.visit.slip = Slip(note=f"At nine {NO_FONT}.")
    window.go(Handouts("", ("topics/emergency",)))
    qtbot.waitUntil(
        lambda: any("No font here has these signs" in text for text in shown_texts(window)), timeout=10_000
    )


def test_sheets_say_what_the_document_says_and_more(library: Path) -> None:
    with Library(library) as opened:
        slip = Slip(note=NO_FONT)
        sheets = lay_out(compose(opened, default_settings(), Packet(("drugs/alcohol",)), slip, DAY))
    assert [NO_FONT in each for each in sheets.problems] == [True]
