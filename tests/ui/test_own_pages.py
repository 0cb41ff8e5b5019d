"""A clinic's own pages in the window: compiled beside it at the start, and marked wherever they are met."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import compile_guide, make_bilingual
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot
from windows import settle, settle_fully, shown_texts

from reader import bundle
from reader.app import close_guide, make_window
from reader.clinic.store import read_settings
from reader.handouts.document import compose
from reader.library import locate
from reader.navigation.location import AllTopics, ArticlePage, Search
from reader.navigation.packet import Packet, Slip
from reader.start import Start
from reader.ui.aloud.gather import gather
from reader.ui.window.main_window import MainWindow

LONG = 60_000  # milliseconds that a slow day may take
ROOM = "# Where the group room is\n\nTake the quokka stairs.\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    return compile_guide(make_bilingual(folder / "guide"), folder / "library.sqlite")


@pytest.fixture
def settings(tmp_path: Path, base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of an installation whose clinic has a page of its own."""
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: base)
    monkeypatch.setenv("WAYMARK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "group-room.md").write_text(ROOM, encoding="utf-8")
    path = tmp_path / "clinic.toml"
    path.write_text('[clinic]\nname = "Riverside Clinic"\n[own]\nfolder = "pages"\n', encoding="utf-8")
    return path


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.leave()
        close_guide(window)


def opened(settings: Path, qtbot: QtBot, windows: list[MainWindow]) -> MainWindow:
    window, _library = make_window(Start(), read_settings(settings))
    windows.append(window)
    window.resize(QSize(1366, 768))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.guide.library is not None, timeout=LONG)
    settle()
    return window


def test_marked_wherever_they_are_met(settings: Path, qtbot: QtBot, windows: list[MainWindow]) -> None:
    window = opened(settings, qtbot, windows)
    window.go(ArticlePage("topics/group-room"))
    settle_fully(window)
    texts = shown_texts(window)
    assert "From Riverside Clinic" in texts
    assert not any("reviewed" in text.lower() or "Sources checked" in text for text in texts)
    assert window.screen_shown is not None
    script = gather((window.screen_shown,), "en").script
    assert "From Riverside Clinic" in [each.written for each in script.sentences]
    window.go(Search("quokka"))
    settle()
    assert any("From Riverside Clinic." in text for text in shown_texts(window))
    window.go(AllTopics())
    settle()
    assert "From Riverside Clinic." in shown_texts(window)
    library = window.guide.library
    assert library is not None
    packet = Packet(articles=("topics/group-room",), language="en")
    document = compose(library, window.settings, packet, Slip(), date(2026, 11, 30))
    printed = repr(document.sections)
    assert "From Riverside Clinic." in printed
    assert "Not yet reviewed" not in printed


def test_the_second_start_compiles_nothing_until_a_page_changes(
    settings: Path, qtbot: QtBot, windows: list[MainWindow]
) -> None:
    first = opened(settings, qtbot, windows)
    assert first.guide.library is not None
    path = first.guide.library.path
    own = first.guide.library.card("topics/group-room", "en")
    assert own is not None
    found = locate.find_library(None, locate_own(settings))
    assert isinstance(found, locate.Library)
    assert found.path == path
    found.close()
    (settings.parent / "pages" / "group-room.md").write_text("# Another title\n\nText.\n", encoding="utf-8")
    assert isinstance(locate.find_library(None, locate_own(settings)), locate.ToCompile)


def locate_own(settings: Path) -> object:
    from reader.library.own_pages import own_folder

    read = read_settings(settings)
    return own_folder(read.settings, read.path)


def test_when_they_cannot_be_added_the_guide_is_there(
    settings: Path, qtbot: QtBot, windows: list[MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.preparing.own_command", lambda *_: ("false",))
    window = opened(settings, qtbot, windows)
    assert window.guide.library is not None
    assert window.guide.library.card("topics/emergency", "en") is not None
    assert window.guide.library.card("topics/group-room", "en") is None
    assert any("ended too early" in text for text in shown_texts(window))
