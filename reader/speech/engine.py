"""The voice's own process: owns the system's speech engine, takes orders on its input, answers on its output.

A process, because starting QTextToSpeech waits for the system's speech service without a limit; a service
that hangs, or an engine that crashes, must not take the window with it.
"""

import os
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from reader.processes import end_with_parent
from reader.speech.orders import (
    ENGINE_FAILED,
    NO_ENGINE,
    NO_LANGUAGE,
    Answer,
    Order,
    answer_line,
    read_order,
)

_GOODBYE = 0.5
"""Seconds the engine has to end by itself once the window is gone."""
# The mock engine makes no sound: offering it would be silence sold as speech.
_SILENT_ENGINES = frozenset({"mock"})
_REGIONS = ("US", "MX", "419", "ES")
"""Whose voices are taken first: those that people in the United States are used to."""


def serve(engine: str = "") -> int:
    """Take orders until the input closes. `engine` names a Qt engine; empty means the system's own."""
    end_with_parent()
    application = QCoreApplication.instance() or QCoreApplication(["waymark-voice"])
    speaker = Speaker(engine or _system_engine())
    speaker.answered.connect(_write)
    ears = _Ears()
    ears.closed.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    ears.heard.connect(speaker.obey, Qt.ConnectionType.QueuedConnection)
    ears.start()
    return application.exec()


class Speaker(QObject):
    """Says one text at a time with a Qt engine."""

    answered = Signal(object)  # Answer

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._name = engine
        self._engine: QTextToSpeech | None = None
        self._number: int | None = None

    def obey(self, order: Order) -> None:
        """Say a text, or be silent."""
        self._number = None
        if self._engine is not None:
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        if order.text:
            self._number = order.number
            if fault := self._say(order):
                self._answer(fault)

    def _say(self, order: Order) -> str:
        engine = self._engine or self._open()
        if engine is None:
            return NO_ENGINE
        if engine.state() is QTextToSpeech.State.Error:
            return ENGINE_FAILED
        locale = best_locale([each.name() for each in engine.availableLocales()], order.language)
        if not locale:
            return NO_LANGUAGE
        if engine.locale().name() != locale:
            engine.setLocale(QLocale(locale))
        engine.setRate(order.manner.rate)
        engine.setVolume(order.manner.volume)
        engine.say(order.text)
        return ""

    def _open(self) -> QTextToSpeech | None:
        if not self._name:
            return None
        self._engine = QTextToSpeech(self._name, self)
        self._engine.stateChanged.connect(self._on_state)
        self._engine.errorOccurred.connect(lambda *_: self._answer(ENGINE_FAILED))
        return self._engine

    def _on_state(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Ready:
            self._answer("")
        elif state is QTextToSpeech.State.Error:
            self._answer(ENGINE_FAILED)

    def _answer(self, fault: str) -> None:
        if self._number is not None:
            number, self._number = self._number, None
            self.answered.emit(Answer(number, fault))


class _Ears(QObject):
    """Reads orders in a thread, because reading waits."""

    heard = Signal(object)  # Order
    closed = Signal()

    def start(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            try:
                self.heard.emit(read_order(line))
            except ValueError:
                continue  # half a line of a window that is going away
        self.closed.emit()
        time.sleep(_GOODBYE)
        os._exit(0)  # the window is gone, and the engine hangs: nobody else would end it


def best_locale(known: list[str], language: str) -> str:
    """The locale to speak `language` with: as in the United States first, else any region; empty for none."""
    wanted = [name for name in (f"{language}_{region}" for region in _REGIONS) if name in known]
    return next(iter(wanted or sorted(name for name in known if name.partition("_")[0] == language)), "")


def _system_engine() -> str:
    return next((name for name in QTextToSpeech.availableEngines() if name not in _SILENT_ENGINES), "")


def _write(answer: Answer) -> None:
    sys.stdout.buffer.write(answer_line(answer))
    sys.stdout.buffer.flush()
