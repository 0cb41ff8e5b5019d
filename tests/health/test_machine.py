"""What screen, voices and printers mean for readers, from values, without Qt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clinic.model import SettingsRead
from reader.clinic.reading import interpret
from reader.health.finding import Finding, Verdict
from reader.health.machine import (
    Machine,
    PrinterFound,
    ScreenFound,
    machine_findings,
    machine_from,
    machine_text,
    printers_finding,
    screen_finding,
    voices_finding,
)
from reader.texts.sentence import said

# 16 pixels of capital at 100 %; a picture 1920 mm wide has one pixel a millimetre.
SCREEN = ScreenFound(1920, 1080, 0, ((100, 16.0), (125, 20.0), (150, 24.0), (200, 32.0)))


def clinic(text: str = "") -> SettingsRead:
    return interpret(text, Path("clinic.toml"))


def screen(text: str, found: ScreenFound = SCREEN) -> Finding:
    return screen_finding(clinic(text), Machine(screens=(found,)))


def kiosk(width: int, size: int = 100) -> str:
    return f'mode = "kiosk"\n[screen]\nwidth_mm = {width}\ntext_size = {size}\n'


class TestLetters:
    @pytest.mark.parametrize(
        ("width", "size", "verdict"),
        [
            (577, 100, Verdict.FINE),  # 16 px × 577 / 1920 = 4.81 mm
            (575, 100, Verdict.WRONG),  # 4.79 mm
            (527, 100, Verdict.WRONG),  # a screen of 23.8 inches
            (527, 125, Verdict.FINE),
            (1210, 100, Verdict.FINE),  # a television of 55 inches
        ],
    )
    def test_the_least_height_of_a_capital(self, width: int, size: int, verdict: Verdict) -> None:
        assert screen(kiosk(width, size)).verdict is verdict

    def test_the_smallest_size_that_helps_is_named(self) -> None:
        assert "Set screen.text_size to 125." in screen(kiosk(527)).detail
        assert "Set screen.text_size to 200." in screen(kiosk(300)).detail
        assert "larger one" in screen(kiosk(150)).detail

    def test_a_kiosk_that_was_not_measured(self) -> None:
        found = ScreenFound(1920, 1080, 527, SCREEN.capitals)
        finding = screen('mode = "kiosk"\n', found)
        assert finding.verdict is Verdict.CHECK
        assert "527 mm" in finding.detail

    def test_a_staff_computer_is_not_judged(self) -> None:
        assert screen("").verdict is Verdict.FINE
        assert screen("[screen]\nwidth_mm = 300\n").verdict is Verdict.FINE

    @pytest.mark.parametrize("width", [1, 60, 5000])
    def test_a_width_that_cannot_be(self, width: int) -> None:
        assert screen(kiosk(width)).verdict is Verdict.CHECK

    def test_a_screen_too_small_for_the_window(self) -> None:
        assert screen("", ScreenFound(640, 480, 0, ())).verdict is Verdict.WRONG

    def test_no_screen(self) -> None:
        finding = screen_finding(clinic(), Machine(no_screen=said("There is no screen.")))
        assert (finding.verdict, finding.detail) == (Verdict.CHECK, "There is no screen.")


class TestVoices:
    def test_an_engine(self) -> None:
        assert voices_finding(clinic(), Machine(engines=("speechd",))).verdict is Verdict.FINE

    @pytest.mark.parametrize(
        "machine", [Machine(), Machine(engines=("speechd",), is_speech_service_missing=True)]
    )
    def test_none_says_what_to_install(self, machine: Machine) -> None:
        finding = voices_finding(clinic(), machine)
        assert finding.verdict is Verdict.CHECK
        assert "apt-get install speech-dispatcher" in finding.detail

    def test_turned_off(self) -> None:
        assert voices_finding(clinic("[speech]\noffered = false\n"), Machine()).verdict is Verdict.FINE


def not_ready(fault: str, reason: str = "") -> PrinterFound:
    return PrinterFound("Jane's", True, ("letter",), "", fault, reason)


class TestPrinters:
    @pytest.mark.parametrize(
        ("text", "found", "verdict", "words"),
        [
            ("", (), Verdict.CHECK, "There is none"),
            ("", (PrinterFound("Jane's", False, ("letter",)),), Verdict.FINE, "letter"),
            ("", (PrinterFound("Jane's", False, ()), PrinterFound("A", False, ())), Verdict.CHECK, "default"),
            ("", (PrinterFound("Jane's", True, None),), Verdict.CHECK, "does not say"),
            ("", (not_ready("paused"),), Verdict.CHECK, "is paused"),
            ("", (not_ready("not known"),), Verdict.CHECK, "not known"),
            ("", (not_ready("other", "fuser-error"),), Verdict.CHECK, "fuser-error"),
            ('printer = "Front desk"', (PrinterFound("a", False, (), "Front desk"),), Verdict.CHECK, "paper"),
            ("", (PrinterFound("Jane's", True, ("letter",)),), Verdict.FINE, "letter"),
            ("", (PrinterFound("Jane's", True, ("a4",)),), Verdict.CHECK, "printing.paper"),
            ('paper = "a4"', (PrinterFound("Jane's", True, ("a4",)),), Verdict.FINE, "a4"),
            ('printer = "Desk"', (PrinterFound("Jane's", True, ("letter",)),), Verdict.CHECK, "not among"),
            ('printer = "Desk"', (PrinterFound("Desk", False, ("letter",)),), Verdict.FINE, "letter"),
        ],
    )
    def test_paper(self, text: str, found: tuple[PrinterFound, ...], verdict: Verdict, words: str) -> None:
        finding = printers_finding(clinic(f"[printing]\n{text}\n"), found)
        assert finding.verdict is verdict
        assert words in finding.detail
        assert "Jane" not in finding.what + finding.detail

    def test_a_print_system_that_does_not_answer(self) -> None:
        silent = Machine(printers=(), is_print_system_silent=True)
        finding = machine_findings(clinic(), silent)[-1]
        assert (finding.id, finding.verdict) == ("printers", Verdict.CHECK)
        assert finding.detail.startswith("The print system does not answer.")

    def test_printers_that_were_not_asked_for(self) -> None:
        assert [each.id for each in machine_findings(clinic(), Machine())] == ["screen", "voices"]
        found = machine_findings(clinic(), Machine(printers=()))
        assert [each.id for each in found] == ["screen", "voices", "printers"]


def test_trouble_is_the_one_finding() -> None:
    (finding,) = machine_findings(clinic(), Machine(trouble=said("Qt is gone.")))
    assert (finding.verdict, finding.detail) == (Verdict.WRONG, "Qt is gone.")


def test_answers_travel_whole() -> None:
    for printers in (
        None,
        (),
        (PrinterFound("Desk", True, ("a4", "letter")), PrinterFound("B", False, None)),
    ):
        machine = Machine("6.11", ("speechd",), True, (SCREEN,), "", printers, "")
        assert machine_from(machine_text(machine)) == machine


@given(st.one_of(st.text(), st.sampled_from(["{}", "[]", "null", '{"screens": [1]}', '{"screens": null}'])))
def test_nonsense_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        machine_from(text)
