"""`waymark preview`: the window shows a page after each save, with what is wrong beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import compile_guide, make_guide
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot
from windows import settle, settle_fully, shown_texts

from reader import bundle
from reader.app import with_theme
from reader.clinic.store import read_settings
from reader.library.telling import Judged
from reader.ui.window.main_window import MainWindow
from reader.ui.window.preview import Preview, preview_window

LONG = 60_000  # milliseconds that a slow day may take
Opened = tuple[MainWindow, Preview]
Open = Callable[..., Opened]


@pytest.fixture
def open_preview(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    windows: list[MainWindow] = []

    def open_(file: Path, articles: Path | None = None) -> Opened:
        read = read_settings(tmp_path / "clinic.toml")
        window = preview_window(file, articles, replace(read, settings=with_theme(read.settings)))
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(QSize(1366, 768))
        window.show()
        preview = window.findChild(Preview)
        assert isinstance(preview, Preview)
        return window, preview

    yield open_
    for window in windows:
        window.close()


def told(preview: Preview) -> list[tuple[int, str]]:
    assert isinstance(preview.panel_state, Judged)
    return [(each.line, str(each.sentence)) for each in preview.panel_state.told]


def saved(qtbot: QtBot, preview: Preview, file: Path, text: str) -> None:
    with qtbot.waitSignals([preview.shown, preview.judged], timeout=LONG):
        file.write_text(text, encoding="utf-8")
    settle()


def test_an_article_of_the_guide(open_preview: Open, tmp_path: Path, qtbot: QtBot) -> None:
    articles = make_guide(tmp_path / "guide")
    file = articles / "en" / "drugs" / "alcohol.md"
    text = file.read_text(encoding="utf-8")
    window, preview = open_preview(file, articles)
    with qtbot.waitSignal(preview.shown, timeout=LONG):
        pass
    settle_fully(window)
    assert "Alcohol" in shown_texts(window)
    assert "alcohol.md" in shown_texts(window)
    qtbot.waitUntil(
        lambda: isinstance(preview.panel_state, Judged) and preview.panel_state.is_all, timeout=LONG
    )
    before = len(told(preview))
    wrong = text.replace(
        "## What it is\n", "## Quokka\nEach addict. Read [x](../drugs/none.md).\n\n## What it is\n"
    )
    saved(qtbot, preview, file, wrong)
    assert preview.panel_state is not None
    line = wrong[: wrong.index("addict")].count("\n") + 1
    assert (line, '"addict" puts a mark on people.') in [(n, w[:31]) for n, w in told(preview)]
    qtbot.waitUntil(
        lambda: isinstance(preview.panel_state, Judged) and preview.panel_state.is_all, timeout=LONG
    )
    assert any("none" in words for _line, words in told(preview))
    assert any(str(line) in each for each in shown_texts(window) if each.startswith("Line"))
    saved(qtbot, preview, file, "---\ntitle: [\n---\nText.\n")
    assert "The page is not shown for this." in shown_texts(window)
    saved(qtbot, preview, file, text)
    qtbot.waitUntil(
        lambda: isinstance(preview.panel_state, Judged) and preview.panel_state.is_all, timeout=LONG
    )
    assert len(told(preview)) == before


def test_a_page_of_the_clinic_s_own(
    open_preview: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = compile_guide(make_guide(tmp_path / "guide"), tmp_path / "library.sqlite")
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: base)
    command = bundle.own_command

    def with_library(name: str, settings: Path | None = None) -> tuple[str, ...]:
        *program, act = command(name, settings)
        return (*program, "--library", str(base), act)

    monkeypatch.setattr("reader.ui.window.preview.own_command", with_library)
    (tmp_path / "clinic.toml").write_text('[clinic]\nname = "Riverside"\n[own]\nfolder = "pages"\n', "utf-8")
    (tmp_path / "pages").mkdir()
    file = tmp_path / "pages" / "room.md"
    file.write_text("# The quokka room\n\nIt is upstairs.\n", encoding="utf-8")
    window, preview = open_preview(file)
    with qtbot.waitSignal(preview.shown, timeout=LONG):
        pass
    settle_fully(window)
    assert {"The quokka room", "From Riverside", "Nothing to mend."} <= set(shown_texts(window))
    saved(qtbot, preview, file, "# The wombat room\n\nDo not call 911.\n")
    assert any("not to call 911" in words for _line, words in told(preview))


def test_nothing_is_left_behind(open_preview: Open, tmp_path: Path, qtbot: QtBot) -> None:
    articles = make_guide(tmp_path / "guide")
    window, preview = open_preview(articles / "en" / "drugs" / "alcohol.md", articles)
    with qtbot.waitSignal(preview.shown, timeout=LONG):
        pass
    folder = preview.folder
    assert folder.is_dir()
    window.close()
    assert not folder.exists()
