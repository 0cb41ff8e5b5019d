"""The staff area as the whole program opens it: what staff press there is carried out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from print_system import missing, print_system
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import add_staff_area
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.ui.staff.area import StaffArea

from .conftest import PIN, type_pin
from .test_area import press, texts


@pytest.fixture
def open_door(open_kiosk: Callable[..., Any], qtbot: QtBot, settings_file: Path) -> Callable[[], StaffArea]:
    """Opens a kiosk's staff area with the right PIN."""
    PinKeeper(pin_path(settings_file), lambda: 1_800_000_000.0).set_pin(PIN)

    def open_() -> StaffArea:
        window = open_kiosk().window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        add_staff_area(window, read_settings(settings_file), None, application).open()
        area = window.findChild(StaffArea)
        assert isinstance(area, StaffArea)
        qtbot.waitUntil(lambda: area.isAncestorOf(QApplication.focusWidget()))
        type_pin(qtbot, area, PIN)
        assert area.is_open
        return area

    return open_


@pytest.mark.skipif(bool(missing()), reason="needs a print system (package cups)")
def test_print_jobs_are_cleared(
    open_door: Callable[[], StaffArea], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    area = open_door()
    with print_system() as cups:
        monkeypatch.setenv("CUPS_SERVER", cups.server)
        cups.add_queue("Front")
        cups.run("cupsdisable", "Front")
        page = cups.folder / "page.txt"
        page.write_bytes(b"%PDF-1.4\n%%EOF\n")
        cups.run("lp", "-d", "Front", str(page))
        press(area, "Clear print jobs")
        qtbot.waitUntil(lambda: "Print jobs cleared: 1." in texts(area), timeout=10_000)
        assert cups.run("lpstat", "-W", "not-completed", "-o") == ""


def test_an_area_that_was_closed_meanwhile(
    open_door: Callable[[], StaffArea], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    area = open_door()
    door = area.parentWidget().staff_area.__self__  # type: ignore[union-attr]
    with qtbot.waitSignal(door._clearing.done, timeout=10_000):
        press(area, "Clear print jobs")
        area.close_area()
    assert door._area is None
