"""When something went wrong: a calm page with the helpline, and a new visit by itself a little later."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader import crash
from reader.clinic.model import HelplinePanel as PanelNumbers
from reader.exit_codes import ExitCode
from reader.kiosk.layers import Layer
from reader.ui.access.layers import layers_of
from reader.ui.language.words import tr, tr_n
from reader.ui.look.look import Look
from reader.ui.look.looks import Looks
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import button, label
from reader.ui.widgets.on_hills import OnHills
from reader.ui.widgets.whole_page import WholePage

SECONDS = 8
"""How long the page stays before a new visit starts by itself."""


class CrashPage(WholePage):
    """Says what happened in plain words, counts down, and can be ended sooner by its one button."""

    startOverRequest = Signal()

    def __init__(
        self, parent: QWidget, looks: Looks, look: Look, numbers: PanelNumbers, seconds: int = SECONDS
    ) -> None:
        super().__init__(parent, looks, look, numbers)
        self.setAccessibleName(tr("Something went wrong"))
        self._left = seconds
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.show()

    def make_bar(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("topbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(self.look.margin, 12, self.look.margin, 14)
        mark = label("", wrap=False)
        mark.setPixmap(self._looks.mark(self.look))
        row.addWidget(mark)
        row.addStretch(1)
        return bar

    def make_content(self) -> QWidget:
        screen = Screen(self.look, tr("Something went wrong"))
        ground = OnHills(self.look)
        card = ground.card()
        card.setSpacing(12)
        for text, role in (
            (tr("Something went wrong."), "h1"),
            (tr("We are starting over. You did nothing wrong, and nothing you read is kept."), "body"),
            (tr("You can still call the helpline on this screen."), "body"),
        ):
            card.addWidget(label(text, role))
        self._count = label(self._count_words(), "small", "quiet")
        card.addWidget(self._count)
        self._now = button(tr("Start over now"), self.look, self._start_over, kind="primary")
        card.addWidget(self._now, 0, Qt.AlignmentFlag.AlignLeft)
        screen.fill(ground)
        return screen

    def first_focus(self) -> QWidget:
        return self._now

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()  # a closed window starts nothing

    def _count_words(self) -> str:
        return tr_n(
            "The first page opens in {count} second.",
            "The first page opens in {count} seconds.",
            self._left,
        )

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._start_over()
        else:
            self._count.setText(self._count_words())

    def _start_over(self) -> None:
        self._timer.stop()
        self.startOverRequest.emit()


class CrashGuard(QObject):
    """Turns an uncaught exception into the calm page; too many of them end the program for good.

    `look` and `numbers` are asked for at the moment they are needed. Connect `startOverRequest` to what
    drops the visit and shows the first page, and `endRequest` to `QCoreApplication.exit`.
    """

    startOverRequest = Signal()
    endRequest = Signal(int)

    def __init__(
        self,
        window: QWidget,
        looks: Looks,
        look: Callable[[], Look],
        numbers: Callable[[], PanelNumbers],
        clock: Callable[[], float] = time.monotonic,
        seconds: int = SECONDS,
    ) -> None:
        super().__init__(window)
        self._layers = layers_of(window)
        self._window = window
        self._looks = looks
        self._look = look
        self._numbers = numbers
        self._clock = clock
        self._seconds = seconds
        self._repeats = crash.Repeats()
        self.page: CrashPage | None = None

    def install(self, reports: Path | None) -> None:
        """Take over uncaught exceptions from now on; their reports go to the folder `reports`."""
        crash.install(reports, self.on_crash)

    def on_crash(self) -> None:
        """Show the page, or end. What else fails while the page is shown belongs to the same crash."""
        if self.page is not None:
            return
        if self._repeats.add(self._clock()):
            self.endRequest.emit(int(ExitCode.FATAL))
        self.page = CrashPage(self._window, self._looks, self._look(), self._numbers(), self._seconds)
        self.page.startOverRequest.connect(self._start_over)
        if self._layers is not None:
            self._layers.put(Layer.CRASH, self.page)

    def _start_over(self) -> None:
        page, self.page = self.page, None
        # Uncovered only after the new visit is there: nothing of the old one is seen again.
        self.startOverRequest.emit()
        if page is not None:
            if self._layers is not None:
                self._layers.take(page)
            page.hide()
            page.deleteLater()
