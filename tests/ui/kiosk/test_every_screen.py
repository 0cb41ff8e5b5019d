"""On every screen there is, the numbers and Hide are in sight and nothing is cut."""

from collections.abc import Callable
from typing import Any

import pytest
from sweep import Cell, table, wrong_in

# Of each kind one: the lowest, the narrowest, a low laptop, scaled screens, and one that is too small.
LEAN = (
    Cell((800, 600), 300, "es"),
    Cell((1024, 600), 100, "es"),
    Cell((960, 540), 200, "es"),
    Cell((911, 512), 300, "en"),
    Cell((540, 960), 200, "es"),
    Cell((400, 300), 100, "en"),
)


@pytest.mark.parametrize("cell", LEAN, ids=lambda cell: f"{cell.size[0]}x{cell.size[1]}-{cell.percent}")
def test_nothing_is_cut_or_lost(open_kiosk: Callable[..., Any], cell: Cell) -> None:
    wrong = wrong_in(open_kiosk(cell.size).window, cell)
    assert not wrong, "\n".join(wrong)


@pytest.mark.sweep
def test_the_whole_table(open_kiosk: Callable[..., Any]) -> None:
    window = open_kiosk().window
    wrong = [each for cell in table() for each in wrong_in(window, cell)]
    assert not wrong, "\n".join(wrong)
