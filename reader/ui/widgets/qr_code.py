"""A QR code drawn with whole-pixel modules on white ground in every theme."""

import sys
from functools import lru_cache

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.access.told import tell_as

_MODULES = 21  # squares at each side of the smallest code, which holds any telephone number
QUIET = 4  # modules of white around the code, as the standard asks


def _rows_of(text: str) -> tuple[bytes, ...]:
    import segno

    return tuple(bytes(row) for row in segno.make(text, error="l", micro=False).matrix)


_rows_of_number = lru_cache(maxsize=4)(_rows_of)
"""For the clinic's own numbers, which every window shows. What a visit takes along is kept nowhere."""


class QrCode(QWidget):
    """Shows `text` as a QR code; `module` is the size of one square in logical pixels."""

    def __init__(self, text: str, module: int, name: str) -> None:
        super().__init__()
        self._text = text
        self._rows: tuple[bytes, ...] = ()
        self._module = module
        side = (_MODULES + 2 * QUIET) * module
        self.setFixedSize(side, side)
        tell_as(self, QAccessible.Role.Graphic)
        self.setAccessibleName(name)
        if "segno" in sys.modules:  # only the first code of all comes after its page
            self._make()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._rows:
            # Making the code needs a library that takes long to load: first the page, then the code.
            QTimer.singleShot(0, self, self._make)
        size = self._module
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    left, top = (x + QUIET) * size, (y + QUIET) * size
                    painter.fillRect(left, top, size, size, Qt.GlobalColor.black)
        painter.end()

    def _make(self) -> None:
        make = _rows_of_number if self._text.startswith("tel:") else _rows_of
        self._rows = make(self._text)
        side = (len(self._rows) + 2 * QUIET) * self._module
        if side != self.width():
            self.setFixedSize(side, side)
        self.update()
