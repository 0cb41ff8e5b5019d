"""The order in which the parts of the window are read: as they stand, not as they were made."""

from typing import cast

from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

AS_ADDED = "as-added"
"""The property of a widget whose grid is read as it was filled, such as letters down a column."""


def children_in_order(widget: QWidget) -> list[QWidget]:
    """The parts a widget is made of, in the order in which they stand; hidden ones too."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [] if inside is None else [inside]
    layout = widget.layout()
    if layout is not None and layout.count():
        found: list[QWidget] = []
        _gather(layout, bool(widget.property(AS_ADDED)), found)
        return found
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _gather(layout: QLayout, as_added: bool, found: list[QWidget]) -> None:
    indexes = list(range(layout.count()))
    if isinstance(layout, QGridLayout) and not as_added:
        grid = layout
        indexes.sort(key=lambda index: _row_and_column(grid, index))
    for index in indexes:
        item = layout.itemAt(index)
        if item is None:
            continue
        if (child := item.widget()) is not None:
            found.append(child)
        elif (inner := item.layout()) is not None:
            _gather(inner, as_added=False, found=found)


def _row_and_column(grid: QGridLayout, index: int) -> tuple[int, int]:
    place = cast("tuple[int, int, int, int]", grid.getItemPosition(index))
    return place[0] + place[2] - 1, place[1]  # what is higher than its row comes after what stands beside it
