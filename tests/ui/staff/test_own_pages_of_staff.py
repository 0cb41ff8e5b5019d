"""The staff's page of the clinic's own pages: looked at before visitors see them."""

from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual
from layout import faults
from pytestqt.qtbot import QtBot
from windows import settle

from reader import bundle
from reader.ui.language.translation import use_language

from .conftest import OpenArea
from .test_area import go, press, texts

LONG = 60_000


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    return compile_guide(make_bilingual(folder / "guide"), folder / "library.sqlite")


@pytest.fixture
def pages(tmp_path: Path, base: Path, settings_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages that can be shown and a broken one, in the folder that the settings name."""
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    command = bundle.own_command

    def with_library(name: str, settings: Path | None = None) -> tuple[str, ...]:
        *program, act = command(name, settings)
        return (*program, "--library", str(base), act)

    monkeypatch.setattr("reader.ui.staff.own_desk.own_command", with_library)
    folder = settings_file.parent / "pages"
    folder.mkdir()
    (folder / "room.md").write_text("# The quokka room\n\nSee [hours](hours.md).\n", encoding="utf-8")
    (folder / "hours.md").write_text("# Our hours\n\nIf a guest will not wake up, ring.\n", encoding="utf-8")
    (folder / "broken.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    settings_file.write_text('[clinic]\nname = "Riverside"\n[own]\nfolder = "pages"\n', encoding="utf-8")
    return folder


def test_looked_at_and_shown(open_area: OpenArea, pages: Path, qtbot: QtBot) -> None:
    area = open_area(unlocked=True)
    taken = []
    area.guideTaken.connect(lambda: taken.append(True))
    go(area, "own")
    press(area, "Look at the pages as they are now")
    assert "One moment" in texts(area)
    qtbot.waitUntil(lambda: not area.own.is_busy, timeout=LONG)
    settle()
    assert area.own.library is not None
    shown = texts(area)
    assert "2 pages can be shown." in shown
    assert "broken.md" in shown.replace("\u200b", "")
    assert "does not wake up" in shown
    press(area, "Look at: The quokka room (English)")
    assert "From Riverside" in texts(area)
    assert faults(area) == []
    press(area, "Back to the list")
    press(area, "Show them to visitors")
    assert taken == [True]
    assert "Visitors see them as soon as nobody is reading." in texts(area)
    area.close_area()
    assert area.own.library is None


def test_in_spanish(open_area: OpenArea, pages: Path, qtbot: QtBot) -> None:
    use_language("es")
    try:
        area = open_area(unlocked=True)
        go(area, "own")
        area.own.ask()
        qtbot.waitUntil(lambda: not area.own.is_busy, timeout=LONG)
        settle()
        assert "La página habla de alguien que no despierta" in texts(area)
    finally:
        use_language("en")


def test_nothing_to_look_at(open_area: OpenArea, settings_file: Path, qtbot: QtBot) -> None:
    settings_file.write_text("", encoding="utf-8")
    area = open_area(unlocked=True)
    go(area, "own")
    area.own.ask()
    qtbot.waitUntil(lambda: not area.own.is_busy, timeout=LONG)
    settle()
    assert "could not be looked at" in texts(area)
