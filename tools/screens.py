"""Renders every page at every window size, theme and text size as PNG into build/screens/."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from places import SCREENS
from PySide6.QtCore import QCoreApplication, QEvent

from reader.app import add_staff_area, make_application, make_window
from reader.clinic.reading import interpret
from reader.library.locate import open_library
from reader.navigation.changes import UseTextSize, UseTheme
from reader.navigation.location import (
    DrugPage,
    Location,
    Search,
)
from reader.start import Start
from reader.ui.window.main_window import MainWindow

SIZES = {"1366x768": (1366, 768), "1920x1080": (1920, 1080), "1080x1920": (1080, 1920)}
THEMES = ("light", "hc-light", "hc-dark")
TEXT_SIZES = (100, 200)
PAGES: dict[str, Location] = {
    **{f"{number:02}-{name}": place for number, (name, place) in enumerate(SCREENS.items(), start=1)},
    "21-search-other-language": Search("sobredosis"),
    "22-search-other-language": Search("withdrawal"),
}
CLINIC = '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'
KIOSK = f'mode = "kiosk"\n{CLINIC}latitude = 41.88\nlongitude = -87.63\n'
Shots = dict[str, Callable[[MainWindow], object]]


def main() -> int:
    """Draw what was asked for; all of it without arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--text", type=int, choices=(100, 125, 150, 200, 300), action="append")
    parser.add_argument("--language", default="", help="as the settings name it, such as es")
    parser.add_argument("--page", action="append", help="part of a page's name, such as home")
    parser.add_argument("-o", "--output", type=Path, default=Path("build/screens"))
    asked = parser.parse_args()
    make_application()
    count = sum(_draw(asked, settings, shots) for settings, shots in ((CLINIC, _pages()), (KIOSK, _kiosk())))
    print(f"{count} pictures in {asked.output}")
    return 0


def _draw(asked: argparse.Namespace, settings: str, shots: Shots) -> int:
    """Draw these pictures of one kind of window; how many there were."""
    wanted = {
        name: take
        for name, take in shots.items()
        if not asked.page or any(part in name for part in asked.page)
    }
    if not wanted:
        return 0
    with open_library() as ready:
        path = ready.path
    with tempfile.TemporaryDirectory() as folder:  # the staff area looks for its PIN beside the settings
        read = interpret(settings, Path(folder) / "clinic.toml")
        window, library = make_window(Start(library=path, language=asked.language), read)
        add_staff_area(window, read, make_application())
        count = 0
        for size in asked.size or SIZES:
            window.resize(*SIZES[size])
            window.show()
            for theme in asked.theme or THEMES:
                for percent in asked.text or TEXT_SIZES:
                    folder_of = asked.output / size / theme / str(percent)
                    folder_of.mkdir(parents=True, exist_ok=True)
                    window.answer(UseTheme(theme))
                    window.answer(UseTextSize(percent))
                    for name, take in wanted.items():
                        take(window)
                        _settle()
                        window.grab().save(str(folder_of / f"{name}.png"))
                        count += 1
        window.close()
        if library is not None:
            library.close()
    return count


def _settle() -> None:
    application = make_application()
    for _ in range(6):
        application.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the page before


def _pages() -> Shots:
    return {name: _going_to(location) for name, location in PAGES.items()}


def _going_to(location: Location) -> Callable[[MainWindow], object]:
    return lambda window: window.go(location)


def _kiosk() -> Shots:
    """What only a kiosk shows, in an order in which each leaves the next one a page."""
    return {"30-idle": _idle, "31-cover": _cover}


def _idle(window: MainWindow) -> None:
    seconds = 0.0
    window.visits.show_again()
    window.visits.clock = lambda: seconds
    window.visits.end()
    window.go(DrugPage("amphetamine"))
    seconds = 95.0
    window.visits.tick()


def _cover(window: MainWindow) -> None:
    window.visits.answer()
    window.hide_screen()
    window.visits.clock = lambda: 1000.0  # so that a touch, or the next picture, can take it away


if __name__ == "__main__":
    if "--readme" in sys.argv:
        from readme_pictures import main
    sys.exit(main())
