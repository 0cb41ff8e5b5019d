"""Settings as values, and the panel they make."""

from dataclasses import FrozenInstanceError, replace

import pytest

from reader.clinic.model import default_settings, settings_from, values_of
from reader.clinic.options import OPTIONS, Mode


def test_every_setting_of_the_table_is_in_the_value_and_no_other() -> None:
    values = values_of(default_settings())
    assert values == {declared.name: declared.default for declared in OPTIONS}
    assert list(values) == [declared.name for declared in OPTIONS]


def test_built_in_panel_digit_by_digit() -> None:
    panel = default_settings().panel()
    assert panel.main.number == "1-800-662-4357"
    assert panel.main.tel == "tel:+18006624357"
    assert panel.main.name == "SAMHSA National Helpline"
    assert panel.main.word == "662-HELP"
    assert panel.main.languages == "English or Español"
    assert (panel.main.free, panel.main.confidential, panel.main.always_open) == (True, True, True)
    assert (panel.crisis.number, panel.crisis.tel) == ("988", "tel:988")
    assert (panel.crisis.name, panel.crisis.note) == ("Suicide & Crisis Lifeline", "Call or text")
    assert (panel.emergency.number, panel.emergency.tel) == ("911", "tel:911")
    assert (panel.emergency.name, panel.emergency.note) == ("Emergency", "Overdose or danger")
    assert panel.desk is None


def test_front_desk_row() -> None:
    desk = settings_from({"clinic.front_desk": "ext. 12"}).panel().desk
    assert desk is not None
    assert (desk.number, desk.name, desk.note, desk.tel) == ("ext. 12", "Front desk", "Ask a person here", "")
    outside = settings_from({"clinic.front_desk": "555-010-0140", "clinic.front_desk_label": "Anna"}).panel()
    assert outside.desk is not None
    assert (outside.desk.name, outside.desk.tel) == ("Anna", "tel:+15550100140")


def test_settings_from_fills_in_defaults() -> None:
    settings = settings_from({"mode": "kiosk", "screen.text_size": 150})
    assert settings.mode is Mode.KIOSK
    assert settings.screen.text_size == 150
    assert settings.clinic == default_settings().clinic


def test_settings_cannot_be_changed_in_place() -> None:
    settings = default_settings()
    with pytest.raises(FrozenInstanceError):
        settings.mode = Mode.KIOSK  # type: ignore[misc]
    assert replace(settings, mode=Mode.KIOSK) != settings
