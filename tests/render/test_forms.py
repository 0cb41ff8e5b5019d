"""Forms in every output: labels are words, room is said, and nothing of it is searched but the labels."""

import xml.etree.ElementTree as ET

import pytest

from reader.content.blocks import Cell, Citation, Field, Fields, Options, Room, Text, WritingTable
from reader.content.body import Body
from reader.handouts.labels import evidence_words, form_words
from reader.render.html import body_html
from reader.render.plain import lines_of
from reader.render.room import room_svg
from reader.render.web import WebWriter


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(each),) if each else ()) for each in words)


FIELDS = Fields(
    "My visit",
    (
        Field((Text("Why I come"),), Room.LINES, (), 3),
        Field((Text("Last drink"),), Room.DATE),
        Field((Text("Pregnant?"),), Room.BOXES, ("yes", "no")),
        Field((Text("How sure?"),), Room.SCALE, ("0 not at all", "10 fully")),
    ),
)
LOG = WritingTable(cells("Day", "Drinks"), (cells("Monday", ""), cells("", "")), "Week")
ROWS = (
    (*cells("Pills"), Cell((Text("74"), Citation("one", number=1))), *cells("One a day.")),
    (*cells("Shots"), Cell(()), *cells("One a month.")),
)
OPTIONS = Options(cells("Choice", "Stayed", "It asks"), ROWS, "Which?")
WIDE = Options(
    cells("Choice", "Stayed", "Began", "It asks"),
    (*((row[0], row[1], row[1], row[2]) for row in ROWS),),
    "Which?",
)
FORMS = (FIELDS, LOG, OPTIONS)
ENGLISH, SPANISH = form_words("en"), form_words("es")


def test_the_search_knows_labels_and_no_blanks() -> None:
    assert list(lines_of(FORMS)) == [
        "My visit.",
        "Why I come.",
        "Last drink.",
        "Pregnant? yes, no.",
        "How sure? 0 not at all – 10 fully.",
        "Week.",
        "Day, Drinks.",
        "Monday.",
        "Which?",
        "Pills: Stayed: 74%; It asks: One a day.",
        "Shots: It asks: One a month.",
    ]


@pytest.mark.parametrize(("words", "room"), [(ENGLISH, "room to write"), (SPANISH, "espacio para escribir")])
def test_a_browser_says_what_there_is_room_for(words: object, room: str) -> None:
    writer = WebWriter(lambda _: "", lambda _: "", words)  # type: ignore[arg-type]
    html = writer.blocks(FORMS)
    root = ET.fromstring(f"<r>{html}</r>".replace("<br>", " "))
    said = [each.get("aria-label") for each in root.iter() if each.get("role") == "img"]
    assert all(said)
    assert said.count(room) == 4  # three lines are one, and three cells
    assert "74" in html
    assert not [each for each in root.iter("th") if not "".join(each.itertext()).strip()]


def test_columns_that_no_phone_has_room_for_are_told_below_each_other() -> None:
    writer = WebWriter(lambda _: "", lambda _: "", ENGLISH)
    assert "<table" in writer.block(OPTIONS)
    assert "<table" not in writer.block(WIDE)
    assert "Began: 74\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}100" in writer.block(WIDE)
    assert "No study has this number" in writer.block(WIDE)


def test_the_screen_draws_the_room_and_says_it() -> None:
    html = body_html(Body(FORMS, ()), "Sources", evidence_words("en"), ENGLISH)
    assert 'src="room:lines-3" alt="room to write"' in html
    assert 'src="room:scale-0-10" alt="mark a number from 0 not at all to 10 fully"' in html
    assert html.count('src="room:box" alt="box to mark"') == 4
    assert 'alt="room to write: month / day / year"' in html


@pytest.mark.parametrize(("address", "rects"), [("box", 1), ("lines-4", 4), ("scale-0-10", 11)])
def test_room_is_drawn(address: str, rects: int) -> None:
    root = ET.fromstring(room_svg(address, 600, 18))
    assert sum(each.tag.endswith("rect") for each in root.iter()) == rects
    assert int(root.get("width", 0)) <= 600


@pytest.mark.parametrize("address", ["", "lines", "lines-0", "lines-x", "scale-10-0", "picture"])
def test_only_room_is_drawn(address: str) -> None:
    with pytest.raises(ValueError, match=r"no room|invalid literal"):
        room_svg(address, 600, 18)
