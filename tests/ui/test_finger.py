"""A finger scrolls every page, can press what is on it, and leaves nothing behind."""

import gc

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.finger import scroll_by_finger


def long_page(qtbot: QtBot, pressed: list[str]) -> QScrollArea:
    area, page = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    column = QVBoxLayout(page)
    for number in range(60):
        button = QPushButton(str(number))
        button.clicked.connect(lambda _=False, text=str(number): pressed.append(text))
        column.addWidget(button)
    area.setWidget(page)
    area.resize(400, 400)
    qtbot.addWidget(area)
    scroll_by_finger(area.viewport())
    area.show()
    qtbot.waitExposed(area)
    return area


def test_pages_one_after_the_other_scroll_and_are_pressed(qtbot: QtBot) -> None:
    device = QTest.createTouchDevice()
    for _ in range(3):
        pressed: list[str] = []
        area = long_page(qtbot, pressed)
        window, bar = area.windowHandle(), area.verticalScrollBar()
        QTest.touchEvent(window, device).press(1, QPoint(100, 200), window).commit()
        qtbot.wait(60)
        QTest.touchEvent(window, device).release(1, QPoint(100, 200), window).commit()
        qtbot.wait(300)
        assert len(pressed) == 1
        QTest.touchEvent(window, device).press(1, QPoint(100, 350), window).commit()
        qtbot.wait(20)
        for y in range(340, 100, -12):
            QTest.touchEvent(window, device).move(1, QPoint(100, y), window).commit()
            qtbot.wait(8)
        QTest.touchEvent(window, device).release(1, QPoint(100, 100), window).commit()
        qtbot.wait(100)
        assert bar.value() > 150
        area.close()


def test_pages_leave_no_class_behind(qtbot: QtBot) -> None:
    def classes() -> int:
        gc.collect()
        return sum(isinstance(each, type) for each in gc.get_objects())

    long_page(qtbot, []).close()
    before = classes()
    for _ in range(10):
        long_page(qtbot, []).close()
    assert classes() <= before
