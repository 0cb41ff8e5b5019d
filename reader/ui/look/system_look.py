"""The colours a visit starts with where the clinic leaves them to the system."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

FOLLOW = "system"
"""The value of `screen.theme` that means: as the system asks."""


def starting_theme(setting: str, hints: QStyleHints) -> str:
    """The theme id for the clinic's `screen.theme`; only `system` asks the system."""
    if setting != FOLLOW:
        return setting
    return asked_for(hints.accessibility().contrastPreference(), hints.colorScheme())


def asked_for(contrast: Qt.ContrastPreference, scheme: Qt.ColorScheme) -> str:
    """The theme that suits a system's wish for contrast and for light or dark. Dark is high contrast too."""
    if scheme is Qt.ColorScheme.Dark:
        return "hc-dark"
    return "hc-light" if contrast is Qt.ContrastPreference.HighContrast else "light"
