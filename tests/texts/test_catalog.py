"""Catalogs: compiled once in a checkout, ready-made when installed, and English where there is none."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader import bundle
from reader.texts import compiling, customs
from reader.texts.catalog import catalog, system_language

ROOT = Path(__file__).resolve().parents[2]
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the catalog of a language of the test's own lies."""
    resources = tmp_path / "resources"
    made = resources / "locale" / "xx" / "LC_MESSAGES"
    made.mkdir(parents=True)
    monkeypatch.setattr(bundle, "resources", lambda: resources)
    monkeypatch.setattr(bundle, "cache_folder", lambda: tmp_path / "cache")
    catalog.cache_clear()
    yield made
    catalog.cache_clear()


def write(folder: Path, home: str) -> None:
    (folder / "waymark.po").write_text(f'{HEAD}msgid "Home"\nmsgstr "{home}"\n', encoding="utf-8")
    catalog.cache_clear()


def test_a_checkout_compiles_once_and_again_when_the_source_changes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "Inicio")
    assert catalog("xx").text("Home") == "Inicio"
    assert len(list((tmp_path / "cache").iterdir())) == 1
    with monkeypatch.context() as once:
        once.setattr(compiling, "compiled", lambda _: pytest.fail("compiled again"))
        catalog.cache_clear()
        assert catalog("xx").text("Home") == "Inicio"
    write(folder, "Portada")
    assert catalog("xx").text("Home") == "Portada"


def test_an_installed_catalog_is_read_as_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "Inicio")
    (folder / "waymark.mo").write_bytes(compiling.compiled((folder / "waymark.po").read_bytes()))
    write(folder, "Other")
    monkeypatch.setattr(compiling, "compiled", lambda _: pytest.fail("compiled at run time"))
    assert catalog("xx").text("Home") == "Inicio"


def test_the_same_texts_give_the_same_file_at_any_time(folder: Path) -> None:
    write(folder, "Inicio")
    assert b"POT-Creation-Date: 1970-01-01 00:00+0000" in compiling.compiled(
        (folder / "waymark.po").read_bytes()
    )


def test_a_cache_that_cannot_be_written_does_no_harm(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    write(folder, "Inicio")
    assert catalog("xx").text("Home") == "Inicio"


@pytest.mark.parametrize("spoilt", [b"", b"\xff\xfe", b"msgid"])
def test_a_spoilt_catalog_leaves_english(folder: Path, spoilt: bytes) -> None:
    (folder / "waymark.po").write_bytes(spoilt)
    assert catalog("xx").text("Home") == "Home"
    (folder / "waymark.mo").write_bytes(spoilt)
    catalog.cache_clear()
    assert catalog("xx").text("Home") == "Home"


def test_languages() -> None:
    assert catalog("en").text("Home") == "Home"
    assert (
        catalog("es").text("Home")
        == catalog("es-MX").text("Home")
        == catalog("es_US").text("Home")
        == "Inicio"
    )
    assert catalog("tlh").text("Home") == "Home"
    assert catalog("es").text("") == ""
    assert catalog("es").text_in("no such place", "Home") == "Home"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "May 12, 2026"),
        ("es", "12 de mayo de 2026"),
        ("es-MX", "12 de mayo de 2026"),
        ("tlh", "May 12, 2026"),
    ],
)
def test_dates(language: str, said: str) -> None:
    assert customs.long_date(date(2026, 5, 12), language) == said


def test_names_of_languages() -> None:
    assert customs.language_name("es", "en") == "Spanish"
    assert customs.language_name("en", "es") == "inglés"
    assert customs.language_name("xx", "es") == "xx"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es-MX"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_US"}, "es-US"),
        ({"LANG": "en_US", "LC_MESSAGES": "es"}, "es"),
        ({"LANG": "en_US", "LANGUAGE": "es:en"}, "es"),
    ],
)
def test_commands_speak_the_language_of_the_system(environ: dict[str, str], language: str) -> None:
    assert system_language(environ) == language


def test_only_the_home_of_languages_names_one() -> None:
    allowed = {ROOT / "reader" / "texts" / "languages.py"}
    for path in sorted((ROOT / "reader").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert path in allowed or not ('"es"' in text or '"en"' in text), path


def test_english_needs_neither_babel_nor_a_catalog() -> None:
    code = (
        "import sys\n"
        "from reader.texts.catalog import catalog\n"
        "assert catalog('en').text_n('{count} page', '{count} pages', 2) == '2 pages'\n"
        "assert catalog('es').text('Home') == 'Inicio'\n"
        "assert not [name for name in sys.modules if name.startswith('babel')]\n"
    )
    once = "from reader.texts.catalog import catalog; catalog('es')"  # the cache has it then
    for each in (once, code):
        subprocess.run([sys.executable, "-c", each], cwd=ROOT, check=True)
