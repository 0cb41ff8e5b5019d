"""What the documentation tells of the program is what the program has: settings, codes, keys, numbers."""

import re
import subprocess
import sys
from pathlib import Path

import documents
import pytest
from documents import ROOT, text_of

from reader.clinic.model import default_settings
from reader.clinic.options import OPTIONS
from reader.clinic.pin import LONGEST, SHORTEST
from reader.clinic.reference import settings_reference
from reader.clinic.store import settings_path
from reader.content.blocks import CalloutKind
from reader.content.parser import parse_article
from reader.content.shared import parse_passage
from reader.crash import MOST_REPORTS, Repeats
from reader.exit_codes import ExitCode
from reader.guide.checks import citations, dates, orphan, structure
from reader.guide.languages import read_languages
from reader.handouts.packet_files import packet_folder
from reader.health.checkup import LEAST_ROOM
from reader.health.machine import SMALLEST_SCREEN
from reader.library.pictures import LARGEST
from reader.library.rows import AliasKind, Level
from reader.ui.kiosk.visits import KEPT_SECONDS

IT, EDITORS, HELPERS = (text_of(f"docs/{name}.md") for name in ("clinic-it", "editors", "for-helpers"))
MANUAL = text_of("packaging/debian/waymark.1")


def part_of(text: str, heading: str) -> str:
    """The prose below a heading, up to the next one of its kind."""
    prose = documents.without_blocks(text)
    return prose.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> list[str]:
    """The first cell of each row of the tables in a text."""
    return [cell.strip() for cell in re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)]


