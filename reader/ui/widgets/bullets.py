"""Bullets with room before their words: Qt draws its own one blank before them, at any size of text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextDocument, QTextListFormat

_STYLES = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_INDENT, _BEFORE, _RADIUS = 1.7, 1.05, 0.23  # of the letters' size: of an item, from its words to the middle


class Bullets:
    """The bullets of one document, which draws them no longer. Coordinates are those of the document."""

    def __init__(self, document: QTextDocument, pixels: int) -> None:
        """Call once the document has its text; `pixels` is the size of its letters."""
        self._pixels = pixels
        self._items: list[int] = []
        self._middles: list[QPointF] = []
        document.setIndentWidth(round(_INDENT * pixels))
        block = document.begin()
        while block.isValid():
            written = block.textList()
            if written is not None and written.format().style() in _STYLES:
                form = written.format()
                form.setStyle(QTextListFormat.Style.ListStyleUndefined)
                written.setFormat(form)
            if written is not None and written.format().style() is QTextListFormat.Style.ListStyleUndefined:
                self._items.append(block.blockNumber())
            block = block.next()

    def place(self, document: QTextDocument) -> None:
        """Find where they stand; call once the document is laid out."""
        self._middles = [self._middle(document, document.findBlockByNumber(number)) for number in self._items]

    def paint(self, painter: QPainter, seen: QRectF, color: QColor) -> None:
        """Draw those in sight."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        radius = _RADIUS * self._pixels
        for middle in self._middles:
            if seen.adjusted(-radius, -radius, radius, radius).contains(middle):
                painter.drawEllipse(middle, radius, radius)

    def _middle(self, document: QTextDocument, block: QTextBlock) -> QPointF:
        """Before the first line, half as high as its small letters."""
        rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0)
        words = line.naturalTextRect().translated(rect.topLeft())
        high = QFontMetricsF(document.defaultFont()).xHeight() / 2
        away = _BEFORE * self._pixels
        turned = block.textDirection() is Qt.LayoutDirection.RightToLeft
        across = words.right() + away if turned else words.left() - away
        return QPointF(across, words.top() + line.ascent() - high)
