"""Freed memory goes back to the system, and what is done with is freed."""

import sys

import pytest
from benchmarks.monkey import memory_mb
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from reader.memory import give_back
from reader.ui.widgets.basics import clear_layout


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps it")
def test_what_lies_between_pieces_in_use_is_given_back() -> None:
    pieces = [bytes([1]) * size for size in range(4000, 24_000)]
    last = pieces[-1]
    full = memory_mb()
    pieces.clear()
    give_back()
    assert full - memory_mb() > 150  # of about 280
    assert last


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
def test_what_is_cleared_out_of_a_layout_is_freed(qapp: QApplication) -> None:
    """Lists are filled anew with each letter typed; their items once stayed for ever."""
    holder = QWidget()
    layout = QVBoxLayout(holder)

    def fill_and_clear(times: int) -> None:
        for _ in range(times):
            layout.addStretch(1)
            layout.addLayout(QHBoxLayout())
            clear_layout(layout)

    fill_and_clear(100)
    before = memory_mb()
    fill_and_clear(40_000)
    give_back()
    assert memory_mb() - before < 1.0  # of about 2
