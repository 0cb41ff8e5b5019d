"""Reading a script aloud: which sentence is said now, and the ways to go on, back, slower, louder or stop."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from reader.speech.orders import ENGINE_FAILED, NO_LANGUAGE, Answer, Manner, Order
from reader.speech.script import Script, Utterance
from reader.speech.voice import Voice
from reader.texts.languages import SOURCE

RATE_STEP = 0.2
VOLUME_STEP = 0.1
QUIETEST, LOUDEST = 0.1, 1.0
SLOWEST, FASTEST = -0.8, 0.8
_START_MS = 12_000
_MS_A_SIGN = 250
"""An engine that needs longer than this for a sentence has died without a word."""


class State(Enum):
    """What the reading does now."""

    SILENT = "silent"
    READING = "reading"
    PAUSED = "paused"


class ReadingAloud(QObject):
    """Reads one script at a time. It never waits: every call returns at once."""

    stateChanged = Signal(State)
    sentenceBegun = Signal(Utterance)
    troubled = Signal(str)  # a fault's word, from orders.py
    finished = Signal()

    def __init__(
        self, make_voice: Callable[[], Voice], manner: Manner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make_voice = make_voice
        self._usual = self.manner = manner
        self._voice: Voice | None = None
        self._script = Script(SOURCE)
        self._index = 0
        self._number = 0
        self._asked = ""  # the language of the voice that was asked for
        self.state = State.SILENT
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._fail(ENGINE_FAILED))

    @property
    def sentence(self) -> Utterance | None:
        """The sentence being said, or the one to go on with after a pause."""
        if self.state is State.SILENT or self._index >= len(self._script.sentences):
            return None
        return self._script.sentences[self._index]

    def read(self, script: Script, index: int = 0) -> None:
        """Begin a script at a sentence."""
        self._hush()
        self._script = script
        self._say_at(index)

    def pause(self) -> None:
        """Be silent, and remember the sentence."""
        if self.state is State.READING:
            self._hush()
            self._set(State.PAUSED)

    def resume(self) -> None:
        """Go on with the sentence at which it was paused, from its beginning."""
        if self.state is State.PAUSED:
            self._say_at(self._index)

    def stop(self) -> None:
        """Be silent and forget the script."""
        self._hush()
        self._script = Script(SOURCE)
        self._index = 0
        self._set(State.SILENT)

    def repeat(self) -> None:
        """Say the present sentence again."""
        self._jump(self._index)

    def next_section(self) -> None:
        """Go to the next section; in the last one, stop."""
        start = self._script.section_after(self._index)
        if start is None:
            self._end()
        else:
            self._jump(start)

    def previous_section(self) -> None:
        """Go to the section before."""
        self._jump(self._script.section_before(self._index))

    def change_rate(self, steps: int) -> None:
        """Faster (positive) or slower, and say the sentence again that way."""
        rate = max(SLOWEST, min(FASTEST, round(self.manner.rate + steps * RATE_STEP, 2)))
        self._change(replace(self.manner, rate=rate))

    def change_volume(self, steps: int) -> None:
        """Louder (positive) or quieter, and say the sentence again that way."""
        volume = max(QUIETEST, min(LOUDEST, round(self.manner.volume + steps * VOLUME_STEP, 2)))
        self._change(replace(self.manner, volume=volume))

    def begin_visit(self) -> None:
        """Silence, nothing kept, speed and volume as the clinic set them."""
        self.stop()
        self.manner = self._usual

    def close(self) -> None:
        """Let the engine go."""
        if self._voice is not None:
            self._voice.close()
            self._voice.deleteLater()
            self._voice = None

    def _change(self, manner: Manner) -> None:
        self.manner = manner
        if self.state is State.READING:
            self._jump(self._index)

    def _jump(self, index: int) -> None:
        if self.state is not State.SILENT:
            self._hush()
            self._say_at(index)

    def _say_at(self, index: int) -> None:
        self._index = index
        if index >= len(self._script.sentences):
            self._end()
            return
        sentence = self._script.sentences[index]
        self._set(State.READING)
        self.sentenceBegun.emit(sentence)
        self._order(sentence, sentence.language)

    def _order(self, sentence: Utterance, language: str) -> None:
        self._number += 1
        self._asked = language
        self._patience.start(_START_MS + _MS_A_SIGN * len(sentence.said))
        self._open_voice().say(Order(self._number, sentence.said, language, self.manner))

    def _open_voice(self) -> Voice:
        if self._voice is None:
            self._voice = self._make_voice()
            self._voice.setParent(self)
            self._voice.answered.connect(self._on_answer)
        return self._voice

    def _on_answer(self, answer: Answer) -> None:
        if answer.number != self._number or self.state is not State.READING:
            return  # of a text that was broken off
        if answer.fault == NO_LANGUAGE and self._asked != self._script.language:
            # A line in another language: better in the page's own voice than the page cut short.
            self._order(self._script.sentences[self._index], self._script.language)
        elif answer.fault:
            self._fail(answer.fault)
        else:
            self._say_at(self._index + 1)

    def _end(self) -> None:
        self.stop()
        self.finished.emit()

    def _fail(self, fault: str) -> None:
        self.stop()
        self.close()  # so that the next press starts a new engine
        self.troubled.emit(fault)

    def _hush(self) -> None:
        self._patience.stop()
        if self._voice is not None:
            self._voice.hush()

    def _set(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.stateChanged.emit(state)
