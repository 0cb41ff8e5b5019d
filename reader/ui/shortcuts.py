"""Gives a window the shortcuts of the table that the policy allows."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.kiosk.policy import Policy
from reader.ui.actions import SHORTCUTS, Effect


def make_shortcuts(window: QWidget, policy: Policy) -> None:
    """Have each shortcut call its slot of the window; what acts does so once, however long a key is held."""
    for shortcut in SHORTCUTS:
        if shortcut.permit is None or policy.allows(shortcut.permit):
            for keys in shortcut.keys:
                made = QShortcut(QKeySequence(keys), window, getattr(window, shortcut.slot))
                made.setAutoRepeat(shortcut.effect is Effect.MOVES)
