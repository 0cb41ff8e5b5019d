"""Says something to a screen reader that no change of focus would make it say."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.ui.access.layers import is_reached


def announce(source: QWidget, words: str, interrupt: bool = False) -> None:
    """Have a screen reader say `words`; `source` is the part of the window they come from.

    Polite by default: said once the present sentence is over. With `interrupt` it is said at once, which is
    right only where waiting would cost the person something, such as a visit about to be cleared.
    """
    if not words or not is_reached(source):
        return  # what lies below something is not said either
    event = QAccessibleAnnouncementEvent(source, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if interrupt else politeness.Polite)
    QAccessible.updateAccessibility(event)
