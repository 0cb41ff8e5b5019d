"""A screen of 1366 × 768 that nobody sits at: whether a window is on it, and a picture of it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clean_debian import ROOT, must, run

_PICTURE = (
    "import sys; from PySide6.QtGui import QGuiApplication;"
    "a = QGuiApplication([]); p = a.primaryScreen().grabWindow(0); p.save(sys.argv[1]);"
    "i = p.toImage(); xs, ys = range(0, i.width(), 7), range(0, i.height(), 7);"
    "print(len({i.pixel(x, y) for x in xs for y in ys}))"
)


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display."""
    reading, writing = os.pipe()
    how = ["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-ac", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *how], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    try:
        for _ in range(50):  # its name is told a little before it answers
            if _ask(name, "getdisplaygeometry").returncode == 0:
                break
            time.sleep(0.1)
        yield name
    finally:
        server.terminate()
        server.wait()


def _ask(display: str, *question: str) -> subprocess.CompletedProcess[bytes]:
    world = {**os.environ, "DISPLAY": display}
    return subprocess.run(["xdotool", *question], env=world, capture_output=True, check=False)


def has_window(display: str) -> bool:
    """Whether a window can be seen there."""
    return bool(_ask(display, "search", "--onlyvisible", "--name", ".").stdout.strip())


def picture(display: str, target: Path) -> None:
    """Keep what is on a screen as a PNG; an empty screen is wrong."""
    target.parent.mkdir(parents=True, exist_ok=True)
    world = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    told = run([sys.executable, "-c", _PICTURE, str(target)], env=world)
    must(int(told) > 20, f"{target.relative_to(ROOT)} shows {told.strip()} colors")
