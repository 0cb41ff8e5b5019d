"""Draws what is not words: pictures, QR codes, icons, the frames of boxes."""

import threading
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from reader.handouts.letterhead import Logo
from reader.printing.flow import Panel
from reader.printing.ink import FRAMES
from reader.printing.measures import units

BAR = 6.0
"""Width of the bar at the left of a box, in points."""

_MOST_PIXELS = 2000

QUIET = 4
"""White modules around a QR code (ISO/IEC 18004)."""


class Art:
    """A picture that fits into a rectangle: SVG stays lines and curves, others are images."""

    def __init__(self, data: bytes, is_svg: bool) -> None:
        """`data` as the file holds it; check `size` before drawing: it is empty when nothing can be drawn."""
        self._svg = QSvgRenderer(QByteArray(data)) if is_svg else None
        self._image = QImage() if is_svg else _image(data)
        if self._svg is not None:
            self._svg.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)

    @property
    def size(self) -> QSizeF:
        """Width and height in the picture's own measure."""
        if self._svg is None:
            return QSizeF(self._image.size())
        return QSizeF(self._svg.defaultSize()) if self._svg.isValid() else QSizeF()

    def fitted(self, width: float, height: float) -> QSizeF:
        """The size it has inside a rectangle."""
        return self.size.scaled(QSizeF(width, height), Qt.AspectRatioMode.KeepAspectRatio)

    def draw(self, painter: QPainter, place: QRectF) -> None:
        """Draw it."""
        if self._svg is not None:
            painter.save()
            self._svg.render(painter, place)
            painter.restore()
        else:
            painter.drawImage(place, self._image)


def _image(data: bytes) -> QImage:
    """The picture as a person would hold it: a telephone writes into a photo how it has to be turned."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    image = reader.read()
    longest = max(image.width(), image.height())
    if longest > _MOST_PIXELS:  # finer than any printer, and larger files for nothing
        image = image.scaled(
            image.size() * (_MOST_PIXELS / longest), mode=Qt.TransformationMode.SmoothTransformation
        )
    return image


class _Decoded(threading.local):
    """The logo this thread drew last: what draws belongs to the thread it was made in, and ends with it."""

    logo: Logo | None = None
    art: Art | None = None


_decoded = _Decoded()


def logo_art(logo: Logo) -> Art:
    """The clinic's logo, decoded once for all pages."""
    if _decoded.art is None or _decoded.logo != logo:
        _decoded.logo, _decoded.art = logo, Art(logo.data, logo.media_type == "image/svg+xml")
    return _decoded.art


def icon(resources: Path, name: str) -> Art | None:
    """One of the program's own drawings in black, such as `icons/cal`; None when it is missing."""
    try:
        data = (resources / f"{name}.svg").read_bytes()
    except OSError:
        return None
    return Art(data.replace(b"<svg ", b'<svg color="#000000" ', 1), is_svg=True)


@lru_cache(maxsize=32)
def qr_rows(text: str) -> tuple[bytes, ...]:
    """The rows of a QR code, 1 for dark, without the white border. On paper: a helpline to dial."""
    import segno  # slow to import, and only paper with a code needs it

    return tuple(bytes(row) for row in segno.make(text, error="l", micro=False, boost_error=False).matrix)


class QrCode:
    """A QR code of `side` units, its white border included."""

    def __init__(self, text: str, side: float) -> None:
        rows = qr_rows(text)
        module = side / (len(rows) + 2 * QUIET)
        self.side = side
        self._bars: list[QRectF] = []
        for row_number, row in enumerate(rows):
            column = 0
            # Neighbours are one bar: no hairline can come between them.
            for dark, run in groupby(row):
                length = sum(1 for _ in run)
                if dark:
                    left, top = (column + QUIET) * module, (row_number + QUIET) * module
                    self._bars.append(QRectF(left, top, length * module, module))
                column += length

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its top left corner there."""
        painter.save()
        painter.translate(x, y)
        painter.fillRect(QRectF(0, 0, self.side, self.side), Qt.GlobalColor.white)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRects(self._bars)
        painter.restore()


def draw_panel(painter: QPainter, panel: Panel, left: float, right: float) -> None:
    """The ground, bar and outline of a box."""
    ink = FRAMES[panel.frame.kind]
    place = QRectF(left, panel.top, right - left, panel.bottom - panel.top)
    if ink.ground is not None:
        painter.fillRect(place, ink.ground)
    if ink.outline is not None:
        outline(painter, place, ink.outline, ink.outline_points, ink.radius_points)
    if ink.bar is not None:
        painter.fillRect(QRectF(left, panel.top, units(BAR), place.height()), ink.bar)


def outline(
    painter: QPainter,
    place: QRectF,
    color: QColor,
    points: float,
    radius: float = 0.0,
    *,
    dashed: bool = False,
) -> None:
    """A frame drawn inside `place`."""
    half = units(points) / 2
    pen = QPen(color, units(points), Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    inner = place.adjusted(half, half, -half, -half)
    if radius:
        painter.drawRoundedRect(inner, units(radius), units(radius))
    else:
        painter.drawRect(inner)


def rule(painter: QPainter, left: float, right: float, y: float, points: float, color: QColor) -> None:
    """A horizontal line with its top at `y`."""
    painter.fillRect(QRectF(left, y, right - left, units(points)), color)
