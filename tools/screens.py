"""Renders every page at every window size, theme and text size as PNG into build/screens/.

make screens                      all of them
make screens ARGS="--page home"   some
make screens ARGS=--readme        the few that the documentation shows, small, into docs/
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

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
    Handouts,
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


@dataclass(frozen=True)
class ReadmePicture:
    """A picture of the documentation: where the window stands, its size, and how wide it is shown."""

    location: Location
    size: tuple[int, int]
    kiosk: bool = False
    width: int = 1200


PACKET = ("topics/first-visit", "pairs/naltrexone-for-alcohol", "topics/overdose")
README_PICTURES = {
    "home": ReadmePicture(Home(), (1366, 768)),
    "article": ReadmePicture(ArticlePage("pairs/naltrexone-for-amphetamine"), (1366, 768)),
    "packet": ReadmePicture(Handouts("naltrexone", PACKET), (1920, 1080)),
    "kiosk": ReadmePicture(DrugPage("alcohol"), (1920, 1080), kiosk=True),
}
MOST_COLORS = 256


def main() -> int:
    """Draw what was asked for; all of it without arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--text", type=int, choices=(100, 125, 150, 200, 300), action="append")
    parser.add_argument("--page", action="append", help="part of a page's name, such as home")
    parser.add_argument("-o", "--output", type=Path, default=Path("build/screens"))
    parser.add_argument("--readme", action="store_true", help="the pictures of the documentation, into docs/")
    asked = parser.parse_args()
    application = make_application()
    if asked.readme:
        return draw_for_readme(application)
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


def draw_for_readme(application: QApplication) -> int:
    """Draw the pictures of the documentation into docs/."""
    read = interpret(CLINIC, Path("clinic.toml"))
    for name, wanted in README_PICTURES.items():
        window, library = make_window(Start(kiosk=wanted.kiosk), read)
        window.resize(*wanted.size)
        window.show()
        window.visit.packet = PACKET
        window.go(wanted.location)
        rest = time.monotonic() + 3  # the preview of paper is laid out in small steps
        while time.monotonic() < rest:
            application.processEvents()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = window.grab().toImage().scaledToWidth(wanted.width, smooth)
        writer = QImageWriter(f"docs/{name}.png")
        writer.setCompression(100)
        if not writer.write(few_colors(picture)):
            print(f"docs/{name}.png: {writer.errorString()}", file=sys.stderr)
            return 1
        window.leave()
        window.deleteLater()
        if library is not None:
            library.close()
        print(f"docs/{name}.png")
    return 0


def few_colors(picture: QImage) -> QImage:
    """The picture in its own most frequent colors, as other programs shrink PNG files."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(picture.constBits()).cast("I"))
    table = [color for color, _count in found.most_common(MOST_COLORS)]
    plain = Qt.ImageConversionFlag.ThresholdDither
    return picture.convertToFormat(QImage.Format.Format_Indexed8, table, plain)


if __name__ == "__main__":
    sys.exit(main())
