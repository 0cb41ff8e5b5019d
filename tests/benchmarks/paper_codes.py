"""Reads back the square of the first and the last page of every article, in both languages and editions.

Takes minutes.

python tests/benchmarks/paper_codes.py
"""

import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from itertools import accumulate
from pathlib import Path

from shipped import compiled_guide

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader.clinic.model import default_settings
from reader.handouts.document import compose
from reader.library.store import Library
from reader.navigation.packet import Packet, PacketOptions, Paper, Slip
from reader.printing.headless import start_headless
from reader.printing.paper import lay_out
from reader.printing.tagged_pdf import write_pdf

ROOT = Path(__file__).resolve().parent.parent.parent
WANTED = "tel:+18006624357"
DPI = "100"  # as a phone sees a page from arm's length
TOGETHER = 40  # pages drawn at a time


def main() -> int:
    """The number of pages read; 1 when any of them does not dial the helpline."""
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = compiled_guide(folder)
        with Library(library) as opened:
            for language in opened.info.languages:
                for options in (PacketOptions(), PacketOptions(large_print=True, paper=Paper.A4)):
                    wrong += _read_back(opened, language, options, folder / "guide.pdf")
    return 1 if wrong else 0


def _read_back(library: Library, language: str, options: PacketOptions, path: Path) -> int:
    begun = time.perf_counter()
    ids = tuple(card.id for card in library.cards(language) if not card.damaged)
    sheets = lay_out(
        compose(library, default_settings(), Packet(ids, language, options), Slip(), date.today())
    )
    write_pdf(sheets, path)
    starts = range(1, sheets.page_count + 1, TOGETHER)
    lasts = list(accumulate(len(each.pages) for each in sheets.laid))
    ends = {*lasts, 1, *(last + 1 for last in lasts[:-1])}
    wrong = [page for first in starts for page in _wrong(path, first) if page in ends]
    name = f"{language}, {'large print, A4' if options.large_print else 'Letter'}"
    seconds = time.perf_counter() - begun
    print(
        f"{name}: {sheets.page_count} pages, {len(ends)} with a square, {len(wrong)} wrong {wrong or ''} "
        f"({seconds:.0f} s)",
        flush=True,
    )
    return len(wrong)


def _wrong(path: Path, first: int) -> list[int]:
    """The pages from `first` on whose squares do not all dial the helpline."""
    with tempfile.TemporaryDirectory() as name:
        drawn = Path(name) / "page"
        pages = ["-f", str(first), "-l", str(first + TOGETHER - 1)]
        subprocess.run(["pdftoppm", "-r", DPI, "-gray", *pages, path, drawn], check=True)
        return [
            int(image.stem.rpartition("-")[2])
            for image in sorted(drawn.parent.iterdir())
            if set(_codes(image)) != {WANTED}
        ]


def _codes(image: Path) -> list[str]:
    done = subprocess.run(["zbarimg", "--quiet", "--raw", image], capture_output=True, text=True, check=False)
    return done.stdout.split()


if __name__ == "__main__":
    application = start_headless()
    sys.exit(main())
