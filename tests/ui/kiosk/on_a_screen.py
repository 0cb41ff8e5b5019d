"""A kiosk on a real screen without a window manager: changes the screen, and tells what is in sight.

Run with the path of the library and, perhaps, the modes to change to, such as 1024x768.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from layout import missing
from PySide6.QtWidgets import QApplication

from reader.app import make_application, make_window
from reader.clinic.reading import interpret
from reader.start import Start

_SECONDS = 20


def main() -> int:
    library, *modes = sys.argv[1:]
    application = make_application()
    settings = interpret('mode = "kiosk"\n', Path(tempfile.mkdtemp()) / "clinic.toml")
    window, _library = make_window(Start(library=Path(library)), settings)
    window.present()
    told = [_seen(application, window)]
    for mode in modes:
        width, height = mode.split("x")
        timing = [width] * 4 + [height] * 4  # a screen that exists only in memory asks for no more
        subprocess.run(["xrandr", "--newmode", mode, "60", *timing], check=True)
        subprocess.run(["xrandr", "--addmode", "screen", mode], check=True)
        subprocess.run(["xrandr", "--output", "screen", "--mode", mode], check=True)
        told.append(_seen(application, window))
    print(json.dumps(told))
    return 0


def _seen(application: QApplication, window: object) -> dict[str, object]:
    """What is in sight once the window fills its screen; after a while, as it is."""
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        application.processEvents()
        if window.isVisible() and window.size() == window.screen().size():  # type: ignore[attr-defined]
            break
        time.sleep(0.02)
    for _ in range(8):
        application.processEvents()
    lost = missing(window, "Helpline 1-800-662-4357", "988", "911", "Hide")  # type: ignore[arg-type]
    return {"size": window.size().toTuple(), "lost": lost}  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
