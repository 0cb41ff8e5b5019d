"""The clock of a visit counts sleep, and nobody gains time by setting the clock on the wall."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.kiosk.clock import LEAST_SLEEP, VisitClock


@dataclass
class Clocks:
    """Three clocks moved by hand, and the one that is made of them."""

    steady: float = 50.0
    running: float = 70.0
    wall: float = 1_800_000_000.0
    clock: VisitClock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = VisitClock(lambda: self.steady, lambda: self.wall, lambda: self.running)

    def go_on(self, steady: float, wall: float, running: float | None = None) -> None:
        """A system that does not tell of its sleep has `running` stand still with `steady`."""
        self.steady += steady
        self.wall += wall
        self.running += steady if running is None else running


def test_awake_both_go_on_alike() -> None:
    clocks = Clocks()
    for _ in range(100):
        clocks.go_on(1, 1)
        clocks.clock()
    assert clocks.clock() == pytest.approx(100)
    assert clocks.clock.take_slept() == 0


def test_a_window_that_was_busy_did_not_sleep() -> None:
    clocks = Clocks()
    clocks.go_on(60, 60)
    assert clocks.clock.take_slept() == 0


@pytest.mark.parametrize("hours", [1, 10, 24 * 365])
def test_sleep_counts(hours: int) -> None:
    clocks = Clocks()
    clocks.go_on(0.5, hours * 3600)
    assert clocks.clock() == pytest.approx(hours * 3600)
    assert clocks.clock.take_slept() == pytest.approx(hours * 3600 - 0.5)
    assert clocks.clock.take_slept() == 0


@pytest.mark.parametrize("back", [-1, -3600, -1_700_000_000])
def test_setting_the_wall_clock_back_gains_nothing(back: float) -> None:
    clocks = Clocks()
    clocks.go_on(10, 10)
    clocks.clock()
    clocks.go_on(10, 10 + back)
    assert clocks.clock() == pytest.approx(20)
    assert clocks.clock.take_slept() == 0
    clocks.go_on(10, 10)
    assert clocks.clock() == pytest.approx(30)


@pytest.mark.parametrize("wall", [600, 0, -590, -1_700_000_000])
def test_no_wall_clock_hides_a_sleep_that_the_system_counted(wall: float) -> None:
    clocks = Clocks()
    clocks.go_on(1, wall, running=600)
    assert clocks.clock() == pytest.approx(600)
    assert clocks.clock.take_slept() == pytest.approx(599)


def test_a_steady_clock_that_counts_sleep_itself() -> None:
    clocks = Clocks()
    clocks.go_on(7200, 7200)
    assert clocks.clock() == pytest.approx(7200)


def test_the_time_of_day_is_never_set_back() -> None:
    clocks = Clocks()
    before = clocks.clock.since_1970()
    clocks.go_on(5, -86_400)
    assert clocks.clock.since_1970() == pytest.approx(before + 5)


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(-1e9, 1e9))))
def test_it_never_falls_nor_loses_a_second(moves: list[tuple[float, float]]) -> None:
    clocks = Clocks()
    last = clocks.clock()
    for steady, wall in moves:
        clocks.go_on(steady, wall)
        now = clocks.clock()
        assert now - last >= steady - 1e-3
        assert now >= last
        last = now
    assert clocks.clock.take_slept() >= 0
    assert LEAST_SLEEP > 1
