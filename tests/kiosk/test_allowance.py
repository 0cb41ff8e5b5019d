"""Pages printed in an hour are counted over all visits, and none longer than an hour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.kiosk.allowance import HOUR, PaperAllowance


def test_an_hour_of_pages() -> None:
    allowance = PaperAllowance(10)
    allowance.add(6, 0)
    assert allowance.allows(4, 5)
    assert not allowance.allows(5, 5)
    assert allowance.wait(5, 5) == pytest.approx(HOUR - 5)
    assert allowance.allows(5, HOUR)
    assert allowance.used(HOUR) == 0


def test_no_limit() -> None:
    allowance = PaperAllowance(None)
    allowance.add(10_000, 0)
    assert allowance.allows(10_000, 1)
    assert allowance.wait(10_000, 1) == 0


def test_more_than_ever_fits_waits_an_hour() -> None:
    assert PaperAllowance(10).wait(11, 0) == HOUR


@given(st.lists(st.tuples(st.integers(1, 20), st.floats(0, 900)), max_size=60), st.integers(1, 60))
def test_no_hour_has_more_than_the_limit(asked: list[tuple[int, float]], limit: int) -> None:
    allowance, now, sent = PaperAllowance(limit), 0.0, []
    for pages, gap in asked:
        now += gap
        if allowance.allows(pages, now):
            assert allowance.wait(pages, now) == 0
            allowance.add(pages, now)
            sent.append((now, pages))
        elif pages <= limit:
            assert 0 < allowance.wait(pages, now) <= HOUR
        for begin, _ in sent:
            assert sum(count for when, count in sent if begin <= when < begin + HOUR) <= limit
