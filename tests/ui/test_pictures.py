"""make screens draws each page in the colors that the picture's folder is named after."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import screens
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot


def test_a_picture_has_the_colors_it_is_named_after(
    qtbot: QtBot, tmp_path: Path, shipped_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def shipped() -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(path=shipped_library)

    monkeypatch.setattr(screens, "open_library", shipped)
    asked = [
        "--size",
        "1366x768",
        "--text",
        "100",
        "--theme",
        "light",
        "--theme",
        "hc-dark",
        "--page",
        "home",
    ]
    monkeypatch.setattr(sys, "argv", ["screens.py", *asked, "-o", str(tmp_path)])
    assert screens.main() == 0
    grounds = {
        theme: QImage(str(tmp_path / "1366x768" / theme / "100" / "01-home.png")).pixelColor(683, 560)
        for theme in ("light", "hc-dark")
    }
    assert grounds["light"].lightness() > 200
    assert grounds["hc-dark"].lightness() < 60
