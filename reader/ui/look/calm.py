"""Lays out what is new before it is painted, so that nobody sees a page squashed or with parts missing.

Qt shows widgets that were put into a layout in the next turn of events, lays them out in the one after
that, and may paint in between.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

_LEFT_OVER = (QEvent.Type.PolishRequest, QEvent.Type.UpdateLater)
"""Two events that wait for each new widget, and have little to do by now."""
_WHOLE = (QLabel, QAbstractScrollArea, QLineEdit, QComboBox)
"""Parts into which we put nothing."""
_TOLD_TO = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
_ROUNDS = 4  # words that wrap ask for another height once they have their width


def lay_out(part: QWidget) -> None:
    """Show and lay out all that is new in a part of the window, now."""
    if not part.isVisible():
        return
    for child in _inside(part):
        # Most came into sight with what they stand in; showing those again would only lay it out once more.
        if not child.isVisible() and not child.testAttribute(_TOLD_TO):
            child.show()
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    for kind in _LEFT_OVER:
        QCoreApplication.sendPostedEvents(None, kind.value)


def _inside(part: QWidget) -> Iterator[QWidget]:
    """What we put into a part, all the way down; nothing of what was hidden, such as the page that goes."""
    # Not what Qt makes by itself, such as scroll bars: asking for those keeps their Python halves alive.
    if isinstance(part, QScrollArea):
        children = [part.widget()]
    elif isinstance(part, _WHOLE):
        return
    else:
        children = [child for child in part.children() if isinstance(child, QWidget)]
    for child in children:
        if child is not None and not (child.isHidden() and child.testAttribute(_TOLD_TO)):
            yield child
            yield from _inside(child)
