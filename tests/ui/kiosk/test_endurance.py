"""Short runs of the long measurements in tests/benchmarks: a monkey, and many visits."""

import gc
import itertools
from pathlib import Path

import pytest
from benchmarks.many_visits import visit
from benchmarks.monkey import Monkey, open_kiosk
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from windows import settle

from reader.ui.window.main_window import MainWindow


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
    """What is alive after 18 visits was alive after 6.

    Values that are kept once, such as a picture's, may come; those of every visit would come both times.
    Megabytes need many more visits to say anything: 1,000 by `tests/benchmarks/many_visits.py`.
    """
    window = open_kiosk(shipped_library)
    try:
        counts = []
        for number in range(18):
            visit(window, number)
            if number % 6 == 5:  # every page and every search was there once more
                counts.append(alive(window))
        (parts, *_), *later = [(count[:2], count[2]) for count in counts]
        assert [count[0] for count in later] == [parts, parts]
        growths = [after[2] - before[2] for before, after in itertools.pairwise(counts)]
        assert min(growths) < 120  # of more than 50,000: one page kept for each visit would show
    finally:
        window.leave()
        window.deleteLater()
        settle()


def alive(window: MainWindow) -> tuple[int, int, int]:
    """How many widgets, how many parts of the window, and how many Python values there are."""
    gc.collect()
    return len(QApplication.allWidgets()), len(window.findChildren(QObject)), len(gc.get_objects())
