"""Tells assistive technology what Qt alone would tell wrongly: roles, names, links, faces of buttons."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

from reader.ui.access.layers import is_reached
from reader.ui.access.told import told_as

# Qt for Python can give roles, names, states and actions. It cannot hand on a further interface of an object:
# any interface_cast in Python crashes. So no heading level and no table interface; words tell those.

_CHECKED = (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)


def install() -> None:
    """Answer for our widgets from now on; once in a process. Costs nothing until someone asks."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, target: QObject) -> QAccessibleInterface | None:
    # Qt may ask while a label or button is still being made, before it is known what it will be told as.
    # So for those the role is looked up each time.
    match target:
        case QAbstractButton():
            return _Button(target)
        case QLabel():
            return _Words(target)
        case QWidget() if hasattr(target, "accessible_interface"):
            told: QAccessibleInterface | None = target.accessible_interface()
            return told
        case QWidget():
            role = told_as(target)
            return None if role is None else QAccessibleWidget(target, role)
        case _:
            return None


class _Words(QAccessibleWidget):
    """A label: words, a heading, or a decoration."""

    def role(self) -> QAccessible.Role:
        label = self.object()
        if not isinstance(label, QLabel):
            return QAccessible.Role.NoRole
        return told_as(label) or QAccessible.Role.StaticText

    def text(self, t: QAccessible.Text) -> str:
        words = super().text(t)
        label = self.object()
        if words or t is not QAccessible.Text.Name or not isinstance(label, QLabel):
            return words
        if label.textFormat() is Qt.TextFormat.RichText:
            return QTextDocumentFragment.fromHtml(label.text()).toPlainText()
        return " ".join(label.text().split())


class _Button(QAccessibleWidget):
    """A button. Its face is no part of its own: its name says all of it."""

    def role(self) -> QAccessible.Role:
        button = self.object()
        if not isinstance(button, QAbstractButton):
            return QAccessible.Role.NoRole
        usual = QAccessible.Role.CheckBox if button.isCheckable() else QAccessible.Role.Button
        return told_as(button) or usual

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def text(self, t: QAccessible.Text) -> str:
        words = super().text(t)
        button = self.object()
        if words or t is not QAccessible.Text.Name or not isinstance(button, QAbstractButton):
            return words
        return " ".join(button.text().split())

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.object()
        if not isinstance(button, QAbstractButton):
            return state
        if self.role() in _CHECKED:
            state.checkable = True
            state.checked = button.isChecked()
        if not is_reached(button):  # something lies over it, so it is not there for anybody
            state.invisible = True
            state.focusable = False
        return state

    def actionNames(self) -> list[str]:
        button = self.object()
        if not isinstance(button, QAbstractButton) or not button.isEnabled() or not is_reached(button):
            return []
        return [QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803
        button = self.object()
        if not isinstance(button, QAbstractButton) or not is_reached(button):
            return
        if actionName == QAccessibleActionInterface.pressAction():
            # After the answer: a press may take this button away.
            QTimer.singleShot(0, button, button.click)
        else:
            super().doAction(actionName)
