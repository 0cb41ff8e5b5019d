"""Reading aloud with Qt's mock engine in its own process: order, pause, repeat, sections, and every fault."""

import itertools
import sys
from collections.abc import Callable, Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from reader.speech import reading as reading_module
from reader.speech.engine import Speaker, best_locale, engines_in_order
from reader.speech.orders import ENGINE_FAILED, NO_ENGINE, NO_LANGUAGE, Answer, Manner, Order
from reader.speech.reading import LOUDEST, QUIETEST, ReadingAloud, State
from reader.speech.script import Script, ScriptWriter
from reader.speech.voice import Voice

MOCK = (sys.executable, "-m", "reader", "voice", "--engine", "mock")
Make = Callable[..., ReadingAloud]


def script_of(*sections: str, language: str = "en") -> Script:
    writer = ScriptWriter(language)
    for place, text in enumerate(sections):
        writer.begin_section()
        writer.add(text, place)
    return writer.script()


SCRIPT = script_of("One. Two.", "Three.", "Four.")


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[ReadingAloud] = []

    def make_(command: tuple[str, ...] = MOCK) -> ReadingAloud:
        reading = ReadingAloud(lambda: Voice(command), Manner())
        made.append(reading)
        return reading

    yield make_
    for reading in made:
        reading.stop()
        reading.close()


def _heard(reading: ReadingAloud) -> list[str]:
    heard: list[str] = []
    reading.sentenceBegun.connect(lambda sentence: heard.append(sentence.said))
    return heard


def test_every_sentence_in_order(qtbot: QtBot, make: Make) -> None:
    reading = make()
    heard = _heard(reading)
    with qtbot.waitSignal(reading.finished):
        reading.read(SCRIPT)
    assert heard == ["One.", "Two.", "Three.", "Four."]
    assert reading.state is State.SILENT


class OnlyEnglish(Voice):
    """A voice for English alone, which is done with each text at once."""

    def __init__(self) -> None:
        super().__init__(("true",))
        self._process.blockSignals(True)
        self.asked: list[tuple[str, str]] = []

    def say(self, order: Order) -> None:
        self.asked.append((order.text, order.language))
        fault = "" if order.language == "en" else NO_LANGUAGE
        QTimer.singleShot(0, self, lambda: self.answered.emit(Answer(order.number, fault)))

    def hush(self) -> None:
        """There is nothing to break off."""


def test_each_sentence_is_asked_for_in_its_own_language(qtbot: QtBot) -> None:
    writer = ScriptWriter("en")
    writer.add("One.", 0)
    writer.add("Dos.", 1, language="es")
    writer.add("Three.", 2)
    voice = OnlyEnglish()
    reading = ReadingAloud(lambda: voice, Manner())
    with qtbot.waitSignal(reading.finished):
        reading.read(writer.script())
    # Where there is no such voice, the page's own says it, so that the page is not cut short.
    assert voice.asked == [("One.", "en"), ("Dos.", "es"), ("Dos.", "en"), ("Three.", "en")]
    reading.close()


def test_a_page_in_a_language_without_a_voice_is_told(qtbot: QtBot) -> None:
    reading = ReadingAloud(OnlyEnglish, Manner())
    with qtbot.waitSignal(reading.troubled) as told:
        reading.read(script_of("Uno.", language="es"))
    assert told.args == [NO_LANGUAGE]
    reading.close()


def test_pause_and_go_on(qtbot: QtBot, make: Make) -> None:
    reading = make()
    heard = _heard(reading)
    reading.read(SCRIPT)
    qtbot.waitUntil(lambda: len(heard) == 2)
    reading.pause()
    assert reading.state is State.PAUSED
    qtbot.wait(400)
    assert len(heard) == 2
    with qtbot.waitSignal(reading.finished):
        reading.resume()
    assert heard == ["One.", "Two.", "Two.", "Three.", "Four."]


def test_repeat_and_sections(qtbot: QtBot, make: Make) -> None:
    reading = make()
    heard = _heard(reading)
    reading.read(SCRIPT)
    reading.next_section()
    reading.repeat()
    reading.previous_section()
    assert heard == ["One.", "Three.", "Three.", "One."]
    reading.next_section()
    reading.next_section()
    with qtbot.waitSignal(reading.finished):
        reading.next_section()
    assert reading.state is State.SILENT


def test_stop_is_final(qtbot: QtBot, make: Make) -> None:
    reading = make()
    heard = _heard(reading)
    reading.read(SCRIPT)
    reading.stop()
    qtbot.wait(400)
    assert heard == ["One."]
    assert reading.sentence is None


def test_volume_and_speed_have_limits_and_end_with_the_visit(make: Make) -> None:
    reading = make()
    for _ in range(30):
        reading.change_volume(1)
        reading.change_rate(1)
    assert reading.manner == Manner(0.8, LOUDEST)
    for _ in range(30):
        reading.change_volume(-1)
    assert reading.manner.volume == QUIETEST
    reading.begin_visit()
    assert reading.manner == Manner()


@pytest.mark.parametrize("command", [("/bin/false",), ("/no/such/program",)])
def test_a_voice_that_dies_is_said(qtbot: QtBot, make: Make, command: tuple[str, ...]) -> None:
    reading = make(command)
    with qtbot.waitSignal(reading.troubled) as told:
        reading.read(SCRIPT)
    assert told.args == [ENGINE_FAILED]
    assert reading.state is State.SILENT


