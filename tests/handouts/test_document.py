"""What a packet's document holds, and in which order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.clinic.model import Settings, default_settings
from reader.clinic.reading import interpret
from reader.content.blocks import Table
from reader.content.walk import plain_text
from reader.errors import ReaderError, UnknownArticle
from reader.handouts.blocks import Badge, SmallPrint, SourceList, TypedBox, TypedKind
from reader.handouts.document import Document, Section, SectionKind, compose
from reader.handouts.one_language import MixedLanguages
from reader.library.rows import Level
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip

DAY = date(2026, 11, 23)
SLIP = Slip("Sam", "Good talk.\n\nCall me.", "December 1")
PAIR = "pairs/naltrexone-for-amphetamine"
ALL = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def made(
    library: Library, *articles: str, options: PacketOptions | None = None, slip: Slip = SLIP
) -> Document:
    packet = Packet(articles, "en", options or PacketOptions())
    return compose(library, default_settings(), packet, slip, DAY)


def settings_with_logo(path: object) -> Settings:
    settings = default_settings()
    return replace(settings, clinic=replace(settings.clinic, logo=str(path)))


def typed(section: Section, kind: TypedKind) -> list[TypedBox]:
    return [block for block in section.blocks if isinstance(block, TypedBox) and block.kind is kind]


def small_print(section: Section) -> list[str]:
    return [block.text for block in section.blocks if isinstance(block, SmallPrint)]


def test_one_article_carries_note_and_visit_before_its_sources(small: Library) -> None:
    document = made(small, PAIR)
    (section,) = document.sections
    assert document.title == section.title == "Naltrexone for amphetamine"
    (note,), (visit,) = typed(section, TypedKind.NOTE), typed(section, TypedKind.VISIT)
    assert note.lines == ("Good talk.", "Call me.")
    assert visit.lines == ("December 1",)
    sources, standing = section.blocks[section.blocks.index(visit) + 1 :]
    assert isinstance(sources, SourceList)
    assert sources.title == "Sources"
    assert [source.id for source in sources.sources] == ["one-2020", "two-2021"]
    assert isinstance(standing, SmallPrint)
    assert "Sources checked November 22, 2026. Not yet reviewed by a clinician." in standing.text


def test_paper_has_the_very_blocks_of_the_article(small: Library) -> None:
    body = small.article(PAIR, "en").body
    (section,) = made(small, PAIR, slip=Slip()).sections
    assert tuple(block for block in section.blocks if block in body.blocks) == body.blocks


def test_a_page_about_a_pairing_says_how_well_it_is_proven(small: Library) -> None:
    (section,) = made(small, PAIR).sections
    badge = Badge(Level.MIXED, "Not clear – studies disagree", "Not approved for this")
    assert section.blocks[1] == badge
    (other,) = made(small, "drugs/alcohol").sections
    assert not any(isinstance(block, Badge) for block in other.blocks)


def test_several_articles_without_a_cover_have_a_page_for_the_note(small: Library) -> None:
    kinds = [section.kind for section in made(small, PAIR, "drugs/alcohol").sections]
    assert kinds == [SectionKind.ARTICLE, SectionKind.ARTICLE, SectionKind.NOTE, SectionKind.SOURCES]
    assert len(made(small, PAIR, "drugs/alcohol", slip=Slip()).sections) == 3


def test_the_parts_of_a_packet_in_order(small: Library) -> None:
    document = made(small, PAIR, "topics/words", options=ALL)
    assert [section.kind.value for section in document.sections] == [
        "cover", "helpline", "article", "article", "glossary", "sources", "cards",
    ]  # fmt: skip
    assert document.prepared_for == "Sam"
    assert typed(document.sections[0], TypedKind.NOTE)
    assert not typed(document.sections[1], TypedKind.NOTE)


def test_the_glossary_explains_only_words_that_are_used(small: Library) -> None:
    document = made(small, "topics/words", options=PacketOptions(glossary=True))
    table = document.sections[1].blocks[-1]
    assert isinstance(table, Table)
    assert [plain_text(row[0].children) for row in table.rows] == ["frog", "lamp"]
    without = made(small, "topics/emergency", options=PacketOptions(glossary=True))
    assert all(word not in str(without.sections[0].blocks) for word in ("zebra",))


def test_the_shipped_glossary_is_about_the_shipped_guide(shipped: Library) -> None:
    entries = shipped.glossary("en")
    assert 20 <= len(entries) <= 40
    assert len({entry.term for entry in entries}) == len(entries)
    for entry in entries:
        card = shipped.card(entry.article, "en")
        assert card is not None
        text = " ".join(section.text for section in shipped.sections(card.number)).casefold()
        assert any(form.casefold() in text for form in (entry.term, *entry.forms)), entry.term


def test_the_helplines_come_from_the_settings(small: Library) -> None:
    read = interpret('[helpline]\nname = "County"\nnumber = "1-888-555-0123"\n', Path("c.toml"))
    document = compose(small, read.settings, Packet((PAIR,)), Slip(), DAY)
    assert (document.helpline.main.name, document.helpline.main.tel) == ("County", "tel:+18885550123")
    assert [line.number for line in document.helpline.others] == ["988", "911"]
    assert "Free" not in document.helpline.facts
    with_desk = interpret('[clinic]\nfront_desk = "ext. 12"\n', Path("c.toml")).settings
    lines = compose(small, with_desk, Packet((PAIR,)), Slip(), DAY).helpline.others
    assert [line.number for line in lines] == ["988", "911", "ext. 12"]


def test_spanish_pages_have_spanish_words_around_them(small: Library) -> None:
    document = compose(small, default_settings(), Packet(("topics/emergency",), "es", ALL), SLIP, DAY)
    assert document.sections[0].title == "Información para usted"
    assert "Línea Nacional" in document.helpline.main.name
    assert document.helpline.others[1].name == "Emergencia"
    assert "Inglés o español" in document.helpline.facts


def test_what_cannot_be_printed(small: Library) -> None:
    with pytest.raises(UnknownArticle):
        made(small, "topics/nothing")
    with pytest.raises(ReaderError, match="cannot be printed"):
        made(small, "topics/broken")
    with pytest.raises(ReaderError, match="nothing to print"):
        made(small)
    with pytest.raises(MixedLanguages):
        compose(small, default_settings(), Packet((PAIR,), "es"), SLIP, DAY)


LOGOS = [(PNG, "image/png"), (b"<svg/>", "image/svg+xml"), (b"\xff\xd8\xff1", "image/jpeg")]
NO_LOGOS = [(None, "no such file"), (b"MZ", "PNG, JPEG, or SVG"), (b"0" * 5_000_001, "5 MB")]


@pytest.mark.parametrize(("data", "kind"), LOGOS, ids=lambda value: str(value)[:12])
def test_the_logo_is_read(small: Library, tmp_path: Path, data: bytes, kind: str) -> None:
    (tmp_path / "logo").write_bytes(data)
    document = compose(small, settings_with_logo(tmp_path / "logo"), Packet((PAIR,)), SLIP, DAY)
    assert document.letterhead.logo is not None
    assert document.letterhead.logo.media_type == kind
    assert document.problems == ()


@pytest.mark.parametrize(("data", "said"), NO_LOGOS, ids=lambda value: str(value)[:12])
def test_a_logo_of_no_use_is_left_out_and_named(
    small: Library, tmp_path: Path, data: bytes | None, said: str
) -> None:
    if data is not None:
        (tmp_path / "logo").write_bytes(data)
    document = compose(small, settings_with_logo(tmp_path / "logo"), Packet((PAIR,)), SLIP, DAY)
    assert document.letterhead.logo is None
    (problem,) = document.problems
    assert said in problem
    assert str(tmp_path / "logo") in problem


def test_an_official_page_is_named_before_the_sources(shipped: Library) -> None:
    document = compose(shipped, default_settings(), Packet(("drugs/cocaine",)), Slip(), DAY)
    said = small_print(document.sections[0])
    assert "Read more on an official page on the web: nida.nih.gov/research-topics/cocaine" in said
    spanish = compose(shipped, default_settings(), Packet(("drugs/cocaine",), "es"), Slip(), DAY)
    said = small_print(spanish.sections[0])
    assert any(each.startswith("Lea más en una página oficial") for each in said)
