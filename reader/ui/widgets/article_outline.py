"""The parts of an article as assistive technology finds them: headings, lists, tables, links, pictures.

Qt tells an article as one text. Each part of it gets a widget of its own, which draws nothing and takes no
press, lies where the part stands, and carries its words and what it is.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextList,
    QTextTable,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.ui.access.told import level_words, tell_as
from reader.ui.language.words import tr

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_UNSEEN = str.maketrans("", "", "\N{WORD JOINER}")


class OutlinePart(QWidget):
    """One part of the text: its words as the name, what it is as the role, its place as the geometry."""

    def __init__(self, parent: QWidget, role: QAccessible.Role, words: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        tell_as(self, role)
        self.setAccessibleName(words)


class OutlineLink(OutlinePart):
    """A link of the text, from `start` to `end` in the document; pressing it asks for its address."""

    def __init__(self, parent: QWidget, words: str, start: int, address: str, view: "LinkView") -> None:
        source = address.partition("#source-")[2]
        name = tr("Source {number}").format(number=source) if source else words
        super().__init__(parent, QAccessible.Role.Link, name)
        self.start = start
        self.end = start + len(words)
        self._address = address
        self._view = view

    @property
    def is_current(self) -> bool:
        """Whether the keyboard is on it."""
        return self._view.has_keyboard_on(self.start, self.end)

    def press(self) -> None:
        """Follow it."""
        self._view.follow(self._address)

    def accessible_interface(self) -> QAccessibleInterface:
        """What assistive technology is told."""
        return _Link(self)


class _Link(QAccessibleWidget):
    """A link of an article."""

    def __init__(self, link: OutlineLink) -> None:
        super().__init__(link, QAccessible.Role.Link)

    def state(self) -> QAccessible.State:
        state = super().state()
        link = self.object()
        state.linked = state.focusable = True
        state.focused = isinstance(link, OutlineLink) and link.is_current
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803
        link = self.object()
        if isinstance(link, OutlineLink):
            QTimer.singleShot(0, link, link.press)


class LinkView:
    """What links need of the view they stand in."""

    def __init__(self, follow: Callable[[str], None], has_keyboard_on: Callable[[int, int], bool]) -> None:
        self.follow = follow
        self.has_keyboard_on = has_keyboard_on


class ArticleOutline:
    """All parts of one laid-out document, on `ground`, whose coordinates are those of the document."""

    def __init__(self, document: QTextDocument, ground: QWidget, view: LinkView) -> None:
        self.links: list[OutlineLink] = []
        self._layout = document.documentLayout()
        self._view = view
        self._top = QWidget(ground)
        self._top.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._top.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._top.setGeometry(ground.rect())
        self._add_frame(document.rootFrame(), self._top, "")
        self._top.show()

    def link_at(self, position: int) -> OutlineLink | None:
        """The link that stands at a place of the document."""
        return next((link for link in self.links if link.start <= position < link.end), None)

    def close(self) -> None:
        """Take all parts away."""
        self.links.clear()
        self._top.hide()
        self._top.deleteLater()

    def _add_frame(self, frame: QTextFrame, parent: QWidget, head: str) -> None:
        """All of a frame; `head` is what a cell's column is called."""
        written: tuple[QTextList, OutlinePart] | None = None
        for item in _items(frame):
            if isinstance(item, QTextFrame):
                written = None
                self._add_table(item, parent)
                continue
            its_list = _list_of(item)
            if its_list is None:
                written = None
                self._add_block(item, parent)
                continue
            if written is None or written[0] is not its_list:
                written = its_list, self._part(parent, QAccessible.Role.List, "", self._rect(item))
                written[1].setGeometry(self._within(parent, self._top.rect()))
            self._add_block(item, written[1], its_list.itemText(item))

    def _add_table(self, frame: QTextFrame, parent: QWidget) -> None:
        rect = self._layout.frameBoundingRect(frame).toAlignedRect()
        if not isinstance(frame, QTextTable) or (frame.rows(), frame.columns()) == (1, 1):
            self._add_frame_inside(frame, self._part(parent, QAccessible.Role.Note, "", rect))
            return
        table = self._part(parent, QAccessible.Role.Table, "", rect)
        heads = [self._cell_words(frame, 0, column) for column in range(frame.columns())]
        for row in range(frame.rows()):
            line = self._part(table, QAccessible.Role.Row, "", rect)
            for column in range(frame.columns()):
                self._add_cell(frame, row, column, heads[column], line)

    def _add_frame_inside(self, frame: QTextFrame, part: OutlinePart) -> None:
        if isinstance(frame, QTextTable):
            cell = frame.cellAt(0, 0)
            block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            while block.isValid() and block.position() <= last.position():
                its_list = block.textList()
                self._add_block(block, part, its_list.itemText(block) if its_list is not None else "")
                block = block.next()

    def _add_cell(self, table: QTextTable, row: int, column: int, head: str, parent: QWidget) -> None:
        words = self._cell_words(table, row, column)
        role = QAccessible.Role.ColumnHeader if row == 0 else QAccessible.Role.Cell
        if row and head and words:
            words = f"{head}: {words}"
        first = table.cellAt(row, column).firstCursorPosition().block()
        part = self._part(parent, role, words, self._rect(first))
        self._add_links(first, part)

    def _cell_words(self, table: QTextTable, row: int, column: int) -> str:
        cell = table.cellAt(row, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), cursor.MoveMode.KeepAnchor)
        return " ".join(cursor.selectedText().translate(_UNSEEN).split())

    def _add_block(self, block: QTextBlock, parent: QWidget, marker: str | None = None) -> None:
        words = _block_words(block)
        if not words:
            return
        role = QAccessible.Role.StaticText
        level = block.blockFormat().headingLevel()
        if level:
            role = QAccessible.Role.Heading
        elif block.text().strip(f"{_PICTURE} \N{NO-BREAK SPACE}") == "":
            role = QAccessible.Role.Graphic
        elif marker is not None and block.textList() is not None:
            role = QAccessible.Role.ListItem
            words = f"{marker} {words}" if marker[:1].isdigit() else words
        part = self._part(parent, role, words, self._rect(block))
        if level:
            part.setAccessibleDescription(level_words(level))
        self._add_links(block, part)

    def _add_links(self, block: QTextBlock, parent: OutlinePart) -> None:
        whole = self._rect(block)
        lines = block.layout()
        for start, words, address in _links(block):
            line = lines.lineForTextPosition(start - block.position())
            rect = line.naturalTextRect().toAlignedRect().translated(whole.topLeft())
            link = OutlineLink(parent, words, start, address, self._view)
            link.setGeometry(self._within(parent, rect))
            self.links.append(link)

    def _rect(self, block: QTextBlock) -> QRect:
        return self._layout.blockBoundingRect(block).toAlignedRect()

    def _part(self, parent: QWidget, role: QAccessible.Role, words: str, rect: QRect) -> OutlinePart:
        part = OutlinePart(parent, role, words)
        part.setGeometry(self._within(parent, rect))
        return part

    def _within(self, parent: QWidget, rect: QRect) -> QRect:
        return QRect(parent.mapFrom(self._top, rect.topLeft()), rect.size())


