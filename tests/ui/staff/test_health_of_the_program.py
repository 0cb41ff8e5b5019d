"""The staff area's health check as the program wires it: what `waymark doctor` finds, and the versions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from windows import OpenWindow

from reader import __version__
from reader.app import add_staff_area
from reader.clinic.reading import interpret
from reader.health.machine import printers_answer
from reader.ui.access.requests import OpenIn
from reader.ui.language.translation import use_language
from reader.ui.staff.pages import HealthPage


@pytest.mark.qt_log_ignore("pipewire")  # Qt's multimedia part looks for it while engines are listed
def test_every_check_and_every_version(open_window: OpenWindow, qapp: QApplication, tmp_path: Path) -> None:
    read = interpret("", tmp_path / "clinic.toml")
    door = add_staff_area(open_window(), read, qapp)
    found = {each.id: each for each in door._health(read)}
    asked = "settings helpline pin library clock fonts screen voices write room versions"
    assert set(asked.split()) <= set(found)
    assert __version__ in found["versions"].what
    assert "Qt: 6." in found["versions"].detail


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.usefixtures("_english_again")
@pytest.mark.qt_log_ignore("pipewire")
def test_it_is_told_in_the_language_shown(
    open_window: OpenWindow, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    read = interpret('mode = "kiosk"\n', tmp_path / "clinic.toml")
    window = open_window()
    window.answer(OpenIn("es", window.visit.history.current.location))
    door = add_staff_area(window, read, qapp)
    page = HealthPage(window.look, lambda: door._health(read), lambda found: printers_answer(read, found))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: any("Impresoras" in words for words in shown(page)))
    told = "\n".join(shown(page))
    for words in (
        "Archivo de configuración",
        "Reglas del quiosco",
        "PIN del personal",
        "Reloj: ",
        "Pantalla: ",
    ):
        assert words in told
    english = [
        each for each in ("Settings file", "Kiosk", "No PIN", "There is", "Screen:", "Guide") if each in told
    ]
    assert not english


def shown(page: HealthPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel)]
