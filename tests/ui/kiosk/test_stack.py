"""Nobody takes over what lies over the page, whatever changes below it, and none of it outlives its visit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from touch import Finger
from visitors import Seeing
from windows import press, settle, settle_fully

from reader.app import add_staff_area
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.kiosk.layers import Layer
from reader.navigation.changes import UseTextSize, UseTheme
from reader.navigation.location import ArticlePage, Home, Search
from reader.ui.access.layers import is_reached
from reader.ui.access.requests import Act, OpenIn
from reader.ui.staff.area import StaffArea
from reader.ui.staff.stay import GATE_SECONDS, OPEN_SECONDS

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
PIN = "271828"
CHANGES: dict[str, Callable[[Any], object]] = {
    "a rebuild": lambda window: window.rebuild(),
    "another form": lambda window: window.resize(1080, 1920),
    "a smaller screen": lambda window: window.resize(1024, 768),
    "another text size": lambda window: window.answer(UseTextSize(200)),
    "another language": lambda window: window.answer(OpenIn("es")),
    "other colors": lambda window: window.answer(UseTheme("hc-dark")),
    "another page": lambda window: window.go(Home()),
    "a page to type in": lambda window: window.go(Search("")),
    "other settings": lambda window: window.adopt(window.settings),
    "a notice": lambda window: window.add_notice("Something happened."),
}


@pytest.fixture
def staffed(open_kiosk: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """A kiosk with a staff area, and a visitor on a page."""

    def open_(size: tuple[int, int] = (1920, 1080)) -> Any:
        path = tmp_path / "clinic.toml"
        path.write_text('mode = "kiosk"\n')
        kiosk = open_kiosk(size)
        PinKeeper(pin_path(path), kiosk.window.clock.since_1970).set_pin(PIN)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        add_staff_area(kiosk.window, read_settings(path), application)
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        return kiosk

    return open_


def open_pad(kiosk: Any) -> StaffArea:
    kiosk.window.answer(Act.OPEN_STAFF)
    settle()
    area = area_of(kiosk)
    assert area is not None
    return area


def unlock(kiosk: Any) -> StaffArea:
    area = open_pad(kiosk)
    for digit in PIN:
        QTest.keyClick(area.focusWidget(), digit)
    QTest.keyClick(area.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert area.is_open
    return area


def area_of(kiosk: Any) -> StaffArea | None:
    found = [each for each in kiosk.window.findChildren(StaffArea) if each.isVisible()]
    return found[0] if found else None


def on_top(kiosk: Any) -> set[QWidget]:
    """What is on top at some spots of the window: it and all it stands in."""
    window = kiosk.window
    found: set[QWidget] = set()
    for x in (1, window.width() // 2, window.width() - 2):
        for y in (1, window.height() // 2, window.height() - 2):
            each = window.childAt(x, y)
            while each is not None:
                found.add(each)
                each = each.parentWidget()
    return found


class TestStaffArea:
    @pytest.mark.parametrize("opened", [open_pad, unlock])
    @pytest.mark.parametrize("change", CHANGES)
    def test_it_stays_on_top_of_whatever_changes_below(
        self, staffed: Callable[..., Any], opened: Callable[[Any], StaffArea], change: str
    ) -> None:
        kiosk = staffed()
        area = opened(kiosk)
        CHANGES[change](kiosk.window)
        settle()
        assert area.isVisible()
        assert area.geometry() == kiosk.window.rect()
        assert kiosk.window.layers.ground not in on_top(kiosk)
        assert area.isAncestorOf(kiosk.window.focusWidget())
        assert "662-4357" in Seeing(kiosk.window).in_sight() or "662‑4357" in Seeing(kiosk.window).in_sight()

    @pytest.mark.parametrize("change", CHANGES)
    def test_it_keeps_the_keyboard_while_another_window_is_active(
        self, staffed: Callable[..., Any], qtbot: QtBot, change: str
    ) -> None:
        kiosk = staffed()
        area = open_pad(kiosk)
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: not kiosk.window.isActiveWindow())
        settle()
        CHANGES[change](kiosk.window)
        settle()
        assert area.isAncestorOf(kiosk.window.focusWidget())

    def test_untouched_it_locks_and_the_visit_below_is_over(self, staffed: Callable[..., Any]) -> None:
        kiosk = staffed()
        QTest.mouseClick(kiosk.window.helpline, Qt.MouseButton.LeftButton)
        area = unlock(kiosk)
        visit = kiosk.window.visit
        for _ in range(OPEN_SECONDS - 1):
            kiosk.wait(1)
            area._stay.tick()
            assert area.isVisible(), "neither the question nor the visitor's Home may lie over it"
        assert kiosk.window.visit is visit, "the clock of the visit rests while staff are in"
        kiosk.wait(1)
        area._stay.tick()
        settle()
        assert area_of(kiosk) is None
        assert kiosk.window.visit is not visit
        assert kiosk.window.visit.history.current.location == Home()

    def test_after_it_the_visitor_has_the_time_that_was_left(self, staffed: Callable[..., Any]) -> None:
        kiosk = staffed()
        QTest.mouseClick(kiosk.window.helpline, Qt.MouseButton.LeftButton)
        unlock(kiosk)  # the presses of the PIN are signs as any other
        kiosk.wait(200)
        press_in(kiosk, "Lock")
        assert kiosk.window.visit.history.current.location == SEED
        kiosk.wait(88)
        assert kiosk.window.visits.warning is None
        kiosk.wait(4)
        assert kiosk.window.visits.warning is not None

    @pytest.mark.parametrize("opened", [open_pad, unlock])
    def test_it_closes_with_the_visit(
        self, staffed: Callable[..., Any], opened: Callable[[Any], StaffArea]
    ) -> None:
        kiosk = staffed()
        opened(kiosk)
        kiosk.window.visits.end()
        settle()
        assert area_of(kiosk) is None
        assert kiosk.window.layers.top is Layer.PAGE
        assert not [b for b in kiosk.window.findChildren(QPushButton) if b.isVisible() and b.text() == "Lock"]

    @pytest.mark.parametrize("opened", [open_pad, unlock])
    @pytest.mark.parametrize("hours", [0.01, 1, 10])
    def test_it_closes_when_the_computer_slept(
        self, staffed: Callable[..., Any], opened: Callable[[Any], StaffArea], hours: float
    ) -> None:
        kiosk = staffed()
        opened(kiosk)
        kiosk.sleep(hours * 3600)
        assert area_of(kiosk) is None

    def test_presses_elsewhere_do_not_keep_it_open(self, staffed: Callable[..., Any]) -> None:
        kiosk = staffed()
        area = unlock(kiosk)
        for _ in range(OPEN_SECONDS):
            kiosk.seconds += 1
            QTest.mouseClick(kiosk.window.helpline, Qt.MouseButton.LeftButton)
            QTest.keyClick(kiosk.window, Qt.Key.Key_A)
        area._stay.tick()
        settle()
        assert area_of(kiosk) is None

    def test_presses_inside_keep_it_open(self, staffed: Callable[..., Any]) -> None:
        kiosk = staffed()
        area = unlock(kiosk)
        for _ in range(3):
            kiosk.wait(OPEN_SECONDS - 5)
            QTest.mouseClick(area, Qt.MouseButton.LeftButton)
            area._stay.tick()
            assert area.isVisible()

    def test_the_pad_closes_after_a_minute(self, staffed: Callable[..., Any]) -> None:
        kiosk = staffed()
        area = open_pad(kiosk)
        kiosk.wait(GATE_SECONDS)
        area._stay.tick()
        assert area_of(kiosk) is None

    def test_hiding_wins_and_whoever_comes_back_needs_the_pin(
        self, staffed: Callable[..., Any], qtbot: QtBot
    ) -> None:
        kiosk = staffed()
        area = unlock(kiosk)
        QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_F9)
        settle()
        assert kiosk.window.visits.is_hidden
        assert not area.isVisible()
        kiosk.wait(2)
        kiosk.window.visits.show_again()
        settle()
        assert area.isVisible()
        assert not area.is_open
        assert not [b for b in kiosk.window.findChildren(QPushButton) if b.isVisible() and b.text() == "Lock"]


class TestQuestion:
    def asked(self, kiosk: Any) -> QWidget:
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        kiosk.wait(95)
        warning = kiosk.window.visits.warning
        assert isinstance(warning, QWidget)
        return warning

    def test_a_finger_on_clear_it_now_clears(self, open_kiosk: Callable[..., Any], finger: Finger) -> None:
        kiosk = open_kiosk()
        warning = self.asked(kiosk)
        clear = next(b for b in warning.findChildren(QPushButton) if b.text() == "Clear it now")
        finger.tap(kiosk.window, clear.mapTo(kiosk.window, clear.rect().center()), hold_ms=60)
        settle()
        assert kiosk.window.visit.history.current.location == Home()
        assert kiosk.window.visits.warning is None

    @pytest.mark.parametrize("what", ["card", "helpline", "Keep reading", "Display", "Home"])
    def test_a_finger_elsewhere_goes_on_and_presses_nothing(
        self, open_kiosk: Callable[..., Any], finger: Finger, what: str
    ) -> None:
        kiosk = open_kiosk()
        window = kiosk.window
        warning = self.asked(kiosk)
        if what == "card":
            spot = warning.mapTo(window, warning.rect().topLeft()) + warning.rect().center() / 4
        elif what == "helpline":
            spot = window.helpline.mapTo(window, window.helpline.rect().center())
        else:
            target = next(
                b for b in window.findChildren(QPushButton) if b.isVisible() and b.text().strip() == what
            )
            spot = target.mapTo(window, target.rect().center())
        theme = window.visit.theme
        finger.tap(window, spot, hold_ms=60)
        settle()
        assert window.visits.warning is None
        assert window.visit.history.current.location == SEED
        assert window.visit.theme == theme
        assert window.screen_shown.isVisible()

    def test_a_finger_on_hide_hides(self, open_kiosk: Callable[..., Any], finger: Finger) -> None:
        kiosk = open_kiosk()
        self.asked(kiosk)
        hide = next(b for b in kiosk.window.findChildren(QPushButton) if b.property("kind") == "hide")
        finger.tap(kiosk.window, hide.mapTo(kiosk.window, hide.rect().center()), hold_ms=60)
        settle()
        assert kiosk.window.visits.is_hidden

    def test_tab_stays_on_its_two_buttons(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        warning = self.asked(kiosk)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab, Qt.Key.Key_Tab):
            QTest.keyClick(kiosk.window.windowHandle(), key)
            settle()
            assert warning.isAncestorOf(kiosk.window.focusWidget())
        assert kiosk.window.visits.warning is warning

    def test_assistive_technology_finds_nothing_else_to_press(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        self.asked(kiosk)
        pressable = set()
        for button in kiosk.window.findChildren(QPushButton):
            told = QAccessible.queryAccessibleInterface(button)
            if button.isVisible() and not told.state().invisible:
                pressable.add(button.text())
            elif button.isVisible():
                assert not is_reached(button)
                told.actionInterface()
        assert pressable == {"Keep reading", "Clear it now", "Hide my screen"}

    def test_a_stuck_key_is_no_answer(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        warning = self.asked(kiosk)
        none = Qt.KeyboardModifier.NoModifier
        for _ in range(5):
            held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, none, "k", autorep=True)
            QApplication.sendEvent(kiosk.window.focusWidget(), held)
        settle()
        assert kiosk.window.visits.warning is warning


class TestSleep:
    @pytest.mark.parametrize("hours", [0.5, 10, 80])
    def test_the_page_is_gone_after_a_night(self, open_kiosk: Callable[..., Any], hours: float) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        visit = kiosk.window.visit
        kiosk.sleep(hours * 3600)
        assert kiosk.window.visit is not visit
        assert kiosk.window.visit.history.current.location == Home()
        assert "Go back to my page" not in Seeing(kiosk.window).in_sight()

    @pytest.mark.parametrize("tells", ["the system", "the wall clock"])
    def test_one_clock_that_tells_of_it_is_enough(self, open_kiosk: Callable[..., Any], tells: str) -> None:
        """A worn-out battery loses the time of day in sleep; not every system counts its sleep."""
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        visit = kiosk.window.visit
        kiosk.wall, kiosk.asleep = (
            (946_684_800.0, kiosk.asleep) if tells == "the system" else (kiosk.wall, kiosk.asleep - 600)
        )
        kiosk.sleep(600)
        assert kiosk.window.visit is not visit
        assert kiosk.window.visit.history.current.location == Home()

    def test_the_first_touch_after_waking_finds_it_covered(
        self, open_kiosk: Callable[..., Any], finger: Finger
    ) -> None:
        """The touch comes before the second in which the clock is looked at."""
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        kiosk.wall += 40
        finger.tap(kiosk.window, kiosk.window.rect().center())
        settle()
        assert kiosk.window.visits.is_hidden
        assert kiosk.window.screen_shown is None or not kiosk.window.screen_shown.isVisible()

    def test_a_short_sleep_keeps_the_page_behind_the_cover(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        visit = kiosk.window.visit
        kiosk.sleep(30)
        assert kiosk.window.visits.is_hidden
        kiosk.wait(1)
        kiosk.window.visits.show_again()
        settle()
        press(kiosk.window, "Go back to my page")
        assert kiosk.window.visit is visit

    def test_a_kept_page_is_gone_too(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        kiosk.window.hide_screen()
        kiosk.sleep(3600)
        kiosk.wait(1)
        kiosk.window.visits.show_again()
        settle()
        assert "Go back to my page" not in Seeing(kiosk.window).in_sight()

    def test_setting_the_clock_back_gives_nobody_more_time(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        kiosk.wait(60)
        kiosk.wall -= 86_400
        kiosk.wait(29)
        assert kiosk.window.visits.warning is None
        kiosk.wait(1)
        assert kiosk.window.visits.warning is not None

    def test_a_kiosk_nobody_uses_wakes_as_it_was(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.sleep(36_000)
        assert not kiosk.window.visits.is_hidden
        assert kiosk.window.screen_shown.isVisible()


class TestHiding:
    @pytest.mark.parametrize("gap_ms", [50, 150, 300])
    @pytest.mark.parametrize("presses", [2, 3, 8])
    def test_one_burst_of_presses_only_hides(
        self, open_kiosk: Callable[..., Any], finger: Finger, gap_ms: int, presses: int
    ) -> None:
        kiosk = open_kiosk()
        window = kiosk.window
        window.go(SEED)
        settle_fully(window)
        hide = next(b for b in window.findChildren(QPushButton) if b.property("kind") == "hide")
        spot = hide.mapTo(window, hide.rect().center())
        for _ in range(presses):
            finger.tap(window, spot)
            QTest.qWait(gap_ms)
            kiosk.seconds += gap_ms / 1000
        assert window.visits.is_hidden
        kiosk.wait(1)
        finger.tap(window, spot)
        settle()
        assert not window.visits.is_hidden

    def test_the_cover_is_painted_before_anything_else_is_done(
        self, open_kiosk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        done: list[str] = []
        from reader.ui.kiosk.cover import Cover

        paint, begin = Cover.paintEvent, kiosk.window.begin

        def painted(cover: Cover, event: Any) -> None:
            done.append("painted")
            paint(cover, event)

        monkeypatch.setattr(Cover, "paintEvent", painted)
        monkeypatch.setattr(kiosk.window, "begin", lambda visit: (done.append("begun"), begin(visit)))
        kiosk.window.hide_screen()
        settle()
        assert done[:2] == ["painted", "begun"]


def press_in(kiosk: Any, name: str) -> None:
    button = next(b for b in kiosk.window.findChildren(QPushButton) if b.isVisible() and b.text() == name)
    button.click()
    settle()
