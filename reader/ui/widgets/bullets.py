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
        self._document = document
        self._pixels = pixels
        self._items: list[int] = []
        document.setIndentWidth(round(_INDENT * pixels))
        block = document.begin()
        while block.isValid():
            written = block.textList()
            if written is not None and (written.format().style() in _STYLES or self._is_mine(block)):
                self._items.append(block.blockNumber())
                form = written.format()
                if form.style() in _STYLES:
                    form.setStyle(QTextListFormat.Style.ListStyleUndefined)
                    written.setFormat(form)
            block = block.next()

    def paint(self, painter: QPainter, seen: QRectF, color: QColor) -> None:
        """Draw those in sight."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        radius = _RADIUS * self._pixels
        for number in self._items:
            middle = self._middle(self._document.findBlockByNumber(number))
            if seen.adjusted(-radius, -radius, radius, radius).contains(middle):
                painter.drawEllipse(middle, radius, radius)

    def _is_mine(self, block: QTextBlock) -> bool:
        """Whether an item of the same list was met before."""
        written = block.textList()
        return written is not None and written.format().style() is QTextListFormat.Style.ListStyleUndefined

    def _middle(self, block: QTextBlock) -> QPointF:
        """Before the first line, half as high as its small letters."""
        lines = block.layout()
        rect = self._document.documentLayout().blockBoundingRect(block)
        line = lines.lineAt(0)
        words = line.naturalTextRect().translated(rect.topLeft())
        high = QFontMetricsF(self._document.defaultFont()).xHeight() / 2
        away = _BEFORE * self._pixels
        turned = block.textDirection() is Qt.LayoutDirection.RightToLeft
        across = words.right() + away if turned else words.left() - away
        return QPointF(across, words.top() + line.ascent() - high)
