"""Measures how fast the guide becomes paper, beside a browser and a page formatter in the same run.

tools/on-screen python tests/benchmarks/paper.py [--weasyprint PYTHON] [--times N]

Chromium is taken from the path. WeasyPrint is no part of the project: name a Python that has it.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from shipped import compiled_guide

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
WEASYPRINT = "import sys; from weasyprint import HTML; HTML(sys.argv[1]).write_pdf(sys.argv[2])"


def main() -> int:
    """Run the benchmark; the table is Markdown, ready for docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weasyprint", metavar="PYTHON", help="a Python that has WeasyPrint")
    parser.add_argument("--times", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = compiled_guide(folder)
        rows = [
            *_guide(library, folder, given.weasyprint, given.times),
            *_packet(library, given.times),
            *_window(library, given.times),
        ]
    print("\n| measure | result | aim |\n| --- | --- | --- |")
    for row in rows:
        print(f"| {row[0]} | {row[1]} | {row[2]} |")
    return 0


def _guide(library: Path, folder: Path, weasyprint: str | None, times: int) -> list[tuple[str, str, str]]:
    """Whole processes, start and all, one after the other so that a busy moment hits each."""
    page, commands = folder / "guide.html", {}
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if browser:
        target = f"--print-to-pdf={folder / 'Chromium.pdf'}"
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        commands["Chromium"] = [browser, *quiet, target, page.as_uri()]
    if weasyprint:
        commands["WeasyPrint"] = [weasyprint, "-c", WEASYPRINT, str(page), str(folder / "WeasyPrint.pdf")]
    ours: list[dict[str, float]] = []
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(times):
        ours.append(_child("paper_sheets.py", "guide", library, folder))
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken[name].append(time.perf_counter() - begun)
    pages = ours[0]["pages"]
    seconds = statistics.median(run["seconds"] for run in ours)
    rows = [
        ("the guide to PDF", _said(pages, seconds), ""),
        ("… each run", _seconds([run["seconds"] for run in ours]), ""),
        ("the guide to PDF: peak memory", f"{max(run['peak_mb'] for run in ours):.0f} MB", "≤ 300 MB"),
    ]
    for name, runs in taken.items():
        theirs, median = _pages(folder / f"{name}.pdf"), statistics.median(runs)
        ratio = (pages / seconds) / (theirs / median)
        rows.append((f"the same by {name}", _said(theirs, median), ""))
        rows.append(("… each run", _seconds(runs), ""))
        rows.append((f"pages/s, ratio to {name}", f"{ratio:.1f}×", "≥ 5×"))
    return rows


def _window(library: Path, times: int) -> list[tuple[str, str, str]]:
    """The counselor's screen itself, with what it does between the steps of laying out."""
    runs = [_child("paper_window.py", library) for _ in range(times)]
    rows = []
    for act, words, aim in (
        ("opened", "counselor's screen opened with a packet of 20 articles: preview stands", "≤ 1500 ms"),
        ("moved", "a page moved: preview stands", ""),
        ("note", "a note typed: preview stands, 250 ms of waiting for more letters included", ""),
        ("large", "large print chosen: preview stands", ""),
    ):
        seconds = sorted(run[act]["seconds"] * 1000 for run in runs)
        pauses = sorted(run[act]["pause"] * 1000 for run in runs)
        rows.append((words, f"{statistics.median(seconds):.0f} ms ({_raw(seconds)})", aim))
        rows.append(
            ("… longest pause of the event loop", f"{pauses[-1]:.0f} ms ({_raw(pauses)})", "≤ 100 ms")
        )
    return rows


def _seconds(runs: list[float]) -> str:
    return ", ".join(f"{run:.2f} s" for run in runs)


def _raw(values: list[float]) -> str:
    return ", ".join(f"{value:.0f}" for value in values)


def _said(pages: float, seconds: float) -> str:
    return f"{pages:.0f} pages in {seconds:.1f} s: {pages / seconds:.0f} pages/s"


def _packet(library: Path, times: int) -> list[tuple[str, str, str]]:
    runs = [_child("paper_sheets.py", "packet", library) for _ in range(times)]

    def middle(name: str) -> str:
        return f"{statistics.median(run[name] for run in runs) * 1000:.0f} ms"

    def worst(name: str) -> str:
        return f"{max(run[name] for run in runs) * 1000:.0f} ms"

    return [
        ("packet of 20 articles: composed", middle("compose"), ""),
        (f"packet of 20 articles, {runs[0]['pages']} pages: laid out", middle("lay_out"), "≤ 1500 ms"),
        (f"longest of {runs[0]['steps']} steps", worst("longest_step"), "≤ 100 ms"),
        ("longest page to paint for a preview", worst("longest_page"), "≤ 100 ms"),
        ("laid out again after a change", middle("again"), ""),
    ]


def _child(script: str, *arguments: object) -> dict[str, Any]:
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WAYMARK_LOGS": tempfile.gettempdir()}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=ROOT)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _pages(path: Path) -> int:
    said = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


if __name__ == "__main__":
    sys.exit(main())
