"""Lets one visitor come after another at full speed, and measures whether memory stays flat.

tools/on-screen python tests/benchmarks/many_visits.py --visits 1000
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reader.ui.access.requests import Act

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.monkey import at_rest_mb, memory_mb, open_kiosk  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from windows import settle  # noqa: E402

from reader.app import make_application  # noqa: E402
from reader.navigation.location import ArticlePage  # noqa: E402
from reader.ui.window.main_window import MainWindow  # noqa: E402

WARM = 100
"""Visits after which memory must stand still."""
ARTICLES = (
    "pairs/naltrexone-for-amphetamine",
    "topics/emergency",
    "treatments/methadone",
    "drugs/alcohol",
    "topics/cravings",
    "treatments/naloxone",
)


def visit(window: MainWindow, number: int) -> None:
    """Open, search, read three articles to their end, finish."""
    window.answer(Act.SEARCH)
    settle()
    for sign in ("meth", "suboxne", "xanax")[number % 3]:
        QTest.keyEvent(QTest.KeyAction.Click, window.windowHandle(), sign)
    settle()
    for step in range(3):
        window.go(ArticlePage(ARTICLES[(number + step) % len(ARTICLES)]))
        settle()
        while window.screen_shown is not None and not window.screen_shown.has_full_length:
            settle()
        for _ in range(3):
            window.answer(Act.PAGE_DOWN)
        settle()
    window.start_over()
    settle()


def memory_growth(
    window: MainWindow, visits: int, warm: int, report: Callable[[str], object] = lambda _: None
) -> float:
    """Megabytes that memory grew between visit `warm` and visit `visits`."""
    for number in range(warm):
        visit(window, number)
    before = at_rest_mb(window)
    for number in range(warm, visits):
        visit(window, number)
        if number % 100 == 0:
            report(f"visit {number}: {memory_mb() - before:+.1f} MB")
    return at_rest_mb(window) - before


def main() -> int:
    """Let them come, and print how memory grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=1000)
    parser.add_argument("--library", type=Path)
    asked = parser.parse_args()
    make_application()
    window = open_kiosk(asked.library)
    begun = time.monotonic()
    growth = memory_growth(window, asked.visits, WARM, lambda line: print(line, flush=True))
    seconds = round(time.monotonic() - begun)
    found = {"visits": asked.visits, "growth_mb": round(growth, 1), "seconds": seconds}
    print(json.dumps({**found, "memory_mb": round(memory_mb(), 1)}))
    window.leave()
    return 0 if growth < 5 else 1


if __name__ == "__main__":
    sys.exit(main())
