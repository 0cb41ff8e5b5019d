"""The staff's page of newer guides: looking, taking and going back, in the language of the screen."""

from pathlib import Path
from typing import ClassVar

import pytest
from layout import faults
from packed import Editors, copied_keys, made_keys, make_libraries
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from windows import settle

from reader import bundle
from reader.packs.changes import Change, Changes, PageName
from reader.packs.told import PackTold, Result, Told
from reader.texts.sentence import said
from reader.ui.language.translation import use_language
from reader.ui.staff import pack_desk
from reader.ui.staff.area import StaffArea

from .conftest import OpenArea
from .test_area import go, press, texts

CHANGES = Changes(
    new=(PageName("topics/new", "en", "A new page"),),
    removed=tuple(PageName(f"topics/{n}", "es", f"Página {n}") for n in range(20)),
    same=7,
    phones=(Change("911", "1-800-222-1222", ("en/drugs/alcohol", "es/drugs/alcohol")),),
    warnings=(Change("Stopping can kill: Ask first.", "", ("en/drugs/alcohol",)),),
)
PACK = PackTold(2, "abc", "2026-11-22", "Guide", "2031-11-22", "A note.")
READY = Told(Result.READY, said("Pack {version} can be taken.", version=2), PACK, changes=CHANGES)
TAKEN = Told(Result.TAKEN, said("Pack {version} is in use.", version=2), PACK, None, True, CHANGES)
OWN = Told(Result.STATUS, said("The guide that came with the program is in use."))
REFUSED = Told(Result.REFUSED, said("The pack is damaged: it is not what was signed."), PACK, None, True)


class Answers(QObject):
    """Stands for the process: answers what a test lays ready, when the test says so."""

    ended = Signal(object)
    asked: ClassVar[list[tuple[str, ...]]] = []
    open: ClassVar[list["Answers"]] = []

    def __init__(self, parent: QObject, settings: Path, *words: str) -> None:
        super().__init__(parent)
        self.asked.append(words)
        self.open.append(self)

    def close(self) -> None:
        self.open.clear()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> type[Answers]:
    monkeypatch.setattr(pack_desk, "PackAct", Answers)
    Answers.asked, Answers.open = [], []
    return Answers


def answer(answers: type[Answers], told: Told | None) -> None:
    answers.open.pop().ended.emit(told)
    settle()


def test_the_whole_way(open_area: OpenArea, answers: type[Answers], qtbot: QtBot) -> None:
    area = open_area(unlocked=True)
    taken = []
    area.guideTaken.connect(lambda: taken.append(True))
    go(area, "pack")
    assert "One moment" in texts(area)
    answer(answers, OWN)
    assert "The guide that came with the program is in use." in texts(area)
    press(area, "Look for a newer guide")
    answer(answers, READY)
    shown = texts(area)
    for words in (
        "Pack 2 can be taken.",
        "The editors say: A note.",
        "Its sources were checked up to",
        "Pages: 1 new, 0 changed, 20 removed, 7 as before.",
        "New: A new page (English)",
        "and 8 more",
        "Before: 911",
        "Now: 1-800-222-1222",
        "On the card that the search shows",
        "Gone: Stopping can kill: Ask first.",
    ):
        assert words in shown
    press(area, "Use this guide")
    answer(answers, TAKEN)
    assert "as soon as nobody is reading" in texts(area)
    press(area, "Go back to the guide before")
    answer(answers, OWN)
    assert answers.asked == [("status",), ("look",), ("install",), ("back",)]
    assert taken == [True]


def test_what_is_refused_cannot_be_used(open_area: OpenArea, answers: type[Answers]) -> None:
    area = open_area(unlocked=True)
    go(area, "pack")
    answer(answers, REFUSED)
    assert "The pack is damaged" in texts(area)
    with pytest.raises(AssertionError, match="no button"):
        press(area, "Use this guide")
    press(area, "Look for a newer guide")
    answer(answers, None)
    assert "Nothing was heard" in texts(area)


def test_in_spanish(open_area: OpenArea, answers: type[Answers]) -> None:
    use_language("es")
    area = open_area(unlocked=True)
    go(area, "pack")
    answer(answers, READY)
    shown = texts(area)
    assert "El paquete 2 se puede usar." in shown
    assert "Páginas: 1 nuevas, 0 cambiadas, 20 quitadas, 7 como antes." in shown
    assert "Pack 2" not in shown


def test_it_stays_while_the_window_changes(open_area: OpenArea, answers: type[Answers]) -> None:
    area = open_area(unlocked=True)
    go(area, "pack")
    answer(answers, READY)
    area.renew()
    settle()
    assert "Pack 2 can be taken." in texts(area)
    press(area, "Look for a newer guide")
    area.close_area()  # nobody waits for the answer
    settle()
    assert answers.open == []


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((800, 600), 200), ((700, 1000), 100)])
def test_it_fits(open_area: OpenArea, answers: type[Answers], size: tuple[int, int], percent: int) -> None:
    area = open_area(size, percent, unlocked=True)
    go(area, "pack")
    answer(answers, READY)
    assert faults(area) == []


def test_with_the_program_itself(
    open_area: OpenArea, qtbot: QtBot, settings_file: Path, tmp_path: Path
) -> None:
    """A real stick, a real process."""
    keys = copied_keys(made_keys(tmp_path / "made"), tmp_path / "keys")
    editors = Editors(keys, make_libraries(tmp_path / "guides"), tmp_path / "sticks")
    stick = editors.stick(2)
    with settings_file.open("a") as file:
        file.write(f'\n[pack]\nkeys = "{editors.root}"\nfolder = "{stick}"\n')
    area: StaffArea = open_area(unlocked=True)
    go(area, "pack")
    qtbot.waitUntil(lambda: not area.desk.is_busy)
    area.desk.ask("install")
    qtbot.waitUntil(lambda: not area.desk.is_busy)
    settle()
    assert "Pack 1 is in use." in texts(area)
    assert (bundle.pack_folder() / "in-use.json").is_file()
