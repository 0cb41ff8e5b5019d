"""The example file: whole, readable, and true whether or not its lines are switched on."""

import re
from pathlib import Path

from reader.clinic.example import example_toml, toml_value
from reader.clinic.model import default_settings
from reader.clinic.options import OPTIONS
from reader.clinic.reading import interpret


def test_the_shipped_file_is_the_generated_one() -> None:
    shipped = Path(__file__).parents[2] / "docs" / "clinic.example.toml"
    assert shipped.read_bytes().decode("utf-8") == example_toml()


def test_as_shipped_it_changes_nothing() -> None:
    read = interpret(example_toml(), Path("clinic.toml"))
    assert read.problems == ()
    assert read.settings == default_settings()


def test_with_every_line_switched_on_it_still_says_the_defaults() -> None:
    switched_on, count = re.subn(r"(?m)^#(?=[a-z])", "", example_toml())
    read = interpret(switched_on, Path("clinic.toml"))
    assert count == len(OPTIONS)
    assert read.problems == ()
    assert read.settings == default_settings()


def test_values_are_written_as_toml() -> None:
    assert toml_value(True) == "true"
    assert toml_value(('a"b', "c\\d")) == '["a\\"b", "c\\\\d"]'
    assert toml_value(12) == "12"
