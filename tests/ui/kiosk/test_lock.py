"""Nothing a visitor can press, type or touch leaves the kiosk's window or opens another."""

import ast
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QWidget
from windows import settle, settle_fully, shown_texts

from reader.clinic.model import default_settings
from reader.kiosk.policy import Permit, locked_policy, open_policy
from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage, Display, Home, Keys, Matrix, Search
from reader.ui.access.requests import Act
from reader.ui.kiosk.guard import Guard
from reader.ui.window.main_window import MainWindow

READER = Path(__file__).resolve().parents[3] / "reader"
SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
Mod = Qt.KeyboardModifier
HELD = [
    one | two | three | four
    for one, two, three, four in product(
        (Mod.NoModifier, Mod.ShiftModifier),
        (Mod.NoModifier, Mod.ControlModifier),
        (Mod.NoModifier, Mod.AltModifier),
        (Mod.NoModifier, Mod.MetaModifier),
    )
]
WITH_A_MEANING = {
    "Alt+Left", "Alt+Right", "Alt+Home", "Ctrl+F", "Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0", "Ctrl+Alt+S",
    "Ctrl+G",
    "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Left", "Ctrl+Right", "Ctrl+Backspace", "Ctrl+Del",
}  # fmt: skip
"""Every combination with Ctrl, Alt or the system key that does anything."""
ALL_KEYS = [key for key in Qt.Key if key.name not in ("Key_mu", "Key_micro", "Key_unknown")]
OPENERS = {
    "QDialog", "QMessageBox", "QFileDialog", "QColorDialog", "QFontDialog", "QInputDialog", "QPrintDialog",
    "QErrorMessage", "QWizard", "QMenu", "QMenuBar", "QSystemTrayIcon", "QProcess", "QDrag", "QWhatsThis",
}  # fmt: skip


def is_locked(window: MainWindow) -> bool:
    """Alone on the screen, and whole."""
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    return (
        window.isVisible()
        and not others
        and QApplication.activePopupWidget() is None
        and QApplication.activeModalWidget() is None
        and window.windowTitle() == "Waymark"
    )


