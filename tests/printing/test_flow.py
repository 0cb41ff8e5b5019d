"""How strips fill pages: none lost, none over the edge, none torn from what it belongs to."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from reader.content.blocks import CalloutKind
from reader.printing.flow import Frame, Page, Room, Strip, fill
from reader.printing.page_names import page_of, told_pages

ROOM = Room(first_top=40, top=20, bottom=120)


def nothing(painter: QPainter, x: float, y: float) -> None:
    """Draws nothing."""


def strip(height: float, **more: object) -> Strip:
    return Strip(height, nothing, **more)  # type: ignore[arg-type]


strips = st.lists(
    st.builds(
        strip, st.floats(1, 60), gap=st.floats(0, 20), with_next=st.booleans(), near_next=st.booleans()
    ),
    max_size=40,
)


def placed(pages: list[Page]) -> list[list[Strip]]:
    return [[each.strip for each in page.placed] for page in pages]


@given(strips)
def test_all_strips_in_order_inside_the_page(given_strips: list[Strip]) -> None:
    pages = fill(given_strips, ROOM)
    assert [each for page in placed(pages) for each in page] == given_strips
    for number, page in enumerate(pages):
        end = ROOM.top if number else ROOM.first_top
        for each in page.placed:
            assert each.y >= end - 1e-6
            end = each.y + each.strip.height
        assert end <= ROOM.bottom + 1e-6
        assert page.placed or not given_strips


@given(strips)
def test_what_belongs_together_stays_together(given_strips: list[Strip]) -> None:
    pages = placed(fill(given_strips, ROOM))
    for page, following in pairwise(pages):
        if page[-1].with_next:
            place = next(i for i, each in enumerate(given_strips) if each is page[-1])
            start = place
            while start and given_strips[start - 1].with_next:
                start -= 1
            end = place + 1
            while given_strips[end].with_next and end + 1 < len(given_strips):
                end += 1
            chunk = given_strips[start : end + 1]
            most = sum(each.height for each in chunk) + sum(each.gap for each in chunk[1:])
            top = ROOM.top if start else ROOM.first_top
            assert most > ROOM.bottom - top  # parted only because no page could hold it
        assert following


def test_a_box_goes_on_over_the_page_with_its_frame() -> None:
    frame = Frame(CalloutKind.KEY, pad=5)
    pages = fill([strip(30, frame=frame) for _ in range(4)], ROOM)
    assert [[each.y for each in page.placed] for page in pages] == [[45, 75], [25, 55]]
    assert [[(p.top, p.bottom) for p in page.panels] for page in pages] == [[(40, 110)], [(20, 90)]]


def test_two_boxes_do_not_run_into_one() -> None:
    one, two = Frame(CalloutKind.KEY, pad=5), Frame(CalloutKind.KEY, pad=5)
    (page,) = fill([strip(10, frame=one), strip(10, frame=two, gap=4)], ROOM)
    assert [(panel.top, panel.bottom) for panel in page.panels] == [(40, 60), (64, 84)]


def test_a_table_head_tops_every_page() -> None:
    head = strip(10, with_next=True)
    rows = [strip(30, head=head) for _ in range(6)]
    pages = placed(fill([head, *rows], ROOM))
    assert [page[0] is head for page in pages] == [True] * len(pages)
    assert sum(each is head for page in pages for each in page) == len(pages) == 3


def test_a_picture_is_made_a_little_lower_to_spare_a_page() -> None:
    asked: list[float] = []

    def at_height(height: float) -> object:
        asked.append(height)
        return nothing

    picture = strip(60, at_height=at_height, least=45)
    (page,) = fill([strip(30), picture], ROOM)
    assert set(asked) == {50}
    assert page.placed[-1].strip.height == 50
    assert len(fill([strip(40), picture], ROOM)) == 2  # it would have to be lower than it may


def test_less_space_where_that_saves_a_page() -> None:
    pages = fill([strip(20), strip(20, gap=12), strip(20, gap=12)], ROOM)
    assert len(pages) == 1
    assert len(fill([strip(30), strip(30, gap=30)], ROOM)) == 2


def test_a_box_is_parted_only_where_much_paper_would_be_lost() -> None:
    box = [strip(20, near_next=True), strip(20, near_next=True), strip(20)]
    assert [len(page) for page in placed(fill([strip(50), *box], ROOM))] == [1, 3]
    assert [len(page) for page in placed(fill([strip(35), *box], ROOM))] == [3, 1]
    assert placed(fill([], ROOM)) == [[]]


def test_what_is_too_long_for_any_page_brings_its_heading_along() -> None:
    before, heading = strip(60), strip(12, with_next=True)
    lines = [strip(12, with_next=True) for _ in range(10)]
    pages = placed(fill([before, heading, *lines, strip(12)], ROOM))
    assert pages[0] == [before]
    assert pages[1][0] is heading


def test_names_of_pages_are_known_only_while_they_are_painted() -> None:
    with told_pages({"a warning": 3}):
        assert page_of("a warning") == "3"
    assert page_of("a warning") == ""
