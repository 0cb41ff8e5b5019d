"""The whole program under cage, the kiosk's compositor, on a screen that exists only in memory."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader.clinic.pin import PinKeeper, pin_path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("cage", "grim", "unshare", "zbarimg")
RAIL = QColor("#194E40")
"""The ground of the helpline panel in the usual colours."""
# Turned twice: a screen in memory that cage does not turn may never be painted. grim turns it back.
SHAPES = {"landscape": (("-r", "-r"), (1280, 720)), "portrait": (("-r",), (720, 1280))}
PATIENCE = 60.0  # seconds

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in PROGRAMS), reason="needs cage, grim and zbar-tools"
)


class Cage:
    """A running kiosk; `picture` is what its screen shows."""

    def __init__(self, folder: Path, library: Path, options: tuple[str, ...]) -> None:
        self._runtime = folder / "run"
        self._runtime.mkdir(mode=0o700)
        self._folder = folder
        settings = folder / "clinic.toml"
        settings.write_text('mode = "kiosk"\n[clinic]\nfront_desk = "ext. 12"\n', encoding="utf-8")
        PinKeeper(pin_path(settings), time.time).set_pin("271828")  # otherwise it begins by asking for one
        program = (sys.executable, "-m", "reader", "--library", library, "--settings", settings)
        self.errors = folder / "errors.txt"
        with self.errors.open("w") as errors:
            self.process = subprocess.Popen(
                # cage refuses to run as the administrator, whom tests may be.
                ["unshare", "--user", "--map-user=1000", "cage", *options, "--", *program],
                env={
                    **os.environ,
                    "PYTHONPATH": str(ROOT),
                    "XDG_RUNTIME_DIR": str(self._runtime),
                    "WLR_BACKENDS": "headless",
                    "WLR_RENDERER": "pixman",
                    "WLR_LIBINPUT_NO_DEVICES": "1",
                },
                stderr=errors,
                cwd=folder,
                start_new_session=True,
            )

    def picture(self) -> QImage:
        """What the screen shows now; a null picture while there is no screen."""
        path = self._folder / "screen.png"
        subprocess.run(
            ["grim", path],
            env={**os.environ, "XDG_RUNTIME_DIR": str(self._runtime), "WAYLAND_DISPLAY": "wayland-0"},
            capture_output=True,
            timeout=20,
            check=False,
        )
        return QImage(str(path))

    def wait_for_helpline(self) -> QImage:
        """The picture, once the helpline panel is on it."""
        deadline = time.monotonic() + PATIENCE
        while share_of(found := self.picture(), RAIL) < 0.05:
            said = self.errors.read_text()
            if "unshare" in said:
                pytest.skip("this system lets nobody make a user of its own")
            assert self.process.poll() is None, said
            assert time.monotonic() < deadline, said
            time.sleep(0.5)
        return found

    def codes(self) -> list[str]:
        """What a phone reads off the screen now, or empty while there is no code on it."""
        self.picture()
        found = subprocess.run(
            ["zbarimg", "--quiet", "--raw", self._folder / "screen.png"],
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def end(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)


@pytest.fixture
def start_cage(tmp_path: Path, shipped_library: Path) -> Iterator[Callable[..., Cage]]:
    started: list[Cage] = []

    def start(options: tuple[str, ...]) -> Cage:
        started.append(Cage(tmp_path, shipped_library, options))
        return started[-1]

    yield start
    for cage in started:
        cage.end()


@pytest.mark.parametrize("shape", SHAPES)
def test_the_guide_fills_the_screen(start_cage: Callable[..., Cage], shape: str) -> None:
    options, size = SHAPES[shape]
    cage = start_cage(options)
    cage.wait_for_helpline()
    # The first picture a slow machine gives may be of the window on its way to its size.
    deadline = time.monotonic() + PATIENCE
    while not (codes := cage.codes()) and time.monotonic() < deadline:
        time.sleep(0.5)
    # The helpline can be read off the screen with a phone.
    assert codes == ["tel:+18006624357"]
    picture = cage.picture()
    assert (picture.width(), picture.height()) == size
    # No ground of the compositor, which is black, at any edge: the window has the whole screen.
    edges = [(x, y) for x in range(0, size[0], 16) for y in (0, size[1] - 1)]
    edges += [(x, y) for y in range(0, size[1], 16) for x in (0, size[0] - 1)]
    assert not [spot for spot in edges if picture.pixelColor(*spot) == QColor("#000000")]
    # One program, and it stays.
    time.sleep(2)
    assert cage.process.poll() is None
    assert share_of(cage.picture(), RAIL) > 0.05


def share_of(picture: QImage, color: QColor) -> float:
    """The part of a picture that has exactly this colour, from 0 to 1."""
    if picture.isNull():
        return 0.0
    spots = [(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)]
    return sum(picture.pixelColor(*spot) == color for spot in spots) / len(spots)
