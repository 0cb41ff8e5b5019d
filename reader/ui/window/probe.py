"""Asks Qt about this computer: screens, letters, speech engines, printers. Nothing is shown or started.

`waymark doctor` runs it in a process of its own, since Qt ends the process when it finds no way to draw.
"""

import os
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QScreen

from reader import bundle
from reader.clinic.options import option
from reader.clinic.store import read_settings
from reader.health.machine import Machine, PrinterFound, ScreenFound, machine_text
from reader.printing.fonts import load_fonts
from reader.printing.logo import logo_trouble
from reader.printing.printers import Printer, PrintTrouble, printers
from reader.system import program_path
from reader.texts.sentence import NOTHING, Sentence
from reader.ui.look.look import form_for
from reader.ui.look.looks import Looks
from reader.ui.window.display import NoDisplay, require_display

_SILENT = "mock"  # Qt's own engine for tests makes no sound


def print_machine(settings: Path | None = None) -> int:
    """Print the answers as one line of JSON; 0. The logo is that of these settings."""
    no_screen = NOTHING
    try:
        require_display(os.environ)
    except NoDisplay as error:
        no_screen = error.sentence
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(["waymark-probe"])
    load_fonts()
    found = machine(no_screen)
    print(machine_text(replace(found, logo_trouble=logo_trouble(read_settings(settings).settings))))  # noqa: T201
    del application
    return 0


def machine(no_screen: Sentence = NOTHING, ask_printers: bool = True) -> Machine:
    """What Qt knows of this computer. Needs a QGuiApplication with the reading font.

    With `no_screen`, screens are left out. Asking printers can take seconds.
    """
    engines = _engines()
    found = _printers() if ask_printers else None
    return Machine(
        qt=qVersion(),
        engines=engines,
        is_speech_service_missing=engines == ("speechd",) and program_path("speech-dispatcher") is None,
        screens=() if no_screen else tuple(_screen(each) for each in _screens()),
        no_screen=no_screen,
        printers=(found or ()) if ask_printers else None,
        is_print_system_silent=ask_printers and found is None,
    )


def _screens() -> list[QScreen]:
    """All screens, the one the window opens on first."""
    first = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)


def _screen(screen: QScreen) -> ScreenFound:
    size = screen.size()
    looks = Looks(bundle.resources())
    form = form_for(size.width(), size.height())
    capitals = tuple(
        (int(percent), QFontMetricsF(looks.make("light", form, int(percent)).font("body")).capHeight())
        for percent in option("screen.text_size").choices
    )
    return ScreenFound(size.width(), size.height(), round(screen.physicalSize().width()), capitals)


def _engines() -> tuple[str, ...]:
    # By name: a system that lacks the multimedia libraries still has all the rest to tell.
    try:
        speech: Any = import_module("PySide6.QtTextToSpeech")
    except ImportError:
        return ()
    return tuple(name for name in speech.QTextToSpeech.availableEngines() if name != _SILENT)


def _printers() -> tuple[PrinterFound, ...] | None:
    """May take a moment where a printer is on the network; None where the print system is silent."""
    try:
        return tuple(_found(each) for each in printers())
    except PrintTrouble:
        return None


def _found(printer: Printer) -> PrinterFound:
    trouble = printer.trouble
    return PrinterFound(
        printer.name,
        printer.is_usual,
        None if printer.papers is None else tuple(paper.value for paper in printer.papers),
        printer.description,
        trouble.fault.value if trouble else "",
        trouble.reason if trouble else "",
    )
