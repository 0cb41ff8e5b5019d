"""What was found out about this computer's screen, voices and printers, and what that means for readers.

Asking takes Qt, so the asking is done elsewhere (`reader.ui.window.probe`); here are the answers as values.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from reader.clinic.model import SettingsRead
from reader.clinic.options import Mode
from reader.health.finding import Finding, Verdict
from reader.health.printer import PrinterFault, printer_meant, sentences
from reader.texts.sentence import NOTHING, Sentence, all_of, joined, said
from reader.texts.wire import data_of, sentence_of

LEAST_CAPITAL_MM = 4.8
"""Least height of a capital on a screen the public stands at: 3/16 inch (2010 ADA Standards, 707.7.2)."""

SMALLEST_SCREEN = (800, 600)
"""Pixels the window needs."""

VOICE_PACKAGES = "sudo apt-get install speech-dispatcher speech-dispatcher-espeak-ng espeak-ng"

_LIKELY_PIXELS_PER_MM = (0.4, 25.0)  # a wall of lamps, a phone; outside of this the width was mistyped


@dataclass(frozen=True)
class ScreenFound:
    """One screen in pixels, and the width in mm it says of itself (0 for none; televisions often lie).

    `capitals` are the heights in pixels of a body text's capital, by text size in percent.
    """

    width: int
    height: int
    told_width_mm: int
    capitals: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class PrinterFound:
    """One printer and its papers, `letter` and `a4`; None where it does not say.

    `fault` is why it cannot print now, a value of Fault, and `reason` its own word for that. People name
    printers after people: never tell `name` or `description`.
    """

    name: str
    is_usual: bool
    papers: tuple[str, ...] | None
    description: str = ""
    fault: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Machine:
    """The answers. `printers` is None when they were not asked for. `no_screen` says why there is none.

    `is_print_system_silent` when they were asked for and nothing answered. `logo_trouble` is why the clinic's
    logo cannot be printed.

    `trouble` is not empty when asking itself failed; the rest is then unknown.
    """

    qt: str = ""
    engines: tuple[str, ...] = ()
    is_speech_service_missing: bool = False
    screens: tuple[ScreenFound, ...] = ()
    no_screen: Sentence = NOTHING
    printers: tuple[PrinterFound, ...] | None = None
    trouble: Sentence = NOTHING
    is_print_system_silent: bool = False
    logo_trouble: Sentence = NOTHING


_SENTENCES = ("no_screen", "trouble", "logo_trouble")


def machine_text(machine: Machine) -> str:
    """The answers as one line of JSON, to be handed from one process to another."""
    given = asdict(machine)
    return json.dumps({**given, **{name: data_of(given[name]) for name in _SENTENCES}})


def machine_from(text: str) -> Machine:
    """The answers in a text made by `machine_text`. Raises ValueError for any other text."""
    try:
        given: dict[str, Any] = json.loads(text)
        screens = tuple(
            ScreenFound(**{**each, "capitals": tuple(tuple(pair) for pair in each["capitals"])})
            for each in given.pop("screens")
        )
        printers = given.pop("printers")
        found = None if printers is None else tuple(_printer_from(each) for each in printers)
        told = {name: sentence_of(given[name]) for name in _SENTENCES}
        engines = tuple(given["engines"])
        return Machine(**{**given, **told, "engines": engines}, screens=screens, printers=found)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a machine's answers") from error


def _printer_from(given: dict[str, Any]) -> PrinterFound:
    papers = given["papers"]
    found = PrinterFound(**{**given, "papers": None if papers is None else tuple(papers)})
    if found.fault:
        PrinterFault(found.fault)  # ValueError for one that nobody here knows
    return found


def machine_findings(read: SettingsRead, machine: Machine) -> tuple[Finding, ...]:
    """Every check of screen, voices and printers, in the order in which they are shown."""
    if machine.trouble:
        return (Finding("window", said("The window's parts"), Verdict.WRONG, machine.trouble),)
    printing = () if machine.printers is None else (printers_answer(read, machine),)
    logo = (logo_finding(machine.logo_trouble),) if read.settings.logo else ()
    return (screen_finding(read, machine), voices_finding(read, machine), *logo, *printing)


def screen_finding(read: SettingsRead, machine: Machine) -> Finding:
    """Whether the window fits and, on a kiosk, whether letters are tall enough."""
    if not machine.screens:
        return Finding(
            "screen", said("The screen"), Verdict.CHECK, machine.no_screen or said("There is none here.")
        )
    screen = machine.screens[0]
    what = said("Screen: {width} × {height} pixels", width=screen.width, height=screen.height)
    if screen.width < SMALLEST_SCREEN[0] or screen.height < SMALLEST_SCREEN[1]:
        least = f"{SMALLEST_SCREEN[0]} × {SMALLEST_SCREEN[1]}"
        return Finding("screen", what, Verdict.WRONG, said("The guide needs {least} pixels.", least=least))
    verdict, detail = _letters(read, screen)
    return Finding("screen", what, verdict, detail)


def _letters(read: SettingsRead, screen: ScreenFound) -> tuple[Verdict, Sentence]:
    is_kiosk = read.settings.mode is Mode.KIOSK
    width_mm, percent = read.settings.screen.width_mm, read.settings.screen.text_size
    if not width_mm:
        told = said("The screen says that it is {width} mm.", width=screen.told_width_mm)
        detail = joined(
            said("Measure how wide the picture is and write it as screen.width_mm."),
            told if screen.told_width_mm else NOTHING,
        )
        return (Verdict.CHECK, detail) if is_kiosk else (Verdict.FINE, NOTHING)
    density = screen.width / width_mm
    if not _LIKELY_PIXELS_PER_MM[0] <= density <= _LIKELY_PIXELS_PER_MM[1]:
        detail = said("screen.width_mm is {width}, which cannot be right. Measure it again.", width=width_mm)
        return Verdict.CHECK, detail
    tall = {size: pixels / density for size, pixels in screen.capitals}
    if percent not in tall:
        detail = said("It is not known how tall letters are at a text size of {percent} %.", percent=percent)
        return Verdict.CHECK, detail
    detail = said(
        "Capitals of plain text are {height} mm tall; {least} mm is the least.",
        height=f"{tall[percent]:.1f}",
        least=LEAST_CAPITAL_MM,
    )
    if tall[percent] >= LEAST_CAPITAL_MM or not is_kiosk:
        return Verdict.FINE, detail
    enough = [size for size in sorted(tall) if tall[size] >= LEAST_CAPITAL_MM]
    step = (
        said("Set screen.text_size to {percent}.", percent=enough[0])
        if enough
        else said("Set the screen to fewer pixels, or use a larger one.")
    )
    return Verdict.WRONG, joined(detail, step)


def voices_finding(read: SettingsRead, machine: Machine) -> Finding:
    """Whether something here can read aloud. Engines are only looked up, never started."""
    what = said("Reading aloud")
    if not read.settings.speech.offered:
        return Finding("voices", what, Verdict.FINE, said("It is turned off in the settings."))
    if not machine.engines:
        detail = said("There is no voice. On Debian: {command}", command=VOICE_PACKAGES)
        return Finding("voices", what, Verdict.CHECK, detail)
    if machine.is_speech_service_missing:
        detail = said(
            "The system's speech service is not installed. On Debian: {command}", command=VOICE_PACKAGES
        )
        return Finding("voices", what, Verdict.CHECK, detail)
    return Finding("voices", what, Verdict.FINE, said("Engine: {engine}.", engine=all_of(machine.engines)))


def logo_finding(trouble: Sentence) -> Finding:
    """Whether the clinic's logo can be printed."""
    verdict = Verdict.CHECK if trouble else Verdict.FINE
    return Finding("logo", said("The clinic's logo"), verdict, trouble or said("It can be printed."))


