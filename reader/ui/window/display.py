"""Whether there is a screen to draw on, asked before Qt, which would abort without a word for people."""

import ctypes
import importlib.util
import os
import re
from collections.abc import Mapping
from pathlib import Path

from reader import bundle
from reader.errors import ReaderError
from reader.system import is_linux
from reader.texts.sentence import one_of, said

_OFFSCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_LACKING = re.compile(r"(\S+): cannot open shared object file")  # as the system's own loader tells it


class NoDisplay(ReaderError):
    """There is no screen to open a window on."""


def require_display(environ: Mapping[str, str]) -> None:
    """Raise NoDisplay when no window can be opened, with one sentence that says why."""
    if not is_linux() or environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _OFFSCREEN:
        return
    plugins = _plugins(environ)
    wayland = environ.get("WAYLAND_DISPLAY")
    if wayland and (Path(environ.get("XDG_RUNTIME_DIR", "")) / wayland).exists():
        _require_loading(plugins, "wayland")
        return
    name = environ.get("DISPLAY")
    if not name:
        raise NoDisplay(
            said("There is no screen to show the guide on."), said("Start waymark from a desktop session.")
        )
    _require_loading(plugins, "xcb")
    _require_x11(name)


def _plugins(environ: Mapping[str, str]) -> list[Path]:
    """Qt draws through a plugin, and ends the process when it has none of those asked for: those it has."""
    spec = importlib.util.find_spec("PySide6")
    homes = list(spec.submodule_search_locations or ()) if spec else []
    folders = [Path(home) / "Qt" / "plugins" / "platforms" for home in homes]
    if not any(folder.is_dir() for folder in folders):
        return []  # Qt keeps them elsewhere here, such as that of a system's package
    if environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        folders.insert(0, Path(environ["QT_QPA_PLATFORM_PLUGIN_PATH"]))
    found = [path for folder in folders if folder.is_dir() for path in sorted(folder.glob("libq*.so"))]
    asked = environ.get("QT_QPA_PLATFORM") or "xcb;wayland"
    names = [name.partition(":")[0] for name in asked.split(";")]
    # Wayland's plugin is called libqwayland-generic in older versions of Qt.
    usable = [path for path in found if path.name.startswith(tuple(f"libq{name}" for name in names))]
    if not usable:
        raise NoDisplay(
            said(
                "Qt has no way to draw on the screen: its plugin for {names} is missing.", names=one_of(names)
            ),
            said("Unset QT_QPA_PLATFORM, or install the guide again."),
        )
    return usable


def _require_loading(plugins: list[Path], name: str) -> None:
    """The plugin Qt will take must find every library of the system that it links to."""
    plugin = next((path for path in plugins if path.name.startswith(f"libq{name}")), None)
    if plugin is None:
        return
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        lacking = _LACKING.search(str(error))
        raise NoDisplay(
            said(
                "The system lacks {library}, which the window needs.",
                library=lacking[1] if lacking else error,
            ),
            said("On Debian and Ubuntu type: sudo apt-get install {packages}", packages=system_packages()),
        ) from None


def system_packages() -> str:
    """The packages of Debian and Ubuntu that bring what Qt asks of the system, in one line."""
    path = bundle.system_packages()
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return " ".join(line.partition("|")[0] for line in lines if line and not line.startswith("#"))


def _require_x11(name: str) -> None:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise NoDisplay(
            said('The screen "{name}" named by DISPLAY does not answer.', name=name),
            said("Start waymark from a desktop session."),
        )
