"""The staff PIN: set, checked, locked for a growing time, and never to be found anywhere."""

import errno
import hashlib
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.clinic.pin import LOCKS, TRIES, BadPin, PinKeeper, PinState, pin_complaint, pin_path
from reader.errors import FileProblem

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
PIN, WRONG = "271828", "314159"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(tmp_path: Path, clock: Clock) -> PinKeeper:
    made = PinKeeper(tmp_path / "clinic.pin", clock)
    made.set_pin(PIN)
    return made


def fail(keeper: PinKeeper, times: int = TRIES) -> None:
    for _ in range(times):
        assert not keeper.check(WRONG)


def again(keeper: PinKeeper, clock: Clock) -> PinKeeper:
    """The same PIN after a restart of the program."""
    return PinKeeper(keeper.path, clock)


@pytest.mark.slow_pins
def test_a_guess_takes_long(keeper: PinKeeper) -> None:
    """Whoever takes the file has 10,000 to 10^12 PINs to try, each with 32 MB and a tenth of a second."""
    kept = json.loads(keeper.path.read_bytes())
    salt = bytes.fromhex(kept["salt"])
    hashed = hashlib.scrypt(PIN.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26, dklen=32)
    assert kept["hash"] == hashed.hex()
    assert keeper.check(PIN)


class TestSetting:
    def test_it_lies_beside_the_settings(self) -> None:
        assert pin_path(Path("/etc/waymark/clinic.toml")) == Path("/etc/waymark/clinic.pin")

    def test_none_at_first(self, tmp_path: Path) -> None:
        keeper = PinKeeper(tmp_path / "clinic.pin")
        assert keeper.status().state is PinState.NONE
        assert not keeper.check(PIN)
        assert not keeper.clear()

    @pytest.mark.parametrize("pin", ["1235", "907215", "000000000042", "271828182845", PIN])
    def test_what_may_be_set(self, keeper: PinKeeper, pin: str) -> None:
        assert pin_complaint(pin) == ""
        keeper.set_pin(pin)
        assert keeper.check(pin)

    @pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "12 34", "١٢٣٤", "-123", "12.3"])
    def test_what_may_not(self, keeper: PinKeeper, pin: str) -> None:
        with pytest.raises(BadPin) as caught:
            keeper.set_pin(pin)
        assert not pin or pin not in caught.value.sentence
        assert keeper.check(PIN)

    @pytest.mark.parametrize(
        "pin",
        "0000 1111 999999 1234 2345 4321 987654 0123 7890 8901 123456789012 2468 1357 9630 1212 123123"
        " 12341234 1122 7007 1984 2001 2026".split(),
    )
    def test_what_is_easy_to_guess(self, keeper: PinKeeper, pin: str) -> None:
        with pytest.raises(BadPin, match="easy to guess") as caught:
            keeper.set_pin(pin)
        assert pin not in caught.value.sentence
        assert keeper.check(PIN)

    @POSIX
    def test_only_its_owner_may_read_it(self, keeper: PinKeeper) -> None:
        assert stat.S_IMODE(keeper.path.stat().st_mode) == 0o600
        keeper.path.chmod(0o644)
        keeper.check(WRONG)
        assert stat.S_IMODE(keeper.path.stat().st_mode) == 0o600

    def test_the_pin_is_nowhere_and_no_two_files_are_alike(self, keeper: PinKeeper) -> None:
        first = keeper.path.read_text()
        keeper.set_pin(PIN)
        second = keeper.path.read_text()
        assert PIN not in first
        assert json.loads(first)["hash"] != json.loads(second)["hash"]
        assert os.listdir(keeper.path.parent) == ["clinic.pin"]
        assert PIN not in repr(keeper) + repr(vars(keeper)) + repr(keeper.status())

    def test_cleared(self, keeper: PinKeeper) -> None:
        fail(keeper)
        assert keeper.clear()
        assert keeper.status().state is PinState.NONE
        assert not keeper.path.exists()

    def test_a_folder_that_cannot_be_written(
        self, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_args: object) -> None:
            raise OSError(errno.ENOSPC, "no space")

        monkeypatch.setattr(os, "replace", full)
        with pytest.raises(FileProblem, match="disk is full"):
            keeper.set_pin(WRONG)
        monkeypatch.undo()
        assert keeper.check(PIN)


