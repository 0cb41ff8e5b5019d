"""Everything that can be pressed, on whatever lies on top, is pressed by a finger exactly as by a mouse."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import KIOSK
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTextBrowser, QWidget
from touch import Finger
from windows import settle, settle_fully

from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.reading import interpret
from reader.kiosk.layers import Layer
from reader.navigation.location import (
    ArticlePage,
    Display,
    DrugPage,
    Handouts,
    Home,
    Matrix,
    Search,
    TakeAway,
)
from reader.ui.staff.door import StaffDoor
from reader.ui.staff.sections import sections
from reader.ui.window.crash_page import CrashGuard

PIN = "7391"
LEAVE = ("Leave the guide", "Restart the guide", "Clear print jobs")
SEED = ArticlePage("pairs/naltrexone-for-amphetamine")
PLACES = {
    "home": Home(),
    "drug page": DrugPage("amphetamine"),
    "article": SEED,
    "search": Search("meth"),
    "matrix": Matrix(),
    "take it": TakeAway("pairs/naltrexone-for-amphetamine"),
    "packet": Handouts("naltrexone", ("pairs/naltrexone-for-amphetamine", "treatments/naloxone")),
    "display": Display(),
}
OVER_IT = ("notice", "question", "PIN", "staff", "crash")


class Stage:
    """A kiosk that can be put into any state, and back into it after each press."""

    def __init__(self, kiosk: Any, tmp_path: Path) -> None:
        self.kiosk, self.window = kiosk, kiosk.window
        read = interpret(KIOSK, tmp_path / "clinic.toml")
        PinKeeper(pin_path(read.path)).set_pin(PIN)
        self.door = StaffDoor(
            self.window, read, PinKeeper(pin_path(read.path)), lambda _read: (), ("en", "es")
        )
        self.guard = CrashGuard(
            self.window, self.window.looks, lambda: self.window.look, lambda: self.window.settings.panel()
        )
        self.guard.startOverRequest.connect(self.window.start_over)
        self.pressed: list[str] = []

    def go(self, state: str) -> QWidget:
        """Put the window into a state, whatever it was in; what lies on top then."""
        window = self.window
        if self.guard.page is not None:
            self.guard._start_over()
        self.kiosk.seconds += 10
        if window.visits.is_hidden:
            window.visits.show_again()
        window.visits.end()
        settle()
        name, _, place = state.partition(": ")
        if name in PLACES:
            window.go(PLACES[name])
            settle_fully(window)
            return window
        window.go(SEED)
        settle_fully(window)
        if name == "notice":
            window.add_notice("Something to say.")
        elif name == "question":
            window.visits.note_sign()
            self.kiosk.wait(window.policy.idle.idle + 1)
            assert window.visits.warning is not None
        elif name == "crash":
            self.guard.on_crash()
        else:
            self.door.open()
            if name == "staff":
                for digit in PIN:
                    QTest.keyClick(window.focusWidget(), digit)
                QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
                assert self.door._area.is_open
                self.door._area.go(place)
        settle()
        return {"crash": self.guard.page, "question": window}.get(name, self.door._area or window)

    def buttons(self, top: QWidget) -> list[QAbstractButton]:
        return [
            each
            for each in top.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and self.window.layers.reaches(each)
        ]

    def listen(self, buttons: list[QAbstractButton], instead: bool = False) -> None:
        """Write down each press from now on; `instead` of what it does."""
        self.pressed.clear()
        for index, each in enumerate(buttons):
            if instead:
                each.clicked.disconnect()
            each.clicked.connect(partial(self._note, f"{index} {name_of(each)}"))

    def _note(self, name: str, _on: bool = False) -> None:
        self.pressed.append(name)

    def now(self) -> tuple[object, ...]:
        """What a press may have changed."""
        visit = self.window.visit
        area = self.door._area
        return (
            visit.history.current.location,
            (visit.language, visit.text_size, visit.theme, visit.wide_spacing, visit.packet),
            self.window.layers.top,
            (area.is_open, area._place, area.page.accessibleName()) if area else None,
        )


def name_of(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


@pytest.fixture
def stage(open_kiosk: Callable[..., Any], tmp_path: Path) -> Stage:
    return Stage(open_kiosk((1366, 768)), tmp_path)


def by_mouse(_finger: Finger, window: QWidget, spot: QPoint) -> None:
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)


def by_touch(finger: Finger, window: QWidget, spot: QPoint) -> None:
    finger.tap(window, spot)


def middle(window: QWidget, target: QWidget) -> QPoint:
    """Where a person aims: the middle of what is in sight of it, once it is scrolled there."""
    parent = target.parentWidget()
    while parent is not None:
        if (reach := getattr(parent, "ensureWidgetVisible", None)) is not None:
            reach(target, 0, 60)
        parent = parent.parentWidget()
    settle()
    return target.mapTo(window, target.visibleRegion().boundingRect().center())


STATES = [*PLACES, *OVER_IT[:3], "crash", *(f"staff: {each.id}" for each in sections())]


@pytest.mark.long
def test_everything_is_pressed_once_and_nothing_else(stage: Stage, finger: Finger) -> None:
    wrong, count = [], 0
    for state in STATES:
        buttons = stage.buttons(stage.go(state))
        assert buttons, state
        stage.listen(buttons, instead=True)
        names = [f"{index} {name_of(each)}" for index, each in enumerate(buttons)]
        for index, target in enumerate(buttons):
            stage.pressed.clear()
            by_touch(finger, stage.window, middle(stage.window, target))
            settle()
            count += 1
            if stage.pressed != [names[index]]:
                wrong.append((state, name_of(target), stage.pressed[:]))
    assert not wrong
    assert count > 200


@pytest.mark.parametrize("state", ["question", "PIN", "crash"])
def test_a_touch_does_what_a_mouse_does(stage: Stage, finger: Finger, state: str) -> None:
    for index in range(len(stage.buttons(stage.go(state)))):
        outcomes = []
        for press in (by_mouse, by_touch):
            target = stage.buttons(stage.go(state))[index]
            if target.property("kind") == "crumb" or name_of(target) in LEAVE:
                continue
            press(finger, stage.window, middle(stage.window, target))
            settle()
            outcomes.append(stage.now())
        assert len(set(outcomes)) <= 1, name_of(target)


def test_every_link_of_an_article_is_followed_by_a_touch(stage: Stage, finger: Finger) -> None:
    stage.go("article")
    view = stage.window.findChild(QTextBrowser)
    asked: list[object] = []
    links = {}
    for y in range(4, view.height(), 10):
        for x in range(4, view.width(), 30):
            if address := view.anchorAt(QPoint(x, y)):
                links.setdefault(address, QPoint(x, y))
    assert len(links) > 3
    view.anchorClicked.disconnect()
    view.anchorClicked.connect(lambda url: asked.append(url.toString()))
    area = stage.window.screen_shown.area
    for address, spot in links.items():
        area.verticalScrollBar().setValue(spot.y())
        settle()
        asked.clear()
        finger.tap(stage.window, view.viewport().mapTo(stage.window, spot))
        settle()
        assert asked == [address]


@pytest.mark.parametrize("state", ["PIN", "staff: clinic", "crash"])
def test_a_touch_on_what_lies_on_top_never_reaches_below(stage: Stage, finger: Finger, state: str) -> None:
    top = stage.go(state)
    shown, visit = stage.now(), stage.window.visit
    taken = [
        each.geometry().translated(each.mapTo(top, QPoint()) - each.pos()) for each in stage.buttons(top)
    ]
    for y in range(6, top.height(), 90):
        for x in range(6, top.width(), 90):
            if not any(each.contains(x, y) for each in taken):
                finger.tap(stage.window, QPoint(x, y))
    settle()
    assert stage.window.visit is visit
    assert stage.now() == shown


def test_a_touch_anywhere_on_the_cover_is_for_the_cover(stage: Stage, finger: Finger) -> None:
    for spot in (QPoint(40, 30), QPoint(1300, 30), QPoint(300, 400), QPoint(1200, 740)):
        stage.go("article")
        stage.window.hide_screen()
        stage.kiosk.wait(1)
        finger.tap(stage.window, spot)
        settle()
        assert stage.window.layers.top is Layer.PAGE
        assert stage.window.visit.history.current.location == Home()


def test_a_touch_beside_the_question_s_buttons_only_answers_it(stage: Stage, finger: Finger) -> None:
    for spot in (QPoint(120, 30), QPoint(200, 720), QPoint(30, 300)):
        stage.go("question")
        finger.tap(stage.window, spot)
        settle()
        assert stage.window.visits.warning is None
        assert stage.window.visit.history.current.location == SEED
