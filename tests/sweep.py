"""Every screen there is: the sizes, scalings, texts and languages in which nothing may be cut or lost."""

from collections.abc import Iterator
from dataclasses import dataclass

from layout import faults, faults_of_part, missing
from windows import settle, settle_fully

from reader.kiosk.layers import Layer
from reader.navigation.changes import UseTextSize
from reader.navigation.location import ArticlePage, Display, DrugPage, Home, Matrix, Search
from reader.ui.access.requests import OpenIn
from reader.ui.look.look import is_too_small
from reader.ui.window.main_window import MainWindow

SCREENS = ((800, 600), (1024, 600), (1280, 800), (1366, 768), (1920, 1080), (3840, 2160), (1080, 1920))
SCALES = (1.0, 1.25, 1.5, 2.0)
PERCENTS = (100, 150, 200, 300)
LANGUAGES = ("en", "es")
PLACES = (
    Home(),
    Search("meth"),
    DrugPage("opioids"),
    ArticlePage("pairs/naltrexone-for-amphetamine"),
    Matrix(),
    Display(),
)
HIDE = {"en": "Hide", "es": "Ocultar"}
HELPLINE = {"en": "Helpline 1-800-662-4357", "es": "Línea de ayuda 1-800-662-4357"}
SMALL = {"en": "This window is too small", "es": "Esta ventana es demasiado pequeña"}


@dataclass(frozen=True)
class Cell:
    """One row of the table: the window in logical pixels, the text and the language."""

    size: tuple[int, int]
    percent: int
    language: str


def sizes() -> list[tuple[int, int]]:
    """Every screen at every scaling, in logical pixels; each once."""
    return list(dict.fromkeys((int(w / s), int(h / s)) for w, h in SCREENS for s in SCALES))


def table() -> Iterator[Cell]:
    """All of it; what differs least from the one before comes next."""
    for language in LANGUAGES:
        for size in sizes():
            for percent in PERCENTS:
                yield Cell(size, percent, language)


def wrong_in(window: MainWindow, cell: Cell) -> list[str]:
    """All that is clipped, overlapping or missing in one row, on every page and on the cover."""
    if window.visit.language != cell.language:
        window.answer(OpenIn(cell.language))
    window.resize(*cell.size)
    window.answer(UseTextSize(cell.percent))
    settle()
    always = (HELPLINE[cell.language], "988", "911", HIDE[cell.language])
    if is_too_small(*cell.size):
        return _named(cell, "too small", missing(window, SMALL[cell.language], *always))
    found: list[str] = []
    for place in PLACES:
        window.go(place)
        settle_fully(window)
        wrong = faults(window) + missing(window, *always)
        found += _named(cell, str(place), wrong)
    window.hide_screen()
    settle()
    assert window.layers.top is Layer.COVER
    found += _named(cell, "cover", faults_of_part(window.visits.cover))
    window.visits._lid.take_off()
    return found


def _named(cell: Cell, where: str, wrong: list[str]) -> list[str]:
    return [f"{cell.size} {cell.percent} % {cell.language}, {where}: {each}" for each in wrong]
