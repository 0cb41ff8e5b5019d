"""Presses, staff, sleep, crashes and ended visits in any order: one owner on top, and no way past the PIN.

A short run is part of the tests; `make stack-test` takes 20,000 steps. The window is asked by accessible
name, so that another layout needs no other test.
"""

import gc
import os
import weakref
from pathlib import Path
from typing import Any

import pytest
from builders import compile_guide, make_bilingual
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from touch import Finger
from windows import settle

from reader.app import add_staff_area, make_window
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.kiosk.clock import VisitClock
from reader.navigation.visit import Visit
from reader.printing.printers import Sent
from reader.start import Start
from reader.ui.window.crash_page import CrashGuard

from .screen_of_a_kiosk import Screen

PIN = "271828"
STEPS = int(os.environ.get("WAYMARK_STACK_STEPS", "60"))
STEPS_A_VISIT = 60 if STEPS > 60 else 30
NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = {
    "back": (Qt.Key.Key_Left, ALT),
    "home": (Qt.Key.Key_Home, ALT),
    "search": (Qt.Key.Key_F, CONTROL),
    "larger": (Qt.Key.Key_Plus, CONTROL),
    "smaller": (Qt.Key.Key_Minus, CONTROL),
    "colors": (Qt.Key.Key_F8, NONE),
    "listen": (Qt.Key.Key_F6, NONE),
    "helpline": (Qt.Key.Key_F2, NONE),
    "find": (Qt.Key.Key_F3, NONE),
    "escape": (Qt.Key.Key_Escape, NONE),
    "down": (Qt.Key.Key_PageDown, NONE),
    "tab": (Qt.Key.Key_Tab, NONE),
    "space": (Qt.Key.Key_Space, NONE),
    "enter": (Qt.Key.Key_Return, NONE),
    "letter": (Qt.Key.Key_K, NONE),
    "staff": (Qt.Key.Key_S, CONTROL | ALT),
}
SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (1024, 768))
SPOTS = st.tuples(st.integers(1, 99), st.integers(1, 99))
steps_taken = [0]


