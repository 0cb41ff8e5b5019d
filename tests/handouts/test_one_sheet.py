"""The edition of one sheet: what is chosen for it, and what gives way where there is no room."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from builders import make_library

from reader.clinic.model import default_settings
from reader.content.blocks import Block, Callout, Citation, Figure, Heading, ListBlock, Paragraph
from reader.content.findings import Findings
from reader.content.markdown import parse_markdown
from reader.content.walk import plain_text
from reader.handouts.blocks import Lead, SmallPrint, SourceList, Title, WriteLine
from reader.handouts.document import Section, compose
from reader.handouts.labels import labels
from reader.handouts.one_sheet import (
    sheet_choices,
    with_warnings_named,
    without_citations,
    without_pointers,
)
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Slip

DAY = date(2026, 11, 23)
PAIR = "pairs/naltrexone-for-amphetamine"
KEY, DANGER, ASK = (
    '!!! key "Key"\n    - A point.\n',
    '!!! danger "Danger"\n    Call.\n',
    '!!! ask "Ask"\n    - Why?\n',
)
PICTURE = "![What it shows](../../images/one.svg)\n"
STEPS = "## Steps\n\nFirst read this.\n\n1. Do one.\n2. Do two.\n\nAfter the steps.\n"
UNMARKED = "\n".join((KEY, "## What it is\n\nWords.\n", PICTURE, STEPS, DANGER, ASK, "## Next\n\nMore.\n"))


def read(body: str) -> tuple[Block, ...]:
    findings = Findings("x.md")
    return parse_markdown(body, 1, findings)


def names(blocks: tuple[Block, ...]) -> list[str]:
    """Each block in a word."""
    found = []
    for block in blocks:
        match block:
            case Heading(_, children) | Paragraph(children):
                found.append(plain_text(children))
            case Callout(_, title):
                found.append(title)
            case ListBlock(ordered):
                found.append("1." if ordered else "-")
            case Figure():
                found.append("picture")
    return found


def test_of_a_page_without_marks_the_steps_and_a_picture_come_too() -> None:
    most, *less = map(names, sheet_choices(read(UNMARKED)))
    assert most == ["Key", "picture", "Steps", "First read this.", "1.", "Danger", "Ask"]
    assert less == [
        ["Key", "Steps", "First read this.", "1.", "Danger", "Ask"],
        ["Key", "picture", "Danger", "Ask"],
        ["Key", "Danger", "Ask"],
    ]


def test_without_numbered_steps_it_is_the_section_before_the_questions() -> None:
    body = "\n".join((KEY, "## One\n\nFirst.\n", "## Two\n\nSecond.\n", ASK, "## Next\n\nMore.\n"))
    assert list(map(names, sheet_choices(read(body)))) == [
        ["Key", "Two", "Second.", "Ask"],
        ["Key", "Ask"],
    ]


def test_a_page_without_anything_to_choose_from_has_one_choice() -> None:
    assert list(map(names, sheet_choices(read(KEY)))) == [["Key"]]


def test_what_is_marked_is_there_and_nothing_else() -> None:
    body = "\n".join((KEY, "## Do {sheet}\n\nThis.\n", PICTURE, STEPS, ASK))
    (only,) = map(names, sheet_choices(read(body)))
    assert only == ["Key", "Do", "This.", "picture", "Ask"]


def test_numbers_of_sources_are_left_out_wherever_they_stand() -> None:
    blocks = read('!!! key "Key"\n    - A point. [@one-2020]\n\nText. [@two-2021]\n')
    assert "Citation" in repr(blocks)
    bare = without_citations(blocks)
    assert "Citation" not in repr(bare)
    assert names(bare) == names(blocks)
    assert without_citations((Citation(1), Lead("x"))) == (Lead("x"),)


def test_a_line_of_a_box_that_only_leads_elsewhere_is_left_out() -> None:
    (box,) = read(
        '!!! danger "Danger"\n    Call, see [more](../topics/more.md).\n\n    [More](../topics/more.md).\n'
    )
    assert isinstance(box, Callout)
    assert without_pointers((box,)) == (replace(box, blocks=box.blocks[:1]),)


def section(library: Library, *, large_print: bool = False, slip: Slip | None = None) -> Section:
    options = PacketOptions(one_sheet=True, large_print=large_print)
    document = compose(library, default_settings(), Packet((PAIR,), "en", options), slip or Slip(), DAY)
    (made,) = document.sections
    return made


def test_the_sheet_says_title_standing_and_whom_it_is_for(small: Library) -> None:
    made = section(small, slip=Slip("Sam", "Call me.", "December 1"))
    assert (made.article, made.most_pages) == (PAIR, 2)
    assert section(small, large_print=True).most_pages == 4
    for blocks in (made.blocks, *made.shorter):
        assert isinstance(blocks[0], Title)
        assert "Not yet reviewed by a clinician." in str(blocks[-1])
        assert "Call me." in str(blocks)
        assert "December 1" in str(blocks)
        questions = next(
            place for place, block in enumerate(blocks) if isinstance(block, Callout) and block.title == "Ask"
        )
        assert blocks[questions + 1] == WriteLine(labels("en").my_question)


def test_the_sources_give_way_before_the_steps_do(small: Library) -> None:
    made = section(small)
    whole, first, *_ = (made.blocks, *made.shorter)
    assert any(isinstance(block, SourceList) for block in whole)
    assert not any(isinstance(block, SourceList) for block in first)
    assert "Citation" not in repr(first)
    assert SmallPrint(labels("en").no_sources) in first


def test_the_usual_edition_may_take_what_it_needs(tmp_path: Path) -> None:
    with Library(make_library(tmp_path)) as library:
        made = compose(library, default_settings(), Packet((PAIR,)), Slip(), DAY).sections[0]
    assert (made.most_pages, made.shorter) == (0, ())


def test_where_nothing_else_helps_the_last_warnings_stand_by_name() -> None:
    warnings = "".join(f'!!! danger "Warning {number}"\n    Words of it.\n\n' for number in range(1, 5))
    blocks = read(f"{KEY}\n{warnings}{ASK}")
    first, least = with_warnings_named(blocks, "More")
    assert names(first) == ["Key", "Warning 1", "Warning 2", "Warning 3", "More", "Ask"]
    assert names(least) == ["Key", "Warning 1", "Warning 2", "More", "Ask"]
    (box,) = (block for block in least if isinstance(block, Callout) and block.title == "More")
    assert "Warning 3" in str(box)
    assert "Warning 4" in str(box)
    assert "Words of it" not in str(box)


def test_a_page_with_few_warnings_has_them_whole(small: Library) -> None:
    assert section(small).by_name == ()
    assert list(with_warnings_named(read(f"{DANGER}\n{ASK}"), "More")) == []
