"""Renders every page at every window size, theme and text size as PNG into build/screens/."""

import argparse
import sys
from pathlib import Path

from reader.app import Start, make_application, make_window
from reader.clinic.model import SettingsRead
from reader.clinic.reading import interpret
from reader.navigation.location import (
    AllDrugs,
    AllTopics,
    AllTreatments,
    ArticlePage,
    Display,
    DrugPage,
    Family,
    Home,
    Keys,
    Labels,
    Location,
    Matrix,
    Search,
    TreatmentPage,
)

SIZES = {"1366x768": (1366, 768), "1920x1080": (1920, 1080), "1080x1920": (1080, 1920)}
THEMES = ("light", "hc-light", "hc-dark")
TEXT_SIZES = (100, 200)
PAGES: dict[str, Location] = {
    "01-home": Home(),
    "02-drug": DrugPage("amphetamine"),
    "03-treatment": TreatmentPage("naltrexone"),
    "04-article": ArticlePage("pairs/naltrexone-for-amphetamine"),
    "05-emergency": ArticlePage("topics/emergency"),
    "06-matrix": Matrix(),
    "07-search": Search("suboxne"),
    "08-search-urgent": Search("my friend is not breathing"),
    "09-search-street": Search("speed"),
    "10-search-nothing": Search("zzqx"),
    "11-drugs": AllDrugs(),
    "12-treatments": AllTreatments(),
    "13-topics": AllTopics(),
    "14-family": Family(),
    "15-labels": Labels(),
    "16-display": Display(),
    "17-keys": Keys(),
    "18-not-here": DrugPage("no-such-drug"),
}
CLINIC = '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'


def main() -> int:
    """Draw what was asked for; all of it without arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--text", type=int, choices=(100, 125, 150, 200, 300), action="append")
    parser.add_argument("--page", action="append", help="part of a page's name, such as home")
    parser.add_argument("-o", "--output", type=Path, default=Path("build/screens"))
    asked = parser.parse_args()
    application = make_application()
    read: SettingsRead = interpret(CLINIC, Path("clinic.toml"))
    window, library = make_window(Start(), read)
    count = 0
    for size in asked.size or SIZES:
        window.resize(*SIZES[size])
        window.show()
        for theme in asked.theme or THEMES:
            for percent in asked.text or TEXT_SIZES:
                folder = asked.output / size / theme / str(percent)
                folder.mkdir(parents=True, exist_ok=True)
                window.visit.theme = theme
                window.change_look(f"size:{percent}")
                for name, location in PAGES.items():
                    if asked.page and not any(part in name for part in asked.page):
                        continue
                    window.go(location)
                    for _ in range(6):
                        application.processEvents()
                    window.grab().save(str(folder / f"{name}.png"))
                    count += 1
    print(f"{count} pictures in {asked.output}")
    window.close()
    if library is not None:
        library.close()
    return 0


if __name__ == "__main__":
    if "--readme" in sys.argv:
        from readme_pictures import main
    sys.exit(main())