def test_a_voice_that_hangs_is_said(qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "_START_MS", 200)
    reading = make(("/bin/sleep", "60"))
    with qtbot.waitSignal(reading.troubled) as told:
        reading.read(script_of("One."))
    assert told.args == [ENGINE_FAILED]


def test_a_language_without_a_voice_is_said(qtbot: QtBot, make: Make) -> None:
    reading = make()
    with qtbot.waitSignal(reading.troubled) as told:
        reading.read(script_of("Hola.", language="zz"))
    assert told.args == [NO_LANGUAGE]


def test_it_can_be_tried_again_after_a_fault(qtbot: QtBot, make: Make) -> None:
    reading = make()
    with qtbot.waitSignal(reading.troubled):
        reading.read(script_of("Hola.", language="zz"))
    with qtbot.waitSignal(reading.finished):
        reading.read(script_of("Hello."))


def test_no_engine_is_no_silence(qtbot: QtBot) -> None:
    speaker = Speaker(())
    answers: list[Answer] = []
    speaker.answered.connect(answers.append)
    speaker.obey(Order(7, "Hello.", "en"))
    assert answers == [Answer(7, NO_ENGINE)]


def test_the_nearest_region_is_chosen() -> None:
    assert best_locale(["es_ES", "es_MX", "en_GB"], "es") == "es_MX"
    assert best_locale(["en_ZA", "en_AU"], "en") == "en_AU"
    assert best_locale(["de_DE"], "es") == ""


@pytest.mark.parametrize(
    ("known", "order"),
    [
        (("sapi", "winrt", "mock"), ("winrt", "sapi")),
        (("mock", "flite", "speechd"), ("speechd", "flite")),
        (("newer", "sapi"), ("sapi", "newer")),
        (("mock",), ()),
    ],
)
def test_the_order_of_engines_is_fixed(known: tuple[str, ...], order: tuple[str, ...]) -> None:
    """Qt names them in another order at each start; the silent one is never offered."""
    for each in itertools.permutations(known):
        assert engines_in_order(each) == order


class Engine(QObject):
    """An engine as Qt offers it, which speaks some locales; "broken" has failed already."""

    stateChanged = Signal(object)  # noqa: N815 - Qt's names
    errorOccurred = Signal()  # noqa: N815
    speaks: ClassVar[dict[str, tuple[str, ...]]] = {}
    said: ClassVar[list[tuple[str, str, str]]] = []
    State, BoundaryHint = QTextToSpeech.State, QTextToSpeech.BoundaryHint

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name, self._locale = name, QLocale("en_US")

    def state(self) -> QTextToSpeech.State:
        return QTextToSpeech.State.Error if self._name == "broken" else QTextToSpeech.State.Ready

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(name) for name in self.speaks[self._name]]

    def locale(self) -> QLocale:
        return self._locale

    def setLocale(self, locale: QLocale) -> None:
        self._locale = locale

    def say(self, text: str) -> None:
        self.said.append((self._name, self._locale.name(), text))

    def stop(self, _hint: object) -> None: ...
    def setRate(self, _rate: float) -> None: ...
    def setVolume(self, _volume: float) -> None: ...


class TestTheEngineThatHasTheLanguage:
    @pytest.fixture
    def speaker(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Speaker:
        monkeypatch.setattr("reader.speech.engine.QTextToSpeech", Engine)
        monkeypatch.setattr(Engine, "speaks", {"winrt": ("en_US",), "sapi": ("en_GB", "es_MX"), "broken": ()})
        monkeypatch.setattr(Engine, "said", [])
        return Speaker(("winrt", "broken", "sapi"))

    def test_it_is_the_first_that_has_it(self, speaker: Speaker) -> None:
        answers: list[Answer] = []
        speaker.answered.connect(answers.append)
        for number, (text, language) in enumerate((("Hello.", "en"), ("Hola.", "es"), ("Bye.", "en"))):
            speaker.obey(Order(number, text, language))
        assert Engine.said == [
            ("winrt", "en_US", "Hello."),
            ("sapi", "es_MX", "Hola."),
            ("winrt", "en_US", "Bye."),
        ]
        winrt = speaker._open_engines["winrt"]
        speaker._open_engines["sapi"].stateChanged.emit(QTextToSpeech.State.Ready)  # it is not the one asked
        assert answers == []
        winrt.stateChanged.emit(QTextToSpeech.State.Ready)
        assert answers == [Answer(2, "")]

    def test_none_has_it(self, speaker: Speaker) -> None:
        answers: list[Answer] = []
        speaker.answered.connect(answers.append)
        speaker.obey(Order(1, "Ola.", "pt"))
        assert answers == [Answer(1, NO_LANGUAGE)]

    def test_the_only_one_has_failed(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("reader.speech.engine.QTextToSpeech", Engine)
        speaker, answers = Speaker(("broken",)), list[Answer]()
        speaker.answered.connect(answers.append)
        speaker.obey(Order(1, "Hello.", "en"))
        assert answers == [Answer(1, ENGINE_FAILED)]
