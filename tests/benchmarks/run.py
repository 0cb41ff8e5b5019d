"""Measures what a person waits for, beside a bare window in the same run, and prints a table.

make bench                 everything
make bench ARGS="--quick"  fewer repetitions
"""

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from shipped import compiled_guide

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEYS = (
    "naltrexone speed",
    "vivitrol meth",
    "suboxne",
    "how do i quit drinking",
    "metadona",
    "xanax withdrawal",
)


def main() -> int:
    """Run the benchmarks; the table is Markdown, ready for docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    times = 5 if parser.parse_args().quick else 15
    compileall.compile_dir(ROOT / "reader", quiet=1)  # as an installation has it
    with tempfile.TemporaryDirectory() as folder:
        library = compiled_guide(Path(folder))
        rows = [
            *_start(library, times),
            *_cold_start(times),
            *_memory(library),
            *_window(library),
            _check(),
            *_many(Path(folder)),
        ]
    print("\n| measure | result | aim |\n| --- | --- | --- |")
    for row in rows:
        print(f"| {row[0]} | {row[1]} | {row[2]} |")
    return 0


def _child(script: str, *arguments: object) -> dict[str, float]:
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WAYMARK_LOGS": tempfile.gettempdir()}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=ROOT)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _start(library: Path, times: int) -> list[tuple[str, str, str]]:
    bare, ours = [], []
    for _ in range(times):  # alternating, so that a busy moment hits both
        bare.append(_timed("bare_window.py"))
        ours.append(_timed("reader_window.py", library))
    ratio = statistics.median(ours) / statistics.median(bare)
    return [
        ("bare window with one QTextBrowser: process start to painted", _ms(bare), ""),
        ("process start to painted home page", _ms(ours), ""),
        ("start, ratio", f"{ratio:.2f}×", "≤ 1.6×"),
    ]


def _cold_start(times: int) -> list[tuple[str, str, str]]:
    """From a checkout: without a library of these articles, and with one from an earlier start."""
    cold, ready, warm = [], [], []
    for _ in range(times):
        with tempfile.TemporaryDirectory() as cache:
            os.environ["WAYMARK_CACHE"] = cache
            begun = time.monotonic()
            found = _child("cold_window.py")
            cold.append((found["painted"] - begun) * 1000)
            ready.append((found["guide"] - begun) * 1000)
            warm.append(_timed("reader_window.py"))
    del os.environ["WAYMARK_CACHE"]
    return [
        ("from a checkout, nothing compiled: process start to painted window", _ms(cold), ""),
        ("the same: process start to painted guide", _ms(ready), ""),
        ("from a checkout, compiled before: process start to painted home page", _ms(warm), ""),
    ]


def _timed(script: str, *arguments: object) -> float:
    begun = time.monotonic()
    painted = _child(script, *arguments)["painted"]
    return (painted - begun) * 1000


def _memory(library: Path) -> list[tuple[str, str, str]]:
    bare = _child("bare_window.py", "--memory")["pss_mb"]
    ours = _child("reader_window.py", library, "--tour")["pss_mb"]
    return [
        ("bare window: memory (PSS)", f"{bare:.0f} MB", ""),
        ("memory after visiting every page", f"{ours:.0f} MB", ""),
        ("memory, ratio", f"{ours / bare:.2f}×", "≤ 2×"),
    ]


def _window(library: Path) -> list[tuple[str, str, str]]:
    found = _child("reader_window.py", library, "--articles")
    shipped = _child("search_keys.py", library, *KEYS)
    return [
        (
            "article: press to painted, p50 / p95",
            f"{found['p50']:.1f} / {found['p95']:.1f} ms",
            "",
        ),
        (
            "the same articles in a bare QTextBrowser, p50 / p95",
            f"{found['bare_p50']:.1f} / {found['bare_p95']:.1f} ms",
            "",
        ),
        (
            "article, ratio, p50 / p95",
            f"{found['p50'] / found['bare_p50']:.2f}× / {found['p95'] / found['bare_p95']:.2f}×",
            "≤ 1.5× / 2×",
        ),
        (
            "search per keystroke, shipped guide, p50 / p95",
            f"{shipped['p50']:.1f} / {shipped['p95']:.1f} ms",
            "p95 ≤ 10 ms",
        ),
    ]


def _check() -> tuple[str, str, str]:
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "reader", "check", "--strict"], check=True, cwd=ROOT)
    return ("check all articles in both languages", f"{time.monotonic() - begun:.1f} s", "≤ 10 s")


def _many(folder: Path) -> list[tuple[str, str, str]]:
    rows = []
    seconds: dict[int, float] = {}
    for count in (1000, 10_000):
        found = _child("many_articles.py", folder / str(count), count)
        seconds[count] = found["compile_s"]
        rows.append((f"compile {count:,} articles", f"{found['compile_s']:.1f} s", ""))
    rows.append(
        ("compile time, 10,000 to 1,000", f"{seconds[10_000] / seconds[1000]:.1f}×", "linear: about 10×")
    )
    keys = _child("search_keys.py", folder / "10000" / "library.sqlite", *KEYS)
    rows.append(
        (
            "search per keystroke, 10,000 articles, p50 / p95",
            f"{keys['p50']:.1f} / {keys['p95']:.1f} ms",
            "p95 ≤ 30 ms",
        )
    )
    return rows


def _ms(values: list[float]) -> str:
    return f"{statistics.median(values):.0f} ms (median of {len(values)})"


if __name__ == "__main__":
    sys.exit(main())
