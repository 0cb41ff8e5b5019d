"""Freed memory goes back to the system, and what is done with is freed."""

import gc
import linecache
import sys
import threading
import weakref

import pytest
from benchmarks.monkey import memory_mb
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.memory import collect_due, give_back
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


class _HoldsItself(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_no_other_thread_frees_a_widget(qtbot: QtBot) -> None:
    """Whichever thread makes values would look for garbage, and Qt crashes where it finds a widget."""
    freed_in: list[threading.Thread] = []
    kept: list[list[int]] = []
    gc.collect()  # now the next search is due only after the widgets
    for _ in range(5):
        weakref.finalize(_HoldsItself(), lambda: freed_in.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: kept.extend([] for _ in range(3 * gc.get_threshold()[0])))
    thread.start()
    thread.join()
    assert freed_in == []
    qtbot.waitUntil(lambda: len(freed_in) == 5)
    assert set(freed_in) == {threading.main_thread()}


def test_no_source_text_is_kept() -> None:
    """PySide reads the source of each module that is imported."""
    assert linecache.getlines(__file__)
    assert linecache.cache
    collect_due()
    assert not linecache.cache
