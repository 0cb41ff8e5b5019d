"""Has tiles share what a window has to spare of its height, instead of leaving a hole below them."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from reader.ui.widgets.card_grid import CardGrid


class SharedHeight(QObject):
    """Stretches grids at the end of a column, each tile by as much. It makes no page longer than its view."""

    shared = Signal()  # tiles stand elsewhere now

    def __init__(
        self, area: QScrollArea, column: QVBoxLayout, grids: tuple[CardGrid, ...], most: int
    ) -> None:
        """`column` is what `area` shows; no tile becomes higher than `most` pixels by it."""
        super().__init__(area)
        self._area = area
        self._column = column
        self._grids = grids
        self._most = most
        column.addStretch(1)
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(0)  # once all of them have their new widths
        self._pending.timeout.connect(self.share)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._pending.start()
        return False

    def share(self) -> None:
        """Give the tiles their height now, where the page has its width."""
        self._pending.stop()
        # The rows of tiles: a grid of sections has those of the grids that stand in it.
        rows = [_tile_rows(grid) for grid in self._grids]
        needed = [grid.heightForWidth(grid.width()) for grid in self._grids]
        spare = self._area.viewport().height() - self._column.totalHeightForWidth(
            self._area.viewport().width()
        )
        lowest = min((height for heights in rows for height in heights), default=self._most)
        more = max(0, min(spare // max(1, sum(map(len, rows))), self._most - lowest))
        for grid, heights, least in zip(self._grids, rows, needed, strict=True):
            self._column.setStretchFactor(grid, least + more * len(heights) if more else 0)
        left = spare - more * sum(map(len, rows))
        self._column.setStretch(self._column.count() - 1, max(0, left) if more else 1)
        self._column.activate()
        self.shared.emit()


def _tile_rows(grid: CardGrid) -> list[int]:
    """The height of each row of tiles, in pixels."""
    inner = grid.findChildren(CardGrid)
    if not inner:
        return grid.row_heights()
    if grid.across > 1:
        return max((each.row_heights() for each in inner), key=len)
    return [height for each in inner for height in each.row_heights()]
