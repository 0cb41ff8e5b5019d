"""The bar that steers reading aloud: stop, pause, parts; speed and sound one press away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from reader.speech.reading import State
from reader.ui.access.told import SKIPPED
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, set_icon


class ListenBar(QFrame):
    """Stands below the page while it is read. Emits what was asked for."""

    asked = Signal(str)  # stop, pause, resume, previous, next, repeat, slower, faster, quieter or louder

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("listenbar")
        self.setAccessibleName(tr("Reading aloud"))
        self.setProperty(SKIPPED, True)
        self._look = look
        box = QVBoxLayout(self)
        box.setContentsMargins(look.margin, 6, look.margin, 6)
        box.setSpacing(6)
        gap = 10 if look.is_kiosk_scale else 8
        row, self._more = FlowBox(gap), FlowBox(gap)
        row.add(self._button("stop", tr("Stop"), "close", "primary"))
        self._pause = self._button("pause", tr("Pause"), "pause")
        row.add(self._pause)
        row.add(self._button("previous", tr("Part before"), "prev"))
        row.add(self._button("next", tr("Next part"), "next"))
        self._turn = button(tr("Speed and sound"), look, self._show_more, "speaker", place="bar")
        self._turn.setCheckable(True)
        row.add(self._turn)
        row.add(label(tr("Others can hear this."), "small", "quiet", wrap=False))
        for ask, words, icon in (
            ("repeat", tr("Repeat"), "refresh"),
            ("slower", tr("Slower"), "minus"),
            ("faster", tr("Faster"), "plus"),
            ("quieter", tr("Quieter"), "down"),
            ("louder", tr("Louder"), "up"),
        ):
            self._more.add(self._button(ask, words, icon))
        box.addWidget(row)
        box.addWidget(self._more)
        self._more.hide()

    def _show_more(self) -> None:
        self._more.setVisible(self._turn.isChecked())

    def show_state(self, state: State) -> None:
        """Offer to pause while reading, and to go on while paused."""
        paused = state is State.PAUSED
        words = tr("Go on") if paused else tr("Pause")
        self._pause.setText(words)
        set_icon(self._pause, self._look, "speaker" if paused else "pause", "ink", self._look.bar_px("icon"))

    def _button(self, ask: str, words: str, icon: str, kind: str = "plain") -> QPushButton:
        press = self._toggle if ask == "pause" else partial(self.asked.emit, ask)
        return button(words, self._look, press, icon, kind, place="bar")

    def _toggle(self) -> None:
        self.asked.emit("pause" if self._pause.text() == tr("Pause") else "resume")
