"""Handouts on paper, read back: every word there, the helpline on every page, nothing cut or covered."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from builders import as_on_paper, evidence_html, forms_html, html_of, told_by
from papers import (
    PdfFile,
    form_parts,
    html_headings,
    html_passages,
    html_table_heads,
    run,
    squeezed,
    words_over_words,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.clinic.model import Settings, default_settings
from reader.clinic.reading import interpret
from reader.content.blocks import Callout, CalloutKind, Evidence, Figure, Paragraph
from reader.handouts.blocks import Repeat
from reader.handouts.document import SectionKind, compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper, Slip
from reader.printing.paper import Layouter, Sheets, lay_out
from reader.printing.pdf import pdf_bytes
from reader.printing.tagged_pdf import write_pdf
from reader.render.paper import runs_of, words

DAY = date(2026, 11, 23)
FURNITURE = {
    "en": ("Page {number} of {count}", "Printed November 23, 2026"),
    "es": ("Página {number} de {count}", "Impreso el 23 de noviembre de 2026"),
}
MAIN = "1-800-662-4357"
LONG_NAMES = """
[clinic]
name = "The Greater Springfield and Riverside County Community Behavioral Health and Recovery Center"
address = "12045 North Martin Luther King Junior Boulevard, Building C, Suite 1420, Springfield-on-the-River"
phone = "1-919-555-0140"
front_desk = "1-919-555-0142"
front_desk_label = "Front desk and after-hours nurse line"
[helpline]
name = "Riverside County Behavioral Health Access and Crisis Line for Adults, Families and Teens"
number = "1-888-555-0123 ext. 4455"
languages = "English, Español, Français"
always_open = true
"""
SLIP = Slip("Sam", "Good talk today.\nCall me with any question.", "Tuesday, December 1, 2:30 PM")
EVERYTHING = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True)
LARGE = PacketOptions(large_print=True, paper=Paper.A4, cover=True, wallet_cards=True, helpline_page=True)
# Chosen for what is on them: tables, figures, long lists, many sources.
THREE = ("topics/overdose", "pairs/alcohol-withdrawal", "treatments/levels-of-care")


@dataclass(frozen=True)
class OnPaper:
    """A document laid out, and its file."""

    sheets: Sheets
    pdf: PdfFile


def long_names() -> Settings:
    read = interpret(LONG_NAMES, Path("clinic.toml"))
    assert read.problems == ()
    return read.settings


@pytest.fixture(scope="module")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


def on_paper(library: Library, folder: Path, packet: Packet, settings: Settings, fronts: bool) -> OnPaper:
    sheets = lay_out(compose(library, settings, packet, SLIP, DAY), fronts)
    path = folder / "paper.pdf"
    write_pdf(sheets, path)
    return OnPaper(sheets, PdfFile(path))


WHOLE_IN_LARGE = [pytest.param(f"{language} large 1", marks=pytest.mark.sweep) for language in ("en", "es")]


@pytest.fixture(scope="module", params=["en", "es", "en large 3", "es large 3", *WHOLE_IN_LARGE])
def guide(
    request: pytest.FixtureRequest,
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
    qapp: QApplication,
) -> OnPaper:
    """Every article of the guide in one language and edition, as one packet; in large print every third."""
    language, *edition = request.param.split()
    options = PacketOptions(large_print=True, paper=Paper.A4) if edition else PacketOptions()
    ids = tuple(card.id for card in library.cards(language))[:: int(edition[1]) if edition else 1]
    folder = tmp_path_factory.mktemp("guide")
    return on_paper(library, folder, Packet(ids, language, options), default_settings(), fronts=False)


@pytest.fixture(
    scope="module",
    params=[
        ("everything", Packet(THREE, "en", EVERYTHING), default_settings(), False),
        ("large print, A4", Packet(THREE, "en", LARGE), default_settings(), False),
        ("both sides", Packet(THREE, "en"), default_settings(), True),
        ("Spanish", Packet(THREE, "es", EVERYTHING), default_settings(), False),
        ("Spanish, large print, A4", Packet(THREE, "es", LARGE), default_settings(), False),
        ("long names", Packet(THREE, "en", EVERYTHING), long_names(), False),
        ("long names, large", Packet(THREE[:1], "en", LARGE), long_names(), False),
    ],
    ids=lambda param: param[0],
)
def packet(
    request: pytest.FixtureRequest,
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
    qapp: QApplication,
) -> OnPaper:
    """Packets of several kinds."""
    _, wanted, settings, fronts = request.param
    return on_paper(library, tmp_path_factory.mktemp("packet"), wanted, settings, fronts)


def assert_all_words_in_order(library: Library, paper: OnPaper) -> None:
    for placed in paper.sheets.sections:
        if placed.section.kind is not SectionKind.ARTICLE:
            continue
        whole = library.article(placed.section.article, paper.sheets.document.language)
        stored = as_on_paper(whole, placed.section)
        printed = "".join(map(squeezed, paper.pdf.bodies[placed.first - 1 : placed.first - 1 + placed.count]))
        place, heads = 0, html_table_heads(html_of(stored))
        # A picture may stand on the page after its text; `test_tagged_pdf` has the order all is read in.
        drawn = {
            words for block in stored.body.blocks if isinstance(block, Evidence) for words in told_by(block)
        }
        captions = {block.caption for block in stored.body.blocks if isinstance(block, Figure)}
        captions.update(html_passages(evidence_html(stored)))
        forms = set(html_passages(forms_html(stored)))
        for passage in (stored.card.title, stored.card.summary, *html_passages(html_of(stored))):
            if passage in drawn:  # beside the squares, where a number stands without its sign
                assert squeezed(passage.removesuffix("%")) in printed, (
                    f"{stored.card.id}: {passage!r} is missing"
                )
                continue
            if passage in forms:  # a table names each column once
                missing = [part for part in form_parts(passage) if squeezed(part) not in printed]
                assert not missing, f"{stored.card.id}: {missing}"
                continue
            if passage in captions:
                assert squeezed(passage) in printed, f"{stored.card.id}: {passage!r} is missing"
                continue
            if passage in heads:  # a table too wide for the paper names its columns in every row
                assert squeezed(passage) in printed[place:], f"{stored.card.id}: {passage!r} is missing"
                continue
            found = printed.find(squeezed(passage), place)
            assert found >= 0, f"{stored.card.id}: {passage!r} is missing or out of order"
            place = found + len(squeezed(passage))


def assert_sound(paper: OnPaper, settings: Settings) -> None:
    """What holds for every page of every document."""
    pdf, count = paper.pdf, paper.sheets.page_count
    margin = 72 if paper.sheets.document.large_print else 48
    numbers = [settings.helpline.number, "988", "911", *filter(None, [settings.clinic.front_desk])]
    assert len(pdf.pages) == count
    for number, (text, (width, height, boxes)) in enumerate(zip(pdf.pages, pdf.boxes, strict=True), start=1):
        for furniture in FURNITURE[paper.sheets.document.language]:
            assert furniture.format(number=number, count=count) in text
        assert paper.sheets.document.guide_version in text
        for line in numbers:
            assert squeezed(line) in squeezed(text), f"page {number} lacks {line}"
        assert (width, height) == pytest.approx(paper.sheets.page_size, abs=1)
        outside = [
            word
            for word in boxes
            if word.left < margin - 1
            or word.right > width - margin + 1
            or word.top < 20
            or word.bottom > height - 20
        ]
        assert outside == [], f"page {number}"
        assert words_over_words(boxes) == [], f"page {number}"


def test_every_word_of_every_article_is_printed(library: Library, guide: OnPaper) -> None:
    assert len(guide.sheets.sections) >= 40
    assert_all_words_in_order(library, guide)


def test_every_page_of_the_guide_is_sound(guide: OnPaper) -> None:
    assert_sound(guide, default_settings())


def test_only_the_reading_font_is_used_and_it_is_inside(guide: OnPaper) -> None:
    assert {name.split("+")[-1] for name, _ in guide.pdf.fonts} == {
        "AtkinsonHyperlegible-Bold",
        "AtkinsonHyperlegible-Regular",
    }
    assert all(inside for _, inside in guide.pdf.fonts)


def test_no_page_ends_with_a_heading(library: Library, guide: OnPaper) -> None:
    for placed in guide.sheets.sections:
        if not placed.section.article:
            continue
        headings = set(
            map(
                squeezed,
                html_headings(
                    html_of(library.article(placed.section.article, guide.sheets.document.language))
                ),
            )
        )
        for body in guide.pdf.bodies[placed.first - 1 : placed.first - 1 + placed.count]:
            last = body.rstrip().splitlines()[-1]
            assert squeezed(last) not in headings, f"{placed.section.article}: {last!r} ends a page"


def test_no_warning_is_parted(library: Library, guide: OnPaper) -> None:
    warnings = longer = 0
    for placed in guide.sheets.sections:
        bodies = [
            squeezed(body) for body in guide.pdf.bodies[placed.first - 1 : placed.first - 1 + placed.count]
        ]
        for block in placed.section.blocks:
            if isinstance(block, Callout) and block.kind is CalloutKind.DANGER:
                texts = [
                    words(runs_of(each.children)) for each in block.blocks if isinstance(each, Paragraph)
                ]
                is_whole = any(all(squeezed(text) in body for text in texts) for body in bodies)
                if not is_whole:  # too long for a page: then never half a paragraph of it
                    is_whole = all(any(squeezed(text) in body for body in bodies) for text in texts)
                    longer += 1
                assert is_whole, block.title
                warnings += 1
    assert warnings > 50
    assert longer < warnings / (5 if guide.sheets.document.large_print else 40)


def test_no_type_is_too_small(guide: OnPaper) -> None:
    """In large print nothing is below 18 points, words of pictures included."""
    told = run("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", str(guide.pdf.path))
    sizes = {int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', told)}
    assert min(sizes) >= (18 if guide.sheets.document.large_print else 7)


def test_the_code_of_first_and_last_page_dials_the_helpline(guide: OnPaper) -> None:
    for page in (1, guide.sheets.page_count):
        assert guide.pdf.codes(page) == ["tel:+18006624357"], f"page {page}"


def test_every_word_of_a_packet_is_printed(library: Library, packet: OnPaper) -> None:
    assert_all_words_in_order(library, packet)


def test_every_page_of_a_packet_is_sound(packet: OnPaper) -> None:
    is_long = packet.sheets.document.letterhead.name.startswith("The Greater")
    assert_sound(packet, long_names() if is_long else default_settings())
    assert all(inside for _, inside in packet.pdf.fonts)


def test_what_was_typed_is_printed(packet: OnPaper) -> None:
    text = "\n".join(packet.pdf.bodies)
    assert "Good talk today." in text
    assert "Call me with any question." in text
    assert "Tuesday, December 1, 2:30 PM" in text
    assert "Sam" in "\n".join(packet.pdf.pages)


def test_what_stands_whole_before_is_named_with_its_page(
    library: Library, tmp_path: Path, qapp: QApplication
) -> None:
    pages = ("drugs/alcohol", "pairs/alcohol-withdrawal", "pairs/naltrexone-for-alcohol")
    paper = on_paper(library, tmp_path, Packet(pages), default_settings(), fronts=False)
    bodies = [squeezed(body) for body in paper.pdf.bodies]
    found = 0
    for section in paper.sheets.document.sections:
        for block in section.blocks:
            if not isinstance(block, Repeat):
                continue
            told = re.compile(re.escape(squeezed(block.callout.title)) + r"Readallofitonpage(\d+)\.")
            (named,) = {int(page) for body in bodies for page in told.findall(body)}
            texts = [
                words(runs_of(each.children)) for each in block.callout.blocks if isinstance(each, Paragraph)
            ]
            assert all(squeezed(text) in bodies[named - 1] for text in texts)
            found += 1
    assert found >= 3


def test_a_packet_of_three_is_thin(library: Library, qapp: QApplication) -> None:
    """Those of one drug take 14 pages in the middle, and 8 with a sheet for each; one by one they took 23."""
    options = PacketOptions(teach_back=True).with_cover(True)
    pages = ("treatments/naltrexone", "pairs/naltrexone-for-alcohol", "pairs/medicines-for-drinking")
    for chosen, most in ((options, 16), (replace(options, one_sheet=True), 8)):
        document = compose(library, default_settings(), Packet(pages, "en", chosen), Slip(), DAY)
        assert lay_out(document).page_count <= most


def test_contents_name_the_right_pages(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    paper = on_paper(library, tmp_path, Packet(THREE, "en", EVERYTHING), default_settings(), fronts=False)
    cover = squeezed(paper.pdf.bodies[0])
    for placed in paper.sheets.sections[1:]:
        assert squeezed(f"{placed.section.title} Page {placed.first}") in cover
        assert squeezed(placed.section.title) in squeezed(paper.pdf.bodies[placed.first - 1])


def test_both_sides_begin_every_part_on_a_front(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    options = replace(EVERYTHING, one_sheet=True)
    paper = on_paper(library, tmp_path, Packet(THREE, "en", options), default_settings(), fronts=True)
    assert all(each.first % 2 == 1 for each in paper.sheets.sections if not each.section.runs_on)
    used = {page for each in paper.sheets.sections for page in range(each.first, each.first + each.count)}
    blank = set(range(1, paper.sheets.page_count + 1)) - used
    assert blank
    for page in blank:
        assert "This side is blank on purpose." in paper.pdf.bodies[page - 1]
        assert MAIN in paper.pdf.pages[page - 1]
    assert paper.sheets.sheet_count(both_sides=True) == (paper.sheets.page_count + 1) // 2


def test_helpline_page_and_cards_can_be_scanned(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    options = PacketOptions(helpline_page=True, wallet_cards=True)
    paper = on_paper(library, tmp_path, Packet((), "en", options), default_settings(), fronts=False)
    assert paper.sheets.page_count == 3  # the typed note has a page of its own
    assert set(paper.pdf.codes(2, dpi=150)) == {"tel:+18006624357", "tel:988", "tel:911"}
    cards = paper.pdf.codes(3, dpi=150)
    assert set(cards) == {"tel:+18006624357"}
    assert paper.pdf.bodies[2].count(MAIN) == 6


@pytest.mark.parametrize("paper", list(Paper))
def test_six_spanish_cards_stand_on_one_sheet(
    library: Library, tmp_path: Path, qapp: QApplication, paper: Paper
) -> None:
    options = PacketOptions(wallet_cards=True, paper=paper)
    printed = on_paper(library, tmp_path, Packet((), "es", options), default_settings(), fronts=False)
    assert printed.sheets.page_count == 2  # the typed note has a page of its own
    assert printed.pdf.bodies[1].count(MAIN) == 6
    assert " ".join(printed.pdf.bodies[1].split()).count("primero llame al 911") == 6
    assert set(printed.pdf.codes(2, dpi=150)) == {"tel:+18006624357"}


def test_large_print_has_no_small_words(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    paper = on_paper(library, tmp_path, Packet(THREE[:1], "en", LARGE), default_settings(), fronts=False)
    figures = {
        page for page, body in enumerate(paper.pdf.bodies) if "Six pictures" in body or "lying on" in body
    }
    for page, (_, _, boxes) in enumerate(paper.pdf.boxes):
        if page not in figures:  # the words in a picture are said again below it
            # The raised numbers of sources are the only smaller words.
            small = [word for word in boxes if word.bottom - word.top < 20]
            small = [word for word in small if not re.fullmatch(r"\[?\d+[,\]]|\[\d+\]|\d+,", word.text)]
            assert small == [], f"page {page + 1}"
            assert max(word.right for word in boxes) <= 595.3 - 72 + 1


# -- in steps, again, and onto any painter


def test_steps_give_the_same_pages(library: Library, qapp: QApplication) -> None:
    document = compose(library, default_settings(), Packet(THREE, "en", EVERYTHING), SLIP, DAY)
    layouter = Layouter(document)
    steps = 0
    while layouter.step():
        steps += 1
        assert layouter.sheets is None
    assert layouter.sheets is not None
    assert steps > 100
    assert layouter.progress == (len(document.sections),) * 2
    at_once = lay_out(document)
    assert [(each.first, each.count) for each in layouter.sheets.sections] == [
        (each.first, each.count) for each in at_once.sections
    ]


def test_a_new_note_lays_out_only_what_it_can_change(library: Library, qapp: QApplication) -> None:
    wanted = Packet(THREE, "en", EVERYTHING)
    before = lay_out(compose(library, default_settings(), wanted, SLIP, DAY))
    after = compose(library, default_settings(), wanted, Slip(note="Another note."), DAY)
    fresh, reused = Layouter(after), Layouter(after, earlier=before)
    assert _steps(reused) < _steps(fresh) / 4
    assert reused.sheets is not None
    assert fresh.sheets is not None
    assert reused.sheets.page_count == fresh.sheets.page_count


def test_nothing_is_taken_over_for_other_paper(library: Library, qapp: QApplication) -> None:
    before = lay_out(compose(library, default_settings(), Packet(THREE, "en"), Slip(), DAY))
    wanted = Packet(THREE, "en", PacketOptions(large_print=True))
    after = compose(library, default_settings(), wanted, Slip(), DAY)
    assert lay_out(after, earlier=before).page_count == lay_out(after).page_count > before.page_count


def test_a_page_can_be_shown_in_any_size(library: Library, qapp: QApplication) -> None:
    sheets = lay_out(compose(library, default_settings(), Packet(THREE[:1], "en"), Slip(), DAY))
    width, height = sheets.page_size
    image = QImage(int(width / 2), int(height / 2), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    sheets.paint(painter, 1)
    painter.end()
    dark = {
        (x // 100, y // 100)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 100
    }
    assert len(dark) >= 10  # words all over the page, not in a corner
    with pytest.raises(IndexError):
        sheets.paint(painter, sheets.page_count + 1)


def test_a_page_that_cannot_be_painted_is_an_error_and_no_crash(qapp: QApplication) -> None:
    """Qt ends the process where what is painted on goes before its painter."""

    class Broken:
        page_count, page_size = 2, (612.0, 792.0)

        def paint(self, painter: QPainter, page: int) -> None:
            painter.drawText(10, 10, "words")
            if page == 2:
                raise IndexError(page)

    with pytest.raises(IndexError):
        pdf_bytes(Broken())


def test_pages_can_be_made_in_another_thread(library: Library, tmp_path: Path, qapp: QApplication) -> None:
    document = compose(library, default_settings(), Packet(THREE, "en", EVERYTHING), SLIP, DAY)

    def make(name: str) -> list[str]:
        path = tmp_path / f"{name}.pdf"
        write_pdf(lay_out(document), path)
        return PdfFile(path).pages

    with ThreadPoolExecutor(2) as threads:
        others = [threads.submit(make, name) for name in ("one", "two")]
        here = make("here")
        assert [other.result() for other in others] == [here, here]


def _steps(layouter: Layouter) -> int:
    steps = 1
    while layouter.step():
        steps += 1
    return steps
