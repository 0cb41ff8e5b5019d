"""The interface's translations are whole: every text has one, with the same gaps, and Qt can read it."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from reader.clinic.helplines import helpline
from reader.clinic.options import OPTIONS, Kind
from reader.ui.language import translation, words
from reader.ui.language.translation import compile_translation, use_language

ROOT = Path(__file__).resolve().parents[2]
SHOWN = ("clinic.front_desk_label", "clinic.front_desk_note", "helpline.name", "helpline.languages")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["translations"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_every_text_is_translated(tool: ModuleType) -> None:
    assert list(tool.problems()) == []


def test_the_texts_are_found(tool: ModuleType) -> None:
    found = tool.texts()
    assert {"Home", "Not yet reviewed by a clinician", "Front desk", "Install the guide again."} <= set(found)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("<translation>Inicio</translation>", "not translated: 'Home'"),
        ("<translation>Página {now} de {pages}</translation>", "not translated: 'Page {now} of {pages}'"),
    ],
)
def test_a_missing_translation_is_named(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: str, said: str
) -> None:
    shipped = (tool.FOLDER / "waymark_es.ts").read_text(encoding="utf-8")
    assert bad in shipped
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    target = tmp_path / "waymark_es.ts"
    target.write_text(shipped.replace(bad, '<translation type="unfinished" />'), encoding="utf-8")
    assert any(said in problem for problem in tool.problems())
    target.write_text(shipped.replace("Página {now} de", "Página {ahora} de"), encoding="utf-8")
    assert any("other gaps" in problem for problem in tool.problems())


def test_updating_keeps_what_is_translated(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = (tool.FOLDER / "waymark_es.ts").read_text(encoding="utf-8")
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    (tmp_path / "waymark_es.ts").write_text(shipped, encoding="utf-8")
    tool.update()
    assert (tmp_path / "waymark_es.ts").read_text(encoding="utf-8") == shipped


def test_qt_compiles_and_reads_it(tool: ModuleType, tmp_path: Path) -> None:
    compiled = tmp_path / "es.qm"
    assert compile_translation(tool.FOLDER / "waymark_es.ts", compiled)
    translator = QTranslator()
    assert translator.load(str(compiled))
    for source, entry in tool.read(tool.FOLDER / "waymark_es.ts").items():
        assert translator.translate("Waymark", source) == entry.translation


def test_a_checkout_compiles_once_and_again_when_the_source_changes(
    qapp: QCoreApplication, tool: ModuleType, tmp_path: Path
) -> None:
    resources, cache = tmp_path / "resources", tmp_path / "cache"
    (resources / "translations").mkdir(parents=True)
    source = resources / "translations" / "waymark_es.ts"
    text = (tool.FOLDER / "waymark_es.ts").read_text(encoding="utf-8")
    source.write_text(text, encoding="utf-8")
    try:
        use_language("es", resources, cache)
        assert words.tr("Home") == "Inicio"
        use_language("en", resources, cache)
        assert words.tr("Home") == "Home"
        source.write_text(text.replace(">Inicio<", ">Portada<"), encoding="utf-8")
        use_language("es", resources, cache)
        assert words.tr("Home") == "Portada"
        assert len(list(cache.glob("*.qm"))) == 2
    finally:
        use_language("en", resources, cache)


def test_an_installed_translation_needs_no_tool(
    qapp: QCoreApplication, tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "translations"
    assert compile_translation(tool.FOLDER / "waymark_es.ts", folder / "waymark_es.qm")
    monkeypatch.setattr(translation, "compile_translation", lambda *_: pytest.fail("compiled at run time"))
    try:
        use_language("es", tmp_path, tmp_path / "cache")
        assert words.tr("Home") == "Inicio"
    finally:
        use_language("en", tmp_path, tmp_path / "cache")


def test_a_language_without_translation_stays_english(qapp: QCoreApplication, tmp_path: Path) -> None:
    try:
        use_language("ar", tmp_path, tmp_path)
        assert words.tr("Home") == "Home"
        assert qapp.isRightToLeft()  # type: ignore[attr-defined]
    finally:
        use_language("en", tmp_path, tmp_path)
    assert not qapp.isRightToLeft()  # type: ignore[attr-defined]


def test_what_the_panel_says_by_itself_can_be_translated(tool: ModuleType) -> None:
    built_in = {
        str(option.default) for option in OPTIONS if option.name in SHOWN and option.kind is Kind.TEXT
    }
    for line in (helpline("crisis"), helpline("emergency")):
        built_in |= {line.name, line.note}
    assert built_in <= set(tool.texts())
    assert all(words.panel_words(text) == text for text in ("Ventanilla 3", "Riverside Helpline"))