class TestKeys:
    @pytest.mark.parametrize("place", [Home(), Search("meth"), SEED, Display()], ids=str)
    def test_no_shortcut_and_no_action_leads_out(self, open_kiosk: Callable[..., Any], place: object) -> None:
        window = open_kiosk().window
        window.go(place)
        settle()
        slots = {each.key().toString() for each in window.findChildren(QShortcut)}
        assert slots == {
            "Alt+Left", "Alt+Right", "Alt+Home", "Ctrl+F", "/", "Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0",
            "F8", "F9", "Esc", "PgUp", "PgDown", "Ctrl+Alt+S", "F2", "F3", "Ctrl+G", "F6",
        }  # fmt: skip
        assert [each.text() for each in window.findChildren(QAction) if each.isVisible()] == []
        for each in window.findChildren(QShortcut):
            each.activated.emit()
            settle()
            assert is_locked(window), each.key().toString()

    def test_the_list_of_keys_with_a_meaning_is_complete(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        guard = window.findChild(Guard)
        assert isinstance(guard, Guard)
        let = set()
        for key in ALL_KEYS:
            for held in HELD:
                is_held = held & (Mod.ControlModifier | Mod.AltModifier | Mod.MetaModifier)
                if is_held and guard.lets_through(int(key), held, ""):
                    let.add(named(QKeyCombination(held, key)))
        # Shift may be needed to type a sign.
        assert {name.replace("Shift+", "") for name in let} == WITH_A_MEANING

    @pytest.mark.parametrize(
        "name",
        "Alt+F4 Ctrl+W Ctrl+Q Ctrl+O Ctrl+P Ctrl+S Ctrl+N Ctrl+T F1 F11 Alt+Space Shift+F10 Menu Back Forward"
        " Refresh Search Favorites Print Meta+R Meta+E Ctrl+Shift+I Ctrl+C Ctrl+X Ctrl+V"
        " Shift+Insert Ctrl+Tab Alt+Tab Alt+Esc Ctrl+Esc Help F5 F10 F12".split(),
    )
    def test_known_ways_out_are_swallowed(self, open_kiosk: Callable[..., Any], name: str) -> None:
        from PySide6.QtGui import QKeySequence

        window = open_kiosk().window
        guard = window.findChild(Guard)
        assert isinstance(guard, Guard)
        combination = QKeySequence(name)[0]
        assert combination.key() is not Qt.Key.Key_unknown
        assert not guard.lets_through(int(combination.key()), combination.keyboardModifiers(), "")

    def test_what_people_type_comes_through(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        guard = window.findChild(Guard)
        assert isinstance(guard, Guard)
        for sign in "aZñé5'-ж中€":
            assert guard.lets_through(int(Qt.Key.Key_unknown), Mod.NoModifier, sign)
        altgr = Mod.ControlModifier | Mod.AltModifier
        assert guard.lets_through(int(Qt.Key.Key_Q), altgr, "@")
        assert not guard.lets_through(int(Qt.Key.Key_Q), altgr, "q")

    @pytest.mark.qt_log_ignore("keyToAscii")
    def test_every_key_as_the_window_system_delivers_it(self, open_kiosk: Callable[..., Any]) -> None:
        """So that shortcuts get their chance; with the modifiers people and desktops use."""
        window = open_kiosk().window
        window.present()
        settle()
        both = Mod.ControlModifier | Mod.AltModifier
        for held in (*Mod.__members__.values(), both, Mod.ControlModifier | Mod.ShiftModifier):
            if held is Mod.KeyboardModifierMask:
                continue
            for key in ALL_KEYS:
                QTest.keyEvent(QTest.KeyAction.Click, window.windowHandle(), key, held)
            settle()
            assert is_locked(window), held
            assert window.isFullScreen()

    def test_text_does_not_grow_beyond_its_limits(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        for _ in range(12):
            QTest.keyEvent(QTest.KeyAction.Click, window.windowHandle(), Qt.Key.Key_Plus, Mod.ControlModifier)
        assert window.visit.text_size == 300
        window.answer(UseTextSize(4000))
        assert window.visit.text_size == 300

    def test_back_stays_in_the_visit(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        window.go(SEED)
        window.start_over()
        settle()
        for _ in range(3):
            QTest.keyEvent(QTest.KeyAction.Click, window.windowHandle(), Qt.Key.Key_Left, Mod.AltModifier)
            QTest.mouseClick(window, Qt.MouseButton.BackButton)
            QTest.mouseClick(window, Qt.MouseButton.ForwardButton)
        assert window.visit.history.current.location == Home()

    def test_a_desktop_s_keys_are_not_filtered(self, open_window: Callable[..., MainWindow]) -> None:
        window = open_window()
        assert window.findChild(Guard) is None
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.visit.history.current.location == Keys()


class TestWindow:
    def test_it_fills_its_screen_without_a_frame(self, open_kiosk: Callable[..., Any], qtbot: Any) -> None:
        window = open_kiosk().window
        window.present()
        qtbot.waitUntil(lambda: window.size() == window.screen().size())
        assert window.isFullScreen()
        assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
        assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint

    @pytest.mark.parametrize("away", ["showNormal", "showMinimized", "showMaximized"])
    def test_it_comes_back_when_something_makes_it_small(
        self, open_kiosk: Callable[..., Any], qtbot: Any, away: str
    ) -> None:
        window = open_kiosk().window
        window.present()
        qtbot.waitUntil(window.isFullScreen)
        getattr(window, away)()
        qtbot.waitUntil(window.isFullScreen)

    def test_it_closes_for_the_staff_exit_only(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        assert not window.close()
        assert window.isVisible()
        QApplication.closeAllWindows()
        assert window.isVisible()
        window.leave()
        assert not window.isVisible()

    def test_a_desktop_window_closes(self, open_window: Callable[..., MainWindow]) -> None:
        assert open_window().close()

    def test_settings_that_cannot_be_read_lock_the_window(
        self, open_window: Callable[..., MainWindow]
    ) -> None:
        window = open_window(settings="[clinic\n")
        assert not window.close()
        assert not window.policy.allows(Permit.SHARE_SCREEN)

    def test_the_public_is_not_told_where_files_are(self, tmp_path: Path, qtbot: Any) -> None:
        from reader.app import make_window
        from reader.clinic.store import read_settings
        from reader.start import Start

        path = tmp_path / "clinic.toml"
        path.write_text("[clinic\n", encoding="utf-8")
        window, library = make_window(Start(), read_settings(path))
        window.show()
        settle()
        texts = " ".join(shown_texts(window))
        assert "clinic.toml:1" in texts
        assert str(tmp_path) not in texts
        window.leave()
        window.deleteLater()
        settle()
        if library is not None:
            library.close()


class TestPointer:
    @pytest.mark.parametrize("place", [Home(), Search("meth"), SEED, Matrix()], ids=str)
    def test_no_menu_on_the_right_button_or_a_long_press(
        self, open_kiosk: Callable[..., Any], place: object
    ) -> None:
        window = open_kiosk().window
        window.go(place)
        settle_fully(window)
        for widget in [window, *window.findChildren(QLineEdit), *window.findChildren(QTextBrowser)]:
            target = widget.viewport() if isinstance(widget, QTextBrowser) else widget
            QTest.mouseClick(target, Qt.MouseButton.RightButton)
            spot = QPoint(5, 5)
            event = QContextMenuEvent(QContextMenuEvent.Reason.Other, spot, target.mapToGlobal(spot))
            QApplication.sendEvent(target, event)
            settle()
            assert is_locked(window)

    def test_dragging_over_text_marks_nothing(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        window.go(SEED)
        settle_fully(window)
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        drag(view.viewport(), QPoint(40, 80), QPoint(400, 200))
        assert not view.textCursor().hasSelection()
        assert not QApplication.clipboard().text(QApplication.clipboard().Mode.Selection)

    def test_links_in_text_still_work(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        window.go(SEED)
        settle_fully(window)
        view = window.findChild(QTextBrowser)
        assert isinstance(view, QTextBrowser)
        spot = first_link(view)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle()
        assert window.visit.history.current.location != SEED

    def test_no_tool_tip(self, open_kiosk: Callable[..., Any]) -> None:
        window = open_kiosk().window
        settle()
        for widget in window.findChildren(QWidget):
            if widget.toolTip():
                assert "/" not in widget.toolTip()
                help_ = QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)))
                QApplication.sendEvent(widget, help_)
        settle()
        assert is_locked(window)


def test_the_program_has_no_window_dialog_or_menu_to_open() -> None:
    for path in READER.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        # Programs without a window: the program itself, for the voice, printers and packs, and what compiles.
        starters = (
            "own_process.py",
            "ui/window/preparing.py",
            "ui/window/preview.py",
            "ui/staff/own_desk.py",
        )
        starts_one = path.relative_to(READER).as_posix() in starters
        allowed = {"QProcess"} if starts_one else set()
        assert names & OPENERS == allowed, path


def test_staff_come_in_by_keys_or_by_five_presses(open_kiosk: Callable[..., Any]) -> None:
    window = open_kiosk().window
    window.answer(Act.OPEN_STAFF)  # nothing was handed in: nothing happens
    asked: list[int] = []
    window.acts.open_staff = lambda: asked.append(1)
    held = Mod.ControlModifier | Mod.AltModifier
    QTest.keyEvent(QTest.KeyAction.Click, window.windowHandle(), Qt.Key.Key_S, held)
    assert len(asked) == 1
    mark = next(each for each in window.findChildren(QWidget) if type(each).__name__ == "_Mark")
    for count in range(1, 5):
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
        assert len(asked) == 1, count
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert len(asked) == 2


def test_discreet_titles_are_no_larger_than_other_headings(open_kiosk: Callable[..., Any]) -> None:
    from conftest import KIOSK

    usual = open_kiosk().window.look
    discreet = open_kiosk(settings=KIOSK + "[kiosk]\ndiscreet_titles = true\n").window.look
    assert discreet.px("h1") == usual.px("h3") < usual.px("h1")


def test_the_policies_are_what_this_file_takes_them_for() -> None:
    assert not locked_policy(default_settings()).allows(Permit.FREE_KEYS)
    assert open_policy().allows(Permit.FREE_KEYS)


def named(combination: QKeyCombination) -> str:
    from PySide6.QtGui import QKeySequence

    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


def drag(widget: QWidget, begin: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=begin)
    for part in range(1, 11):
        QTest.mouseMove(widget, begin + (end - begin) * part / 10)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
    settle()


def first_link(view: QTextBrowser) -> QPoint:
    for y in range(4, view.height(), 8):
        for x in range(4, view.width(), 8):
            if view.anchorAt(QPoint(x, y)).startswith("article/"):
                return QPoint(x, y)
    raise AssertionError("no link in the text")
