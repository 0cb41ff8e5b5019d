"""Lets a finger scroll a page, with one recognizer of flicks for all pages.

`QScroller.grabGesture` makes a new recognizer for each page and answers with its number. PySide makes a new
class of Python for each number it has not met, and keeps it: in a waiting room a page more for every press,
for weeks. A recognizer serves any number of pages as well, so one is made, and kept with the application.
"""

from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScroller, QWidget

_NAME = "finger"


class _Finger(QObject):
    """The one recognizer; it lives as long as the widget it was made for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self._owner = QWidget()  # never shown
        self.gesture = QScroller.grabGesture(self._owner, QScroller.ScrollerGestureType.TouchGesture)


def scroll_by_finger(view: QWidget) -> QScroller:
    """Let a finger scroll what `view`, the viewport of a scroll area, shows; its scroller."""
    application = cast("QApplication", QApplication.instance())
    finger = application.findChild(_Finger, _NAME) or _Finger(application)
    scroller = QScroller.scroller(view)  # before the grab: the recognizer looks for it
    view.grabGesture(finger.gesture)
    view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    return scroller
