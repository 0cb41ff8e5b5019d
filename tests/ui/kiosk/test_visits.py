"""A visit ends by a button, by itself after a question, or while the screen is hidden; nothing is left."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from windows import press, settle, settle_fully, shown_texts

from reader.kiosk.idle import Phase
from reader.navigation.changes import NextTheme, UseTextSize
from reader.navigation.location import ArticlePage, DrugPage, Home, Search
from reader.ui.access.requests import Act
from reader.ui.widgets.focus_ring import FocusRing
from reader.ui.widgets.top_bar import TopBar

SEED = ArticlePage("pairs/naltrexone-for-amphetamine")


def here(kiosk: Any) -> object:
    return kiosk.window.visit.history.current.location


def sign(kiosk: Any) -> None:
    """Any press, on a spot that does nothing."""
    QTest.mouseClick(kiosk.window.helpline, Qt.MouseButton.LeftButton)


def texts(kiosk: Any) -> str:
    return " | ".join(shown_texts(kiosk.window))


class TestEnding:
    def test_start_over_drops_everything(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        window = kiosk.window
        before = window.visit
        window.go(SEED)
        window.go(Search("meth"))
        window.answer(UseTextSize(150))
        window.answer(NextTheme())
        QGuiApplication.clipboard().setText("naltrexone")
        settle()
        press(window, "Start over")
        visit = window.visit
        assert visit is not before
        assert (visit.text_size, visit.theme, visit.language) == (100, "light", "en")
        assert here(kiosk) == Home()
        assert not visit.history.can_go_back
        assert not visit.history.can_go_forward
        assert QGuiApplication.clipboard().text() == ""
        assert not isinstance(QApplication.focusWidget(), QLineEdit)
        window.answer(Act.SEARCH)
        settle()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert (field.text(), field.isUndoAvailable(), field.completer()) == ("", False, None)

    def test_done_at_the_end_of_an_article(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle_fully(kiosk.window)
        press(kiosk.window, "I’m done")
        assert here(kiosk) == Home()
        assert not kiosk.window.visit.history.can_go_back

    def test_a_desktop_has_neither_button(self, open_window: Callable[..., Any]) -> None:
        window = open_window()
        window.go(SEED)
        settle_fully(window)
        assert not {"Start over", "I’m done"} & set(shown_texts(window))
        assert "Hide my screen" in shown_texts(window)

    def test_it_can_be_ended_from_every_state(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        for prepare in (
            lambda: None,
            lambda: (sign(kiosk), kiosk.wait(95)),
            lambda: (kiosk.window.go(SEED), kiosk.window.hide_screen()),
            lambda: (kiosk.wait(2), kiosk.window.visits.show_again()),
        ):
            prepare()
            kiosk.window.start_over()
            settle()
            assert here(kiosk) == Home()
            assert not kiosk.window.visit.history.can_go_back


class TestIdle:
    def test_a_kiosk_nobody_uses_asks_nothing(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.wait(1000)
        assert kiosk.window.visits.warning is None

    def test_the_question_stands_in_the_page_s_place(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        sign(kiosk)
        kiosk.wait(89)
        assert kiosk.window.visits.warning is None
        kiosk.wait(1)
        warning = kiosk.window.visits.warning
        assert warning is not None
        assert warning.isVisible()
        assert not kiosk.window.screen_shown.isVisible()
        assert kiosk.window.helpline.isVisible()
        assert not kiosk.window.helpline.geometry().intersects(warning.geometry())
        assert "Still reading?" in texts(kiosk)
        assert "This screen clears in 20 seconds" in texts(kiosk)

    def test_focus_starts_on_keep_reading(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        sign(kiosk)
        kiosk.wait(90)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        assert focused.text() == "Keep reading"
        ring = kiosk.window.findChild(FocusRing)
        assert ring.isVisible()
        QTest.keyClick(focused, Qt.Key.Key_Space)
        settle()
        assert kiosk.window.visits.warning is None

    def test_it_counts_down_and_ends(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        sign(kiosk)
        kiosk.wait(90)
        for left in range(19, 1, -1):
            kiosk.wait(1)
            assert f"clears in {left} seconds" in texts(kiosk)
        kiosk.wait(1)
        assert "clears in 1 second " in texts(kiosk)
        assert here(kiosk) == SEED
        kiosk.wait(1)
        assert here(kiosk) == Home()
        assert kiosk.window.visits.warning is None
        assert kiosk.window.screen_shown.isVisible()

    def test_it_is_said_to_assistive_technology(
        self, open_kiosk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said: list[str] = []

        def hear(_about: object, words: str, interrupt: bool) -> None:
            assert interrupt
            said.append(words)

        monkeypatch.setattr("reader.ui.kiosk.idle_warning.announce", hear)
        kiosk = open_kiosk()
        sign(kiosk)
        kiosk.wait(109)
        assert [words.split(" to keep")[0] for words in said] == [
            "Still reading? This screen clears in 20 seconds",
            "This screen clears in 10 seconds",
            "This screen clears in 5 seconds",
        ]

    def test_saying_it_reaches_the_platform(self, open_kiosk: Callable[..., Any]) -> None:
        from reader.ui.access.announce import announce

        announce(open_kiosk().window, "Still reading?")  # a Qt warning would fail the test

    @pytest.mark.parametrize("what", ["card", "helpline", "letter", "top bar", "keep"])
    def test_one_press_anywhere_goes_on(self, open_kiosk: Callable[..., Any], what: str) -> None:
        kiosk = open_kiosk()
        window = kiosk.window
        window.go(SEED)
        settle_fully(window)
        sign(kiosk)
        kiosk.wait(105)
        left = Qt.MouseButton.LeftButton
        match what:
            case "card":
                QTest.mouseClick(window.visits.warning, left)
            case "helpline":
                QTest.mouseClick(window.helpline, left)
            case "letter":
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
            case "top bar":
                display = next(b for b in window.findChildren(QPushButton) if b.text().strip() == "Display")
                QTest.mouseClick(display, left)
            case _:
                press(window, "Keep reading")
        settle()
        kiosk.wait(60)
        assert window.visits.warning is None
        assert here(kiosk) == SEED
        assert window.screen_shown.isVisible()

    def test_clear_it_now_ends_at_once(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        sign(kiosk)
        kiosk.wait(92)
        press(kiosk.window, "Clear it now")
        assert here(kiosk) == Home()

    def test_moving_to_the_other_button_by_keyboard_is_no_answer(
        self, open_kiosk: Callable[..., Any]
    ) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        sign(kiosk)
        kiosk.wait(92)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        assert focused.text() == "Clear it now"
        QTest.keyClick(focused, Qt.Key.Key_Space)
        settle()
        assert here(kiosk) == Home()

    def test_the_field_has_the_focus_again(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(Search("met"))
        settle()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_H)
        kiosk.wait(95)
        press(kiosk.window, "Keep reading")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.text() == "meth"

    def test_reading_aloud_holds_the_question_back(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.visits.is_reading_aloud = lambda: True
        sign(kiosk)
        kiosk.wait(300)
        assert kiosk.window.visits.warning is None

    def test_after_45_minutes_only_an_answer_counts(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        for _ in range(45):
            sign(kiosk)
            kiosk.wait(60)
        assert "Are you still there?" in texts(kiosk)
        sign(kiosk)
        assert kiosk.window.visits.warning is not None
        press(kiosk.window, "Keep reading")
        assert kiosk.window.visits.warning is None

    def test_turning_the_screen_keeps_the_question(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        sign(kiosk)
        kiosk.wait(95)
        kiosk.window.resize(1080, 1920)
        settle()
        assert "clears in 15 seconds" in texts(kiosk)
        assert not kiosk.window.screen_shown.isVisible()
        press(kiosk.window, "Keep reading")
        assert kiosk.window.screen_shown.isVisible()

    def test_the_clinic_s_times_count(self, open_kiosk: Callable[..., Any]) -> None:
        from conftest import KIOSK

        kiosk = open_kiosk(settings=KIOSK + "[kiosk]\nidle_seconds = 120\nwarning_seconds = 30\n")
        sign(kiosk)
        kiosk.wait(119)
        assert kiosk.window.visits.warning is None
        kiosk.wait(1)
        assert "clears in 30 seconds" in texts(kiosk)

    def test_a_desktop_never_asks(self, open_window: Callable[..., Any]) -> None:
        window = open_window()
        window.visits.clock = lambda: 1e9
        window.visits.tick()
        assert window.visits.warning is None
        assert window.visits._idle.phase is Phase.UNTOUCHED


class TestHiding:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9])
    @pytest.mark.parametrize("place", [Home(), Search("meth"), SEED])
    def test_a_key_hides_from_every_place(
        self, open_kiosk: Callable[..., Any], key: Qt.Key, place: Any
    ) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(place)
        settle()
        QTest.keyClick(QApplication.focusWidget() or kiosk.window, key)
        cover = kiosk.window.visits.cover
        assert cover is not None
        assert cover.geometry() == kiosk.window.rect()
        on_top = kiosk.window.childAt(kiosk.window.helpline.geometry().center())
        assert on_top is cover or cover.isAncestorOf(on_top)

    def test_it_is_there_in_every_mode_at_the_same_place(
        self, open_window: Callable[..., Any], open_kiosk: Callable[..., Any]
    ) -> None:
        for window in (open_window((1920, 1080)), open_kiosk((1920, 1080)).window):
            spots = set()
            for place in (Home(), SEED, Search("meth"), DrugPage("alcohol")):
                window.go(place)
                settle()
                hide = next(b for b in window.findChildren(QPushButton) if b.property("kind") == "hide")
                spots.add(hide.mapTo(window, hide.rect().topRight()).toTuple())
                others = [
                    b
                    for b in window.findChild(TopBar).findChildren(QPushButton)
                    if b.isVisible() and b is not hide
                ]
                assert all(b.mapTo(window, b.rect().topRight()).x() < hide.x() for b in others)
            assert len(spots) == 1

    def test_the_page_below_is_home_at_once(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        settle()
        kiosk.window.hide_screen()
        assert here(kiosk) == Home()

    def test_speech_stops(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        stopped: list[int] = []
        kiosk.window.visits.silenceRequest.connect(lambda: stopped.append(1))
        for place in (Home(), SEED):
            stopped.clear()
            kiosk.window.go(place)
            kiosk.window.hide_screen()
            assert stopped
            kiosk.wait(1)
            kiosk.window.visits.show_again()

    def test_back_to_my_page_within_a_minute(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(DrugPage("alcohol"))
        kiosk.window.go(SEED)
        kiosk.window.answer(UseTextSize(150))
        visit = kiosk.window.visit
        kiosk.window.hide_screen()
        kiosk.wait(30)
        QTest.mouseClick(kiosk.window.visits.cover, Qt.MouseButton.LeftButton)
        settle()
        assert here(kiosk) == Home()
        assert kiosk.window.visit.text_size == 150  # who sees poorly sees this, too
        kiosk.wait(59)
        press(kiosk.window, "Go back to my page")
        assert kiosk.window.visit is visit
        assert here(kiosk) == SEED
        assert kiosk.window.visit.history.can_go_back
        assert "Go back to my page" not in texts(kiosk)

    def test_on_a_staff_computer_it_waits_as_long_as_a_talk_takes(
        self, open_kiosk: Callable[..., Any]
    ) -> None:
        desk = open_kiosk(settings='mode = "desktop"\n')
        desk.window.go(SEED)
        visit = desk.window.visit
        desk.window.hide_screen()
        desk.wait(30 * 60)
        desk.window.visits.show_again()
        settle()
        desk.wait(30 * 60)
        assert "Your page is kept." in texts(desk)
        press(desk.window, "Go back to my page")
        assert desk.window.visit is visit
        assert here(desk) == SEED

    def test_after_a_minute_the_visit_has_ended(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        ended: list[int] = []
        kiosk.window.visits.visitEnded.connect(lambda: ended.append(1))
        kiosk.window.go(SEED)
        kiosk.window.hide_screen()
        kiosk.wait(5)
        kiosk.window.visits.show_again()
        kiosk.wait(60)
        assert "Go back to my page" not in texts(kiosk)
        assert ended
        kiosk.window.visits.go_back_to_kept()
        assert here(kiosk) == Home()

    def test_hidden_and_left_alone_it_ends_below_the_cover(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        kiosk.window.answer(UseTextSize(200))
        kiosk.window.hide_screen()
        kiosk.wait(90)
        assert kiosk.window.visits.is_hidden
        assert kiosk.window.visit.text_size == 100
        QTest.keyClick(kiosk.window.visits.cover, Qt.Key.Key_Space)
        settle()
        assert "Go back to my page" not in texts(kiosk)

    def test_on_a_desktop_the_page_waits_below_the_cover(self, open_window: Callable[..., Any]) -> None:
        window = open_window()
        now = [0.0]
        window.visits.clock = lambda: now[0]
        window.go(SEED)
        window.hide_screen()
        settle()
        now[0] += 3600
        window.visits.tick()
        window.visits.show_again()
        settle()
        press(window, "Go back to my page")
        assert window.visit.history.current.location == SEED

    def test_no_way_back_where_there_was_nothing_to_hide(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.hide_screen()
        kiosk.wait(1)
        kiosk.window.visits.show_again()
        settle()
        assert "Go back to my page" not in texts(kiosk)

    def test_no_shortcut_reaches_below_the_cover(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        kiosk.window.hide_screen()
        for key in (Qt.Key.Key_F8, Qt.Key.Key_Slash, Qt.Key.Key_Tab):
            QTest.keyEvent(QTest.KeyAction.Press, kiosk.window.windowHandle(), key)
            settle()
            assert here(kiosk) == Home()
            assert kiosk.window.visit.theme == "light"

    def test_a_held_key_does_not_show_the_page_again(self, open_kiosk: Callable[..., Any]) -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QKeyEvent

        kiosk = open_kiosk()
        kiosk.window.go(SEED)
        kiosk.window.hide_screen()
        kiosk.wait(1)
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QApplication.sendEvent(kiosk.window.visits.cover, held)
        assert kiosk.window.visits.is_hidden

    def test_the_question_is_not_asked_under_the_cover(self, open_kiosk: Callable[..., Any]) -> None:
        kiosk = open_kiosk()
        sign(kiosk)
        kiosk.window.hide_screen()
        kiosk.wait(95)
        assert kiosk.window.visits.warning is None
        assert kiosk.window.visits.is_hidden
