"""Joins the voice to the window: reads the screen shown, marks what is said, stops at any press."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.clinic.model import SpeechSettings
from reader.speech.orders import Manner
from reader.speech.reading import ReadingAloud, State
from reader.speech.script import Utterance
from reader.speech.voice import Voice
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen

if TYPE_CHECKING:
    from reader.ui.aloud.gather import Reading
    from reader.ui.aloud.listen_bar import ListenBar
    from reader.ui.aloud.marking import Marker

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class AloudControl(QObject):
    """Reads one screen at a time; nothing is read once that screen is gone."""

    troubled = Signal(str)  # a fault's word
    activity = Signal()  # a sentence began: someone is listening

    def __init__(self, settings: SpeechSettings, parent: QObject) -> None:
        super().__init__(parent)
        manner = Manner(settings.rate, settings.volume / 100)
        self.make_voice: Callable[[], Voice] = Voice
        self.reading = ReadingAloud(lambda: self.make_voice(), manner, self)
        self.reading.sentenceBegun.connect(self._on_sentence)
        self.reading.stateChanged.connect(self._on_state)
        self.reading.troubled.connect(self.troubled)
        self._screen: Screen | None = None
        self.parts: tuple[QWidget, ...] = ()
        self._look: Look | None = None
        self._language = ""
        self._gathered: Reading | None = None
        self._marker: Marker | None = None
        self._bar: ListenBar | None = None

    def attach(self, screen: Screen, parts: tuple[QWidget, ...], look: Look, language: str) -> None:
        """From now on `parts` are read one after the other; this screen is in one of them."""
        self.detach()
        self._screen, self.parts, self._look, self._language = screen, parts, look, language

    def detach(self) -> None:
        """Be silent: the screen is going away."""
        self.reading.stop()
        self._screen, self.parts = None, ()

    def toggle(self) -> None:
        """Read the screen from its top, or stop."""
        if self.reading.state is not State.SILENT:
            self.reading.stop()
            return
        if self._screen is None or self._look is None:
            return
        from reader.ui.aloud.gather import gather  # no start waits for what reads aloud
        from reader.ui.aloud.marking import Marker

        self._gathered = gather(self.parts, self._language)
        self._marker = Marker(self._screen, self._look)
        self.reading.read(self._gathered.script)

    def close(self) -> None:
        """Let the engine go."""
        self.detach()
        self.reading.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Watches only while something is read. The bar's own buttons steer; any other press is for silence.
        if event.type() in _PRESSES and isinstance(watched, QWidget) and not self._steers(watched, event):
            self.reading.stop()
        return False

    def _steers(self, pressed: QWidget, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in _MODIFIERS:
            return True
        return self._bar is not None and (self._bar is pressed or self._bar.isAncestorOf(pressed))

    def _on_sentence(self, sentence: Utterance) -> None:
        if self._gathered is not None and self._marker is not None:
            self._marker.mark(self._gathered.places[sentence.place], sentence)
        self.activity.emit()

    def _on_state(self, state: State) -> None:
        application = QApplication.instance()
        assert application is not None
        if state is State.SILENT:
            application.removeEventFilter(self)
            self._take_down()
        elif self._bar is None and self._screen is not None and self._look is not None:
            from reader.ui.aloud.listen_bar import ListenBar

            self._bar = ListenBar(self._look)
            self._bar.asked.connect(self._on_asked)
            self._screen.set_listen_bar(self._bar)
            application.installEventFilter(self)
        if self._bar is not None:
            self._bar.show_state(state)

    def _take_down(self) -> None:
        if self._marker is not None:
            self._marker.clear()
        if self._bar is not None and self._screen is not None:
            self._screen.set_listen_bar(None)
        self._bar = self._marker = self._gathered = None

    def _on_asked(self, what: str) -> None:
        reading = self.reading
        asks: dict[str, Callable[[], None]] = {
            "pause": reading.pause,
            "resume": reading.resume,
            "repeat": reading.repeat,
            "previous": reading.previous_section,
            "next": reading.next_section,
            "slower": lambda: reading.change_rate(-1),
            "faster": lambda: reading.change_rate(1),
            "quieter": lambda: reading.change_volume(-1),
            "louder": lambda: reading.change_volume(1),
            "stop": reading.stop,
        }
        asks[what]()
