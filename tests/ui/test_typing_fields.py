"""What is typed may be a person's name: no keyboard of the system learns it or guesses it, in any field."""

import ast
from pathlib import Path

import pytest
from places import SCREENS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from windows import OpenWindow, settle_fully

from reader.navigation.location import Location
from reader.ui.widgets.typing_fields import line_field, text_field

UI = Path(__file__).resolve().parents[2] / "reader" / "ui"
HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


def is_unlearned(field: QWidget) -> bool:
    return field.inputMethodHints() & HINTS == HINTS


@pytest.mark.parametrize("make", [line_field, text_field])
def test_a_field(qapp: QApplication, make) -> None:
    field = make("Jane")
    assert is_unlearned(field)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    if isinstance(field, QPlainTextEdit):
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhMultiLine


@pytest.mark.parametrize("name", ["home", "packet", "article", "search"])
def test_every_field_of_a_page(open_window: OpenWindow, name: str) -> None:
    place: Location = next(place for key, place in SCREENS.items() if name in key)
    window = open_window()
    window.go(place)
    settle_fully(window)
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    fields = [field for field in fields if not field.isReadOnly()]
    assert all(is_unlearned(field) for field in fields)
    assert fields or name == "article"


def test_no_field_is_made_elsewhere() -> None:
    kinds = {each.__name__ for each in (QLineEdit, QPlainTextEdit, QTextEdit)} | {
        "QComboBox",
        "QSpinBox",
        "QInputDialog",
    }
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                assert path.name == "typing_fields.py", f"{path}:{node.lineno}"
