"""The staff area's health check as the program wires it: what `waymark doctor` finds, and the versions."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from windows import OpenWindow

from reader import __version__
from reader.app import add_staff_area
from reader.clinic.reading import interpret


@pytest.mark.qt_log_ignore("pipewire")  # Qt's multimedia part looks for it while engines are listed
def test_every_check_and_every_version(open_window: OpenWindow, qapp: QApplication, tmp_path: Path) -> None:
    read = interpret("", tmp_path / "clinic.toml")
    door = add_staff_area(open_window(), read, None, qapp)
    found = {each.id: each for each in door._health()}
    asked = "settings helpline pin library clock fonts screen voices write room versions"
    assert set(asked.split()) <= set(found)
    assert __version__ in found["versions"].what
    assert "Qt 6." in found["versions"].detail
