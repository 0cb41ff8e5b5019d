"""What the bars share: the Hide button, the mark of a Listen button, and letters that stay usual."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from reader.ui.access.layers import ALWAYS
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button

LISTENS = "listens"
"""The property of a button that has the page read aloud."""


def hide_button(look: Look, on_press: Callable[[], object]) -> QPushButton:
    """The button that hides the screen: always the last on the right, and never out of reach."""
    made = button(tr("Hide my screen"), look, on_press, "hide", kind="hide", place="bar")
    made.setAccessibleName(tr("Hide my screen"))  # said in full where the bar has room for a word only
    made.setProperty(ALWAYS, True)
    return made


def bar_letters(look: Look) -> str:
    """The style of a bar whose words have the usual size, as larger ones would be cut."""
    usual = look.usual_px("button")
    return f"QPushButton {{ font-size: {usual}px; }} QLabel {{ font-size: {usual}px; }}"
