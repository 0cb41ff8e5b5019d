"""Short runs of the long measurements in tests/benchmarks: a monkey, and many visits."""

import gc
from pathlib import Path

import pytest
from benchmarks.many_visits import visit
from benchmarks.monkey import Monkey, open_kiosk
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from windows import settle

from reader.ui.main_window import MainWindow


@pytest.mark.qt_log_ignore("keyToAscii")
def test_a_monkey_cannot_get_out(qapp: object, shipped_library: Path) -> None:
    """600 events; 20,000 by `tests/benchmarks/monkey.py`."""
    monkey = Monkey(open_kiosk(shipped_library), seed=7)
    try:
        monkey.play(600)
        assert len(monkey.counts) == 9
    finally:
        monkey.window.leave()
        monkey.window.deleteLater()
        settle()


def test_visits_leave_nothing_over(qapp: object, shipped_library: Path) -> None:
    """What is alive after 12 visits was alive after 4.

    Megabytes need many more visits to say anything: 1,000 by `tests/benchmarks/many_visits.py`.
    """
    window = open_kiosk(shipped_library)
    try:
        for number in range(4):
            visit(window, number)
        before = alive(window)
        for number in range(4, 12):
            visit(window, number)
        after = alive(window)
        assert after[:2] == before[:2]
        assert after[2] - before[2] < 80  # of more than 50,000: a handful for each visit would show
    finally:
        window.leave()
        window.deleteLater()
        settle()


def alive(window: MainWindow) -> tuple[int, int, int]:
    """How many widgets, how many parts of the window, and how many Python values there are."""
    gc.collect()
    return len(QApplication.allWidgets()), len(window.findChildren(QObject)), len(gc.get_objects())
