"""Draws the pictures of the documentation into docs/: `make screens ARGS=--readme`."""

import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

from reader.app import make_application, make_window
from reader.clinic.reading import interpret
from reader.library.locate import open_library
from reader.navigation.location import ArticlePage, DrugPage, Handouts, Home, Location
from reader.start import Start

CLINIC = '[clinic]\nname = "Riverside Clinic"\nfront_desk = "ext. 12"\n'
MOST_COLORS = 256


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


def main() -> int:
    """Draw the pictures of the documentation into docs/."""
    application = make_application()
    read = interpret(CLINIC, Path("clinic.toml"))
    with open_library() as ready:
        path = ready.path
    for name, wanted in README_PICTURES.items():
        window, library = make_window(Start(library=path, kiosk=wanted.kiosk), read)
        window.resize(*wanted.size)
        window.show()
        window.visit.put_together(PACKET)
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
