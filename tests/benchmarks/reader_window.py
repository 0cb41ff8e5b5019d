"""Our window: painted once; or a tour of every page; or each article opened and timed."""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from reader.app import make_application, make_window
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
from reader.start import Start

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


_FIRST = Qt.EventPriority.HighEventPriority.value


class PaintWatch(QObject):
    """Notes when everything below a viewport has been painted for the first time."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.seen = 0.0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            # Comes right after all that is painted in the same turn, before timers and what they bring.
            QCoreApplication.postEvent(
                self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value
            )
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self.seen = self.seen or time.perf_counter()
        return True


def painted_after(begin: Callable[[], object], viewport: Callable[[], QWidget]) -> float:
    """Do something and paint what it brings; milliseconds."""
    begun = time.perf_counter()
    begin()
    painted = PaintWatch(viewport())
    while not painted.seen:
        application.processEvents()
    taken = (painted.seen - begun) * 1000
    painted.deleteLater()
    application.processEvents()
    # What the event loop of the program does by itself: let go of the screen that was left.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken


def open_(place: object) -> float:
    """Go to a place and paint it; milliseconds."""
    return painted_after(lambda: window.go(place), lambda: window.screen_shown.area.viewport())


def texts() -> list[tuple[str, str]]:
    """The stylesheet and text of each article, as its screen has them."""
    # Not before: at its start the program loads none of these.
    from reader.pages.article import ArticleView as ArticleValue
    from reader.render.html import body_html
    from reader.ui.language.words import evidence_words, form_words
    from reader.ui.widgets.article_view import ArticleView

    found = []
    for article in articles:
        open_(article)
        view, page = window.screen_shown.findChild(ArticleView), window.guide.page(article, "en")
        if view is not None and isinstance(page, ArticleValue):
            html = body_html(page.body, page.sources_title, evidence_words(), form_words())
            found.append((view.document().defaultStyleSheet(), html))
    return found


def shown_bare() -> list[float]:
    """The same articles, shown by a bare QTextBrowser in a window as large; milliseconds."""
    known = texts()
    bare, browser = QWidget(), QTextBrowser()
    QVBoxLayout(bare).addWidget(browser)
    bare.resize(window.size())
    window.hide()
    bare.show()
    application.processEvents()

    def show(css: str, html: str) -> None:
        browser.document().setDefaultStyleSheet(css)
        browser.setHtml(html)

    return [painted_after(partial(show, *each), browser.viewport) for each in known]


def middle_and_worst(times: list[float]) -> tuple[float, float]:
    """The median, and what 95 of 100 do not reach."""
    ranked = sorted(times)
    return ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)]


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
    found["p50"], found["p95"] = middle_and_worst(times)
    found["bare_p50"], found["bare_p95"] = middle_and_worst(shown_bare())
print(json.dumps(found))
