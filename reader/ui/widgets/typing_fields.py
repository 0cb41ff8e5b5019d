"""Fields to type into, of which the system's own keyboards learn nothing: the only place that makes them."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_Field = TypeVar("_Field", bound=QWidget)


def line_field(text: str = "") -> QLineEdit:
    """A field of one line."""
    return unlearned(QLineEdit(text))


def text_field(text: str = "") -> QPlainTextEdit:
    """A field of several lines."""
    return unlearned(QPlainTextEdit(text))


def unlearned(field: _Field) -> _Field:
    """Have a keyboard neither learn nor guess what is typed into a field: it may be a person's name."""
    field.setInputMethodHints(
        field.inputMethodHints()
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return field
