"""Gives a window the shortcuts of the table that the policy allows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.kiosk.layers import Layer
from reader.kiosk.policy import Policy
from reader.ui.access.actions import SHORTCUTS, Effect, Shortcut
from reader.ui.access.requests import Request


def make_shortcuts(
    window: QWidget, policy: Policy, top: Callable[[], Layer], answer: Callable[[Request], object]
) -> None:
    """Have `answer` carry out what each key asks, unless what is on top now keeps it from acting.

    What acts does so once, however long its key is held.
    """
    for shortcut in SHORTCUTS:
        if shortcut.permit is None or policy.allows(shortcut.permit):
            slot = partial(_act, shortcut, answer, top)
            for keys in shortcut.keys:
                made = QShortcut(QKeySequence(keys), window, slot)
                made.setAutoRepeat(shortcut.effect is Effect.MOVES)


def _act(shortcut: Shortcut, answer: Callable[[Request], object], top: Callable[[], Layer]) -> None:
    if shortcut.over >= top():
        answer(shortcut.request)
