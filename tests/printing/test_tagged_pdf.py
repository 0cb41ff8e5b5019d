"""Saved PDFs for those who do not see them: PDF/UA-1, the article's own order, words that can be copied."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import page
import pytest
from builders import as_on_paper, html_of
from papers import html_passages, html_table_heads, run, squeezed
from PySide6.QtWidgets import QApplication
from tagged import Piece, TaggedFile

from reader.clinic.model import default_settings
from reader.content.blocks import Callout, Figure
from reader.errors import FileProblem
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper, Slip
from reader.printing.paper import Sheets, lay_out
from reader.printing.pdf import pdf_bytes
from reader.printing.tagged_pdf import write_pdf

DAY = date(2026, 11, 23)
SLIP = Slip("Sam (with Jo)", "Good talk today.\nCall me with any question.", "Tuesday, 2:30 PM")
EVERYTHING = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True)
LARGE = PacketOptions(large_print=True, paper=Paper.A4, cover=True, wallet_cards=True, helpline_page=True)
# Chosen for what is on them: a table, pictures, lists in lists, many sources, an official page.
TWO = ("topics/overdose", "pairs/alcohol-withdrawal")


class Saved:
    """A packet laid out, saved, and read back."""

    def __init__(self, library: Library, folder: Path, packet: Packet, slip: Slip = SLIP) -> None:
        self.library = library
        self.sheets: Sheets = lay_out(compose(library, default_settings(), packet, slip, DAY))
        self.path = folder / "saved.pdf"
        write_pdf(self.sheets, self.path)
        self.file = TaggedFile(self.path)

    def sections(self) -> list[Piece]:
        """Those of the document; who gives it and the helpline stand before them."""
        return self.file.document.kids[2:]


@pytest.fixture(scope="module")
def library(shipped_library: Path) -> Iterator[Library]:
    with Library(shipped_library) as opened:
        yield opened


@pytest.fixture(
    scope="module",
    params=[
        Packet(TWO[:1], "en"),
        Packet(TWO, "en", EVERYTHING),
        Packet(TWO, "es", EVERYTHING),
        Packet(TWO[:1], "es", LARGE),
        Packet((), "en", PacketOptions(wallet_cards=True)),
    ],
    ids=["article", "packet", "Spanish packet", "Spanish large print", "cards"],
)
def saved(
    request: pytest.FixtureRequest,
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
    qapp: QApplication,
) -> Saved:
    return Saved(library, tmp_path_factory.mktemp("saved"), request.param)


def test_it_conforms_to_pdf_ua(saved: Saved) -> None:
    report = page.validate_pdf(str(saved.path), profile="ua1")
    assert [f"{each.rule_id}: {each.message}" for each in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 50


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_edition_of_one_sheet_conforms(
    library: Library, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    made = Saved(library, tmp_path, Packet(TWO[1:], language, PacketOptions(one_sheet=True)))
    assert page.validate_pdf(str(made.path), profile="ua1").is_compliant
    (section,) = made.sheets.laid
    heads = [piece.text for piece in made.file.of_kind("H1", "H2", "H3")]
    boxes = [block.title for block in section.section.blocks if isinstance(block, Callout)]
    places = [list(map(squeezed, heads)).index(squeezed(title)) for title in boxes]
    assert places == sorted(places)
    assert squeezed(heads[0]) == squeezed(section.section.title)


def test_it_says_its_title_and_language(saved: Saved) -> None:
    document, catalog = saved.sheets.document, saved.file.catalog
    assert catalog["/Lang"] == document.language
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert saved.file.reader.metadata.title == document.title
    assert saved.file.reader.xmp_metadata.dc_title == {"x-default": document.title}


def test_the_sections_stand_in_their_order_each_under_its_heading(saved: Saved) -> None:
    titles = [section.title for section in saved.sheets.document.sections]
    assert [piece.kids[0].kind for piece in saved.sections()] == ["H1"] * len(titles)
    assert [squeezed(piece.kids[0].text) for piece in saved.sections()] == list(map(squeezed, titles))
    outline = [entry.title for entry in saved.file.reader.outline]
    assert outline == (titles if len(titles) > 1 else [])


def test_headings_skip_no_level(saved: Saved) -> None:
    before = 0
    for heading in saved.file.of_kind("H1", "H2", "H3", "H4", "H5", "H6"):
        level = int(heading.kind[1])
        assert level <= before + 1, heading.text
        before = level


def test_all_words_of_an_article_are_read_in_its_order(saved: Saved) -> None:
    placed = zip(saved.sheets.document.sections, saved.sections(), strict=True)
    for section, piece in placed:
        if not section.article:
            continue
        whole = saved.library.article(section.article, saved.sheets.document.language)
        stored = as_on_paper(whole, section)
        said, place = squeezed(piece.words()), 0
        heads = html_table_heads(html_of(stored))
        for passage in (stored.card.title, stored.card.summary, *html_passages(html_of(stored))):
            if passage in heads and saved.sheets.document.large_print:
                continue  # a table too wide for the paper names its columns in every row
            found = said.find(squeezed(passage), place)
            assert found >= 0, f"{section.article}: {passage!r} is missing or out of order"
            place = found + len(squeezed(passage))


def test_words_that_are_copied_have_blanks_where_they_should(saved: Saved) -> None:
    copied = run("pdftotext", "-raw", str(saved.path), "-")
    assert not set(copied) & {"\t", "\0", "\ufffd", "\ufb01", "\ufb02"}
    said = " ".join(saved.file.document.words().split())
    for section in saved.sheets.document.sections:
        if section.article and not saved.sheets.document.large_print:
            card = saved.library.card(section.article, saved.sheets.document.language)
            assert card is not None
            assert " ".join(card.summary.split()) in said  # two lines long: no words grown together


def test_the_helpline_is_read_once_and_head_and_foot_are_not(saved: Saved) -> None:
    clinic, helpline = saved.file.document.kids[:2]
    assert "Waymark" in clinic.words()
    assert "1-800-662-4357" in helpline.words()
    assert [piece.address for piece in helpline.walk() if piece.address] == ["tel:+18006624357"]
    (square,) = (piece for piece in helpline.walk() if piece.kind == "Figure")
    assert "SAMHSA" in square.alt
    dated = "Printed November 23" if saved.sheets.document.language == "en" else "Impreso el 23"
    assert dated not in saved.file.document.words()
    for content in saved.file.contents[1:]:
        assert "1-800-662-4357" in content[None]  # drawn, but said on the first page
        assert dated in content[None]


def test_pictures_are_described(saved: Saved) -> None:
    figures = saved.file.of_kind("Figure")
    assert all(piece.alt.strip() and len(piece.facts["/BBox"]) == 4 for piece in figures)
    wanted = [
        block.alt
        for section in saved.sheets.document.sections
        for block in section.blocks
        if isinstance(block, Figure)
    ]
    said = [piece.alt for piece in figures]
    if saved.sheets.document.large_print:
        assert all(squeezed(alt) in squeezed(saved.file.document.words()) for alt in wanted)
    else:
        assert set(wanted) <= set(said)


def test_lists_are_lists(saved: Saved) -> None:
    for each in saved.file.of_kind("L"):
        assert each.kids
        assert {kid.kind for kid in each.kids} == {"LI"}
        for item in each.kids:
            assert [kid.kind for kid in item.kids][-1] == "LBody"
            if each.facts["/ListNumbering"] == "/Decimal":
                assert item.kids[0].text.endswith(".")


def test_tables_name_their_columns_and_rows(saved: Saved) -> None:
    for table in saved.file.of_kind("Table"):
        widths = {len(row.kids) for row in table.kids}
        assert {row.kind for row in table.kids} == {"TR"}
        assert len(widths) == 1  # and no head twice where the table goes on on another page
        for row in table.kids:
            first, *others = row.kids
            assert first.kind == "TH"
            wanted = {"/Row": "TD", "/Column": "TH"}[first.facts["/Scope"]]
            assert {cell.kind for cell in others} <= {wanted}


def test_links_lead_where_they_say(saved: Saved) -> None:
    by_address = {piece.address: piece for piece in saved.file.of_kind("Link")}
    assert all(by_address)
    contents = saved.file.of_kind("TOCI")
    for entry, placed in zip(contents, saved.sheets.sections[1:], strict=bool(contents)):
        assert [piece.address for piece in entry.walk() if piece.address] == [f"page {placed.first}"]
    for section in saved.sheets.document.sections:
        if section.article:
            stored = saved.library.article(section.article, saved.sheets.document.language)
            for source in stored.body.sources:
                assert not source.url or source.url in by_address


def test_it_looks_as_the_printed_one(saved: Saved, tmp_path: Path) -> None:
    (tmp_path / "printed.pdf").write_bytes(pdf_bytes(saved.sheets))
    for name, path in (("tagged", saved.path), ("printed", tmp_path / "printed.pdf")):
        run("pdftoppm", "-r", "50", str(path), str(tmp_path / name))
    tagged, printed = (sorted(tmp_path.glob(f"{name}-*")) for name in ("tagged", "printed"))
    assert len(tagged) == len(printed) == saved.sheets.page_count
    for one, other in zip(tagged, printed, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_what_goes_to_a_printer_has_no_tags(library: Library, qapp: QApplication) -> None:
    sheets = lay_out(compose(library, default_settings(), Packet(TWO[:1]), Slip(), DAY))
    printed = pdf_bytes(sheets)
    assert b"StructTreeRoot" not in printed
    assert b"-30000" not in printed


def test_a_file_that_cannot_be_made_leaves_the_old_one(
    library: Library, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = lay_out(compose(library, default_settings(), Packet(TWO[:1]), Slip(), DAY))
    path = tmp_path / "saved.pdf"
    path.write_bytes(b"old")
    with monkeypatch.context() as broken:
        broken.setattr("reader.printing.structure._BAR", None)
        with pytest.raises(AttributeError):
            write_pdf(sheets, path)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["saved.pdf"]
    with pytest.raises(FileProblem):
        write_pdf(lay_out(sheets.document), tmp_path / "no folder" / "saved.pdf")
