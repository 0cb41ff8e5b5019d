"""The mode of the last settings file that could be read, kept so that a spoilt file does not decide.

One word in a file of its own, `kiosk` or `desktop`; it says nothing of any visitor.
"""

from pathlib import Path

import platformdirs

from reader.clinic.options import Mode
from reader.files import put_in_place

_NAME = "last-mode"


def state_folder() -> Path:
    """Where this computer keeps what the program knows from one start to the next."""
    return platformdirs.user_state_path("waymark")


def last_mode(folder: Path) -> Mode | None:
    """The mode kept in `folder`; None when none is, or it cannot be read."""
    try:
        return Mode((folder / _NAME).read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None


def keep_mode(folder: Path, mode: Mode) -> None:
    """Keep `mode` in `folder`; where that cannot be written it is not kept."""
    if last_mode(folder) is mode:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f".{_NAME}.part"
        part.write_text(mode.value, encoding="ascii")
        put_in_place(part, folder / _NAME)
    except OSError:
        pass  # without it a spoilt settings file means a kiosk, which is the safe side
