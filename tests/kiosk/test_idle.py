"""When a visit ends by itself, second by second and over any sequence of events."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.kiosk.idle import LEAST_WARNING, Idle, IdleTimes, Phase, Reason

TIMES = IdleTimes()
Act = tuple[Literal["sign", "answer", "tick", "aloud"], float]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["sign", "answer", "tick", "aloud"]),
        st.floats(0, 200, allow_nan=False, allow_infinity=False),
    ),
    max_size=80,
)


def started(now: float = 0.0) -> Idle:
    return Idle(TIMES).sign(now)


class TestSecondBySecond:
    def test_nobody_there_nothing_to_end(self) -> None:
        assert Idle(TIMES).tick(1e6).phase is Phase.UNTOUCHED

    def test_warned_after_90_seconds_ended_after_20_more(self) -> None:
        clock, phases = started(), {}
        for second in range(1, 120):
            clock = clock.tick(second)
            phases[second] = clock.phase
        assert phases[89] is Phase.ACTIVE
        assert phases[90] is Phase.WARNING
        assert phases[109] is Phase.WARNING
        assert phases[110] is Phase.ENDED

    def test_the_count_goes_down_from_20_by_one(self) -> None:
        clock = started().tick(90)
        assert [clock.seconds_left(90 + second) for second in range(22)] == [*range(20, -1, -1), 0]
        assert started().seconds_left(5) == 0

    def test_one_sign_in_the_warning_goes_on(self) -> None:
        clock = started().tick(90).sign(109)
        assert clock.phase is Phase.ACTIVE
        assert clock.tick(198).phase is Phase.ACTIVE
        assert clock.tick(199).phase is Phase.WARNING

    def test_it_can_be_prolonged_more_than_ten_times(self) -> None:
        clock, now = started(), 0.0
        for _ in range(20):
            now += 95
            clock = clock.tick(now)
            assert clock.phase is Phase.WARNING
            clock = clock.answer(now + 10)
            now += 10
        assert clock.phase is Phase.ACTIVE

    def test_reading_aloud_is_no_silence(self) -> None:
        clock = started()
        for second in range(1, 600):
            clock = clock.tick(second, is_reading_aloud=True)
            assert clock.phase is Phase.ACTIVE
        assert clock.tick(599 + 89).phase is Phase.ACTIVE
        assert clock.tick(599 + 90).phase is Phase.WARNING

    def test_a_stuck_key_does_not_keep_a_visit_for_ever(self) -> None:
        clock, ended = started(), 0
        for second in range(1, 3000):
            clock = clock.tick(second).sign(second)
            if clock.phase is Phase.ENDED:
                ended = second
                break
        assert ended == 45 * 60 + 20

    def test_after_45_minutes_only_an_answer_goes_on(self) -> None:
        clock = started().sign(2699).tick(2700)
        assert (clock.phase, clock.reason) == (Phase.WARNING, Reason.LONG)
        assert clock.sign(2701) == clock
        answered = clock.answer(2701)
        assert answered.phase is Phase.ACTIVE
        assert answered.sign(5400).tick(5400).phase is Phase.ACTIVE
        assert answered.sign(5401).tick(5401).reason is Reason.LONG

    def test_after_a_sleep_the_warning_still_lasts_its_full_time(self) -> None:
        clock = started().tick(100_000)
        assert clock.phase is Phase.WARNING
        assert clock.seconds_left(100_000) == 20

    def test_a_late_tick_still_warns_and_ends(self) -> None:
        """A busy computer may look at the clock seconds too late, never exactly on time."""
        assert started().tick(90.4).phase is Phase.WARNING
        assert started().sign(2699).tick(2703.7).reason is Reason.LONG
        for late in (0.5, 1, 70, 3600):
            assert started().tick(90).tick(110 + late).phase is Phase.ENDED

    def test_both_counts_begin_with_the_first_sign(self) -> None:
        clock = Idle(TIMES).sign(1000)
        assert clock.tick(1089).phase is Phase.ACTIVE
        assert clock.tick(1090).reason is Reason.QUIET
        assert clock.sign(1050).tick(1139).phase is Phase.ACTIVE
        busy = clock.sign(3699)
        assert busy.tick(3699).phase is Phase.ACTIVE
        assert busy.tick(3700).reason is Reason.LONG

    def test_a_sign_during_a_quiet_warning_keeps_the_long_count(self) -> None:
        clock = started().tick(90).sign(95).sign(2699)
        assert clock.tick(2699).phase is Phase.ACTIVE
        assert clock.tick(2700).reason is Reason.LONG

    def test_an_answer_begins_the_quiet_count_anew_also_for_one_who_had_not_begun(self) -> None:
        assert Idle(TIMES).answer(1000).phase is Phase.ACTIVE
        assert Idle(TIMES).answer(1000).tick(1089).phase is Phase.ACTIVE
        assert Idle(TIMES).answer(1000).tick(1090).phase is Phase.WARNING

    def test_reading_aloud_to_nobody_begins_no_visit(self) -> None:
        assert Idle(TIMES).tick(5, is_reading_aloud=True).phase is Phase.UNTOUCHED

    def test_reading_aloud_takes_back_a_quiet_warning_but_no_long_one(self) -> None:
        assert started().tick(90).tick(91, is_reading_aloud=True).phase is Phase.ACTIVE
        long = started().sign(2699).tick(2700)
        assert long.tick(2719, is_reading_aloud=True).phase is Phase.WARNING
        assert long.tick(2720, is_reading_aloud=True).phase is Phase.ENDED

    def test_seconds_left_are_whole_rounded_up_and_never_below_none(self) -> None:
        clock = started().tick(90)
        assert clock.seconds_left(90.1) == 20
        assert clock.seconds_left(91) == 19
        assert clock.seconds_left(109.9) == 1
        assert (clock.seconds_left(185), clock.seconds_left(500)) == (0, 0)
        assert isinstance(clock.seconds_left(90.1), int)

    def test_seconds_that_staff_were_there_count_for_nothing(self) -> None:
        clock = Idle(TIMES).sign(1000).sign(1050).rested(300)
        assert clock.tick(1439).phase is Phase.ACTIVE
        assert clock.tick(1440).reason is Reason.QUIET
        busy = Idle(TIMES).sign(1000).sign(1050).rested(300).sign(3999)
        assert busy.tick(3999).phase is Phase.ACTIVE
        assert busy.tick(4000).reason is Reason.LONG
        warned = started().tick(90).rested(7.5)
        assert (warned.phase, warned.seconds_left(97.5), warned.seconds_left(110)) == (Phase.WARNING, 20, 8)

    def test_what_stands_alike_is_one_value(self) -> None:
        assert len({started(), started(), started(1.0)}) == 2
        assert len({IdleTimes(), IdleTimes(), IdleTimes(91)}) == 2

    def test_an_ended_visit_stays_ended(self) -> None:
        clock = started().end()
        assert clock.phase is Phase.ENDED
        for later in (clock.sign(1), clock.answer(1), clock.tick(200), clock.tick(1, is_reading_aloud=True)):
            assert later == clock
        assert clock.seconds_left(1) == 0

    def test_the_times_a_clinic_has_without_settings(self) -> None:
        assert (TIMES.idle, TIMES.warning, TIMES.visit, LEAST_WARNING) == (90, 20, 2700, 20)

    @pytest.mark.parametrize(("idle", "warning", "visit"), [(0.5, 20, 60), (90, 20, 0.5), (1, 300, 1)])
    def test_times_somebody_could_meet(self, idle: float, warning: float, visit: float) -> None:
        assert IdleTimes(idle, warning, visit).warning == warning

    def test_a_longer_warning_lasts_longer(self) -> None:
        clock = Idle(IdleTimes(90, 60, 2700)).sign(0).tick(90)
        assert clock.seconds_left(90) == 60
        assert clock.tick(149).phase is Phase.WARNING
        assert clock.tick(150).phase is Phase.ENDED

    @pytest.mark.parametrize(
        ("idle", "warning", "visit"),
        [(0, 20, 60), (90, 19, 60), (90, 20, 0), (-1, 20, 60), (90, 19.9, 60), (90, 20, -1)],
    )
    def test_times_nobody_could_meet_are_refused(self, idle: float, warning: float, visit: float) -> None:
        with pytest.raises(ValueError, match="answer"):
            IdleTimes(idle, warning, visit)


class TestAnySequence:
    @given(ACTS)
    def test_no_visit_ends_without_a_full_warning(self, acts: list[Act]) -> None:
        clock, now = Idle(TIMES), 0.0
        warned_at: float | None = None
        for what, wait in acts:
            now += wait
            before, clock = clock, act(clock, what, now)
            if clock.phase is Phase.WARNING and before.phase is not Phase.WARNING:
                warned_at = now
            if clock.phase is Phase.ENDED and before.phase is not Phase.ENDED:
                assert before.phase is Phase.WARNING
                assert warned_at is not None
                assert now - warned_at >= LEAST_WARNING

    @given(ACTS)
    def test_what_follows_what(self, acts: list[Act]) -> None:
        after = {
            Phase.UNTOUCHED: {Phase.UNTOUCHED, Phase.ACTIVE},
            Phase.ACTIVE: {Phase.ACTIVE, Phase.WARNING},
            Phase.WARNING: {Phase.WARNING, Phase.ACTIVE, Phase.ENDED},
            Phase.ENDED: {Phase.ENDED},
        }
        clock, now = Idle(TIMES), 0.0
        for what, wait in acts:
            now += wait
            before, clock = clock, act(clock, what, now)
            assert clock.phase in after[before.phase]
            assert 0 <= clock.seconds_left(now) <= TIMES.warning

    @given(ACTS)
    def test_an_answer_always_helps_until_the_end(self, acts: list[Act]) -> None:
        clock, now = Idle(TIMES), 0.0
        for what, wait in acts:
            now += wait
            clock = act(clock, what, now)
            if clock.phase is not Phase.ENDED:
                assert clock.answer(now).phase is Phase.ACTIVE

    @given(st.lists(st.floats(0.1, 89), min_size=1, max_size=60))
    def test_a_person_who_goes_on_is_never_warned_before_the_long_count(self, waits: list[float]) -> None:
        clock, now = started(), 0.0
        for wait in waits:
            now += wait
            clock = clock.tick(now)
            assert clock.phase is Phase.ACTIVE or now >= TIMES.visit
            clock = clock.sign(now)


def act(clock: Idle, what: str, now: float) -> Idle:
    match what:
        case "sign":
            return clock.sign(now)
        case "answer":
            return clock.answer(now)
        case _:
            return clock.tick(now, is_reading_aloud=what == "aloud")
