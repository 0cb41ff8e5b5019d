"""Draws one article at its full height inside a scrolling screen. Opens nothing; asks for every link."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QMouseEvent, QResizeEvent, QTextBlock, QTextDocument, QTextOption
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from reader.navigation.location import Location, from_text
from reader.ui.icons import draw_svg, swap_colors
from reader.ui.look import Look, sized_font

_PRESS_SLACK = 24  # pixels a finger may move and still press a link
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True)
class PictureShelf:
    """Where a view takes pictures from: file name to SVG (or None), and the theme's colours for them."""

    read: Callable[[str], bytes | None]
    swaps: dict[bytes, bytes]


class ArticleView(QTextBrowser):
    """A text browser as high as its text. Its screen scrolls; it never does."""

    locationRequest = Signal(object)  # Location
    anchorRequest = Signal(str)
    heightChanged = Signal()
    linkFocused = Signal()

    def __init__(self, look: Look, css: str, html: str, shelf: PictureShelf) -> None:
        super().__init__()
        self._look = look
        self._shelf = shelf
        self._html = html
        self._laid_out_width = 0
        self._pressed_at = QPoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.column)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(sized_font(look.px("body")))
        self.document().setDefaultStyleSheet(css)
        self.anchorClicked.connect(self._on_link)

    def set_selectable(self, is_selectable: bool) -> None:
        """Whether text can be marked, copied or dragged out; links work either way."""
        flag = Qt.TextInteractionFlag
        flags = flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard
        if is_selectable:
            flags |= _SELECTABLE
        self.setTextInteractionFlags(flags)

    def anchors(self) -> dict[str, int]:
        """How far down each named place of the text is, in pixels."""
        places: dict[str, int] = {}
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            for name in _anchor_names(block):
                places.setdefault(name, round(layout.blockBoundingRect(block).top()))
            block = block.next()
        return places

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Answers only for pictures of the library; nothing else is ever looked up."""
        address = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or address.scheme() != "picture":
            return QImage()
        svg = self._shelf.read(address.path())
        if svg is None:
            return QImage()
        size = QSvgRenderer(QByteArray(svg)).defaultSize()
        width = max(1, self._laid_out_width)
        height = width * max(1, size.height()) // max(1, size.width())
        return draw_svg(swap_colors(svg, self._shelf.swaps), QSize(width, height), self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._laid_out_width and width > 0:
            # Pictures are drawn to the width of the column, so a new width needs new pictures.
            self._laid_out_width = width
            self.setHtml(self._html)
            self.document().setTextWidth(width)
            self.setFixedHeight(round(self.document().size().height()) + 2)
            self.heightChanged.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # A finger that scrolls takes the text along, so it may be let go of on a link it never pressed.
        moved = (event.globalPosition().toPoint() - self._pressed_at).manhattanLength()
        if moved <= _PRESS_SLACK or self.textInteractionFlags() & _SELECTABLE:
            super().mouseReleaseEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        if self.textCursor().hasSelection():
            self.linkFocused.emit()
        return moved

    def _on_link(self, url: QUrl) -> None:
        text = url.toString()
        if text.startswith("#"):
            self.anchorRequest.emit(text[1:])
            return
        location: Location | None = from_text(text)
        if location is not None:
            self.locationRequest.emit(location)


def _anchor_names(block: QTextBlock) -> list[str]:
    names: list[str] = []
    fragments = block.begin()
    while not fragments.atEnd():
        names += fragments.fragment().charFormat().anchorNames()
        fragments += 1
    return names
