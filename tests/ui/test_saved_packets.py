"""Saved packets and dragging in the counselor's view: kept under a name, opened, deleted, taken back."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit
from pytestqt.qtbot import QtBot
from windows import OpenWindow, press, settle, shown_texts

from reader.navigation.location import Handouts, Home
from reader.navigation.packet import TO_TAKE_HOME, Slip
from reader.ui.access.requests import Act, OpenIn, PrintSheets, Request
from reader.ui.paper.chosen import ChosenList
from reader.ui.screens.packet import PacketScreen
from reader.ui.window.main_window import MainWindow

PAIR = "pairs/naltrexone-for-amphetamine"
THREE = (PAIR, "treatments/naltrexone", "topics/emergency")
KIOSK = 'mode = "kiosk"\n[kiosk]\npages_per_visit = 2\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's packets are saved."""
    monkeypatch.setenv("WAYMARK_PACKETS", str(tmp_path / "packets"))
    return tmp_path / "packets"


def at_packet(window: MainWindow, articles: tuple[str, ...] = THREE) -> MainWindow:
    window.visit.put_together(articles)
    window.answer(Act.PUT_TOGETHER)
    settle()
    return window


def field(window: MainWindow, name: str) -> QLineEdit:
    assert window.screen_shown is not None
    found = [each for each in window.screen_shown.findChildren(QLineEdit) if each.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def save_as(window: MainWindow, name: str) -> None:
    field(window, "Name of the packet").setText(name)
    press(window, "Save", "plain")
    settle()


def says(window: MainWindow, words: str) -> bool:
    return any(words in text for text in shown_texts(window))


def test_a_packet_is_saved_and_opened_again(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window())
    press(window, "Large print")
    press(window, "My handouts")
    assert says(window, "No packet is saved yet.")
    save_as(window, "Stimulants, first visit")
    assert says(window, "Saved: Stimulants, first visit.")
    assert (folder / "Stimulants, first visit.toml").is_file()
    for _ in range(2):
        press(window, "Take out: ")
    press(window, "Large print")
    press(window, "Open Stimulants")
    settle()
    assert window.visit.packet.articles == THREE
    assert window.visit.packet.options.large_print
    assert says(window, "Opened: Stimulants, first visit.")
    press(window, "Undo")
    settle()
    assert window.visit.packet.articles == THREE[2:]
    assert not window.visit.packet.options.large_print


def test_a_packet_opens_with_all_of_its_own_options(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window())
    press(window, "My handouts")
    save_as(window, "Intake")
    (file,) = folder.iterdir()
    text = file.read_text(encoding="utf-8")
    assert "glossary = true" in text
    file.write_text(text.replace("glossary = true", "glossary = false"), encoding="utf-8")
    press(window, "Find pages")
    press(window, "My handouts")
    press(window, "Open Intake")
    settle()
    assert window.visit.packet.options == replace(TO_TAKE_HOME, glossary=False)


def test_nothing_about_a_person_is_in_the_file(open_window: OpenWindow, folder: Path, qtbot: QtBot) -> None:
    window = at_packet(open_window())
    window.visit.slip = Slip("Samantha", "Good talk", "Tuesday")
    press(window, "My handouts")
    save_as(window, "Intake")
    (file,) = folder.iterdir()
    text = file.read_text(encoding="utf-8")
    assert PAIR in text
    assert not any(word in text for word in ("Samantha", "Good talk", "Tuesday"))


def test_a_deleted_packet_is_brought_back(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window())
    press(window, "My handouts")
    save_as(window, "Intake")
    press(window, "Delete Intake")
    settle()
    assert list(folder.iterdir()) == []
    assert says(window, "Deleted: Intake.")
    press(window, "Undo")
    settle()
    assert [file.name for file in folder.iterdir()] == ["Intake.toml"]
    assert says(window, "Taken back.")


def test_changed_and_missing_pages_are_pointed_out(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window())
    press(window, "My handouts")
    save_as(window, "Intake")
    file = folder / "Intake.toml"
    text = file.read_text(encoding="utf-8").replace('digest = "', 'digest = "0', 1)
    file.write_text(text + '\n[[article]]\nid = "topics/gone"\n', encoding="utf-8")
    press(window, "Find pages")
    press(window, "My handouts")
    assert says(window, "Changed since it was saved: Naltrexone for amphetamine addiction")
    assert says(window, "No longer in the guide: topics/gone")
    press(window, "Open Intake")
    settle()
    assert says(window, "so please look again: Naltrexone for amphetamine addiction.")
    assert window.visit.packet.articles == THREE


def test_a_spanish_packet_opens_in_spanish(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window())
    window.answer(OpenIn("es"))
    settle()
    press(window, "Mis folletos")
    field(window, "Nombre del paquete").setText("Primera visita")
    press(window, "Guardar", "plain")
    window.answer(OpenIn("en"))
    settle()
    press(window, "Open Primera visita")
    settle()
    assert window.visit.language == "es"
    assert window.visit.packet.articles == THREE


def test_names_and_folders_of_no_use_are_said(open_window: OpenWindow, folder: Path) -> None:
    window = at_packet(open_window(), ())
    press(window, "My handouts")
    window.visit.put_together(())
    field(window, "Name of the packet").setText("Intake")
    QTest.keyClick(field(window, "Name of the packet"), Qt.Key.Key_Return)
    settle()
    assert says(window, "Put a page in the packet first.")
    press(window, "Find pages")
    press(window, "Add ")
    settle()
    press(window, "My handouts")
    save_as(window, "../outside")
    assert says(window, "A name begins with a letter")
    folder.write_text("a file where the folder should be")
    save_as(window, "Intake")
    assert says(window, "cannot be used")
    assert window.helpline.isVisible()


@pytest.mark.skipif(os.name == "nt", reason="names of files")
def test_a_kiosk_shows_no_saved_packets(open_window: OpenWindow, folder: Path) -> None:
    window = open_window(settings=KIOSK)
    window.go(Handouts("", THREE))  # by no way a visitor has
    settle()
    assert not says(window, "My handouts")
    window.answer(Act.PUT_TOGETHER)
    assert not folder.exists()


# -- by keyboard


def _asks_to_print(request: Request) -> bool:
    return isinstance(request, PrintSheets)


def test_three_pages_by_keyboard(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    for words in ("naltrexone amphetamine", "naloxone", "matrix model"):
        focused = window.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClicks(focused, words)
        settle()
        QTest.keyClick(focused, Qt.Key.Key_Return)
        settle()
    assert len(window.visit.packet.articles) == 3
    assert window.visit.packet.articles[0] == PAIR
    screen = window.screen_shown
    assert isinstance(screen, PacketScreen)
    qtbot.waitUntil(lambda: screen._layout_work.sheets is not None)
    with qtbot.waitSignal(screen.requested, check_params_cb=_asks_to_print):
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_going_back_keeps_what_was_added_meanwhile(open_window: OpenWindow) -> None:
    window = at_packet(open_window(), THREE[:1])
    window.go(Home())
    window.visit.put_together(THREE)
    window.answer(Act.GO_BACK)
    settle()
    assert [line.article for line in _screen(window)._page.chosen] == list(THREE)


# -- by drag


def _screen(window: MainWindow) -> PacketScreen:
    assert isinstance(window.screen_shown, PacketScreen)
    return window.screen_shown


def rows(window: MainWindow) -> list[QFrame]:
    return [row for row in _screen(window).findChildren(QFrame) if row.property("role") == "chosen"]


def drag(window: MainWindow, which: int, to: QPoint, release: bool = True) -> None:
    """Drag a row, seen from its own top left corner."""
    row = rows(window)[which]
    start = QPoint(30, row.height() // 2)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in range(1, 6):
        QTest.mouseMove(row, start + (to - start) * part / 5)
    settle()
    if release:
        QTest.mouseRelease(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)
        settle()


def mark(window: MainWindow) -> QFrame:
    chosen = _screen(window).findChild(ChosenList)
    assert isinstance(chosen, ChosenList)
    return next(each for each in chosen.findChildren(QFrame) if each.property("role") == "insertion")


@pytest.mark.parametrize(
    ("which", "row_heights", "order"),
    [
        (0, 2.9, (1, 2, 0)),
        (0, 1.9, (1, 0, 2)),
        (2, -1.9, (2, 0, 1)),
        (1, -0.9, (1, 0, 2)),
        (1, 0.6, (0, 1, 2)),
    ],
)
def test_a_page_is_dragged_to_its_place(
    open_window: OpenWindow, which: int, row_heights: float, order: tuple[int, ...]
) -> None:
    window = at_packet(open_window((1920, 1080)))
    pitch = rows(window)[1].y() - rows(window)[0].y()
    drag(window, which, QPoint(30, round(row_heights * pitch)))
    assert window.visit.packet.articles == tuple(THREE[place] for place in order)
    assert not mark(window).isVisible()


def test_a_mark_shows_where_the_page_will_stand(open_window: OpenWindow) -> None:
    window = at_packet(open_window((1920, 1080)))
    pitch = rows(window)[1].y() - rows(window)[0].y()
    drag(window, 0, QPoint(30, round(1.9 * pitch)), release=False)
    assert mark(window).isVisible()
    above, below = rows(window)[1].geometry().bottom(), rows(window)[2].geometry().top()
    assert above <= mark(window).geometry().center().y() <= below
    QTest.mouseRelease(rows(window)[0], Qt.MouseButton.LeftButton)
    settle()


def test_a_page_let_go_of_elsewhere_stays(open_window: OpenWindow) -> None:
    window = at_packet(open_window((1920, 1080)))
    drag(window, 0, QPoint(900, 30))
    assert window.visit.packet.articles == THREE
    assert not mark(window).isVisible()
