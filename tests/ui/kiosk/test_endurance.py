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


@pytest.mark.long
@pytest.mark.qt_log_ignore("keyToAscii")
@pytest.mark.parametrize("events", [250, pytest.param(2000, marks=pytest.mark.sweep)])
def test_a_monkey_cannot_get_out(qapp: object, shipped_library: Path, events: int) -> None:
    """20,000 events by `tests/benchmarks/monkey.py`."""
    monkey = Monkey(open_kiosk(shipped_library), seed=7)
    try:
        monkey.play(events)
        assert len(monkey.counts) == 9
    finally:
        monkey.window.leave()
        monkey.window.deleteLater()
        settle()


@pytest.mark.long
@pytest.mark.parametrize("kinds", [3, pytest.param(6, marks=pytest.mark.sweep)])
def test_visits_leave_nothing_over(qapp: object, shipped_library: Path, kinds: int) -> None:
    """What is alive after three rounds of visits was alive after the first.

    A round has `kinds` of visits: three make every search, six show every page with each of them.
    Values that are kept once, such as a picture's, may come; those of every visit would come both times.
    Megabytes need many more visits to say anything: 1,000 by `tests/benchmarks/many_visits.py`.
    """
    window = open_kiosk(shipped_library)
    try:
        counts = []
        for _round in range(3):
            for number in range(kinds):
                visit(window, number)
            counts.append(alive(window))
        (parts, *_), *later = [(count[:2], count[2]) for count in counts]
        assert [count[0] for count in later] == [parts, parts]
        growths = [after[2] - before[2] for before, after in itertools.pairwise(counts)]
        assert min(growths) < 20 * kinds  # of more than 50,000: one page kept for each visit would show
    finally:
        window.leave()
        window.deleteLater()
        settle()


def alive(window: MainWindow) -> tuple[int, int, int]:
    """How many widgets, how many parts of the window, and how many Python values there are."""
    gc.collect()
    return len(QApplication.allWidgets()), len(window.findChildren(QObject)), len(gc.get_objects())