def in_code(text: str) -> set[str]:
    """The words between backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


# -- clinic IT


def test_the_reference_of_settings_is_the_generated_one() -> None:
    shipped = (ROOT / "docs" / "settings.md").read_bytes().decode("utf-8")
    assert shipped == settings_reference(), "Renew it: make settings"


@pytest.mark.parametrize("declared", OPTIONS, ids=lambda declared: declared.name)
def test_every_setting_is_in_the_reference(declared: object) -> None:
    section = declared.section  # type: ignore[attr-defined]
    part = part_of(text_of("docs/settings.md"), f"[{section}]" if section else "At the top")
    assert f"`{declared.key}`" in first_cells(part)  # type: ignore[attr-defined]
    assert declared.help in part  # type: ignore[attr-defined]


def test_the_exit_codes_are_those_of_the_program() -> None:
    codes = first_cells(part_of(IT, "Exit codes"))
    assert [int(code) for code in codes if code.isdigit()] == sorted(ExitCode)


def test_where_things_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "WAYMARK_LOGS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    from reader import bundle

    for folder in (packet_folder({}), bundle.log_folder(), bundle.cache_folder()):
        assert f"`~/{folder.relative_to(tmp_path)}`" in IT
    assert f"`~/{settings_path(None, {}).relative_to(tmp_path)}`" in IT


def test_every_variable_is_named_and_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "reader").rglob("*.py")))
    assert set(re.findall(r"WAYMARK_[A-Z]+", code)) == set(re.findall(r"WAYMARK_[A-Z]+", IT))


def test_the_numbers_for_clinic_it() -> None:
    assert f"has {SHORTEST} to {LONGEST} digits" in IT
    assert f"at least {SMALLEST_SCREEN[0]} × {SMALLEST_SCREEN[1]} pixels" in IT
    assert f"{LEAST_ROOM // 1_000_000} MB free" in IT
    assert MOST_REPORTS == 10
    assert "reports the ten latest are kept" in " ".join(IT.split())
    log = (ROOT / "reader" / "logs.py").read_text(encoding="utf-8")
    assert ("_SIZE = 200_000" in log, "_KEPT = 2" in log) == (True, True)
    assert "at most 200 kB; two older ones are kept" in IT
    repeats = Repeats()
    assert [repeats.add(moment) for moment in (0, 60, 120)] == [False, False, True]
    assert f"end it with code {ExitCode.FATAL}" in IT


# -- helpers


def test_the_numbers_for_helpers() -> None:
    kiosk = default_settings().kiosk
    words = " ".join(HELPERS.split())
    assert f"After {kiosk.idle_seconds} seconds" in words
    assert f"counts down {kiosk.warning_seconds} seconds" in words
    assert f"After {kiosk.visit_minutes} minutes" in words
    assert f"can print {kiosk.pages_per_visit} sheets" in words
    assert KEPT_SECONDS == 60
    assert "for one minute" in words


@pytest.mark.parametrize("name", ["for-helpers", "counselors"])
def test_buttons_are_called_what_they_are_called(name: str) -> None:
    """Words in bold are those of the window, or emphasis; a button that was renamed is noticed here."""
    buttons = {
        "for-helpers": "Search|Listen|Print|Take it|Hide my screen|Start over|Go back to my page|I’m done",
        "counselors": "Search|Print|Packet|Add|Large print|A4 paper|Cover page|Prepared for"
        "|Wallet cards|Note to the patient|Next visit|Save PDF|Save web page|My handouts|Save|Open"
        "|Delete|Undo",
    }[name].split("|")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "reader/ui").rglob("*.py")))
    text = text_of(f"docs/{name}.md")
    for words in buttons:
        assert f"**{words}**" in text
        assert f'tr("{words}")' in code or f'noop("{words}")' in code


# -- editors


def test_the_keys_of_a_head_are_the_parser_s() -> None:
    parsed = parse_article("---\nzzqxw: 1\n---\n", "en/topics/any.md")
    hint = next(each.hint for each in parsed.problems if each.rule == "unknown-key")
    known = set(hint.removeprefix("Known keys: ").rstrip(".").split(", "))
    told = {key for cell in first_cells(part_of(EDITORS, "The head")) for key in in_code(cell)}
    assert told == known


def test_the_example_of_an_article_is_one() -> None:
    head, body, passage = re.findall(r"```markdown\n(.*?)```", EDITORS, re.DOTALL)
    parsed = parse_article(head + body, "en/pairs/naltrexone-for-alcohol.md")
    assert parsed.problems == ()
    assert parse_passage(passage, "en/passages/seizure.md").problems == ()


def test_boxes_levels_and_kinds_are_all_told() -> None:
    assert {kind.value for kind in CalloutKind} <= in_code(part_of(EDITORS, "The text"))
    tables = part_of(EDITORS, "The tables")
    assert {level.value for level in Level} | {kind.value for kind in AliasKind} <= in_code(tables)
    order = [tables.index(f"`{level.value}`") for level in Level]
    assert order == sorted(order)


@pytest.mark.parametrize("name", ["evidence", "aliases", "glossary", "codes"])
def test_the_columns_of_the_tables(name: str) -> None:
    columns = (ROOT / "articles" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[0].split("\t")
    row = next(
        row for row in part_of(EDITORS, "The tables").splitlines() if row.startswith(f"| `{name}.tsv`")
    )
    cells = re.sub(r"\([^)]*\)", "", row.replace("\\|", "")).split("|")[2]
    assert [cell.strip() for cell in cells.split(",")] == columns


def test_every_rule_told_is_there() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("content", "guide", "library")
        for path in sorted((ROOT / "reader" / room).rglob("*.py"))
    )
    for cell in first_cells(part_of(EDITORS, "Check it")):
        for rule in in_code(cell):
            assert f'"{rule}"' in code


def test_every_check_is_told() -> None:
    named = {path.stem.replace("_", "-") for path in (ROOT / "reader/guide/checks").glob("[a-z]*.py")}
    other_names = {
        "citations": "missing-source",
        "danger-model": "make train",
        "dates": "dates",
        "drawing": "missing-sign",
        "figures": "missing-picture",
        "guide": "missing-key",
        "links": "dead-link",
        "reviews": "Signing off",
        "sentences": "long-sentence",
        "safety": "Rules of safety",
        "shared": "Shared passages",
        "standards": "phone",
        "tables": "unknown-term",
        "terms": "unknown-term",
        "unique": "small letters",
    }
    for name in sorted(named):
        assert other_names.get(name, name) in EDITORS, name


def test_the_numbers_for_editors() -> None:
    words = " ".join(EDITORS.split())
    rules = [each.rules for each in read_languages(ROOT / "articles", ("en", "es")).files]
    (english, spanish) = (each.shape for each in rules)
    assert (english is not None, spanish is not None) == (True, True)
    assert f"{english.shortest} to {english.longest} words (Spanish: {spanish.longest})" in words
    assert f"key points first, {structure.POINTS[0]} to {structure.POINTS[-1]}" in words
    assert f"with {structure.NEXT_LINKS[0]} to {structure.NEXT_LINKS[-1]} links" in words
    assert f"at least {citations.FEWEST_SOURCES}" in words
    assert f"no more than {dates.MOST_MONTHS} months" in words
    assert f"at most {english.longest_sentence} words; in Spanish {spanish.longest_sentence}" in words
    assert f"share {english.shared_run} words in a row; in Spanish {spanish.shared_run}" in words
    assert f"from Home in {orphan.MOST_PRESSES} presses" in words
    assert f"At most {LARGEST // 1000} kB" in words
    for scale in filter(None, (each.measure for each in rules)):
        assert f"{scale.scale}" in words
        assert f"{scale.aim:g} or" in words
        assert f"{scale.limit:g}" in part_of(EDITORS, "Reading level")


# -- the manual page


def test_the_manual_page_names_every_exit_code() -> None:
    told = MANUAL.split(".SH EXIT STATUS", 1)[1]
    assert [int(code) for code in re.findall(r"^\.B (\d+)$", told, re.MULTILINE)] == sorted(ExitCode)


def test_the_manual_page_names_every_command() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "reader", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    commands = re.findall(r"^    ([a-z]+) ", listed, re.MULTILINE)
    assert {"open", "handout", "doctor"} <= set(commands)
    for command in commands:
        assert re.search(rf"^\.B {command}\b", MANUAL, re.MULTILINE), command
