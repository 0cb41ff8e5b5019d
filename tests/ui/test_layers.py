"""The stack alone, over a window of its own: its order, what is reached, and what is never reached."""

from collections.abc import Iterator
from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from windows import settle

from reader.kiosk.layers import BEHIND_THE_PIN, IN_THE_PAGE_S_PLACE, OF_ONE_VISIT, Layer
from reader.ui.access.layers import ALWAYS, Layers, is_reached

WHOLE = [layer for layer in Layer if layer is not Layer.PAGE and layer not in IN_THE_PAGE_S_PLACE]


class Window(QWidget):
    """A window with a button in its ground."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = Layers(self, self._acts_over)
        self.over: Layer | None = None
        self.pressed: list[str] = []
        box = QVBoxLayout(self.layers.ground)
        self.low = self.button("low")
        box.addWidget(self.low)
        self.always = self.button("always")
        self.always.setProperty(ALWAYS, True)
        box.addWidget(self.always)
        self.place = QWidget()
        QVBoxLayout(self.place)
        box.addWidget(self.place)
        QShortcut(QKeySequence("F8"), self, lambda: self.pressed.append("F8"))

    def _acts_over(self, event: QKeyEvent) -> Layer | None:
        return self.over if event.key() == Qt.Key.Key_F8 else None

    def button(self, name: str) -> QPushButton:
        made = QPushButton(name)
        made.clicked.connect(lambda: self.pressed.append(name))
        return made

    def cover(self, layer: Layer) -> QWidget:
        widget = QWidget(self) if layer in WHOLE else QWidget(self.place)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if layer in IN_THE_PAGE_S_PLACE:
            self.place.layout().addWidget(widget)
        QVBoxLayout(widget).addWidget(self.button(layer.name))
        self.layers.put(layer, widget, lambda: None)
        settle()
        return widget


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    activate(made, qtbot)
    made.low.setFocus()
    settle()
    yield made
    made.close()


def activate(window: Window, qtbot: QtBot) -> None:
    """Have the keys, which a window manager may just have given to a window before this one."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.parametrize("order", list(permutations(WHOLE)), ids=str)
def test_the_highest_is_on_top_in_whatever_order_they_come(window: Window, order: list[Layer]) -> None:
    made = {layer: window.cover(layer) for layer in order}
    assert window.layers.top is Layer.CRASH
    for layer in reversed(WHOLE):
        on_top = window.childAt(10, 10)
        assert on_top is made[layer] or made[layer].isAncestorOf(on_top)
        assert [each for each in WHOLE if made[each].isVisible()] == [layer]
        assert not window.layers.ground.isVisible()
        window.layers.take(made[layer])
    assert window.layers.ground.isVisible()
    assert window.focusWidget() is window.low


@pytest.mark.parametrize("layer", WHOLE)
def test_nothing_below_is_reached(window: Window, layer: Layer, qtbot: QtBot) -> None:
    over = window.cover(layer)
    assert not window.low.isVisible()
    assert not is_reached(window.low)
    assert is_reached(over)
    window.low.setFocus()
    QTest.mouseClick(window.low, Qt.MouseButton.LeftButton)
    activate(window, qtbot)
    for key in (Qt.Key.Key_F8, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space):
        QTest.keyClick(window.windowHandle(), key)
    settle()
    assert set(window.pressed) <= {layer.name}
    focused = window.focusWidget()
    assert focused is over or over.isAncestorOf(focused)


def test_what_is_made_anew_below_stays_below(window: Window) -> None:
    over = window.cover(Layer.STAFF)
    for _ in range(3):
        fresh = window.button("fresh")
        window.layers.ground.layout().addWidget(fresh)
        fresh.show()
        fresh.raise_()
        fresh.setFocus()
        settle()
        assert not fresh.isVisible()
        on_top = window.childAt(window.rect().center())
        assert on_top is over or over.isAncestorOf(on_top)


def test_it_follows_the_window(window: Window) -> None:
    over = [window.cover(layer) for layer in WHOLE]
    for size in ((1300, 800), (800, 1300), (640, 480)):
        window.resize(*size)
        settle()
        assert over[-1].geometry() == window.rect()


class TestQuestion:
    def test_only_it_and_what_is_always_there_take_presses(self, window: Window, qtbot: QtBot) -> None:
        window.cover(Layer.QUESTION)
        assert window.low.isVisible()
        with qtbot.waitSignal(window.layers.pressedBelow):
            QTest.mouseClick(window.low, Qt.MouseButton.LeftButton)
        assert window.pressed == []
        QTest.mouseClick(window.always, Qt.MouseButton.LeftButton)
        assert window.pressed == ["always"]

    def test_a_press_below_is_told_when_it_is_over(self, window: Window) -> None:
        window.cover(Layer.QUESTION)
        told: list[int] = []
        window.layers.pressedBelow.connect(lambda: told.append(1))
        QTest.mousePress(window.low, Qt.MouseButton.LeftButton)
        assert told == []
        QTest.mouseRelease(window.low, Qt.MouseButton.LeftButton)
        assert told == [1]

    def test_the_wheel_does_not_go_below(self, window: Window) -> None:
        window.cover(Layer.QUESTION)
        told: list[int] = []
        window.layers.pressedBelow.connect(lambda: told.append(1))
        none, spot = Qt.MouseButton.NoButton, QPointF(5, 5)
        held = Qt.KeyboardModifier.NoModifier
        turned = QWheelEvent(
            spot, spot, QPoint(), QPoint(0, -120), none, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(window.low, turned)
        assert told == [1]


@pytest.mark.parametrize("layer", [Layer.QUESTION, *WHOLE])
@pytest.mark.parametrize("over", [None, *Layer])
def test_a_shortcut_acts_only_where_it_may(
    window: Window, qtbot: QtBot, layer: Layer, over: Layer | None
) -> None:
    window.over = over
    window.cover(layer)
    activate(window, qtbot)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F8)
    settle()
    assert ("F8" in window.pressed) is (over is not None and over >= layer)


def test_the_end_of_a_visit_closes_what_is_of_it(window: Window) -> None:
    for layer in Layer:
        if layer is not Layer.PAGE:
            window.cover(layer)
    window.layers.close()
    assert [layer for layer in Layer if window.layers.has(layer)] == [Layer.SMALL, Layer.COVER, Layer.CRASH]
    assert set(BEHIND_THE_PIN) < set(OF_ONE_VISIT)


def test_a_widget_that_is_gone_is_no_layer(window: Window) -> None:
    over = window.cover(Layer.COVER)
    over.deleteLater()
    settle()
    assert window.layers.top is Layer.PAGE
    assert is_reached(window.low)


def test_a_list_that_drops_down_is_put_away(window: Window, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QComboBox

    box = QComboBox()
    box.addItems(["a", "b"])
    window.layers.ground.layout().addWidget(box)
    box.show()
    settle()
    box.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    assert is_reached(box.view())
    window.cover(Layer.COVER)
    assert QApplication.activePopupWidget() is None


def test_a_window_without_a_stack(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    assert is_reached(alone)
