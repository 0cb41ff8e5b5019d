"""The PIN in the window: by touch and by keyboard, never shown, never named; tries, lock, and a new one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from windows import settle

from reader.clinic.pin import PinKeeper, PinState
from reader.ui.staff.area import StaffArea
from reader.ui.staff.pin_page import PinPage, time_words
from reader.ui.staff.stay import GATE_SECONDS

from .conftest import PIN, Clock, OpenArea, let_go_by, type_pin


def page_of(area: StaffArea) -> PinPage:
    assert isinstance(area.page, PinPage)
    return area.page


def state_of(area: StaffArea) -> str:
    found = area.findChild(QLabel, "pinstate")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def everything_said(area: StaffArea) -> str:
    """All that is on the screen or told to a screen reader, the faces of the keys left out."""
    said = []
    for widget in area.findChildren(QWidget):
        if area.helpline is not None and area.helpline.isAncestorOf(widget):
            continue
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            said.append(widget.text())
    return " ".join(said)


def key(area: StaffArea, digit: str) -> QPushButton:
    (found,) = [b for b in page_of(area).pad.findChildren(QPushButton) if b.text() == digit]
    return found


class TestPad:
    def test_by_touch(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        for digit in PIN:
            qtbot.mouseClick(key(area, digit), Qt.MouseButton.LeftButton)
        assert page_of(area).pad.count == len(PIN)
        qtbot.mouseClick(key(area, "Done"), Qt.MouseButton.LeftButton)
        settle()
        assert area.is_open

    def test_by_keyboard(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        type_pin(qtbot, area, PIN)
        assert area.is_open

    def test_dots_instead_of_digits(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        qtbot.keyClicks(page_of(area).pad, "2718")
        dots = area.findChild(QLabel, "dots")
        assert isinstance(dots, QLabel)
        assert dots.text() == "● ● ● ●"
        assert dots.accessibleName() == "4 digits entered"
        said = everything_said(area)
        assert "2718" not in said.replace(" ", "")

    def test_no_key_is_named_by_its_digit_or_takes_the_focus(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        for digit in "0123456789":
            made = key(area, digit)
            assert made.accessibleName()
            assert not any(sign.isdigit() for sign in made.accessibleName() + made.toolTip())
            qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
            assert QApplication.focusWidget() is page_of(area).pad

    def test_delete_and_the_longest(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        pad = page_of(area).pad
        qtbot.keyClicks(pad, "1" * 20)
        assert pad.count == 12
        for left in (11, 10, 9):
            qtbot.keyClick(pad, Qt.Key.Key_Backspace)
            assert pad.count == left
        qtbot.keyClicks(pad, "ab/ -")
        assert pad.count == 9

    def test_too_short_is_not_tried(self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper) -> None:
        area = open_area()
        type_pin(qtbot, area, "123")
        assert not key(area, "Done").isEnabled()
        assert keeper.status().tries_left == 5

    def test_escape_closes(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        with qtbot.waitSignal(area.closed):
            qtbot.keyClick(page_of(area).pad, Qt.Key.Key_Escape)
        assert not area.isVisible()

    def test_it_closes_by_itself_when_nobody_presses(self, open_area: OpenArea, qtbot: QtBot) -> None:
        area = open_area()
        closed: list[bool] = []
        area.closed.connect(lambda: closed.append(True))
        let_go_by(area, GATE_SECONDS - 1)
        assert closed == []
        qtbot.keyClick(page_of(area).pad, Qt.Key.Key_1)
        let_go_by(area, 1)
        assert closed == []
        let_go_by(area, GATE_SECONDS)
        assert closed


class TestLock:
    def test_tries_are_counted_down_then_it_locks(
        self, open_area: OpenArea, qtbot: QtBot, clock: Clock
    ) -> None:
        area = open_area()
        assert state_of(area) == "5 tries left."
        for words in ("4 tries left.", "3 tries left.", "2 tries left.", "1 try left."):
            type_pin(qtbot, area, "314159")
            assert state_of(area) == f"That is not the PIN. {words}"
        type_pin(qtbot, area, "314159")
        assert state_of(area) == "Too many wrong tries. The PIN is locked for 1 minute."
        type_pin(qtbot, area, PIN)
        assert not area.is_open
        assert not key(area, "1").isEnabled()
        assert page_of(area).pad.count == 0
        clock.now += 48
        qtbot.waitUntil(lambda: "12 seconds" in state_of(area))
        clock.now += 12
        qtbot.waitUntil(lambda: key(area, "1").isEnabled())
        type_pin(qtbot, area, PIN)
        assert area.is_open

    def test_a_damaged_file_lets_nobody_in(
        self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper
    ) -> None:
        keeper.path.write_text("{")
        area = open_area()
        assert "waymark pin set" in state_of(area)
        type_pin(qtbot, area, PIN)
        assert not area.is_open

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (1, "1 second"),
            (59, "59 seconds"),
            (60, "1 minute"),
            (61, "1 minute 1 second"),
            (300, "5 minutes"),
            (3599, "59 minutes 59 seconds"),
            (3600, "1 hour"),
        ],
    )
    def test_times_in_words(self, seconds: int, words: str) -> None:
        assert time_words(seconds) == words


class TestNewPin:
    def test_the_first_one_is_typed_twice(self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper) -> None:
        keeper.clear()
        area = open_area()
        assert "Set a staff PIN" in everything_said(area)
        type_pin(qtbot, area, "161803")
        assert keeper.status().state is PinState.NONE
        assert "The same PIN again" in everything_said(area)
        type_pin(qtbot, area, "161803")
        assert area.is_open
        assert keeper.check("161803")

    def test_two_that_differ_start_again(self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper) -> None:
        keeper.clear()
        area = open_area()
        type_pin(qtbot, area, "161803")
        type_pin(qtbot, area, "161804")
        assert not area.is_open
        assert "not the same" in state_of(area)
        type_pin(qtbot, area, "161804")
        type_pin(qtbot, area, "161804")
        assert keeper.check("161804")

    def test_where_it_cannot_be_saved_the_reason_is_said(
        self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def read_only(*_args: object) -> None:
            raise OSError(30, "Read-only file system")

        keeper.clear()
        area = open_area()
        monkeypatch.setattr("os.replace", read_only)
        type_pin(qtbot, area, "161803")
        type_pin(qtbot, area, "161803")
        assert "cannot be written" in state_of(area)
        assert not area.is_open

    def test_changed_from_inside(self, open_area: OpenArea, qtbot: QtBot, keeper: PinKeeper) -> None:
        area = open_area(unlocked=True)
        area.go("change-pin")
        type_pin(qtbot, area, "161803")
        type_pin(qtbot, area, "161803")
        assert keeper.check("161803")
        assert "The new PIN is set." in everything_said(area)


def test_nothing_of_the_pin_is_logged_or_left_on_disk(
    open_area: OpenArea, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    area = open_area()
    type_pin(qtbot, area, "3141592")
    type_pin(qtbot, area, PIN)
    assert area.is_open
    written = " ".join(path.read_text() for path in tmp_path.iterdir()) + caplog.text
    assert PIN not in written
    assert "3141592" not in written
