"""Settings while they are edited: wrong values are named, good ones kept, another line empties promises."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.draft import Draft
from reader.clinic.model import default_settings, settings_from
from reader.clinic.options import OPTIONS
from reader.clinic.store import read_settings, write_settings

OTHER = "1-555-010-0140"


def test_nothing_edited() -> None:
    draft = Draft(default_settings())
    assert not draft.is_changed
    assert draft.all_wrong() == ()
    assert draft.settings() == default_settings()


def test_a_change_and_back() -> None:
    draft = Draft(default_settings())
    draft.change("clinic.name", " Riverside ")
    assert draft.is_changed
    assert draft.settings().clinic.name == "Riverside"
    draft.change("clinic.name", "")
    assert not draft.is_changed


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("helpline.number", "", "Helpline number must not be empty."),
        ("helpline.number", "   ", "Helpline number must not be empty."),
        (
            "helpline.number",
            "1-800",
            "Helpline number is not a whole phone number; write it with its area code,",
        ),
        ("helpline.number", "ext. 12", "Helpline number must be a number that can be called from outside."),
        ("helpline.word", "GET-CARE", "Number as a word does not dial the helpline number."),
        ("clinic.name", "two\nlines", "Clinic name must be one line of plain text."),
        ("screen.text_size", "wide", "Text size must be 100, 125, 150, 200, or 300."),
    ],
)
def test_what_is_wrong_is_one_sentence(name: str, value: object, sentence: str) -> None:
    draft = Draft(default_settings())
    draft.change(name, value)
    assert draft.wrong(name).startswith(sentence)
    assert draft.all_wrong() == (name,)
    assert draft.settings() == default_settings(), "a wrong value never reaches the panel"


def test_another_line_does_not_keep_the_promises_of_the_old_one() -> None:
    draft = Draft(default_settings())
    changed = draft.change("helpline.number", OTHER)
    assert set(changed) == {
        "helpline.name",
        "helpline.word",
        "helpline.languages",
        "helpline.free",
        "helpline.confidential",
        "helpline.always_open",
    }
    assert draft.is_another_line("helpline.number")
    found = draft.settings().helpline
    assert (found.number, found.name, found.free, found.always_open) == (OTHER, "", False, False)
    assert draft.all_wrong() == ()


def test_a_name_already_written_for_it_stays() -> None:
    draft = Draft(default_settings())
    draft.change("helpline.name", "County line")
    assert "helpline.name" not in draft.change("helpline.number", OTHER)
    assert draft.settings().helpline.name == "County line"


def test_a_wrong_word_does_not_bring_back_the_old_line_s() -> None:
    draft = Draft(default_settings())
    draft.change("helpline.number", OTHER)
    draft.change("helpline.word", "GET-CARE")
    assert draft.all_wrong() == ("helpline.word",)
    assert draft.settings().helpline.word == ""


def test_the_old_number_brings_its_words_back() -> None:
    draft = Draft(default_settings())
    draft.change("helpline.number", OTHER)
    assert "helpline.free" in draft.change("helpline.number", "1 800 662 4357")
    assert draft.settings().helpline.free
    assert not draft.is_another_line("helpline.number")


def test_half_typed_numbers_empty_nothing() -> None:
    draft = Draft(default_settings())
    assert draft.change("helpline.number", "1-800-662-435") == ()
    assert draft.value("helpline.name") == "SAMHSA National Helpline"


VALUES = st.one_of(st.text(max_size=30), st.booleans(), st.integers(), st.sampled_from(["988", OTHER, "en"]))
EDITS = st.lists(st.tuples(st.sampled_from([declared.name for declared in OPTIONS]), VALUES), max_size=12)


@given(edits=EDITS)
def test_whatever_is_edited_the_helpline_has_a_number(edits: list[tuple[str, object]]) -> None:
    draft = Draft(settings_from({"clinic.name": "Riverside"}))
    for name, value in edits:
        draft.change(name, value)
    assert draft.settings().helpline.tel
    assert draft.settings().panel().emergency.number == "911"


@given(edits=EDITS)
def test_what_has_nothing_wrong_can_be_saved(
    edits: list[tuple[str, object]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    draft = Draft(default_settings())
    for name, value in edits:
        draft.change(name, value)
    path: Path = tmp_path_factory.mktemp("draft") / "clinic.toml"
    write_settings(path, draft.settings())
    assert read_settings(path).settings == draft.settings()