def _items(frame: QTextFrame) -> Iterator[QTextFrame | QTextBlock]:
    place = frame.begin()
    while not place.atEnd():
        block = place.currentBlock()
        yield block if block.isValid() else place.currentFrame()
        place += 1


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _block_words(block: QTextBlock) -> str:
    pictures = [
        str(form.property(QTextFormat.Property.ImageAltText) or "")
        for _start, _text, form in _fragments(block)
        if form.isImageFormat()
    ]
    words = block.text().translate(_UNSEEN)
    for alt in pictures:
        words = words.replace(_PICTURE, alt, 1)
    return " ".join(words.replace(_PICTURE, "").split())


def _links(block: QTextBlock) -> Iterator[tuple[int, str, str]]:
    """Start in the document, words and address of each link; runs in several fonts are one link."""
    found: list[tuple[int, str, str]] = []
    for start, text, form in _fragments(block):
        address = form.anchorHref()
        if not address:
            continue
        if found and found[-1][2] == address and found[-1][0] + len(found[-1][1]) == start:
            found[-1] = (found[-1][0], found[-1][1] + text, address)
        else:
            found.append((start, text, address))
    yield from found


def _fragments(block: QTextBlock) -> Iterator[tuple[int, str, QTextCharFormat]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        yield fragment.position(), fragment.text(), fragment.charFormat()
        place += 1
