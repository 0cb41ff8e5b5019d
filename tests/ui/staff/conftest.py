"""A staff area over an empty window of its own, with a settings file, a PIN and a clock that a test moves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from windows import settle

from reader import bundle
from reader.clinic.pin import PinKeeper, pin_path
from reader.clinic.store import read_settings
from reader.health.checkup import Finding, Verdict
from reader.ui.look.look import form_for
from reader.ui.look.looks import Looks
from reader.ui.staff.area import StaffArea

PIN = "271828"
FINDINGS = (
    Finding("settings", "Settings file /etc/waymark/clinic.toml", Verdict.FINE, "Every setting can be used."),
    Finding("clock", "Clock: January 1, 1970", Verdict.WRONG, "Set the computer's clock."),
    Finding("fonts", "Reading font", Verdict.CHECK, "It is missing."),
)
OpenArea = Callable[..., StaffArea]


class Ticks:
    """The clock of one area, in seconds, moved by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def let_go_by(area: StaffArea, count: int) -> None:
    """Let so many seconds go by at the area, each with its look at the clock."""
    for _ in range(count):
        area._stay._clock.seconds += 1  # type: ignore[attr-defined]
        area._stay.tick()


class Clock:
    """Seconds since 1970, moved by hand."""

    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.toml"
    path.write_text('mode = "kiosk"\n\n[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n')
    return path


@pytest.fixture
def keeper(settings_file: Path, clock: Clock) -> PinKeeper:
    made = PinKeeper(pin_path(settings_file), clock)
    made.set_pin(PIN)
    return made


@pytest.fixture
def open_area(qtbot: QtBot, settings_file: Path, keeper: PinKeeper) -> Iterator[OpenArea]:
    hosts: list[QWidget] = []

    def open_(
        size: tuple[int, int] = (1366, 768), percent: int = 100, theme: str = "light", unlocked: bool = False
    ) -> StaffArea:
        host = QWidget()
        hosts.append(host)
        host.resize(QSize(*size))
        qtbot.addWidget(host)
        host.show()
        qtbot.waitExposed(host)
        looks = Looks(bundle.resources())
        area = StaffArea(
            host,
            settings_file,
            read_settings(settings_file),
            looks,
            looks.make(theme, form_for(*size), percent),
            keeper,
            lambda _read: FINDINGS,
            ("en", "es"),
            clock=Ticks(),
        )
        settle()
        if unlocked:
            type_pin(qtbot, area, PIN)
        return area

    yield open_
    for host in hosts:
        host.close()


def type_pin(qtbot: QtBot, area: StaffArea, pin: str) -> None:
    """Type a PIN on the keyboard and press Enter."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    qtbot.keyClicks(QApplication.focusWidget(), pin)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
