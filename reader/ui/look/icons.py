"""Icons, signs and pictures: our SVG files drawn in any colour and size, sharp on every screen."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_HEX = re.compile(rb"#[0-9A-Fa-f]{6}\b")


class IconSet:
    """Draws the icons and signs of one resources folder; keeps each drawing it has made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int, ground: str = "#FFFFFF", gap: int = 0) -> QPixmap:
        """The drawing `name` in colour `#RRGGBB`; an empty square when there is none of that name.

        `ground` colours what shows through a filled sign; `gap` leaves that many empty pixels at the right.
        """
        ratio = _screen_ratio()
        key = (name, color, ground, size, gap, ratio)
        if key not in self._drawn:
            svg = self._read(name).replace(b"currentColor", color.encode())
            svg = svg.replace(b"currentGround", ground.encode())
            self._drawn[key] = QPixmap.fromImage(draw_svg(svg, QSize(size, size), ratio, gap))
        return self._drawn[key]

    def picture(self, name: str, swaps: dict[bytes, bytes], size: QSize) -> QPixmap:
        """A decorative picture with its colours swapped for those of a theme."""
        path = self._folder / "pictures" / f"{name}.svg"
        return QPixmap.fromImage(draw_svg(swap_colors(path.read_bytes(), swaps), size, _screen_ratio()))

    def _read(self, name: str) -> bytes:
        for folder in ("icons", "signs"):
            path = self._folder / folder / f"{name}.svg"
            if path.is_file():
                return path.read_bytes()
        return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'


def draw_svg(svg: bytes, size: QSize, ratio: float, gap: int = 0) -> QImage:
    """An SVG as an image of `size` logical pixels, with `gap` empty ones at its right."""
    image = QImage(
        QSize(size.width() + gap, size.height()) * ratio, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def swap_colors(svg: bytes, swaps: dict[bytes, bytes]) -> bytes:
    """An SVG with each colour that has another in `swaps` (upper-case `#RRGGBB`) exchanged."""
    return _HEX.sub(lambda match: swaps.get(match[0].upper(), match[0]), svg)


def _screen_ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
