"""Tiles or sections side by side in as many equal columns as fit."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.ui.access.reading_order import AS_ADDED
from reader.ui.look.look import Look


class CardGrid(QWidget):
    """Arranges its cards anew whenever another number of columns fits."""

    acrossChanged = Signal(int)

    def __init__(
        self, least_width: int, most_across: int, gap: tuple[int, int], downward: bool = False
    ) -> None:
        """`least_width` is that of a card; `gap` is across and down; `downward` fills column by column."""
        super().__init__()
        self._least = least_width
        self._most = most_across
        self._downward = downward
        self._cards: list[QWidget] = []
        self._across = most_across
        self.setProperty(AS_ADDED, True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap[0])
        self._grid.setVerticalSpacing(gap[1])
        self._arrange()

    def add(self, card: QWidget) -> None:
        """Put one more card at the end."""
        self._cards.append(card)
        self._grid.addWidget(card, *self._place(len(self._cards) - 1))
        if self._downward:
            self._arrange()

    @property
    def across(self) -> int:
        """How many columns there are now."""
        return self._across

    def row_heights(self) -> list[int]:
        """What each row needs for its cards at their present width, in pixels."""
        gap = self._grid.horizontalSpacing()
        width = (self.width() - gap * (self._across - 1)) // self._across
        heights: dict[int, int] = {}
        for index, card in enumerate(self._cards):
            row = self._place(index)[0]
            needed = card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
            heights[row] = max(heights.get(row, 0), needed)
        return [heights[row] for row in sorted(heights)]

    def set_row_floors(self, floors: list[int]) -> None:
        """Make each row at least so many pixels high."""
        for row in range(max(len(floors), self._grid.rowCount())):
            self._grid.setRowMinimumHeight(row, floors[row] if row < len(floors) else 0)

    def minimumSizeHint(self) -> QSize:
        """That of one column, whatever stands side by side now."""
        widest = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        across = max(1, min(self._most, (event.size().width() + gap) // (self._least + gap)))
        if across != self._across:
            self._across = across
            self._arrange()
            self.acrossChanged.emit(across)

    def _arrange(self) -> None:
        for index, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, *self._place(index))
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)

    def _place(self, index: int) -> tuple[int, int]:
        if self._downward:
            down = -(-len(self._cards) // self._across)
            return index % down, index // down
        return index // self._across, index % self._across


def tile_width(look: Look, names: tuple[str, ...]) -> int:
    """The least width in pixels of tiles with these names: the longest word must stay whole."""
    metrics = QFontMetrics(look.font("h3", bold=True))
    widest = max((metrics.horizontalAdvance(word) for name in names for word in name.split()), default=0)
    return widest + look.px("h3") * 54 // 26 + (40 if look.is_kiosk_scale else 32)
