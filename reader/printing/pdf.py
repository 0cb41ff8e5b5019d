"""Paints sheets into a PDF in memory, as printers take it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter

from reader.printing.measures import UNITS, UNITS_PER_INCH


class Pages(Protocol):
    """Something that can paint pages."""

    @property
    def page_count(self) -> int:
        """How many pages there are."""

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height in points."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw one page."""


def page_layout(width: float, height: float) -> QPageLayout:
    """Paper of this size in points, without margins: ours are part of the page."""
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that lets go of its device whatever happens: Qt crashes where the device ends before it."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def pdf_bytes(sheets: Pages, title: str = "", pages: Iterable[int] = ()) -> bytes:
    """The PDF in memory. `title` goes into the file's properties; `pages` chooses some, else all."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setCreator("Waymark")
    writer.setTitle(title)
    writer.setPageLayout(page_layout(*sheets.page_size))
    with painting(writer) as painter:
        painter.scale(UNITS, UNITS)
        for place, page in enumerate(tuple(pages) or range(1, sheets.page_count + 1)):
            if place:
                writer.newPage()
            sheets.paint(painter, page)
    buffer.close()
    return bytes(data.data())
