"""Keeps the rows of grids that stand side by side at one height, so that their tiles line up."""

from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, QTimer

from reader.ui.widgets.card_grid import CardGrid


class EvenRows(QObject):
    """Each row is as high as the highest of that row in any of the grids; stacked grids stay as they are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._grids: list[CardGrid] = []
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(0)  # once all of them have their new widths
        self._pending.timeout.connect(self._even)

    def add(self, grid: CardGrid) -> None:
        """Watch one more grid."""
        self._grids.append(grid)
        grid.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._pending.start()
        return False

    def _even(self) -> None:
        window = self._grids[0].window() if self._grids else None
        if window is None:
            return
        tops = {grid.mapTo(window, grid.rect().topLeft()).y() for grid in self._grids}
        beside = len(tops) == 1
        rows = [grid.row_heights() for grid in self._grids]
        highest = [max(heights) for heights in zip_longest(*rows, fillvalue=0)]
        for grid, heights in zip(self._grids, rows, strict=True):
            grid.set_row_floors(highest[: len(heights)] if beside else [0] * len(heights))
