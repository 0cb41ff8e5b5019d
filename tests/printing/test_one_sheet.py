"""What is to fit on one sheet: less of it, then smaller type, and only then warnings that are parted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from builders import ARTICLES, article_text, body_of, compile_guide, make_guide
from PySide6.QtWidgets import QApplication

from reader.clinic.model import default_settings
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip
from reader.printing.measures import ORDINARY, Face, sizes, tightened, units
from reader.printing.paper import Sheets, lay_out

LaidOut = Callable[..., Sheets]


def box(paragraphs: int, words: str) -> str:
    return '!!! danger "Long"\n' + f"    {words}\n\n" * paragraphs


@pytest.fixture
def laid_out(tmp_path: Path, qapp: QApplication) -> LaidOut:
    def laid(*boxes: int, words: str = "Call 911 for a seizure.", **options: bool) -> Sheets:
        body = body_of("Boxes", "\n".join(box(each, words) for each in boxes))
        articles = {**ARTICLES, "topics/boxes": article_text("Boxes", body=body)}
        folder = make_guide(tmp_path / "guide", articles=articles)
        with Library(compile_guide(folder, tmp_path / "library.sqlite")) as library:
            packet = Packet(("topics/boxes",), "en", PacketOptions(one_sheet=True, **options))
            return lay_out(compose(library, default_settings(), packet, Slip(), date(2026, 11, 23)))

    return laid


def pitches(sheets: Sheets) -> set[float]:
    """How high the lines of the warnings are, in points."""
    (section,) = sheets.laid
    placed = (each.strip for page in section.pages for each in page.placed)
    lowest = (strip.height for strip in placed if strip.frame is not None)
    return {round(height / units(1), 1) for height in lowest}


def warnings_on(sheets: Sheets) -> list[int]:
    """How many warnings, or parts of one, stand on each page."""
    (section,) = sheets.laid
    panels = ([each for each in page.panels if each.frame.kind.value == "danger"] for page in section.pages)
    return list(map(len, panels))


def test_where_there_is_room_the_type_is_as_ever(laid_out: LaidOut) -> None:
    sheets = laid_out(4, 4)
    assert sheets.page_count <= 2
    assert ORDINARY.body.pitch in pitches(sheets)
    assert sum(warnings_on(sheets)) == 2


def test_smaller_type_keeps_warnings_whole(laid_out: LaidOut) -> None:
    sheets = laid_out(20, 22)
    assert (sheets.page_count, sheets.too_long) == (2, ())
    assert tightened(ORDINARY).body.pitch in pitches(sheets)
    assert sum(warnings_on(sheets)) == 2


def test_at_last_a_warning_goes_on_on_the_back(laid_out: LaidOut) -> None:
    sheets = laid_out(40)
    assert (sheets.page_count, sheets.too_long) == (2, ())
    assert warnings_on(sheets) == [1, 1]


def test_a_paragraph_of_a_warning_is_never_parted(laid_out: LaidOut) -> None:
    paragraphs = 17
    sheets = laid_out(
        paragraphs, words="Call 911 for a seizure, and stay with the person until help comes. " * 3
    )
    assert (sheets.page_count, warnings_on(sheets)) == (2, [1, 1])
    (section,) = sheets.laid
    front, back = (
        sum(each.strip.frame is not None and each.strip.frame.kind.value == "danger" for each in page.placed)
        for page in section.pages
    )
    lines = (front - 1 + back) // paragraphs  # the title is one
    assert lines > 1
    assert (front - 1) % lines == back % lines == 0


def test_what_does_not_fit_is_printed_whole_and_named(laid_out: LaidOut) -> None:
    sheets = laid_out(30, 30, 30, 30)
    assert sheets.page_count > 2
    assert sheets.too_long == ("Boxes",)
    assert ORDINARY.body.pitch in pitches(sheets)
    assert any("Too long for one sheet" in str(problem) for problem in sheets.problems)


def test_large_print_takes_two_sheets_and_never_type_below_18(laid_out: LaidOut) -> None:
    tight = tightened(sizes(large_print=True))
    faces = [value for value in vars(tight).values() if isinstance(value, Face)]
    assert min(face.size for face in faces) == 18
    sheets = laid_out(17, 19, large_print=True)
    assert sheets.page_count == 4
    assert min(pitches(sheets)) >= tight.small.pitch


def test_large_print_that_fits_keeps_its_open_lines(laid_out: LaidOut) -> None:
    assert sizes(large_print=True).body.pitch in pitches(laid_out(4, 4, large_print=True))


def test_no_type_below_eleven_points_for_what_is_read() -> None:
    tight = tightened(ORDINARY)
    read: tuple[Face, ...] = (tight.title, tight.heading, tight.subheading, tight.body, tight.lead)
    assert min(face.size for face in read) == 11
