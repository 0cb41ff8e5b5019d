"""The voice's own process: owns the system's speech engine, takes orders on its input, answers on its output.

A process, because starting QTextToSpeech waits for the system's speech service without a limit; a service
that hangs, or an engine that crashes, must not take the window with it.
"""

import os
import sys
import threading
import time
from collections.abc import Sequence

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
# Of those that one system has, the one with more and better voices first: Windows 10's own before the older
# SAPI, speech-dispatcher before flite, which speaks English only.
_ENGINES = ("winrt", "sapi", "darwin", "macos", "speechd", "flite")
_REGIONS = ("US", "MX", "419", "ES")
"""Whose voices are taken first: those that people in the United States are used to."""


def serve(engine: str = "") -> int:
    """Take orders until the input closes. `engine` names a Qt engine; empty means the system's own."""
    end_with_parent()
    application = QCoreApplication.instance() or QCoreApplication(["waymark-voice"])
    speaker = Speaker((engine,) if engine else engines_in_order(QTextToSpeech.availableEngines()))
    speaker.answered.connect(_write)
    ears = _Ears()
    ears.closed.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    ears.heard.connect(speaker.obey, Qt.ConnectionType.QueuedConnection)
    ears.start()
    return application.exec()


class Speaker(QObject):
    """Says one text at a time with a Qt engine."""

    answered = Signal(Answer)

    def __init__(self, engines: Sequence[str]) -> None:
        """`engines` are Qt's names, the preferred one first; what one cannot speak, the next one may."""
        super().__init__()
        self._names = tuple(engines)
        self._open_engines: dict[str, QTextToSpeech] = {}
        self._speaking: QTextToSpeech | None = None
        self._number: int | None = None

    def obey(self, order: Order) -> None:
        """Say a text, or be silent."""
        self._number = None
        for engine in self._open_engines.values():
            engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        if order.text:
            self._number = order.number
            if fault := self._say(order):
                self._answer(fault)

    def _say(self, order: Order) -> str:
        fault = NO_ENGINE
        for name in self._names:
            engine = self._opened(name)
            if engine.state() is QTextToSpeech.State.Error:
                fault = ENGINE_FAILED if fault == NO_ENGINE else fault
                continue
            locale = best_locale([each.name() for each in engine.availableLocales()], order.language)
            if not locale:
                fault = NO_LANGUAGE
                continue
            if engine.locale().name() != locale:
                engine.setLocale(QLocale(locale))
            engine.setRate(order.manner.rate)
            engine.setVolume(order.manner.volume)
            self._speaking = engine
            engine.say(order.text)
            return ""
        return fault

    def _opened(self, name: str) -> QTextToSpeech:
        """An engine, started the first time it is needed."""
        if name not in self._open_engines:
            engine = self._open_engines[name] = QTextToSpeech(name, self)
            engine.stateChanged.connect(lambda state: self._on_state(engine, state))
            engine.errorOccurred.connect(lambda *_: self._on_state(engine, QTextToSpeech.State.Error))
        return self._open_engines[name]

    def _on_state(self, engine: QTextToSpeech, state: QTextToSpeech.State) -> None:
        if engine is not self._speaking:
            return  # another one that was only asked what it can speak
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

    heard = Signal(Order)
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


def engines_in_order(known: Sequence[str]) -> tuple[str, ...]:
    """The engines that make sound, the best first: Qt names them in another order at each start."""
    heard = [name for name in known if name not in _SILENT_ENGINES]
    rank = {name: place for place, name in enumerate(_ENGINES)}
    return tuple(sorted(heard, key=lambda name: (rank.get(name, len(rank)), name)))


def _write(answer: Answer) -> None:
    sys.stdout.buffer.write(answer_line(answer))
    sys.stdout.buffer.flush()
