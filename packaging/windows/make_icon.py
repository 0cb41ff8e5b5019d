"""Draws the program's mark as a Windows icon: `make_icon.py TARGET.ico`."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

MARK = Path(__file__).resolve().parents[2] / "resources" / "pictures" / "mark.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon() -> bytes:
    """An ICO file that holds the mark as a PNG in every size."""
    renderer = QSvgRenderer(str(MARK))
    pictures = [_png(renderer, size) for size in SIZES]
    at = 6 + 16 * len(SIZES)
    entries = b""
    for size, picture in zip(SIZES, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(SIZES)) + entries + b"".join(pictures)


def _png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    application = QGuiApplication([])
    Path(sys.argv[1]).write_bytes(icon())
