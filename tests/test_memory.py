"""Freed memory goes back to the system."""

import sys

import pytest
from benchmarks.monkey import memory_mb

from reader.memory import give_back


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps it")
def test_what_lies_between_pieces_in_use_is_given_back() -> None:
    pieces = [bytes([1]) * size for size in range(4000, 24_000)]
    last = pieces[-1]
    full = memory_mb()
    pieces.clear()
    give_back()
    assert full - memory_mb() > 150  # of about 280
    assert last
