"""Waymark as its command starts it; with page names on the command line it then opens them one by one."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from reader import app
from reader.navigation.location import ArticlePage

library, every_ms, *pages = sys.argv[1:]
make = app.make_window


def with_tour(start, read):
    window, opened = make(start, read)
    timer = QTimer(window)

    def step() -> None:
        window.go(ArticlePage(pages.pop(0)))
        if not pages:
            timer.stop()

    if pages:
        timer.timeout.connect(step)
        timer.start(int(every_ms))
    return window, opened


app.make_window = with_tour
sys.exit(app.run(app.Start(library=Path(library))))
