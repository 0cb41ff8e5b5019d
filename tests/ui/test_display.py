"""Whether a window can be opened is told before Qt is asked, which would end the program."""

import sys
from pathlib import Path

import PySide6
import pytest

from reader.ui.window.display import NoDisplay, require_display, system_packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt's plugins are named otherwise elsewhere")
QT = Path(PySide6.__file__).parent / "Qt"


@pytest.fixture
def wayland(tmp_path: Path) -> dict[str, str]:
    """A session on a Wayland screen, as under cage."""
    (tmp_path / "wayland-0").touch()
    return {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "wayland"}


def plugin_without(folder: Path, name: str, library: str) -> dict[str, str]:
    """Qt's plugin, but linked to a library that no system has."""
    (folder / "plugins" / "platforms").mkdir(parents=True)
    (folder / "lib").symlink_to(QT / "lib")
    data = (QT / "plugins" / "platforms" / name).read_bytes()
    assert library.encode() in data
    nowhere = library.replace(library[3:6], "zzz", 1)
    (folder / "plugins" / "platforms" / name).write_bytes(data.replace(library.encode(), nowhere.encode()))
    return {"QT_QPA_PLATFORM_PLUGIN_PATH": str(folder / "plugins" / "platforms")}


def test_a_whole_system_has_nothing_to_say(wayland: dict[str, str]) -> None:
    require_display(wayland)


def test_a_kiosk_without_a_library_of_wayland_is_told(wayland: dict[str, str], tmp_path: Path) -> None:
    world = wayland | plugin_without(tmp_path / "qt", "libqwayland.so", "libwayland-cursor.so.0")
    with pytest.raises(NoDisplay) as caught:
        require_display(world)
    assert caught.value.what == "The system lacks libzzzland-cursor.so.0, which the window needs."
    assert " libwayland-cursor0 " in caught.value.next_step


def test_a_desktop_without_a_library_of_x_is_told(tmp_path: Path) -> None:
    world = {"DISPLAY": ":0"} | plugin_without(tmp_path / "qt", "libqxcb.so", "libxcb-icccm.so.4")
    with pytest.raises(NoDisplay) as caught:
        require_display(world)
    assert caught.value.what == "The system lacks libzzz-icccm.so.4, which the window needs."


def test_a_plugin_that_is_missing_is_told(wayland: dict[str, str]) -> None:
    with pytest.raises(NoDisplay, match="its plugin for nonesuch is missing"):
        require_display(wayland | {"QT_QPA_PLATFORM": "nonesuch"})


def test_the_line_to_type_names_each_package_once() -> None:
    packages = system_packages().split()
    assert len(packages) == len(set(packages)) > 20
    assert all(part.isascii() and "|" not in part and "#" not in part for part in packages)
