"""Opens the reader as its command does, tells on one line what is on the screen, and closes it.

Run by the tests in a world that is out of order: `opened.py [--wait SECONDS] [--articles FOLDER] [LIBRARY]`.
"""

import argparse
import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from reader import app, bundle
from reader.navigation.location import ArticlePage

parser = argparse.ArgumentParser()
parser.add_argument("--wait", type=float, default=0.2)
parser.add_argument("--font", default="")
parser.add_argument("--settings", type=Path)
parser.add_argument("--articles", type=Path)
parser.add_argument("library", nargs="?", type=Path)
given = parser.parse_args()
if given.articles:
    bundle.articles = lambda: given.articles
if given.font:
    from reader.printing import fonts

    fonts._PACKAGE = given.font
make = app.make_window


def told(window):
    labels = window.findChildren(QLabel)
    return [each.text() or each.accessibleName() for each in labels if each.isVisible()]


def watched(start, read):
    window, library = make(start, read)

    waiting = QTimer(window)

    def report() -> None:
        if window.guide.preparing is not None:
            return
        waiting.stop()
        first = told(window)
        window.go(ArticlePage("topics/emergency"))
        report = {
            "helpline": window.helpline.number_text,
            "is_shown": window.helpline.isVisible(),
            "has_guide": window.guide.library is not None,
            "words": [*first, *told(window)],
            "font": window.font().family(),
        }
        print(json.dumps(report), flush=True)
        window.leave()

    waiting.timeout.connect(report)
    waiting.start(round(given.wait * 1000))
    return window, library


app.make_window = watched
sys.exit(app.run(app.Start(settings=given.settings, library=given.library)))
