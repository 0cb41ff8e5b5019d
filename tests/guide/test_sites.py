"""The sites of a guide: read, refused with the line, carried by the library file, and obeyed."""

from pathlib import Path

import pytest
from builders import article_text, body_of, compile_guide, make_guide, problems_of

from reader.clinic.model import default_settings
from reader.library.store import Library
from reader.navigation.location import TakeAway
from reader.pages.take import take_page

TOPIC = "topics/pain"


@pytest.mark.parametrize(
    ("text", "line", "says", "hint"),
    [
        ("oficial = []\n", 1, '"oficial" is no list of sites', '"official"?'),
        ('named = "aa.org"\n', 1, '"named" is no list', "named = ["),
        ('official = [\n  "cdc.gov",\n  "https://va.gov/x",\n]\n', 3, "https://va.gov/x", "host alone"),
        ('official = ["CDC.gov"]\n', 1, '"CDC.gov" is no name of a site', "small letters"),
        ("official = [7]\n", 1, '"7" is no name of a site', "host alone"),
        ("official = [\n", 2, "not valid TOML", "Fix that line"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, says: str, hint: str) -> None:
    folder = make_guide(tmp_path)
    (folder / "sites.toml").write_text(text, encoding="utf-8")
    (problem,) = problems_of(folder)
    assert (problem.path, problem.line, problem.rule) == ("sites.toml", line, "sites")
    assert says in problem.message
    assert hint in problem.hint


def test_a_site_an_editor_adds_may_be_named_and_led_to(tmp_path: Path) -> None:
    page = article_text(
        "Pain", official_page='"https://health.example.org/a"', body=body_of("Pain", "See aid.example.com.\n")
    )
    folder = make_guide(tmp_path / "guide", more={TOPIC: page})
    assert {problem.rule for problem in problems_of(folder)} == {"official-page", "web-address"}
    assert official_page_of(folder, tmp_path / "before.sqlite") == ""
    (folder / "sites.toml").write_text(
        'official = ["health.example.org"]\nnamed = ["aid.example.com"]\n', encoding="utf-8"
    )
    assert problems_of(folder) == ()
    assert official_page_of(folder, tmp_path / "after.sqlite") == "https://health.example.org/a"


def test_without_the_file_nobody_is_sent_anywhere(tmp_path: Path) -> None:
    page = article_text("Pain", official_page='"https://www.cdc.gov/a"')
    folder = make_guide(tmp_path / "guide", more={TOPIC: page})
    assert official_page_of(folder, tmp_path / "with.sqlite") == "https://www.cdc.gov/a"
    (folder / "sites.toml").unlink()
    assert official_page_of(folder, tmp_path / "without.sqlite") == ""


def official_page_of(folder: Path, library: Path) -> str:
    with Library(compile_guide(folder, library)) as opened:
        return take_page(opened, TakeAway(TOPIC), "en", default_settings().panel()).official_page