class Kiosk(RuleBasedStateMachine):
    """One kiosk, and what is known of it from outside."""

    library: Path
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.seconds, self.asleep, self.wall = 0.0, 0.0, 1_800_000_000.0
        self.unlocked = False
        self.unlocked_in: Visit | None = None
        self.secret = 0
        self.typed: list[tuple[weakref.ref[Visit], str]] = []
        path = self.folder / "clinic.toml"
        self.window, self.opened = make_window(Start(library=self.library, kiosk=True), read_settings(path))
        window = self.window
        clock = VisitClock(
            lambda: self.seconds, lambda: self.wall + self.seconds, lambda: self.asleep + self.seconds
        )
        window.clock = window.visits.clock = clock  # type: ignore[assignment]
        window.visits.slept = clock.take_slept
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        add_staff_area(window, read_settings(path), application)
        self.guard = CrashGuard(window, window.looks, lambda: window.look, window.settings.panel, clock)
        self.guard.startOverRequest.connect(window.start_over)
        window.visits.visitEnded.connect(self._lock)
        self.screen, self.finger = Screen(window), Finger()

    @initialize()
    def open(self) -> None:
        self.window.resize(QSize(*SIZES[0]))
        self.window.show()
        settle()

    def teardown(self) -> None:
        self.window.leave()
        self.window.deleteLater()
        if self.opened is not None:
            self.opened.close()
        settle()

    def _lock(self) -> None:
        """A hidden visit that is no longer kept is over too, and is not the one staff came in."""
        self.unlocked = self.unlocked and self.window.visit is self.unlocked_in

    def _press_key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, repeats: int = 0) -> None:
        """As the window system does it: first to the shortcuts, then to what has the focus."""
        target = self.window.focusWidget() or self.window
        text = chr(int(key)).lower() if held is NONE and 32 <= int(key) < 127 else ""
        for turn in range(repeats + 1):
            override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, text, turn > 0)
            override.ignore()
            QApplication.sendEvent(target, override)
            if not override.isAccepted() and self._act(key, held, turn > 0):
                continue
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, held, text, turn > 0))
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, held, text))
        settle()

    def _act(self, key: Qt.Key, held: Qt.KeyboardModifier, is_repeat: bool) -> bool:
        """Shortcuts of a window that may not be the active one; whether there was one."""
        from PySide6.QtCore import QKeyCombination
        from PySide6.QtGui import QKeySequence, QShortcut

        wanted = QKeySequence(QKeyCombination(held, key))
        for shortcut in self.window.findChildren(QShortcut):
            if shortcut.key() == wanted and shortcut.isEnabled():
                if shortcut.autoRepeat() or not is_repeat:
                    shortcut.activated.emit()
                return True
        return False

    # -- what a person does

    @rule(which=st.integers(0, 200))
    def press(self, which: int) -> None:
        buttons = self.screen.buttons()
        leaves = (
            "Leave the guide",
            "Restart the guide",
            "Salir",
            "Reiniciar",
            "Clear print",
            "Save",
            "Guardar",
        )
        buttons = [each for each in buttons if not self.screen.name(each).startswith(leaves)]
        if buttons:
            button = buttons[which % len(buttons)]
            spot = button.mapTo(self.window, button.visibleRegion().boundingRect().center())
            over = self.window.childAt(spot) or button
            QTest.mouseClick(over, Qt.MouseButton.LeftButton, pos=over.mapFrom(self.window, spot))
            settle()

    @rule(spot=SPOTS)
    def touch(self, spot: tuple[int, int]) -> None:
        self.finger.tap(self.window, self.screen.spot(*spot))
        settle()

    @rule(name=st.sampled_from(sorted(KEYS)))
    def key(self, name: str) -> None:
        self._press_key(*KEYS[name])

    @rule(name=st.sampled_from(sorted(KEYS)), repeats=st.integers(2, 8))
    def hold(self, name: str, repeats: int) -> None:
        self._press_key(*KEYS[name], repeats=repeats)

    @rule()
    def type_something_secret(self) -> None:
        if self.screen.owners():
            return
        self._press_key(*KEYS["search"])
        self.secret += 1
        word = f"zq{self.secret}x"
        field = self.window.focusWidget()
        if field is not None and hasattr(field, "textEdited"):
            QTest.keyClicks(field, word)
            self.typed.append((weakref.ref(self.window.visit), word))
        settle()

    @rule()
    def read_a_page(self) -> None:
        for name in ("Drug", "Treatment", "Alcohol", "Naltrexone", "All topics", "Todos"):
            if (button := self.screen.button(name)) is not None and not self.screen.owners():
                button.click()
                settle()
                return

    @rule()
    def print_it(self) -> None:
        if (button := self.screen.button("Print", "Imprimir")) is not None:
            for _ in range(2):
                button.click()
            settle()

    @rule()
    def hide(self) -> None:
        self._press_key(Qt.Key.Key_F9)
        assert self.screen.owners() in (["cover"], ["crash"])
        self.unlocked = False

    @rule()
    def come_back(self) -> None:
        if self.screen.owners() == ["cover"]:
            self.seconds += 1
            self.finger.tap(self.window, self.screen.spot(50, 50))
            settle()
            assert "cover" not in self.screen.owners()

    @rule(right=st.booleans())
    def give_a_pin(self, right: bool) -> None:
        self._press_key(*KEYS["staff"])
        if self.screen.owners() != ["PIN"]:
            return
        for digit in PIN if right else "314159":
            self._press_key(Qt.Key(ord(digit)))
        self.unlocked = right or self.unlocked
        self.unlocked_in = self.window.visit if right else self.unlocked_in
        self._press_key(Qt.Key.Key_Return)
        if not right:
            assert "staff" not in self.screen.owners()

    @rule()
    def lock(self) -> None:
        if (button := self.screen.button("Lock", "Bloquear")) is not None:
            button.click()
            settle()
            self.unlocked = False
            assert "staff" not in self.screen.owners()

    # -- what happens to it

    @rule(seconds=st.sampled_from((1, 3, 30, 65, 95, 130, 310)))
    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.seconds += 1
            self.screen.a_second_goes_by()
        settle()
        if seconds > 300:
            self.unlocked = False

    @rule(seconds=st.sampled_from((10, 100, 3600, 40_000)))
    def sleep(self, seconds: int) -> None:
        self.wall += seconds
        self.asleep += seconds
        self.unlocked = False
        self.screen.a_second_goes_by()
        settle()

    @rule(seconds=st.sampled_from((10, 100_000)))
    def set_the_clock_back(self, seconds: int) -> None:
        self.wall -= seconds

    @rule(size=st.sampled_from(SIZES))
    def another_screen(self, size: tuple[int, int]) -> None:
        self.window.resize(QSize(*size))
        settle()

    @rule()
    def crash(self) -> None:
        self.guard.on_crash()
        self.unlocked = False
        settle()
        assert self.screen.owners() == ["crash"]

    @rule()
    def end(self) -> None:
        if (button := self.screen.button("Start over", "Empezar de nuevo")) is not None:
            button.click()
            settle()

    # -- what must hold after each of these

    @invariant()
    def one_owner_at_most(self) -> None:
        steps_taken[0] += 1
        assert len(self.screen.owners()) <= 1, self.screen.owners()

    @invariant()
    def the_numbers_are_in_sight(self) -> None:
        if "cover" not in self.screen.owners() and self.window.isVisible():
            assert self.screen.missing_numbers() == [], self.screen.owners()

    @invariant()
    def nobody_is_in_the_staff_area_without_the_pin(self) -> None:
        if "staff" in self.screen.owners():
            assert self.unlocked

    @invariant()
    def what_has_the_keyboard_is_in_sight(self) -> None:
        focused = self.window.focusWidget()
        if focused is not None and self.screen.owners():
            assert self.window.layers.reaches(focused)

    @invariant()
    def nothing_of_an_ended_visit_is_alive_or_shown(self) -> None:
        gone = [(visit, word) for visit, word in self.typed if visit() is not self.window.visit]
        if not gone:
            return
        shown = self.screen.texts()
        assert [word for _visit, word in gone if word in shown] == []
        if any(visit() is not None for visit, _word in gone):
            gc.collect()
        alive = {id(visit()) for visit, _word in gone if visit() is not None}
        assert len(alive) <= 1, "only one hidden visit may be gone back to"
        self.typed = [(visit, word) for visit, word in self.typed if visit() is not None]


