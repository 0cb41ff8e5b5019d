"""A packet as a value: adding, moving, taking out, and one language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.handouts.one_language import MixedLanguages, missing_in, require_one_language
from reader.library.store import Library
from reader.navigation.packet import Packet, Paper, Slip

ids = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), unique=True).map(tuple)


def test_adding_and_taking_out() -> None:
    packet = Packet().added("a").added("b").added("a")
    assert packet.articles == ("a", "b")
    assert packet.removed("a").articles == ("b",)
    assert packet.removed("x") == packet


@pytest.mark.parametrize(("places", "order"), [(-9, "cab"), (-1, "acb"), (0, "abc"), (1, "abc"), (9, "abc")])
def test_moving_the_last_page(places: int, order: str) -> None:
    assert Packet(("a", "b", "c")).moved("c", places).articles == tuple(order)


@given(ids, st.sampled_from(["a", "b", "z"]), st.integers(-9, 9))
def test_moving_keeps_every_page(articles: tuple[str, ...], article: str, places: int) -> None:
    moved = Packet(articles).moved(article, places)
    assert sorted(moved.articles) == sorted(articles)
    others = [each for each in articles if each != article]
    assert [each for each in moved.articles if each != article] == others


def test_a_slip_of_blanks_is_blank() -> None:
    assert Slip().is_blank
    assert Slip(" ", "\n", "\t").is_blank
    assert not Slip(note="x").is_blank


def test_paper_sizes_are_the_standard_ones() -> None:
    assert Paper.LETTER.points == (612, 792)
    assert Paper.A4.points == pytest.approx((595.28, 841.89), abs=0.01)


def test_a_packet_has_one_language(small: Library) -> None:
    packet = Packet(("topics/emergency", "drugs/alcohol"), "en")
    require_one_language(small, packet)
    assert missing_in(small, packet) == ()
    spanish = packet.in_language("es")
    assert missing_in(small, spanish) == ("drugs/alcohol",)
    with pytest.raises(MixedLanguages, match="drugs/alcohol") as caught:
        require_one_language(small, spanish)
    assert "one language" in caught.value.next_step


def test_a_damaged_page_is_missing(small: Library) -> None:
    assert missing_in(small, Packet(("topics/broken", "drugs/alcohol"))) == ("topics/broken",)
