"""A day in the waiting room, pressed together: visit after visit as fast as they paint, with what is held.

make soak                         eight hours: one action every ten seconds of them, 2,880 in all
make soak ARGS="--hours 24"       longer; ends after --minutes in any case

Memory, open files, threads, timers, widgets and Python's objects must be as many in the evening as they were
in the morning. Prints a table and ends with 1 when one of them grew past its limit.
"""

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.navigation.changes import GrowText, NextTheme, ShrinkText, UseTextSize
from reader.ui.access.requests import Act, Request, UseLanguage

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
_PRIVATE = tempfile.TemporaryDirectory(prefix="waymark-soak-")
for _name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "WAYMARK_LOGS"):
    os.environ[_name] = f"{_PRIVATE.name}/{_name.lower()}"

from monkey import memory_mb  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402
from shipped import compiled_guide  # noqa: E402

from reader.app import make_application, make_window  # noqa: E402
from reader.clinic.reading import interpret  # noqa: E402
from reader.navigation.location import (  # noqa: E402
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    DrugPage,
    Home,
    Location,
    Matrix,
    Search,
    TreatmentPage,
)
from reader.start import Start  # noqa: E402
from reader.ui.screens.search import SearchScreen  # noqa: E402

SECONDS_AN_ACTION = 15  # a page of text takes most people longer than that
ACTIONS_A_VISIT = 30
GIVEN_BACK_MS = 300  # after a visit the program needs a moment to give memory back
TYPED = ("naltrexone speed", "suboxne", "how do i quit drinking", "metadona", "xanax", "i want to die", "")
LOOKS: tuple[Request, ...] = (
    GrowText(),
    GrowText(),
    ShrinkText(),
    NextTheme(),
    NextTheme(),
    NextTheme(),
    UseTextSize(100),
    UseTextSize(200),
    UseLanguage("es"),
    UseLanguage("en"),
)


@dataclass(frozen=True)
class Measure:
    """One thing that must not grow, and by how much it may."""

    name: str
    unit: str
    read: Callable[[], float]
    most_growth: float


class Day:
    """The window and someone who uses it, always the same for one seed."""

    def __init__(self, seed: int) -> None:
        path = compiled_guide(Path(_PRIVATE.name))  # or the window would come before its guide
        self.application = make_application()
        self.window, library = make_window(
            Start(library=path), interpret('[clinic]\nname = "Soak"\n', Path("clinic.toml"))
        )
        assert library is not None
        self.library = library
        self.chance = random.Random(seed)
        rows = library.rows("SELECT kind, id FROM term WHERE kind IN ('drug', 'treatment')")
        self.places: list[Location] = [AllDrugs(), AllTreatments(), AllTopics(), Matrix(), Home()]
        self.places += [DrugPage(name) if kind == "drug" else TreatmentPage(name) for kind, name in rows]
        self.articles = [ArticlePage(card.id) for card in library.cards("en")]
        self.actions = 0
        self.window.resize(1920, 1080)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Paint whatever waits, and let go of what is no longer shown, as the program's own loop does."""
        for _ in range(4):
            self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def visit(self) -> None:
        """One visitor: comes to the first page, does thirty things, leaves; then a new visit."""
        for _ in range(ACTIONS_A_VISIT):
            self.chance.choice(
                (self.search, self.read, self.read, self.look_around, self.change, self.back)
            )()
            self.actions += 1
        self.window.visits.end()
        QTest.qWait(GIVEN_BACK_MS)
        self.settle()

    def search(self) -> None:
        """Type a text letter by letter, and open what it finds."""
        self.window.go(Search())
        assert isinstance(self.window.screen_shown, SearchScreen)
        text = self.chance.choice(TYPED)
        for letter in text:
            field = self.window.focusWidget()
            assert isinstance(field, QLineEdit)
            QTest.keyClicks(field, letter)
            self.application.processEvents()
        self.settle()

    def read(self) -> None:
        """Open an article and turn its pages."""
        self.window.go(self.chance.choice(self.articles))
        self.settle()
        self.window.answer(Act.PAGE_DOWN)
        self.settle()

    def look_around(self) -> None:
        """Open a list, a drug, a treatment or the table."""
        self.window.go(self.chance.choice(self.places))
        self.settle()

    def change(self) -> None:
        """Change text size, colours or language."""
        self.window.answer(self.chance.choice(LOOKS))
        self.settle()

    def back(self) -> None:
        """Go back, and sometimes forward again."""
        self.window.answer(Act.GO_BACK)
        self.settle()
        if self.chance.random() < 0.3:
            self.window.answer(Act.GO_FORWARD)
            self.settle()


def measures(day: Day) -> tuple[Measure, ...]:
    """What is looked at after each visit."""

    def timers() -> float:
        return len(day.window.findChildren(QTimer)) + len(day.application.findChildren(QTimer))

    return (
        Measure("memory of its own", "MB", memory_mb, 10),
        Measure("open files", "", lambda: len(os.listdir("/proc/self/fd")), 2),
        Measure("threads", "", lambda: len(os.listdir("/proc/self/task")), 1),
        Measure("timers", "", timers, 2),
        Measure("widgets", "", lambda: len(QApplication.allWidgets()), 20),
        Measure("Python objects", "", lambda: len(gc.get_objects()), 2000),
    )


def main() -> int:
    """Live through the day; the table is Markdown, ready for docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=8)
    parser.add_argument("--minutes", type=float, default=10, help="the longest it may really take")
    parser.add_argument("--seed", type=int, default=20261122)
    given = parser.parse_args()
    wanted = round(given.hours * 3600 / SECONDS_AN_ACTION)
    day = Day(given.seed)
    watched = measures(day)
    held: list[list[float]] = []
    begun = time.monotonic()
    while day.actions < wanted and time.monotonic() - begun < given.minutes * 60:
        day.visit()
        gc.collect()
        held.append([measure.read() for measure in watched])
    taken = time.monotonic() - begun
    day.window.close()
    day.library.close()
    hours = day.actions * SECONDS_AN_ACTION / 3600
    print(f"\n{day.actions} actions in {len(held)} visits, {hours:.1f} hours in {taken:.0f} s\n")
    return _table(watched, held)


def _table(watched: tuple[Measure, ...], held: list[list[float]]) -> int:
    """Compare the second tenth of the day, after caches have filled, with the last tenth."""
    tenth = max(1, len(held) // 10)
    morning, evening = held[tenth : 2 * tenth] or held, held[-tenth:]
    print("| held | after the first visit | morning | evening | most ever | growth | limit |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    broken = 0
    for column, measure in enumerate(watched):
        early = statistics.median(row[column] for row in morning)
        late = statistics.median(row[column] for row in evening)
        most = max(row[column] for row in held)
        over = late - early > measure.most_growth
        broken += over
        unit = f" {measure.unit}".rstrip()
        told = [f"{value:,.0f}{unit}" for value in (held[0][column], early, late, most)]
        growth = f"{late - early:+,.1f}{unit}" + (" **over**" if over else "")
        print(f"| {measure.name} | {' | '.join(told)} | {growth} | ≤ {measure.most_growth:,.0f}{unit} |")
    return 1 if broken or len(held) < 3 else 0


if __name__ == "__main__":
    sys.exit(main())
