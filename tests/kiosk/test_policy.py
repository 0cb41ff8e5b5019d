"""What may be done: all on a staff computer, little at a kiosk, nothing where nothing was said."""

from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from reader.clinic.model import default_settings, settings_from
from reader.clinic.options import Mode
from reader.clinic.reading import interpret
from reader.clinic.store import read_settings
from reader.kiosk.policy import Permit, Policy, locked_policy, open_policy, policy_for

KIOSK = {
    Permit.STAFF_AREA,
    Permit.STAFF_EXIT,
    Permit.HIDE_SCREEN,
    Permit.START_OVER,
    Permit.CHANGE_THEME,
    Permit.SPEECH,
    Permit.SCREEN_KEYS,
    Permit.PRINT,
    Permit.TOPIC_TITLES,
}


def test_what_is_not_said_is_not_allowed() -> None:
    policy = Policy()
    assert not [permit for permit in Permit if policy.allows(permit)]
    assert not policy.allows_language("en")
    assert policy.text_sizes == (100,)
    assert not policy.allows_printing(1, 0)
    assert policy.idle is not None
    assert policy.idle.idle == 90
    assert policy.finger_targets


def test_every_value_may_be_left_out() -> None:
    assert Policy() == Policy(**{field.name: field.default for field in fields(Policy)})


def test_a_kiosk_may_do_this_and_no_more() -> None:
    policy = locked_policy(default_settings(), ("en",))
    assert {permit for permit in Permit if policy.allows(permit)} == KIOSK
    assert policy.allows_language("en")
    assert not policy.allows_language("es")
    assert policy.text_sizes == (100, 125, 150, 200, 300)


def test_the_clinic_s_choices_count() -> None:
    chosen = settings_from(
        {
            "kiosk.idle_seconds": 120,
            "kiosk.warning_seconds": 30,
            "kiosk.visit_minutes": 60,
            "kiosk.pages_per_visit": 0,
            "kiosk.screen_keys": False,
            "kiosk.discreet_titles": True,
        }
    )
    policy = locked_policy(chosen)
    assert policy.idle is not None
    assert (policy.idle.idle, policy.idle.warning, policy.idle.visit) == (120, 30, 3600)
    for permit in (Permit.PRINT, Permit.SCREEN_KEYS, Permit.TOPIC_TITLES):
        assert not policy.allows(permit)


def test_a_staff_computer_may_do_everything_and_ends_no_visit() -> None:
    policy = open_policy(("en", "es"))
    assert set(Permit) - set(policy.permits) == {Permit.SCREEN_KEYS, Permit.START_OVER}
    assert policy.idle is None
    assert policy.allows_language("es")
    assert policy.allows_printing(500, 500)


def test_a_locked_window_can_be_closed_but_allows_no_more_than_a_kiosk() -> None:
    policy = locked_policy(default_settings(), windowed=True)
    assert set(policy.permits) - KIOSK == {Permit.CLOSE_WINDOW, Permit.SHARE_SCREEN, Permit.FREE_KEYS}
    assert policy.idle is not None


@pytest.mark.parametrize(
    ("pages", "printed", "may"), [(12, 0, True), (13, 0, False), (6, 6, True), (7, 6, False), (0, 0, False)]
)
def test_printing_has_a_cap(pages: int, printed: int, may: bool) -> None:
    assert locked_policy(default_settings()).allows_printing(pages, printed) is may


def test_it_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Policy().permits = frozenset(Permit)  # type: ignore[misc]


class TestWhichPolicy:
    """Open only where settings that could be read say so."""

    @pytest.mark.parametrize("last", [None, *Mode])
    @pytest.mark.parametrize("text", ["", 'mode = "kiosk"', "[clinic", 'mode = "kiosc"'])
    def test_the_flag_always_means_a_kiosk(self, text: str, last: Mode | None) -> None:
        policy = policy_for(interpret(text, Path("clinic.toml")), True, last)
        assert not policy.allows(Permit.CLOSE_WINDOW)

    def test_the_settings_decide(self) -> None:
        kiosk = policy_for(interpret('mode = "kiosk"', Path("c.toml")), False, Mode.DESKTOP)
        assert not kiosk.allows(Permit.CLOSE_WINDOW)
        desktop = policy_for(interpret('mode = "desktop"', Path("c.toml")), False, Mode.KIOSK)
        assert desktop == open_policy()

    @pytest.mark.parametrize("text", ["[clinic", 'mode = "kiosc"', '[clinic]\nmode = "kiosk"', "\0"])
    def test_settings_that_cannot_say_are_never_open(self, text: str, tmp_path: Path) -> None:
        path = tmp_path / "clinic.toml"
        path.write_text(text, encoding="utf-8")
        read = read_settings(path)
        assert read.locked
        for last in (None, Mode.KIOSK):
            assert policy_for(read, False, last) == locked_policy(read.settings)
        windowed = policy_for(read, False, Mode.DESKTOP)
        assert windowed.allows(Permit.CLOSE_WINDOW)
        assert not windowed.allows(Permit.SELECT_TEXT)

    def test_a_folder_in_the_file_s_place_is_locked(self, tmp_path: Path) -> None:
        assert not policy_for(read_settings(tmp_path), False, None).allows(Permit.CLOSE_WINDOW)
