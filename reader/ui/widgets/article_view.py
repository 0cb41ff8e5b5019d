"""Draws one article at its full height inside a scrolling screen. Opens nothing; asks for every link."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from reader.navigation.location import AnyLocation, Location, from_text
from reader.render.evidence import svg as evidence_svg
from reader.render.html import EVIDENCE, drawing_of
from reader.render.room import ROOM, room_svg
from reader.ui.language.words import evidence_words
from reader.ui.look.icons import draw_svg, swap_colors
from reader.ui.look.look import Look
from reader.ui.widgets.bullets import Bullets

if TYPE_CHECKING:
    from reader.ui.widgets.article_outline import ArticleOutline

_CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_EVIDENCE_PAD = 44  # pixels between the edges of a box of evidence and what is drawn in it
_PRESS_SLACK = 24  # pixels a finger may move and still press a link
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True)
class PictureShelf:
    """Where a view takes pictures from: file name to SVG (or None), and the theme's colours for them."""

    read: Callable[[str], bytes | None]
    swaps: dict[bytes, bytes]


class ArticleView(QTextBrowser):
    """A text browser as high as its text. Its screen scrolls; it never does."""

    locationRequest = Signal(AnyLocation)
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
        self.viewport().setAutoFillBackground(False)  # see Screen's scroll area
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.column)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setDefaultStyleSheet(css)
        # With the keyboard in it, arrow keys move a caret, which screen readers follow line by line.
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_link)
        self._parts: ArticleOutline | None = None
        self._bullets: Bullets | None = None

    def accessible_interface(self) -> None:
        """The text is told by Qt; its parts are made once someone has asked, after this answer."""
        QTimer.singleShot(0, self, self.lay_out_parts)

    def lay_out_parts(self) -> None:
        """Make the parts of the text that assistive technology finds, at their present places."""
        from reader.ui.widgets.article_outline import ArticleOutline, LinkView  # mostly nobody asks

        if self._parts is not None:
            self._parts.close()
        links = LinkView(lambda address: self._on_link(QUrl(address)), self._has_keyboard_on)
        self._parts = ArticleOutline(self.document(), self.viewport(), links)

    def select(self, start: int, end: int) -> None:
        """Select what stands between two places of the text, as Tab does with a link."""
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        cursor.setPosition(min(end, self.document().characterCount() - 1), cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_selectable(self, is_selectable: bool) -> None:
        """Whether text can be marked, copied or dragged out; links work either way."""
        flag = Qt.TextInteractionFlag
        flags = flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard
        flags |= flag.TextSelectableByKeyboard  # the caret screen readers follow
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
        if address.scheme() == EVIDENCE and kind == QTextDocument.ResourceType.ImageResource.value:
            return self._draw_evidence(address.path())
        if address.scheme() == ROOM and kind == QTextDocument.ResourceType.ImageResource.value:
            return self._drawn(self._room(address.path()))
        if kind != QTextDocument.ResourceType.ImageResource.value or address.scheme() != "picture":
            return QImage()
        svg = self._shelf.read(address.path())
        if svg is None:
            return QImage()
        size = QSvgRenderer(QByteArray(svg)).defaultSize()
        width = max(1, self._laid_out_width)
        height = width * max(1, size.height()) // max(1, size.width())
        return draw_svg(swap_colors(svg, self._shelf.swaps), QSize(width, height), self.devicePixelRatioF())

    def _draw_evidence(self, address: str) -> QImage:
        width = max(1, self._laid_out_width - _EVIDENCE_PAD)
        drawn = evidence_svg(drawing_of(address), evidence_words(), width, self._look.px("body"))
        return self._drawn(drawn)

    def _room(self, address: str) -> bytes:
        width = max(1, self._laid_out_width - _EVIDENCE_PAD)
        return room_svg(address, width, self._look.px("body"))

    def _drawn(self, svg: bytes) -> QImage:
        size = QSvgRenderer(QByteArray(svg)).defaultSize()
        return draw_svg(swap_colors(svg, self._shelf.swaps), size, self.devicePixelRatioF())

    def pictures(self) -> list[tuple[int, int]]:
        """Top and foot of each picture in the text, in pixels."""
        found = []
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if _PICTURE in block.text():
                rect = layout.blockBoundingRect(block)
                found.append((round(rect.top()), round(rect.bottom())))
            block = block.next()
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._laid_out_width and width > 0:
            # Pictures are drawn to the width of the column, so a new width needs new pictures.
            self._laid_out_width = width
            self.document().setDefaultFont(self._look.reading_font)  # the window's stylesheet sets its own
            self.setHtml(self._html)
            self._bullets = Bullets(self.document(), self._look.px("body"))
            self.document().setTextWidth(width)
            self.setFixedHeight(round(self.document().size().height()) + 2)
            self._bullets.place(self.document())
            if self._parts is not None:
                self.lay_out_parts()
            self.heightChanged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._bullets is not None:
            painter = QPainter(self.viewport())
            self._bullets.paint(painter, QRectF(event.rect()), self._look.theme.color("ink"))
            painter.end()

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
        if self.hasFocus() and self.textCursor().hasSelection():
            self.linkFocused.emit()
            self._tell_focused_link()
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seen = self.visibleRegion().boundingRect()
        height = self.cursorRect().center().y()
        if event.key() in _CARET_KEYS and not seen.top() <= height <= seen.bottom():
            # The page was scrolled since: go on from what is in sight.
            self.setTextCursor(self.cursorForPosition(seen.topLeft()))
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.linkFocused.emit()

    def _tell_focused_link(self) -> None:
        link = self._parts.link_at(self.textCursor().selectionStart()) if self._parts is not None else None
        if link is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(link, QAccessible.Event.Focus))

    def _has_keyboard_on(self, start: int, end: int) -> bool:
        cursor = self.textCursor()
        return self.hasFocus() and cursor.hasSelection() and start <= cursor.selectionStart() < end

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