class TestLock:
    def test_tries_are_counted_down_and_the_right_pin_takes_them_back(self, keeper: PinKeeper) -> None:
        assert keeper.status().tries_left == TRIES == 5
        fail(keeper, 2)
        assert keeper.status().tries_left == 3
        assert keeper.check(PIN)
        assert keeper.status().tries_left == 5

    def test_the_right_pin_on_the_last_try_opens(self, keeper: PinKeeper) -> None:
        fail(keeper, 4)
        assert keeper.check(PIN)
        assert keeper.status().locked_for == 0

    def test_each_lock_is_longer(self, keeper: PinKeeper, clock: Clock) -> None:
        assert LOCKS == (60, 300, 900, 3600)
        for seconds in (*LOCKS, 3600, 3600):
            fail(keeper)
            assert keeper.status().locked_for == seconds
            assert not keeper.check(PIN), "locked, even for the right one"
            clock.now += seconds - 0.5
            assert keeper.status().locked_for == 1
            clock.now += 0.5
            assert keeper.status().tries_left == 5
        assert keeper.check(PIN)
        fail(keeper)
        assert keeper.status().locked_for == 60

    def test_tries_while_locked_do_not_lengthen_it(self, keeper: PinKeeper, clock: Clock) -> None:
        fail(keeper)
        clock.now += 30
        fail(keeper)
        assert keeper.status().locked_for == 30

    def test_it_survives_a_restart(self, keeper: PinKeeper, clock: Clock) -> None:
        fail(keeper, 3)
        assert again(keeper, clock).status().tries_left == 2
        fail(again(keeper, clock), 2)
        assert again(keeper, clock).status().locked_for == 60
        clock.now += 60
        fail(again(keeper, clock))
        assert again(keeper, clock).status().locked_for == 300

    @pytest.mark.parametrize("back", [1, 59, 86_400, 1_800_000_000, 1_800_000_001])
    def test_it_survives_a_clock_set_back(self, keeper: PinKeeper, clock: Clock, back: float) -> None:
        fail(keeper)
        clock.now -= back
        restarted = again(keeper, clock)
        assert restarted.status().locked_for == 60
        assert not restarted.check(PIN)
        clock.now += 59
        assert again(keeper, clock).status().locked_for == 1
        clock.now += 1
        assert again(keeper, clock).check(PIN)

    def test_pulling_the_plug_during_a_try_wins_nothing(
        self, keeper: PinKeeper, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def cut(*_args: object) -> bool:
            raise KeyboardInterrupt

        monkeypatch.setattr("hmac.compare_digest", cut)
        with pytest.raises(KeyboardInterrupt):
            keeper.check(WRONG)
        monkeypatch.undo()
        assert again(keeper, clock).status().tries_left == 4

    def test_where_nothing_can_be_written_tries_still_count(
        self, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def read_only(*_args: object) -> None:
            raise OSError(errno.EROFS, "read-only")

        monkeypatch.setattr(os, "replace", read_only)
        fail(keeper, 4)
        assert keeper.status().tries_left == 1
        fail(keeper, 1)
        assert keeper.status().locked_for == 60
        assert not keeper.check(PIN)


class TestDamage:
    def refused(self, keeper: PinKeeper) -> None:
        found = keeper.status()
        assert found.state is PinState.UNUSABLE
        assert str(keeper.path) in found.trouble
        assert not keeper.check(PIN)
        assert not keeper.check("")

    @pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 4000, b"x" * 5000])
    def test_no_pin_file_of_ours(self, keeper: PinKeeper, data: bytes) -> None:
        keeper.path.write_bytes(data)
        self.refused(keeper)
        keeper.set_pin(WRONG)
        assert keeper.check(WRONG)

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("format", 2),
            ("cost", 2**30),
            ("cost", 1000),
            ("cost", True),
            ("salt", ""),
            ("salt", 5),
            ("hash", "00"),
            ("wrong", -1),
            ("wrong", 5),
            ("wrong", "1"),
            ("locks", None),
            ("locks", -3),
            ("locked_at", 12),
            ("locked_at", "soon"),
            ("locked_at", 1e999),
        ],
    )
    def test_a_changed_value_lets_nobody_in(self, keeper: PinKeeper, key: str, value: object) -> None:
        kept = json.loads(keeper.path.read_text())
        keeper.path.write_text(json.dumps({**kept, key: value}))
        self.refused(keeper)

    @POSIX
    def test_a_folder_in_its_place(self, tmp_path: Path) -> None:
        self.refused(PinKeeper(tmp_path))

    @given(data=st.binary(max_size=200))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    def test_any_bytes(self, tmp_path: Path, data: bytes) -> None:
        keeper = PinKeeper(tmp_path / "any.pin")
        keeper.path.write_bytes(data)
        self.refused(keeper)

    @given(pin=st.text(max_size=20))
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20)
    def test_any_text_is_only_a_wrong_try(self, keeper: PinKeeper, pin: str) -> None:
        keeper.set_pin(PIN)
        assert not keeper.check(pin) or pin == PIN
