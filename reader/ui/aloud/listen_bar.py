"""The bar that steers reading aloud: pause, repeat, sections, speed, volume, stop."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from reader.speech.reading import State
from reader.ui.access.told import SKIPPED
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, set_icon


class ListenBar(QFrame):
    """Stands in place of the page bar while a page is read. Emits what was asked for."""

    asked = Signal(str)  # pause, resume, repeat, previous, next, slower, faster, quieter, louder or stop

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("listenbar")
        self.setAccessibleName(tr("Reading aloud"))
        self.setProperty(SKIPPED, True)
        self._look = look
        box = QVBoxLayout(self)
        pad = 10 if look.is_kiosk_scale else 5
        box.setContentsMargins(look.margin, pad + 2, look.margin, pad)
        row = FlowBox(gap=10 if look.is_kiosk_scale else 8)
        self._pause = self._button("pause", tr("Pause"), "pause")
        row.add(self._pause)
        for ask, words, icon in (
            ("repeat", tr("Repeat"), "refresh"),
            ("previous", tr("Previous section"), "prev"),
            ("next", tr("Next section"), "next"),
            ("slower", tr("Slower"), "minus"),
            ("faster", tr("Faster"), "plus"),
            ("quieter", tr("Quieter"), "down"),
            ("louder", tr("Louder"), "up"),
            ("stop", tr("Stop"), "close"),
        ):
            row.add(self._button(ask, words, icon))
        row.add(label(tr("Others can hear this."), "small", "quiet", wrap=False))
        box.addWidget(row)

    def show_state(self, state: State) -> None:
        """Offer to pause while reading, and to go on while paused."""
        paused = state is State.PAUSED
        words = tr("Go on") if paused else tr("Pause")
        self._pause.setText(words)
        set_icon(self._pause, self._look, "speaker" if paused else "pause", "ink", self._look.bar_px("icon"))

    def _button(self, ask: str, words: str, icon: str) -> QPushButton:
        press = self._toggle if ask == "pause" else partial(self.asked.emit, ask)
        return button(words, self._look, press, icon, place="bar")

    def _toggle(self) -> None:
        self.asked.emit("pause" if self._pause.text() == tr("Pause") else "resume")