def printers_answer(read: SettingsRead, machine: Machine | None) -> Finding:
    """The check of the printers from an answer that came later than the others; None when none came."""
    if machine is None or machine.printers is None or machine.is_print_system_silent:
        detail = said("The print system does not answer. Look at the printers in the system's settings.")
        return Finding("printers", said("Printers"), Verdict.CHECK, detail)
    return printers_finding(read, machine.printers)


def printers_finding(read: SettingsRead, printers: tuple[PrinterFound, ...]) -> Finding:
    """Whether the printer of the settings is there, and has the paper of the settings."""
    what = said("Printers: {count}", count=len(printers))
    chosen, paper = read.settings.printing.printer, read.settings.printing.paper
    if not printers:
        return Finding(
            "printers", what, Verdict.CHECK, said("There is none. Pages can only be saved as files.")
        )
    found = printer_meant(printers, chosen)
    if found is PrinterFault.NO_USUAL:
        detail = said("No default printer is set. Choose one in the system's settings.")
        return Finding("printers", what, Verdict.CHECK, detail)
    if isinstance(found, PrinterFault):
        detail = said("That of the settings is not among them. Check printing.printer.")
        return Finding("printers", what, Verdict.CHECK, detail)
    if found.fault:
        trouble = joined(*sentences(PrinterFault(found.fault), reason=found.reason))
        return Finding("printers", what, Verdict.CHECK, joined(said("The one that is used:"), trouble))
    return Finding("printers", what, *_paper_words(paper, found.papers))


def _paper_words(paper: str, papers: tuple[str, ...] | None) -> tuple[Verdict, Sentence]:
    if papers is None:
        return Verdict.CHECK, said("The one that is used does not say what paper it has.")
    if paper not in papers:
        detail = said(
            "The one that is used says that it has no {paper} paper. Check printing.paper.", paper=paper
        )
        return Verdict.CHECK, detail
    return Verdict.FINE, said("The one that is used is ready and has {paper} paper.", paper=paper)
