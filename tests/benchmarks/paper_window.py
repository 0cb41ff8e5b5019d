"""A packet of 20 articles in the counselor's screen: prints as JSON when the preview stood, and pauses.

A beat every 5 ms tells how long the event loop was busy with one thing.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from reader.app import make_application, make_window
from reader.clinic.reading import interpret
from reader.navigation.location import Handouts, Home
from reader.start import Start
from reader.ui.access.requests import Act
from reader.ui.paper.chosen import ChosenList
from reader.ui.screens.packet import PacketScreen
from reader.ui.window.main_window import MainWindow

BEAT_MS = 5
LONGEST_WAIT = 20  # seconds


class Pulse:
    """How long the event loop was away at most since `reset`, in seconds."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)
        self.reset()

    def reset(self) -> None:
        """Begin anew."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def screen(window: MainWindow) -> PacketScreen:
    """The screen shown."""
    assert isinstance(window.screen_shown, PacketScreen)
    return window.screen_shown


def measured(application, pulse: Pulse, window: MainWindow, act: Callable[[], object]) -> dict[str, float]:
    """Do something and wait until the preview shows pages laid out after it."""
    before = screen(window)._layout_work.sheets if isinstance(window.screen_shown, PacketScreen) else None
    pulse.reset()
    begun = time.perf_counter()
    act()
    while time.perf_counter() - begun < LONGEST_WAIT:
        application.processEvents()
        if isinstance(window.screen_shown, PacketScreen):
            sheets = screen(window)._layout_work.sheets
            picture = screen(window).findChild(QLabel, "paper")
            if sheets is not None and sheets is not before and picture is not None and picture.isVisible():
                break
    for _ in range(5):
        application.processEvents()
    return {"seconds": time.perf_counter() - begun, "pause": pulse.longest}


def main() -> int:
    """Open, change the order, turn on large print, write a note."""
    application = make_application()
    window, library = make_window(Start(library=Path(sys.argv[1])), interpret("", Path("clinic.toml")))
    assert library is not None
    window.resize(1366, 768)
    window.show()
    pulse = Pulse()
    cards = [card.id for card in library.cards("en") if not card.damaged]
    window.visit.put_together(tuple(cards[:1]))
    window.answer(Act.PUT_TOGETHER)  # modules and fonts are loaded once in a program's life
    _rest(application, 1.0)
    window.go(Home())
    _rest(application, 0.3)
    window.visit.put_together(tuple(cards[:20]))
    packet = Handouts("", window.visit.packet.articles)
    found = {"opened": measured(application, pulse, window, lambda: window.go(packet))}
    chosen = screen(window).findChild(ChosenList)
    assert isinstance(chosen, ChosenList)
    found["moved"] = measured(application, pulse, window, lambda: chosen.moveRequest.emit(cards[3], -1))
    (note,) = screen(window).findChildren(QPlainTextEdit)
    found["note"] = measured(application, pulse, window, lambda: note.setPlainText("Good talk today."))
    window.visit.packet = replace(
        window.visit.packet, options=replace(window.visit.packet.options, large_print=True)
    )
    found["large"] = measured(application, pulse, window, screen(window)._lay_out)
    sheets = screen(window)._layout_work.sheets
    print(json.dumps({"pages": sheets.page_count if sheets else 0, **found}))
    window.close()
    library.close()
    return 0


def _rest(application, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
