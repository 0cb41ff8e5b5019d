"""The one bar at the foot of a high screen, in reach of a seated person: this page, the look, and Hide."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from reader.kiosk.policy import Permit, Policy
from reader.navigation.changes import AnyRequest, NextTheme
from reader.navigation.location import Display
from reader.ui.access.layers import ALWAYS
from reader.ui.access.requests import Act, Go, Request
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.bars import LISTENS
from reader.ui.widgets.basics import let_go
from reader.ui.widgets.spine import Spine
from reader.ui.widgets.stacked import StackedButton, faces

HEIGHT = 112
_SIDE, _LEAST_SIDE = 14, 4


class Dock(QFrame):
    """What the window always offers, and in its middle the spine of the page shown."""

    requested = Signal(AnyRequest)

    def __init__(self, look: Look, policy: Policy) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._look = look
        self._spine: Spine | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._row.setSpacing(4)
        self._listen = self._add(tr("Listen"), "speaker", Act.LISTEN)
        self._listen.setProperty(LISTENS, True)
        self._gives_way: list[StackedButton] = []
        self._add(tr("Text"), "text", Go(Display()))
        if policy.allows(Permit.CHANGE_THEME):
            self._gives_way.append(self._add(tr("Colors"), "contrast", NextTheme()))
        if policy.allows(Permit.START_OVER):
            self._add(tr("Start over"), "refresh", Act.START_OVER)
        self._place = self._row.count()
        self._hide: StackedButton | None = None
        if policy.allows(Permit.HIDE_SCREEN):
            self._hide = self._add(tr("Hide my screen"), "hide", Act.HIDE_SCREEN, "hide")
            self._hide.setAccessibleName(tr("Hide my screen"))
            self._hide.setProperty(ALWAYS, True)
        self.setFixedHeight(HEIGHT)

    def hold(self, spine: Spine | None, listens: bool) -> None:
        """Take in the spine of the page that is shown now, instead of the one before."""
        if self._spine is not None:
            self._row.removeWidget(self._spine)
            let_go(self._spine)
        self._spine = spine
        self._listen.setVisible(listens)
        if spine is not None:
            self._row.insertWidget(self._place, spine, spine.action_count)  # each as wide as the others
            spine.changed.connect(self.fit)
            spine.show()
        self.fit()

    def show_spine(self, shows: bool) -> None:
        """Whether the page is there that the spine belongs to: a question may stand in its place."""
        if self._spine is not None:
            self._spine.setVisible(shows)

    def fit(self) -> None:
        """Have all of it whole in the width there is."""
        if not self._fits(True):
            self._fits(False)

    def _fits(self, has_place: bool) -> bool:
        """Give way until all of it is whole; `has_place` is whether the spine says its place."""
        mine = self.findChildren(StackedButton)
        side = _SIDE if has_place else _LEAST_SIDE
        self._row.setContentsMargins(side, 0, side, 0)
        if self._spine is not None:
            self._spine.show_place(has_place)
        for each in self._gives_way:
            each.show()
        if self._hide is not None:
            self._hide.setText(tr("Hide my screen"))
        for face in faces(self._look):
            for step in (None, *self._gives_way, self._hide):
                if step is not None and step is self._hide:
                    self._hide.setText(tr("Hide"))
                elif step is not None and face.letters > self._look.usual_px("small"):
                    step.hide()  # its page, one press away, has the same
                for each in mine:
                    each.wear(face)
                if self._spine is not None:
                    self._spine.wear(face, flat=False)
                self._row.invalidate()
                needed = self._row.totalMinimumSize()
                if needed.width() <= self.width() and needed.height() <= HEIGHT:
                    return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)  # the dock gives way; it must not hold the window open

    def _add(self, text: str, icon: str, request: Request, kind: str = "stack") -> StackedButton:
        made = StackedButton(text, self._look, partial(self.requested.emit, request), icon, kind)
        self._row.addWidget(made, 0 if kind == "hide" else 1)
        return made
