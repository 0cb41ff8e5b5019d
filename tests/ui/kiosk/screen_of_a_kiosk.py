"""A kiosk's screen as a person meets it: what is in sight is found by its accessible name, not its class."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

OWNERS = {
    "question": ("Keep reading", "Seguir leyendo"),
    "PIN": ("Staff only", "Solo personal"),
    "staff": ("Save changes", "Guardar cambios"),
    "cover": ("Touch to return", "Toque para regresar"),
    "crash": ("Start over now", "Empezar de nuevo ahora"),
}
"""What lies over the page, by the name of something in it, in English and Spanish."""

NUMBERS = ("988", "911", "662-4357")


class Screen:
    """Looks at one window from outside."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def owners(self) -> list[str]:
        """What is on top of the page, by name."""
        found = {self.name(each) for each in self._named() if self.is_on_top(each)}
        return [owner for owner, names in OWNERS.items() if found & set(names)]

    def buttons(self) -> list[QAbstractButton]:
        """Every button in sight that can be pressed."""
        found = self.window.findChildren(QAbstractButton)
        return [each for each in found if each.isVisible() and each.isEnabled() and self.is_on_top(each)]

    def button(self, *names: str) -> QAbstractButton | None:
        """The first button in sight whose name begins in one of these ways."""
        return next((each for each in self.buttons() if self.name(each).startswith(names)), None)

    def texts(self) -> str:
        """All texts that are shown, in sight or scrolled away."""
        return "\n".join(
            getattr(each, "text", str)() for each in self.window.findChildren(QWidget) if each.isVisible()
        )

    def missing_numbers(self) -> list[str]:
        """Those of the helpline's numbers that are not in sight."""
        seen = "".join(
            label.text().replace("\u2011", "-").replace("\u2060", "")
            for label in self.window.findChildren(QLabel)
            if label.isVisible() and self.is_on_top(label)
        )
        return [number for number in NUMBERS if number not in seen]

    def is_on_top(self, widget: QWidget) -> bool:
        """Whether a widget is in sight, and nothing lies over its middle."""
        part = widget.visibleRegion().boundingRect()
        if part.isEmpty():
            return False
        top = self.window.childAt(widget.mapTo(self.window, part.center()))
        return top is not None and (top is widget or widget.isAncestorOf(top) or top.isAncestorOf(widget))

    def spot(self, x: int, y: int) -> QPoint:
        """A place of the window, in hundredths of its width and height."""
        return QPoint(self.window.width() * x // 100, self.window.height() * y // 100)

    def a_second_goes_by(self) -> None:
        """Have each clock of the window that counts seconds count one."""
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and timer.interval() == 1000:
                timer.timeout.emit()

    def name(self, widget: QWidget) -> str:
        """What a widget is called."""
        return " ".join((widget.accessibleName() or getattr(widget, "text", str)()).split())

    def _named(self) -> Iterator[QWidget]:
        every = {name for names in OWNERS.values() for name in names}
        for each in self.window.findChildren(QWidget):
            if each.isVisible() and self.name(each) in every:
                yield each
