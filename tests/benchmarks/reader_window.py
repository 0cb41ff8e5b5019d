"""Our window: painted once; or a tour of every page; or each article opened and timed."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.app import Start, make_application, make_window
from reader.clinic.store import read_settings
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    DrugPage,
    Home,
    Matrix,
    Search,
    TreatmentPage,
)

application = make_application()
named = Path(sys.argv[1]) if sys.argv[1:] else None  # left out: the checkout's own
window, library = make_window(Start(library=named), read_settings(None))
window.show()
while not window.helpline.isVisible() or window.visibleRegion().isEmpty():
    application.processEvents()
application.processEvents()
window.repaint()
found = {"painted": time.monotonic()}
assert library is not None


class PaintWatch(QObject):
    """Notes when everything below a widget that is in sight has been painted for the first time."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.seen = 0.0
        self._viewport = target.area.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            QTimer.singleShot(0, self, self._note)  # after the children, which are painted in the same turn
        return False

    def _note(self) -> None:
        self.seen = self.seen or time.perf_counter()


def open_(place: object) -> float:
    """Go to a place and paint it; milliseconds."""
    begun = time.perf_counter()
    window.go(place)
    painted = PaintWatch(window.screen_shown)
    while not painted.seen:
        application.processEvents()
    taken = (painted.seen - begun) * 1000
    application.processEvents()
    # What the event loop of the program does by itself: let go of the screen that was left.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken


articles = [ArticlePage(card.id) for card in library.cards("en") if not card.damaged]
if "--tour" in sys.argv:
    drugs = [DrugPage(row[0]) for row in library.rows("SELECT id FROM term WHERE kind = 'drug'")]
    treatments = [
        TreatmentPage(row[0]) for row in library.rows("SELECT id FROM term WHERE kind = 'treatment'")
    ]
    for place in (
        *articles,
        *drugs,
        *treatments,
        AllDrugs(),
        AllTreatments(),
        AllTopics(),
        Matrix(),
        Search("meth"),
    ):
        open_(place)
    open_(Home())
    application.processEvents()
    with open("/proc/self/smaps_rollup") as file:
        found["pss_mb"] = next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
if "--articles" in sys.argv:
    times = []
    for article in articles * max(1, 200 // len(articles)):
        open_(Home())
        times.append(open_(article))
    ranked = sorted(times)
    found["p50"], found["p95"] = ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)]
print(json.dumps(found))
