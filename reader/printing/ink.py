"""The colors of paper: dark enough to read, and different enough in grey."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from reader.content.blocks import CalloutKind
from reader.handouts.blocks import BoxKind, TypedKind

BLACK = QColor("#000000")
GREY = QColor("#333333")
RULE = QColor("#194E40")
LINE = QColor("#555555")
TABLE_HEAD = QColor("#F3EBDD")


@dataclass(frozen=True)
class FrameInk:
    """How a box is drawn: ground, the bar at its left, and the outline; None leaves a part out."""

    ground: QColor | None
    bar: QColor | None
    outline: QColor | None
    outline_points: float = 1.0
    radius_points: float = 0.0


# Printed without color, the bars and outlines still tell the boxes apart.
FRAMES: dict[BoxKind, FrameInk] = {
    CalloutKind.KEY: FrameInk(QColor("#FDF1D0"), QColor("#C8991A"), None),
    CalloutKind.DANGER: FrameInk(None, QColor("#962620"), BLACK, 1.5),
    CalloutKind.NOTE: FrameInk(QColor("#F1E7F2"), QColor("#5A3863"), None),
    TypedKind.NOTE: FrameInk(None, None, LINE),
    TypedKind.VISIT: FrameInk(None, None, RULE, 1.5, 6),
}
