"""A page that scrolls, and what it scrolls in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scroll_area(least_height: int = 0) -> QScrollArea:
    """What a page scrolls in, up and down only. `least_height` is in pixels."""
    area = QScrollArea()
    # Qt 6.11 never frees the style rule of a viewport that fills its own background (0.8 kB a page).
    area.viewport().setAutoFillBackground(False)
    area.setWidgetResizable(True)
    area.setMinimumHeight(least_height)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


class Scrolled(QWidget):
    """What scrolls. Its height follows its width alone.

    Labels that wrap ask for the height they would need if they were very narrow; Qt's scroll area would
    take that for the least height and leave empty space at the end of every page.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
