"""Who can be called, as every sheet says it."""

from reader.clinic.model import default_settings
from reader.handouts.letterhead import helpline_box


def test_a_spanish_sheet_tells_how_the_crisis_line_answers_in_spanish() -> None:
    crisis = helpline_box(default_settings(), "es").others[0]
    assert crisis.number == "988"
    assert crisis.name.endswith("(oprima 2)")
    assert "AYUDA" in crisis.note


def test_an_english_sheet_needs_no_key_for_it() -> None:
    crisis = helpline_box(default_settings(), "en").others[0]
    assert "press" not in crisis.name
    assert crisis.note == "Call or text"
