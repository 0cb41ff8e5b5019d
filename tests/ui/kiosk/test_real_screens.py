"""Without a window manager: the guide follows its screen, and scaling pushes nothing out of sight."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def bare_screen() -> Iterator[str]:
    """A screen of 1920 × 1080 with nothing on it, not even a window manager."""
    reading, writing = os.pipe()
    # -noreset: else the screen has its first size again whenever a program leaves it.
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1920x1080x24",
        "-noreset",
        "-nolisten",
        "tcp",
    ]
    screen = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait(10)


def seen(display: str, library: Path, *modes: str, **environment: str) -> list[dict[str, object]]:
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": paths} | environment
    script = Path(__file__).with_name("on_a_screen.py")
    run = subprocess.run(
        [sys.executable, str(script), str(library), *modes],
        env=env,
        capture_output=True,
        text=True,
        timeout=170,
    )
    assert run.returncode == 0, run.stderr
    return list(json.loads(run.stdout.splitlines()[-1]))


def test_the_window_follows_its_screen(bare_screen: str, shipped_library: Path) -> None:
    told = seen(bare_screen, shipped_library, "1024x768", "800x600")
    assert [each["size"] for each in told] == [[1920, 1080], [1024, 768], [800, 600]]
    assert not any(each["lost"] for each in told)


@pytest.mark.parametrize(
    "environment", [{"QT_SCALE_FACTOR": "2"}, {"QT_FONT_DPI": "192"}], ids=["scale factor", "letters"]
)
def test_display_scaling_pushes_nothing_out_of_sight(
    bare_screen: str, shipped_library: Path, environment: dict[str, str]
) -> None:
    (told,) = seen(bare_screen, shipped_library, **environment)
    assert not told["lost"]
