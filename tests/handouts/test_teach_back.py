"""Counselors' copies: two questions below each page, and none where they are not wanted or find no room."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import compile_guide, make_guide

from reader.clinic.model import default_settings
from reader.content.blocks import Fields, Room
from reader.content.walk import plain_text
from reader.handouts.blocks import PaperBlock, SourceList
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip

PAGE = "drugs/amphetamine"
ROWS = ("Which two points?", "What comes next?", "A third one?")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("teach")
    guide = make_guide(folder / "guide")
    rows = "".join(f"drugs\ten\t{row}\n" for row in ROWS)
    (guide / "teachback.tsv").write_text(f"page\tlanguage\tprompt\n{rows}", encoding="utf-8")
    with Library(compile_guide(guide, folder / "library.sqlite")) as opened:
        yield opened


def blocks(library: Library, page: str, **options: bool) -> list[tuple[PaperBlock, ...]]:
    packet = Packet((page,), "en", PacketOptions(**options))
    (section,) = compose(library, default_settings(), packet, Slip(), date(2026, 11, 23)).sections
    return [section.blocks, *section.shorter]


def asked(blocks: tuple[PaperBlock, ...]) -> list[Fields]:
    return [block for block in blocks if isinstance(block, Fields)]


def test_two_questions_stand_before_the_sources(library: Library) -> None:
    (whole,) = blocks(library, PAGE, teach_back=True)
    (form,) = asked(whole)
    assert [plain_text(field.label) for field in form.fields] == list(ROWS[:2])
    assert {field.room for field in form.fields} == {Room.BOXES}
    assert form.fields[0].choices == ("explained", "try again", "with interpreter")
    assert whole.index(form) < next(n for n, each in enumerate(whole) if isinstance(each, SourceList))


def test_other_copies_have_none(library: Library) -> None:
    (whole,) = blocks(library, PAGE)
    assert asked(whole) == []


def test_a_page_without_questions_is_as_it_was(library: Library) -> None:
    page = "treatments/naltrexone"
    assert blocks(library, page, teach_back=True) == blocks(library, page)


def test_on_one_sheet_they_give_way_before_the_page_does(library: Library) -> None:
    first, *shorter = blocks(library, PAGE, teach_back=True, one_sheet=True)
    assert asked(first)
    assert not asked(shorter[-1])


def test_counselors_have_them_unless_they_choose_otherwise() -> None:
    assert default_settings().printing.teach_back
    assert not PacketOptions().teach_back
