"""The catalogs are whole: each text has a translation with the same gaps; other programs read them."""

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import polib
import pytest

from reader.clinic.helplines import helpline
from reader.clinic.options import OPTIONS
from reader.clinic.panel_texts import BUILT_IN, panel_text
from reader.texts.catalog import catalog

ROOT = Path(__file__).resolve().parents[2]
SPANISH = ROOT / "resources" / "locale" / "es" / "LC_MESSAGES" / "waymark.po"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copied(tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The catalogs in a folder of the test's own; the Spanish one."""
    folder = tmp_path / "locale"
    shutil.copytree(tool.FOLDER, folder)
    monkeypatch.setattr(tool, "FOLDER", folder)
    return folder / "es" / "LC_MESSAGES" / "waymark.po"


def test_every_text_is_translated(tool: ModuleType) -> None:
    assert list(tool.problems()) == []


def test_texts_are_gathered_from_every_room(tool: ModuleType) -> None:
    found = tool.gathered()
    for text in (
        "Home",  # the window
        "For you to keep",  # paper
        "milligrams",  # speech
        "Install the guide again.",  # an error
        "The PIN was cleared.",  # a command
        "the clinic's settings file",  # its help
        OPTIONS[0].help,  # the table of settings
    ):
        assert found.get(text) is not None, text
    assert found.get("and", context="said aloud") is not None
    assert found.get(("{count} page", "{count} pages")) is not None


@pytest.mark.parametrize(
    ("text", "instead", "said"),
    [
        ('msgid "Home"\nmsgstr "Inicio"', 'msgid "Home"\nmsgstr ""', "es: not translated: 'Home'"),
        (
            'msgid "Home"\nmsgstr "Inicio"',
            '#, fuzzy\nmsgid "Home"\nmsgstr "Inicio"',
            "es: not translated: 'Home'",
        ),
        ('msgid "Home"\nmsgstr "Inicio"', 'msgid "Hom"\nmsgstr "Inicio"', "es: no longer used: 'Hom'"),
        (
            '"Página {now} de {pages}"',
            '"Página {ahora} de {pages}"',
            "es: other gaps than in 'Page {now} of {pages}'",
        ),
        (
            'msgstr[2] "{count} minutos"',
            'msgstr[2] ""',
            "es: not translated: ('{count} minute', '{count} minutes')",
        ),
    ],
)
def test_what_lacks_is_named(tool: ModuleType, copied: Path, text: str, instead: str, said: str) -> None:
    shipped = copied.read_text(encoding="utf-8")
    assert text in shipped
    copied.write_text(shipped.replace(text, instead), encoding="utf-8")
    assert any(problem.startswith(said) for problem in tool.problems())


def test_updating_changes_nothing_where_nothing_changed(tool: ModuleType, copied: Path) -> None:
    before = {path: path.read_bytes() for path in copied.parents[2].rglob("waymark.po*")}
    tool.update()
    assert {path: path.read_bytes() for path in before} == before


def test_updating_brings_a_new_text_in_and_keeps_the_rest(tool: ModuleType, copied: Path) -> None:
    shipped = copied.read_text(encoding="utf-8")
    copied.write_text(
        shipped.replace('msgid "Home"\nmsgstr "Inicio"', 'msgid "Hom"\nmsgstr "Inicio"'), encoding="utf-8"
    )
    tool.update()
    assert copied.read_text(encoding="utf-8") == shipped.replace(
        'msgid "Home"\nmsgstr "Inicio"', 'msgid "Home"\nmsgstr ""'
    )


def test_a_text_that_is_not_written_out_is_named(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "reader" / "odd.py"
    module.parent.mkdir()
    module.write_text('what = said("Fine.")\nother = said(f"Not {what}.")\nthird = said_n("One", many, 2)\n')
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    assert list(tool.loose()) == [
        "reader/odd.py:2: said needs its text written out",
        "reader/odd.py:3: said_n needs its text written out",
    ]


def test_another_program_reads_the_catalog_as_we_do() -> None:
    spanish = catalog("es")
    entries = [entry for entry in polib.pofile(str(SPANISH)) if not entry.msgid_plural]
    assert len(entries) > 700
    for entry in entries:
        said = spanish.text_in(entry.msgctxt, entry.msgid) if entry.msgctxt else spanish.text(entry.msgid)
        assert said == entry.msgstr


def test_no_head_names_a_person_or_a_time() -> None:
    for path in (SPANISH, ROOT / "resources" / "locale" / "waymark.pot"):
        head = path.read_text(encoding="utf-8").partition("\n\n")[0]
        assert not re.search("AUTHOR|EMAIL|@|Date|Team", head)


def test_what_the_panel_says_by_itself_is_translated() -> None:
    spanish = catalog("es")
    for line in (helpline("crisis"), helpline("emergency"), helpline("samhsa")):
        assert panel_text(line.name, spanish) != line.name
    assert {"Front desk", "Ask a person here", "English or Español"} <= BUILT_IN
    assert all(panel_text(text, spanish) == text for text in ("Ventanilla 3", "Riverside Helpline"))
