"""Short runs of the long measurements in tests/benchmarks: a monkey, and many visits."""

from pathlib import Path

import pytest
from benchmarks.many_visits import memory_growth
from benchmarks.monkey import Monkey, open_kiosk
from windows import settle


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


def test_memory_stands_still_over_visits(qapp: object, shipped_library: Path) -> None:
    """16 visits after 8; 1,000 after 100 by `tests/benchmarks/many_visits.py`."""
    window = open_kiosk(shipped_library)
    try:
        assert memory_growth(window, visits=24, warm=8) < 5
    finally:
        window.leave()
        window.deleteLater()
        settle()
