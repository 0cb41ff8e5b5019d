"""The guide through the accessibility bus alone, as a screen reader meets it; no pixel is looked at."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from errand import ENGLISH, SPANISH, Words
from papers import PdfFile, squeezed
from print_system import Printer

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("screen_reader.py")
PACKAGES = "at-spi2-core, dbus and python3-pyatspi"
# What may have the keyboard: things to press, to type into, to read line by line, and links.
FITTING = {"push button", "radio button", "link", "text", "label", "heading"}
ENTRIES = dict[str, Any]


def _can_listen() -> bool:
    if not shutil.which("dbus-run-session") or not Path("/usr/bin/python3").exists():
        return False
    client = subprocess.run(["/usr/bin/python3", "-c", "import pyatspi"], capture_output=True, check=False)
    return client.returncode == 0 and Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists()


@pytest.fixture(scope="module")
def met(shipped_library: Path, printer: Printer, tmp_path_factory: pytest.TempPathFactory) -> ENTRIES:
    """What the visitor met on the way."""
    if not _can_listen():
        pytest.skip(f"{PACKAGES} are not installed")
    if not os.environ.get("DISPLAY"):
        pytest.skip("there is no screen to open a window on")
    home = tmp_path_factory.mktemp("visitor")
    home.chmod(0o700)
    settings = home / "clinic.toml"
    settings.write_text(
        '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n[printing]\nprinter = "Front"\n',
        encoding="utf-8",
    )
    program = [sys.executable, "-m", "reader", "--library", str(shipped_library), "--settings", str(settings)]
    environment = {
        **printer.system.environment,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_CONFIG_HOME": str(home),
        "WAYMARK_LOGS": str(home),
        "PYTHONPATH": str(ROOT),
    }
    printer.pass_over()
    done = subprocess.run(
        ["dbus-run-session", "--", "/usr/bin/python3", str(CLIENT), *program],
        capture_output=True,
        text=True,
        env=environment,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told: ENTRIES = json.loads(done.stdout.splitlines()[-1])
    told["papers"] = {
        words.language: squeezed("".join(PdfFile(printer.next_job()[1]).pages))
        for words in (ENGLISH, SPANISH)
    }
    return told


def names(entries: list[ENTRIES], role: str) -> list[str]:
    return [entry["name"] for entry in entries if entry["role"] == role]


PAGES = ["home", "results", "article", "followed", "compare"]


def test_the_errand_is_done_by_names_alone(met: ENTRIES) -> None:
    assert met["step"] == "done"


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name_and_a_fitting_role(met: ENTRIES, page: str) -> None:
    focusable = [entry for entry in met[page] if entry["focusable"]]
    assert len(focusable) > 8
    assert [entry for entry in focusable if not entry["name"].strip()] == []
    assert {entry["role"] for entry in focusable} <= FITTING


@pytest.mark.parametrize("page", PAGES)
def test_no_picture_is_without_words_and_no_face_of_a_button_is_told_twice(met: ENTRIES, page: str) -> None:
    assert "" not in names(met[page], "image")
    labels = names(met[page], "label")
    assert not set(labels) & set(names(met[page], "push button"))


@pytest.mark.parametrize("page", PAGES)
def test_the_helpline_is_told_on_every_page(met: ENTRIES, page: str) -> None:
    labels = names(met[page], "label")
    number = next(entry for entry in met[page] if entry["name"] == "Helpline 1-800-662-4357")
    assert number["about"].startswith("SAMHSA National Helpline.")
    assert any(name.startswith("988. Suicide") for name in labels)
    assert any(name.startswith("911. Emergency") for name in labels)


@pytest.mark.parametrize("page", ["home", "article", "followed", "compare"])
def test_the_top_bar_comes_first_and_the_helpline_last(met: ENTRIES, page: str) -> None:
    order = [entry["name"] for entry in met[page]]
    title = next(index for index, entry in enumerate(met[page]) if entry["role"] == "heading")
    assert order.index("Text and color") < title < order.index("Helpline")


def test_the_article_is_told_by_what_its_parts_are(met: ENTRIES) -> None:
    article = met["article"]
    headings = names(article, "heading")
    assert headings[0] == "Naltrexone for amphetamine addiction"
    assert {"The short answer", "The 2008 trial", "Sources"} <= set(headings)
    assert all(entry["about"].startswith("Level") for entry in article if entry["role"] == "heading")
    assert any(name.startswith("Two panels.") for name in names(article, "image"))
    assert "Source 1" in names(article, "link")
    assert any(". Naltrexone for the Treatment" in name for name in names(article, "list item"))
    assert "list" in {entry["role"] for entry in article}
    assert any("65 of 100" in name and "48 of 100" in name for name in names(article, "image"))


def test_a_table_is_told_by_its_rows_and_columns(met: ENTRIES) -> None:
    roles = {role for role, _ in met["table"]}
    told = [name for role, name in met["table"] if role != "table row"]
    assert roles == {"table row", "table cell", "table column header"}
    assert told[:2] == ["Drug", "About how long"]
    assert "About how long: 2 to 4 days, longer with heavy use" in " ".join(told)


def test_the_text_can_be_read_as_one(met: ENTRIES) -> None:
    assert "A team in Sweden studied 80 adults" in met["text"]
    assert "contingency management" in met["text"]


def test_the_contents_list_says_where_one_is(met: ENTRIES) -> None:
    here = [entry["name"] for entry in met["article"] if entry["about"] == "You are here"]
    assert here == ["Key points"]


def test_choices_say_which_is_taken(met: ENTRIES) -> None:
    choices = [entry for entry in met["compare"] if entry["role"] == "radio button"]
    assert len(choices) > 2
    taken = [entry["name"] for entry in choices if entry["checked"]]
    assert taken == ["English", "Medicines"] or taken == ["Medicines", "English"]
    cells = names(met["compare"], "push button")
    assert any(name.startswith("Naltrexone for Amphetamine: Not clear") for name in cells)


def test_news_is_said_without_moving_the_focus(met: ENTRIES) -> None:
    assert any(words.endswith("found") or "found." in words for words in met["heard_before"])
    assert met["heard_before"][-1] == "Home"


def test_a_new_page_is_told_once(met: ENTRIES) -> None:
    title = "Naltrexone for amphetamine addiction"
    assert title in met["focused"]  # its heading has the focus
    assert title not in met["heard"]  # so it needs no announcement


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=lambda words: words.language)
def test_the_errand_is_done_to_its_end(met: ENTRIES, words: Words) -> None:
    stops = met[f"errand-{words.language}"]
    assert words.printing in stops["heard"]
    assert words.title in stops["found"]
    assert words.title not in stops["hidden"]
    printed = met["papers"][words.language]
    assert [fact for fact in (words.title, *words.facts) if squeezed(fact) not in printed] == []


@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=lambda words: words.language)
def test_the_language_of_the_visit_is_told(met: ENTRIES, words: Words) -> None:
    assert met[f"errand-{words.language}"]["languages"] == [f"{words.language}_US"]
