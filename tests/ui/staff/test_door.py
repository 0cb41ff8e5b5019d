"""The staff area as the whole program opens it: what staff press there is carried out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from layout import faults
from print_system import missing, print_system
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from windows import settle

from reader.app import add_staff_area
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.ui.staff.area import StaffArea
from reader.ui.staff.keys import FormKeys
from reader.ui.staff.pages import SectionPage

from .conftest import PIN, type_pin
from .test_area import press, texts


@pytest.fixture
def open_door(open_kiosk: Callable[..., Any], qtbot: QtBot, settings_file: Path) -> Callable[..., StaffArea]:
    """Opens a kiosk's staff area with the right PIN."""
    PinKeeper(pin_path(settings_file), lambda: 1_800_000_000.0).set_pin(PIN)

    def open_(size: tuple[int, int] = (1920, 1080)) -> StaffArea:
        window = open_kiosk(size).window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        add_staff_area(window, read_settings(settings_file), application).open()
        area = window.findChild(StaffArea)
        assert isinstance(area, StaffArea)
        qtbot.waitUntil(lambda: area.isAncestorOf(QApplication.focusWidget()))
        type_pin(qtbot, area, PIN)
        assert area.is_open
        return area

    return open_


@pytest.mark.skipif(bool(missing()), reason="needs a print system (package cups)")
def test_print_jobs_are_cleared(
    open_door: Callable[..., StaffArea], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
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
        qtbot.waitUntil(lambda: "Print jobs cleared: 1." in texts(area))
        assert cups.run("lpstat", "-W", "not-completed", "-o") == ""


def test_an_area_that_was_closed_meanwhile(
    open_door: Callable[..., StaffArea], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    area = open_door()
    door = area.parentWidget().acts.open_staff.__self__  # type: ignore[union-attr]
    with qtbot.waitSignal(door._clearing.done):
        press(area, "Clear print jobs")
        area.close_area()
    assert door._area is None


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)], ids=str)
def test_settings_are_typed_with_the_keys_on_the_screen(
    open_door: Callable[..., StaffArea], size: tuple[int, int]
) -> None:
    area = open_door(size)
    press(area, "Clinic")
    (keys,) = area.findChildren(FormKeys)
    assert keys.isHidden()
    assert isinstance(area.page, SectionPage)
    field = area.page.fields["clinic.address"].control
    assert isinstance(field, QLineEdit)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    settle()
    assert keys.isVisible()
    for name in ("Capital letters", "A", "Numbers", "1", "Erase", "2"):
        push(keys, name)
    assert field.text() == "A2"
    assert QApplication.focusWidget() is field
    assert field.visibleRegion().boundingRect() == field.rect(), "the field is in sight above the keys"
    assert faults(area) == []  # type: ignore[arg-type]
    push(keys, "Done")
    assert keys.isHidden()
    press(area, "Save changes")
    assert area._draft.settings().clinic.address == "A2"


def test_keys_go_when_no_text_is_typed(open_door: Callable[..., StaffArea]) -> None:
    area = open_door()
    press(area, "Printing")
    (keys,) = area.findChildren(FormKeys)
    assert isinstance(area.page, SectionPage)
    area.page.fields["printing.place"].control.setFocus()
    settle()
    assert keys.isVisible()
    area.page.fields["printing.paper"].control.setFocus()
    settle()
    assert keys.isHidden()


def push(keys: FormKeys, name: str) -> None:
    for each in keys.findChildren(QPushButton):
        if name in (each.accessibleName(), each.text()) or each.accessibleName().endswith(f" {name}"):
            QTest.mouseClick(each, Qt.MouseButton.LeftButton)
            settle()
            return
    raise AssertionError(f"no key {name!r}")
