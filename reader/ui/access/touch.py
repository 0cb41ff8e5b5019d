"""The one owner of touch: what a finger presses, what it scrolls, and what it leaves alone.

Qt would turn touches into the presses of a mouse, of which there is only one, and hand them to whatever is
there when they come. Here every finger has its own press: it is for what lies on top under the finger when
it comes down, and for nothing else. No press of a mouse is made of it, so none can fall through to what is
below or to what appears there afterwards.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QScrollBar, QWidget
from shiboken6 import isValid

from reader.ui.access.events import listen
from reader.ui.access.finger_scroll import FingerScroll
from reader.ui.access.layers import is_reached

TYPES = "types"
"""The property of a key to type with: each finger may press one, whatever the other fingers do."""

RESTS = 2.0
"""Seconds after which a finger that presses and moves nothing is a hand that rests on the glass."""

_FAR = QPointF(-10_000, -10_000)
_ECHO = 1.0  # seconds within which the system may make a mouse of a touch that was seen here
_Kind = QEvent.Type
_TOUCHES = frozenset((_Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel))
_MOUSE = frozenset(
    (_Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick, _Kind.MouseMove)
)
_MADE_OF_TOUCH = (
    Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    Qt.MouseEventSource.MouseEventSynthesizedByQt,
)


@dataclass
class _Finger:
    """One finger on the glass: what it presses (None for nothing), and the area it may scroll."""

    pressed: QWidget | None
    area: QScrollArea | None
    since: float

    @property
    def target(self) -> QWidget | None:
        """What it presses, while that is still there."""
        return self.pressed if self.pressed is not None and isValid(self.pressed) else None

    @property
    def types(self) -> bool:
        """Whether it is on a key to type with."""
        return self.target is not None and _types(self.target)


class Touch(QObject):
    """All fingers on one window."""

    pressed = Signal()

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._fingers: dict[int, _Finger] = {}
        self._last = float("-inf")
        self._scroll = FingerScroll(window)
        self._scroll.began.connect(self._on_scroll)
        listen(self, _TOUCHES | _MOUSE)

    def let_go(self) -> None:
        """Forget every finger without a press, and stop what glides: another thing lies on top now."""
        self._scroll.stop()
        self._drop_fingers()

    def _drop_fingers(self) -> None:
        for finger in self._fingers.values():
            self._withdraw(finger)
            finger.area = None

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _TOUCHES and kind not in _MOUSE:
            return False
        if not watched.isWindowType() or watched != self._window.windowHandle():
            return False
        if QApplication.activePopupWidget() is not None:
            return False  # Qt sees to lists that drop down
        if isinstance(event, QTouchEvent):
            return self._take(event)
        assert isinstance(event, QMouseEvent)
        return event.source() in _MADE_OF_TOUCH and self._clock() - self._last < _ECHO

    def _take(self, event: QTouchEvent) -> bool:
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False  # a pad moves the pointer
        event.accept()
        self._last = self._clock()
        if event.type() in (_Kind.TouchBegin, _Kind.TouchCancel):
            self._drop_fingers()  # what is still known of an earlier touch was lost on its way
            self._fingers.clear()
        if event.type() is _Kind.TouchCancel:
            self._scroll.stop()
        else:
            for point in event.points():
                self._follow(point, event.timestamp())
        return True

    def _follow(self, point: QEventPoint, when: int) -> None:
        match point.state():
            case QEventPoint.State.Pressed:
                self._down(point, when)
            case QEventPoint.State.Updated:
                self._move(point, when)
            case QEventPoint.State.Released:
                self._up(point, when)
            case _:
                pass

    # -- one finger

    def _down(self, point: QEventPoint, when: int) -> None:
        self._type_held_keys()  # before asking what is there: a key may change the others
        spot = point.position()
        found = self._window.childAt(spot.toPoint()) or self._window
        finger = _Finger(None, _area_of(found), self._clock())
        is_alone = not any(self._counts(other) for other in self._fingers.values())
        self._fingers[point.id()] = finger
        if not is_alone and not _types(found):
            finger.area = None
            return
        if is_alone and finger.area is not None and self._scroll.press(finger.area, spot, when):
            return  # it stopped a glide, and presses nothing
        finger.pressed = found
        self.pressed.emit()
        if is_reached(found):
            _give_focus(found)
        self._send(_Kind.MouseButtonPress, finger, spot)

    def _move(self, point: QEventPoint, when: int) -> None:
        finger = self._fingers.get(point.id())
        if finger is None:
            return
        if finger.area is not None and isValid(finger.area):
            self._scroll.move(point.position(), when)
        else:
            self._send(_Kind.MouseMove, finger, point.position())

    def _up(self, point: QEventPoint, when: int) -> None:
        finger = self._fingers.pop(point.id(), None)
        if finger is None:
            return
        if finger.area is not None and isValid(finger.area):
            self._scroll.release(point.position(), when)
        self._send(_Kind.MouseButtonRelease, finger, point.position())

    def _counts(self, finger: _Finger) -> bool:
        """Whether a finger keeps others from pressing."""
        if finger.types:
            return False
        if isinstance(finger.target, QAbstractButton) or self._scroll.is_drawn:
            return True
        return self._clock() - finger.since < RESTS

    def _type_held_keys(self) -> None:
        """Another finger has come: what is typed comes in the order in which the keys were touched."""
        for finger in self._fingers.values():
            if finger.types and (target := finger.target) is not None:
                middle = QPointF(target.mapTo(self._window, target.rect().center()))
                self._send(_Kind.MouseButtonRelease, finger, middle)
                finger.pressed = None

    def _on_scroll(self) -> None:
        """The finger draws the page along: it presses nothing any more."""
        for finger in self._fingers.values():
            if finger.area is not None:
                self._withdraw(finger)

    def _withdraw(self, finger: _Finger) -> None:
        """Let go of what a finger pressed as if the finger had left it."""
        target = finger.target
        if isinstance(target, QAbstractButton):
            self._send(_Kind.MouseButtonRelease, finger, _FAR)
            if isValid(target):
                target.setDown(False)  # also where the release was kept from it
        finger.pressed = None

    def _send(self, kind: QEvent.Type, finger: _Finger, spot: QPointF) -> None:
        target = finger.target
        if target is None:
            return
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind is _Kind.MouseMove else left
        event = QMouseEvent(
            kind,
            self._local(target, spot),
            spot,
            self._window.mapToGlobal(spot),
            button,
            none if kind is _Kind.MouseButtonRelease else left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, event)

    def _local(self, target: QWidget, spot: QPointF) -> QPointF:
        return target.mapFrom(self._window, spot) if target is not self._window else spot


def _types(widget: QWidget) -> bool:
    return bool(widget.property(TYPES))


def _area_of(widget: QWidget) -> QScrollArea | None:
    """The area a finger on this widget scrolls."""
    if isinstance(widget, QScrollBar):
        return None  # it is drawn itself
    each: QWidget | None = widget
    while each is not None and not isinstance(each, QScrollArea):
        each = each.parentWidget()
    return each


def _give_focus(widget: QWidget) -> None:
    """Give the keyboard to what a press gives it to, as Qt does for a mouse."""
    each: QWidget | None = widget
    while each is not None:
        proxy = each.focusProxy() or each
        takes = all(one.focusPolicy() & Qt.FocusPolicy.ClickFocus for one in (each, proxy))
        if takes and each.isEnabled():
            each.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        if proxy.hasFocus() or each.isWindow():
            return
        each = each.parentWidget()
