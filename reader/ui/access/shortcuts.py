"""Gives a window the shortcuts of the table that the policy allows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Policy
from reader.ui.access.actions import SHORTCUTS, Effect, Shortcut


def make_shortcuts(window: QWidget, policy: Policy, top: Callable[[], Layer]) -> None:
    """Have each shortcut call its slot of the window, unless what is on top now keeps it from acting.

    What acts does so once, however long its key is held.
    """
    for shortcut in SHORTCUTS:
        if shortcut.permit is None or policy.allows(shortcut.permit):
            slot = partial(_act, shortcut, getattr(window, shortcut.slot), top)
            for keys in shortcut.keys:
                made = QShortcut(QKeySequence(keys), window, slot)
                made.setAutoRepeat(shortcut.effect is Effect.MOVES)


def _act(shortcut: Shortcut, slot: Callable[[], object], top: Callable[[], Layer]) -> None:
    if shortcut.over >= top():
        slot()
