"""Whether there is a screen to draw on, asked before Qt, which would abort without a word for people."""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.errors import ReaderError

_OFFSCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_QT_LIBRARIES = ("libEGL.so.1", "libfontconfig.so.1", "libdbus-1.so.3", "libxkbcommon.so.0")
_XCB_LIBRARIES = ("libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1")
APT_LINE = (
    "apt-get install libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0"
    " libxcb-cursor0"
    " libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0"
)


class NoDisplay(ReaderError):
    """There is no screen to open a window on."""


def require_display(environ: Mapping[str, str]) -> None:
    """Raise NoDisplay when no window can be opened, with one sentence that says why."""
    if sys.platform != "linux" or environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _OFFSCREEN:
        return
    _require(_QT_LIBRARIES)
    _require_plugin(environ)
    wayland = environ.get("WAYLAND_DISPLAY")
    if wayland and (Path(environ.get("XDG_RUNTIME_DIR", "")) / wayland).exists():
        return
    name = environ.get("DISPLAY")
    if not name:
        raise NoDisplay("There is no screen to show the guide on.", "Start waymark from a desktop session.")
    _require_x11(name)


def _require_plugin(environ: Mapping[str, str]) -> None:
    """Qt draws through a plugin, and ends the process when it has none of those asked for."""
    spec = importlib.util.find_spec("PySide6")
    homes = list(spec.submodule_search_locations or ()) if spec else []
    folders = [Path(home) / "Qt" / "plugins" / "platforms" for home in homes]
    if environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        folders.append(Path(environ["QT_QPA_PLATFORM_PLUGIN_PATH"]))
    found = {path.name for folder in folders if folder.is_dir() for path in folder.glob("libq*.so")}
    if not any(folder.is_dir() for folder in folders[: len(homes)]):
        return  # Qt keeps them elsewhere here, such as that of a system's package
    asked = environ.get("QT_QPA_PLATFORM") or "xcb;wayland"
    names = [name.partition(":")[0] for name in asked.split(";")]
    # Wayland's plugin is called libqwayland-generic in older versions of Qt.
    if not any(file.startswith(f"libq{name}") for name in names for file in found):
        raise NoDisplay(
            f"Qt has no way to draw on the screen: its plugin for {' or '.join(names)} is missing.",
            "Unset QT_QPA_PLATFORM, or install the guide again.",
        )


def _require_x11(name: str) -> None:
    _require(("libxcb.so.1", *_XCB_LIBRARIES))
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise NoDisplay(
            f'The screen "{name}" named by DISPLAY does not answer.', "Start waymark from a desktop session."
        )


def _require(libraries: tuple[str, ...]) -> None:
    missing = [library for library in libraries if not _loads(library)]
    if missing:
        raise NoDisplay(
            f"The system lacks {', '.join(missing)}, which the window needs.", f"Type: sudo {APT_LINE}"
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
