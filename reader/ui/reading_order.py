"""The order in which the parts of the window are read: as they stand, not as they were made."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

AS_ADDED = "as-added"
"""The property of a widget whose grid is read as it was filled, such as letters down a column."""


def children_in_order(widget: QWidget) -> Iterator[QWidget]:
    """The parts a widget is made of, in the order in which they stand; hidden ones too."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield inside
        return
    layout = widget.layout()
    if layout is not None and layout.count():
        yield from _laid_out(layout, bool(widget.property(AS_ADDED)))
        return
    yield from (child for child in widget.children() if isinstance(child, QWidget))


def _laid_out(layout: QLayout, as_added: bool) -> Iterator[QWidget]:
    indexes = list(range(layout.count()))
    if isinstance(layout, QGridLayout) and not as_added:
        grid = layout
        indexes.sort(key=lambda index: _row_and_column(grid, index))
    for index in indexes:
        item = layout.itemAt(index)
        inner = item.layout() if item is not None else None
        child = item.widget() if item is not None else None
        if child is not None:
            yield child
        elif inner is not None:
            yield from _laid_out(inner, as_added=False)


def _row_and_column(grid: QGridLayout, index: int) -> tuple[int, int]:
    place = cast("tuple[int, int, int, int]", grid.getItemPosition(index))
    return place[0], place[1]
