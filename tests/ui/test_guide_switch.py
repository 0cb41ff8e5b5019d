"""A newer guide comes into the open window, but never while somebody reads."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from packed import Editors, copied_keys, made_keys, make_libraries
from PySide6.QtCore import QObject, QSize, Signal
from pytestqt.qtbot import QtBot
from windows import settle, shown_texts

from reader import bundle
from reader.app import make_window
from reader.clinic.reading import interpret
from reader.library.installed import library_in_use
from reader.navigation.location import ArticlePage, Home
from reader.packs.taking import go_back, take
from reader.packs.told import Result, Told
from reader.start import Start
from reader.texts.sentence import said
from reader.ui.window.guide_switch import GuideSwitch
from reader.ui.window.main_window import MainWindow
from reader.ui.window.pack_watch import PackWatch

KIOSK = 'mode = "kiosk"\n[pack]\nfolder = "stick"\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, Path]]:
    folder = tmp_path_factory.mktemp("made")
    return made_keys(folder / "keys"), make_libraries(folder)


@pytest.fixture
def editors(made: tuple[Path, dict[int, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editors:
    """With pack 1 taken on this computer."""
    editors = Editors(copied_keys(made[0], tmp_path / "keys"), made[1], tmp_path / "sticks")
    monkeypatch.setattr(bundle, "articles", lambda: None)
    monkeypatch.setattr(bundle, "shipped_library", lambda: made[1][3])
    take(editors.stick(1, "first"), editors.root, None)
    return editors


@pytest.fixture
def window(qtbot: QtBot, editors: Editors, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    settings = getattr(request, "param", KIOSK)
    window, _library = make_window(Start(), interpret(settings, Path("clinic.toml")))
    window.resize(QSize(1366, 768))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    settle()
    yield window
    window.leave()
    if window.guide.library is not None:
        window.guide.library.close()


def take_newer(editors: Editors) -> None:
    with library_in_use() as current:  # type: ignore[union-attr]
        take(editors.stick(2), editors.root, current)


def has_new_page(window: MainWindow) -> bool:
    assert window.guide.library is not None
    return window.guide.library.card("topics/new", "en") is not None


def switch_of(window: MainWindow) -> GuideSwitch:
    (switch,) = window.findChildren(GuideSwitch)
    return switch


def test_it_comes_when_nobody_has_begun(window: MainWindow, editors: Editors, qtbot: QtBot) -> None:
    take_newer(editors)
    before = window.guide.library
    switch_of(window).ask()
    qtbot.waitUntil(lambda: has_new_page(window))
    assert window.guide.library is not before
    assert not switch_of(window).is_due
    window.go(ArticlePage("topics/new"))
    settle()
    assert any("A new page" in text for text in shown_texts(window))
    assert window.helpline.isVisible()


def test_not_while_somebody_reads(window: MainWindow, editors: Editors) -> None:
    take_newer(editors)
    switch = switch_of(window)
    switch.ask()
    window.visits.note_sign()
    window.go(ArticlePage("drugs/alcohol"))
    switch.try_now()
    assert switch.is_due
    assert not has_new_page(window)
    window.visits.end()
    switch.try_now()
    assert has_new_page(window)
    assert isinstance(window.visit.history.current.location, Home)


@pytest.mark.parametrize("window", ["[screen]\ntext_size = 100\n"], indirect=True)
def test_at_a_staff_computer_it_waits_for_home(window: MainWindow, editors: Editors) -> None:
    take_newer(editors)
    switch = switch_of(window)
    window.go(ArticlePage("drugs/alcohol"))
    switch.try_now()
    assert not has_new_page(window)
    window.start_over()
    settle()
    window.visit.put_together(("drugs/alcohol",))
    switch.try_now()
    assert not has_new_page(window)  # a packet is being put together
    window.visit.put_together(())
    switch.try_now()
    assert has_new_page(window)


def test_back_to_the_program_s_own(window: MainWindow, editors: Editors) -> None:
    go_back()
    switch_of(window).try_now()
    assert window.guide.library is not None
    assert window.guide.library.path == bundle.shipped_library()


class Act(QObject):
    """Stands for the process that looks at the folder."""

    ended = Signal(object)

    def __init__(self, parent: QObject, settings: Path, *words: str) -> None:
        super().__init__(parent)
        self.words = words

    def close(self) -> None:
        self.setParent(None)


class Night:
    """A clock that a test sets, and the acts that were begun."""

    def __init__(self, window: MainWindow) -> None:
        self.now = datetime(2026, 11, 30, 9, 0)
        self.acts: list[Act] = []
        self.watch = PackWatch(window, switch_of(window), Path("clinic.toml"), lambda: self.now, self.begin)

    def begin(self, *arguments: object) -> Act:
        self.acts.append(Act(*arguments))  # type: ignore[arg-type]
        return self.acts[-1]


class TestTheFolder:
    def test_at_night_once_and_never_by_day(self, window: MainWindow) -> None:
        night = Night(window)
        for hour, count in ((23, 0), (2, 1), (3, 1), (4, 1), (5, 1)):
            night.now = datetime(2026, 12, 1 if hour < 9 else 30 - 29, hour, 0)
            night.watch.look_at_night()
            assert len(night.acts) == count, hour
        assert night.acts[0].words == ("install", "--only-newer")
        night.acts[0].ended.emit(Told(Result.NOTHING_NEW, said("There is no guide to go back to.")))
        night.now = datetime(2026, 12, 2, 3, 0)
        night.watch.look_at_night()
        assert len(night.acts) == 2

    def test_not_while_somebody_reads_at_night(self, window: MainWindow) -> None:
        night = Night(window)
        night.now = datetime(2026, 12, 1, 3, 0)
        window.visits.note_sign()
        night.watch.look_at_night()
        assert night.acts == []
        window.visits.end()
        night.watch.look_at_night()
        assert len(night.acts) == 1

    def test_what_was_taken_is_shown(self, window: MainWindow, editors: Editors) -> None:
        night = Night(window)
        night.watch.look()
        night.watch.look()  # one is enough
        assert len(night.acts) == 1
        take_newer(editors)
        night.acts[0].ended.emit(Told(Result.TAKEN, said("Pack {version} is in use.", version=2)))
        assert switch_of(window).is_due
        switch_of(window).try_now()
        assert has_new_page(window)

    @pytest.mark.parametrize("window", ['mode = "kiosk"\n'], indirect=True)
    def test_without_a_folder_nothing_is_looked_at(self, window: MainWindow) -> None:
        night = Night(window)
        night.watch.look()
        assert night.acts == []
