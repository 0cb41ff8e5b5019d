"""The one owner of what lies over the page: it keeps the order, and gives all a person does to the highest.

All that belongs to the page stands in one widget, the ground. What lies over it stands beside the ground, so
nothing made anew in the ground can come to lie above it. Below a layer that fills the window everything is
hidden: it has no focus, no shortcut, and is not told to assistive technology.
"""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.kiosk.layers import IN_THE_PAGE_S_PLACE, OF_ONE_VISIT, Layer
from reader.ui.access.events import listen

ALWAYS = "over-the-question"
"""The property of a widget that may be pressed while a question stands in the page's place."""

_Kind = QEvent.Type
_POINTING = frozenset(
    (
        *(_Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick, _Kind.MouseMove),
        *(_Kind.Wheel, _Kind.TabletPress, _Kind.TabletRelease, _Kind.TabletMove),
        *(_Kind.ContextMenu, _Kind.DragEnter, _Kind.DragMove, _Kind.Drop),
    )
)
_ANSWERS = frozenset((_Kind.MouseButtonRelease, _Kind.Wheel, _Kind.TabletRelease))
_TYPING = frozenset((_Kind.KeyPress, _Kind.KeyRelease, _Kind.InputMethod, _Kind.Shortcut))


class Layers(QObject):
    """The stack of one window. Put widgets into it and take them out; nothing else raises anything."""

    changed = Signal(Layer)  # the highest one now
    pressedBelow = Signal()  # a press was for something the question keeps from being reached

    def __init__(self, window: QWidget, acts_over: Callable[[QKeyEvent], Layer | None]) -> None:
        """`acts_over` tells the highest layer over which a shortcut still acts; None for no shortcut."""
        super().__init__(window)
        self._window = window
        self._acts_over = acts_over
        self._widgets: dict[Layer, QWidget] = {}
        self._ways_out: dict[Layer, Callable[[], object]] = {}
        self._focused: dict[Layer, ref[QWidget]] = {}  # no page is kept alive by its focus
        self.ground = QWidget()
        box = QVBoxLayout(window)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.ground)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        listen(self, {_Kind.Resize, _Kind.ShortcutOverride} | _POINTING | _TYPING)
        application.focusChanged.connect(self._on_focus)

    # -- what is there

    @property
    def top(self) -> Layer:
        """The highest layer that is there."""
        return max((layer for layer, each in self._widgets.items() if isValid(each)), default=Layer.PAGE)

    def has(self, layer: Layer) -> bool:
        """Whether a layer is there, on top or not."""
        return layer in self._widgets and isValid(self._widgets[layer])

    def reaches(self, widget: QWidget) -> bool:
        """Whether a person may use this widget now: it belongs to the highest layer."""
        top = self.top
        if top is Layer.PAGE or not belongs_to(widget, self._window):
            return True
        if belongs_to(widget, self._widgets[top]):
            return True
        return top in IN_THE_PAGE_S_PLACE and bool(widget.property(ALWAYS))

    # -- put and take

    def put(
        self,
        layer: Layer,
        widget: QWidget,
        way_out: Callable[[], object] | None = None,
        is_urgent: bool = False,
    ) -> None:
        """Have a widget lie in a layer, instead of what was there.

        `way_out` closes it with its visit. With `is_urgent` it is painted before anything else is done.
        """
        before = self.top
        if before not in self._focused and (focused := self._window.focusWidget()) is not None:
            self._focused[before] = ref(focused)
        for other in [each for each, known in self._widgets.items() if known is widget]:
            self._forget(other)
        self._widgets[layer] = widget
        if way_out is not None:
            self._ways_out[layer] = way_out
        _close_popups()
        self._arrange(is_urgent)
        self.changed.emit(self.top)

    def take(self, widget: QWidget) -> None:
        """Take a widget out of its layer and hide it; what lay below is there before that is seen."""
        layer = next((each for each, known in self._widgets.items() if known is widget), None)
        if layer is None:
            return  # another one took its place
        was_top = layer is self.top
        self._forget(layer)
        if was_top:
            self._arrange()
        if isValid(widget) and layer not in IN_THE_PAGE_S_PLACE:
            widget.hide()
        if was_top:
            self._give_focus_back()
            self.changed.emit(self.top)

    def close(self, layers: tuple[Layer, ...] = OF_ONE_VISIT) -> None:
        """Close what is in these layers, each in its own way."""
        for layer in layers:
            if (way_out := self._ways_out.get(layer)) is not None:
                widget = self._widgets[layer]
                way_out()
                self.take(widget)

    def fit(self) -> None:
        """Follow the size of the window."""
        for layer, widget in self._widgets.items():
            if isValid(widget) and layer not in IN_THE_PAGE_S_PLACE:
                widget.setGeometry(self._window.rect())

    def _forget(self, layer: Layer) -> None:
        self._widgets.pop(layer, None)
        self._ways_out.pop(layer, None)
        self._focused.pop(layer, None)

    def _arrange(self, is_urgent: bool = False) -> None:
        """Show the highest, then hide what is below: at no moment is less covered than before or after."""
        self.fit()
        whole = [layer for layer in sorted(self._widgets) if layer not in IN_THE_PAGE_S_PLACE]
        highest = self._widgets[whole[-1]] if whole else None
        if highest is None:
            self.ground.show()
            return
        highest.show()
        for layer in whole:
            self._widgets[layer].raise_()
        if is_urgent and highest.isVisible():
            highest.repaint()
        if not belongs_to(QApplication.focusWidget(), highest):
            highest.setFocus()
        for layer in whole[:-1]:
            self._widgets[layer].hide()
        self.ground.hide()

    # -- the focus

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            QTimer.singleShot(0, self, self._find_focus)
        elif belongs_to(new, self._window) and not self.reaches(new):
            self._focus_top()

    def _find_focus(self) -> None:
        if self.top is not Layer.PAGE and self._window.focusWidget() is None:
            self._focus_top()

    def _focus_top(self) -> None:
        top = self._widgets[self.top]
        inside = self._had_focus(self.top)
        usable = inside is not None and isValid(inside) and inside.isVisible() and belongs_to(inside, top)
        (inside if usable and inside is not None else _first_stop(top)).setFocus()

    def _had_focus(self, layer: Layer) -> QWidget | None:
        known = self._focused.get(layer)
        return known() if known is not None else None

    def _give_focus_back(self) -> None:
        focused = self._had_focus(self.top)
        self._focused.pop(self.top, None)
        if focused is not None and isValid(focused) and focused.isVisible() and self.reaches(focused):
            focused.setFocus()
        elif self.top is not Layer.PAGE:
            self._focus_top()

    # -- all a person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not self._widgets or not isinstance(watched, QWidget):
            return False
        if kind is _Kind.Resize and watched is self._window:
            self.fit()
        if kind is _Kind.ShortcutOverride:
            return self._keep_shortcut(watched, event)
        if kind in _POINTING:
            return self._keep_press(watched, event)
        if kind in _TYPING and (watched is self._window or not self.reaches(watched)):
            event.accept()
            if not belongs_to(QApplication.focusWidget(), self._widgets[self.top]):
                self._focus_top()
            return True
        return False

    def _keep_shortcut(self, watched: QWidget, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not belongs_to(watched, self._window):
            return False
        highest = self._acts_over(event)
        if highest is not None and highest >= self.top:
            return False
        event.accept()  # an accepted override is an ordinary key for what has the focus
        return True

    def _keep_press(self, watched: QWidget, event: QEvent) -> bool:
        if self.reaches(watched) and watched is not self._window:
            return False
        event.accept()
        # On release: were the page back at the press, the release would land on it.
        if event.type() in _ANSWERS and self.top in IN_THE_PAGE_S_PLACE:
            self.pressedBelow.emit()
        return True


def belongs_to(widget: QObject | None, owner: QWidget) -> bool:
    """Whether a widget is the owner or stands in it, also in a list that drops down from it."""
    while widget is not None:
        if widget is owner:
            return True
        widget = widget.parent()
    return False


def layers_of(widget: QWidget) -> Layers | None:
    """The stack of the window a widget stands in; None where it has none."""
    layers = getattr(widget.window(), "layers", None)
    return layers if isinstance(layers, Layers) else None


def is_reached(widget: QWidget) -> bool:
    """Whether a person may use this widget now, as the stack of its window has it."""
    layers = layers_of(widget)
    return layers is None or layers.reaches(widget)


def _first_stop(widget: QWidget) -> QWidget:
    first = getattr(widget, "first_focus", None)
    if callable(first) and isinstance(found := first(), QWidget):
        return found
    return widget


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        if not popup.close():
            return
