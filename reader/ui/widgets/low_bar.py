"""What the bars share, and the bar at the foot of a high screen: how the guide looks, and Hide."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from reader.kiosk.policy import Permit, Policy
from reader.navigation.changes import GrowText, LookChange, NextTheme, ShrinkText
from reader.navigation.visit import TEXT_SIZES, Visit
from reader.ui.access.layers import ALWAYS
from reader.ui.access.requests import Act
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import button
from reader.ui.widgets.language_segment import LanguageSegment


class LookControls(QWidget):
    """Text size and contrast, side by side."""

    requested = Signal(object)  # Request

    def __init__(self, look: Look, visit: Visit, policy: Policy) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        smaller = self._button("A–", tr("Smaller text"), look, ShrinkText())
        smaller.setEnabled(any(s < visit.text_size and policy.allows_text_size(s) for s in TEXT_SIZES))
        larger = self._button("A+", tr("Larger text"), look, GrowText())
        larger.setEnabled(any(s > visit.text_size and policy.allows_text_size(s) for s in TEXT_SIZES))
        shown = [smaller, larger]
        if policy.allows(Permit.CHANGE_THEME):
            press = partial(self._ask, NextTheme())
            shown.append(button(tr("Contrast"), look, press, "contrast", place="bar"))
        for each in shown:
            row.addWidget(each)

    def _button(self, text: str, name: str, look: Look, change: LookChange) -> QPushButton:
        made = button(text, look, partial(self._ask, change), place="bar")
        made.setAccessibleName(f"{text} {name}")
        made.setToolTip(name)
        return made

    def _ask(self, change: LookChange) -> None:
        self.requested.emit(change)


def hide_button(look: Look, on_press: Callable[[], object]) -> QPushButton:
    """The button that hides the screen: always the last on the right, and never out of reach."""
    made = button(tr("Hide my screen"), look, on_press, "hide", kind="hide", place="bar")
    made.setProperty(ALWAYS, True)
    return made


def bar_letters(look: Look) -> str:
    """The style of a bar whose words have the usual size, as larger ones would be cut."""
    usual = look.usual_px("button")
    return f"QPushButton {{ font-size: {usual}px; }} QLabel {{ font-size: {usual}px; }}"


class LowBar(QFrame):
    """The look controls and the Hide button of a high screen, where a seated person reaches them."""

    requested = Signal(object)  # Request

    def __init__(self, look: Look, visit: Visit, policy: Policy, languages: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.setObjectName("lowbar")
        self._look = look
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(look.margin, 14, look.margin, 12)
        self._rows.setSpacing(12)
        controls = LookControls(look, visit, policy)
        controls.requested.connect(self.requested)
        self._rows.addWidget(controls, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        rest = QHBoxLayout()
        if len(languages) > 1:
            segment = LanguageSegment(look, visit, languages)
            segment.requested.connect(self.requested)
            rest.addWidget(segment)
            rest.addStretch(1)
        if policy.allows(Permit.HIDE_SCREEN):
            rest.addWidget(hide_button(look, lambda: self.requested.emit(Act.HIDE_SCREEN)))
        self._rows.addLayout(rest)

    def fit(self, width: int) -> None:
        """Take a second row when one is too narrow for all of it."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # without the stylesheet's letters its width says nothing
        if self.styleSheet():
            self.setStyleSheet("")
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight)
        self._rows.invalidate()
        if self._rows.totalMinimumSize().width() > width:
            self._rows.setDirection(QBoxLayout.Direction.TopToBottom)
        if self._rows.totalMinimumSize().width() > width:
            self.setStyleSheet(bar_letters(self._look))
            self._rows.invalidate()
        self.setFixedHeight(self._rows.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        # The bar takes a second row to fit its window; it must not hold the window open.
        return QSize(0, self._rows.minimumSize().height())
