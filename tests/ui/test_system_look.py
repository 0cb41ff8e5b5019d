"""The colours a visit starts with: the clinic's choice, else what the system asks for."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.app import with_theme
from reader.clinic.reading import interpret
from reader.ui.look.system_look import asked_for, starting_theme

CONTRAST, SCHEME = Qt.ContrastPreference, Qt.ColorScheme


@pytest.mark.parametrize(
    ("contrast", "scheme", "theme"),
    [
        (CONTRAST.NoPreference, SCHEME.Unknown, "light"),
        (CONTRAST.NoPreference, SCHEME.Light, "light"),
        (CONTRAST.NoPreference, SCHEME.Dark, "hc-dark"),
        (CONTRAST.HighContrast, SCHEME.Light, "hc-light"),
        (CONTRAST.HighContrast, SCHEME.Unknown, "hc-light"),
        (CONTRAST.HighContrast, SCHEME.Dark, "hc-dark"),
    ],
)
def test_what_the_system_asks_for(contrast: CONTRAST, scheme: SCHEME, theme: str) -> None:
    assert asked_for(contrast, scheme) == theme


@pytest.mark.parametrize("theme", ["light", "hc-light", "hc-dark"])
def test_the_clinics_choice_wins(qapp: QApplication, theme: str) -> None:
    assert starting_theme(theme, QGuiApplication.styleHints()) == theme


class DarkSystem:
    """What Qt's style hints tell on a computer set to dark and to high contrast."""

    def accessibility(self) -> "DarkSystem":
        return self

    def contrastPreference(self) -> CONTRAST:
        return CONTRAST.HighContrast

    def colorScheme(self) -> SCHEME:
        return SCHEME.Dark


def test_a_dark_system_starts_dark_unless_the_clinic_chose(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "styleHints", DarkSystem)
    left_open = interpret("", Path("clinic.toml")).settings
    chosen = interpret('[screen]\ntheme = "light"\n', Path("clinic.toml")).settings
    assert with_theme(left_open).screen.theme == "hc-dark"
    assert with_theme(chosen).screen.theme == "light"


def test_nothing_moves_by_itself(qapp: QApplication) -> None:
    """So a system that asks for less motion always gets it."""
    assert qapp.cursorFlashTime() == 0
    reader = Path(__file__).resolve().parents[2] / "reader"
    moving = re.compile(r"\bQ\w*Animation\w*|\bQTimeLine\b|\bQMovie\b|\bQSplashScreen\b")
    sources = sorted(reader.rglob("*.py"))
    assert len(sources) > 100
    assert [path.name for path in sources if moving.search(path.read_text(encoding="utf-8"))] == []
