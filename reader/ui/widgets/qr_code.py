"""A QR code drawn with whole-pixel modules on white ground in every theme."""

import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

QUIET = 4  # modules of white around the code, as the standard asks


class QrCode(QWidget):
    """Shows `text` as a QR code; `module` is the size of one square in logical pixels."""

    def __init__(self, text: str, module: int, name: str) -> None:
        super().__init__()
        self._rows = tuple(bytes(row) for row in segno.make(text, error="l", micro=False).matrix)
        self._module = module
        side = (len(self._rows) + 2 * QUIET) * module
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        size = self._module
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    left, top = (x + QUIET) * size, (y + QUIET) * size
                    painter.fillRect(left, top, size, size, Qt.GlobalColor.black)
        painter.end()
