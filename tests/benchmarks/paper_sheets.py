"""Makes paper in a process of its own and prints as JSON how long it took: `guide` or `packet`."""

import json
import os
import resource
import sys
import time
from datetime import date
from pathlib import Path

begun = time.perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter  # noqa: E402

from reader.clinic.model import default_settings  # noqa: E402
from reader.handouts.document import Document, compose  # noqa: E402
from reader.library.store import Library  # noqa: E402
from reader.navigation.packet import Packet, PacketOptions, Slip  # noqa: E402
from reader.printing.headless import start_headless  # noqa: E402
from reader.printing.html_file import write_html  # noqa: E402
from reader.printing.paper import Layouter, lay_out  # noqa: E402
from reader.printing.tagged_pdf import write_pdf  # noqa: E402

EVERYTHING = PacketOptions(cover=True, glossary=True, helpline_page=True, wallet_cards=True)


def composed(library: Library, count: int) -> Document:
    """A document of the first `count` articles by title; 0 means all."""
    ids = tuple(card.id for card in library.cards("en") if not card.damaged)
    packet = Packet(ids[:count] if count else ids, "en", EVERYTHING)
    return compose(library, default_settings(), packet, Slip(note="A note."), date(2026, 11, 23))


def guide(library: Library, folder: Path) -> dict[str, float]:
    """The whole guide as one PDF, and the same document as HTML for other programs to print."""
    document = composed(library, 0)
    sheets = lay_out(document)
    write_pdf(sheets, folder / "ours.pdf")
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    write_html(document, folder / "guide.html")
    return {"pages": sheets.page_count, "seconds": seconds, "peak_mb": peak}


def packet(library: Library) -> dict[str, float]:
    """Twenty articles with everything: composed, laid out in steps, a page painted, a note changed."""
    lay_out(composed(library, 1))  # fonts and modules are loaded once in a program's life
    start = time.perf_counter()
    document = composed(library, 20)
    found = {"compose": time.perf_counter() - start}
    steps = _steps(layouter := Layouter(document))
    sheets = layouter.sheets
    assert sheets is not None
    found |= {"lay_out": sum(steps), "longest_step": max(steps), "steps": len(steps)}
    found |= {
        "pages": sheets.page_count,
        "longest_page": max(map(_painted(sheets), range(1, sheets.page_count + 1))),
    }
    again = _steps(Layouter(composed(library, 20), earlier=sheets))
    return found | {"again": sum(again), "longest_again": max(again)}


def _steps(layouter: Layouter) -> list[float]:
    seconds, more = [], True
    while more:
        start = time.perf_counter()
        more = layouter.step()
        seconds.append(time.perf_counter() - start)
    return seconds


def _painted(sheets):
    width, height = sheets.page_size
    image = QImage(int(width), int(height), QImage.Format.Format_RGB32)

    def seconds(page: int) -> float:
        start = time.perf_counter()
        painter = QPainter(image)
        sheets.paint(painter, page)
        painter.end()
        return time.perf_counter() - start

    return seconds


application = start_headless()
with Library(Path(sys.argv[2])) as opened:
    result = guide(opened, Path(sys.argv[3])) if sys.argv[1] == "guide" else packet(opened)
print(json.dumps(result))