@pytest.fixture
def kiosk_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def sent(sheets: Any, printer: str = "") -> Sent:
        return Sent("Front", sheets.page_count, 1)

    monkeypatch.setattr("reader.ui.paper.press.print_sheets", sent)
    path = tmp_path / "clinic.toml"
    path.write_text('mode = "kiosk"\n[clinic]\nfront_desk = "ext. 12"\n')
    PinKeeper(pin_path(path)).set_pin(PIN)
    return tmp_path


def test_anything_in_any_order(kiosk_folder: Path, qapp: QApplication) -> None:
    folder = kiosk_folder / "guide"
    make_bilingual(folder)
    Kiosk.folder, Kiosk.library = kiosk_folder, compile_guide(folder, kiosk_folder / "library.sqlite")
    steps_taken[0] = 0
    phases = (Phase.explicit, Phase.generate)  # a failure is short enough to read
    run_state_machine_as_test(
        Kiosk,
        settings=settings(
            max_examples=max(1, STEPS * 6 // 5 // STEPS_A_VISIT),  # some visits have fewer steps
            stateful_step_count=STEPS_A_VISIT,
            deadline=None,
            database=None,
            derandomize=STEPS <= 60,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(f"{steps_taken[0]} steps")
    assert steps_taken[0] >= (STEPS if STEPS > 60 else STEPS // 2)
