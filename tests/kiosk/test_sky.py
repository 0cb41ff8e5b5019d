"""Sun and moon against published tables: NOAA's solar calculator, and NASA's moon phases."""

import itertools
import sys
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.kiosk.sky import Moon, moon_of, sky_of

CHICAGO = (41.88, -87.63, ZoneInfo("America/Chicago"))


def minutes(moment: time | None) -> int:
    assert moment is not None
    return moment.hour * 60 + moment.minute


@pytest.mark.parametrize(
    ("day", "rise", "set_"),
    [
        (date(2026, 11, 24), time(6, 51), time(16, 23)),
        (date(2026, 6, 21), time(5, 16), time(20, 29)),
        (date(2026, 3, 8), time(7, 14), time(18, 49)),  # the day summer time begins
    ],
)
def test_sunrise_and_sunset_in_chicago(day: date, rise: time, set_: time) -> None:
    sky = sky_of(day, *CHICAGO)
    assert abs(minutes(sky.sunrise) - minutes(rise)) <= 2
    assert abs(minutes(sky.sunset) - minutes(set_)) <= 2


def test_where_the_sun_stays_down_no_time_is_given() -> None:
    sky = sky_of(date(2026, 12, 21), 71.3, -156.8, ZoneInfo("America/Anchorage"))
    assert (sky.sunrise, sky.sunset) == (None, None)


@pytest.mark.parametrize("place", [("", ""), (41.88, ""), ("", -87.63)])
def test_without_a_place_there_is_only_the_moon(place: tuple[float | str, float | str]) -> None:
    sky = sky_of(date(2026, 11, 24), *place, None)
    assert (sky.sunrise, sky.sunset, sky.moon) == (None, None, Moon.FULL)


@pytest.mark.parametrize("day", [date(2024, 1, 25), date(2025, 10, 6), date(2026, 1, 3), date(2026, 11, 24)])
def test_full_moons(day: date) -> None:
    assert Moon.FULL in {moon_of(day), moon_of(day - timedelta(days=1))}


@pytest.mark.parametrize("day", [date(2024, 1, 11), date(2025, 9, 21), date(2026, 11, 9)])
def test_new_moons(day: date) -> None:
    assert Moon.NEW in {moon_of(day), moon_of(day - timedelta(days=1))}


def test_the_phases_follow_each_other() -> None:
    seen = [moon_of(date(2026, 1, 1) + timedelta(days=count)) for count in range(365)]
    steps = {(after.value - before.value) % 8 for before, after in itertools.pairwise(seen)}
    assert steps <= {0, 1}
    assert 12 <= seen.count(Moon.FULL) <= 26


@given(
    st.dates(date(2020, 1, 1), date(2100, 1, 1)),
    st.floats(-90, 90),
    st.floats(-180, 180),
)
def test_no_place_and_no_day_is_too_much(day: date, latitude: float, longitude: float) -> None:
    assert sky_of(day, latitude, longitude, None).moon in Moon


def test_it_needs_no_network_module() -> None:
    sky_of(date(2026, 11, 24), *CHICAGO)
    assert "requests" not in sys.modules
