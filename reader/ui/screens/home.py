"""The first screen: a greeting, the search box, and the two ways in."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTreatments, Family, Location, Matrix, Search, Situations
from reader.pages.home import HomePage
from reader.pages.parts import TermTile
from reader.ui.access.told import tell_as_decoration
from reader.ui.language.words import tr
from reader.ui.look.look import Form, Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, label
from reader.ui.widgets.card_grid import CardGrid, tile_width
from reader.ui.widgets.even_rows import EvenRows
from reader.ui.widgets.pressable import tile
from reader.ui.widgets.search_box import SearchBox
from reader.ui.widgets.shared_height import SharedHeight

_GREETING = 470  # pixels, the least width of the greeting and of the search box beside it


class HomeScreen(Screen):
    """Tiles for the common drugs and treatments, family, comparison and emergency."""

    def __init__(self, look: Look, page: HomePage, has_keys: bool = False) -> None:
        """`has_keys` says that the search page has keys to type with, so that a press leads there."""
        super().__init__(look, tr("Home"))
        self._has_keys = has_keys
        self._search_in_head = look.form is Form.STRIP and not look.is_large_text  # to save height
        self.column.addWidget(self._welcome())
        self._rows = EvenRows(self)
        self._tile = tile_width(look, tuple(each.name for each in (*page.drugs, *page.treatments)))
        gap = (40, 14) if look.is_kiosk_scale else (20, 10)
        columns = CardGrid(2 * self._tile + self._tile_gap(), 2, gap)
        columns.add(
            self._section(tr("Find by drug"), "pine", page.drugs, ((tr("All drugs A–Z"), AllDrugs()),))
        )
        links = ((tr("All treatments A–Z"), AllTreatments()),)
        columns.add(self._section(tr("Find by treatment"), "plum", page.treatments, links))
        self.column.addWidget(columns)
        last = self._last_row(page)
        self.column.addWidget(last)
        self._tiles = SharedHeight(self.area, self.column, (columns, last), self._tile_most())
        self._tiles.shared.connect(self.scrolled)

    def _welcome(self) -> QWidget:
        holder = _Welcome(self.look, self.page)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8 if self.look.is_kiosk_scale else 4)
        greeting = QWidget()
        words = QVBoxLayout(greeting)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(box.spacing())
        words.addWidget(label(tr("Welcome. Take your time."), "display"))
        words.addWidget(label(tr("Plain facts about treatment. Nothing you tap is saved."), "body"))
        if self._search_in_head:
            beside = CardGrid(_GREETING, 2, (20, 4))
            beside.add(greeting)
            beside.add(_centered(self._search_box()))  # no higher where the greeting wraps
            box.addWidget(beside)
            return holder
        box.addWidget(greeting)
        box.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._search_box(), 3)
        if holder.has_picture:
            row.addStretch(2)
        box.addLayout(row)
        return holder

    def _search_box(self) -> SearchBox:
        search = SearchBox(self.look, "")
        search.typed.connect(lambda text: self.go(Search(text)))
        search.submitted.connect(lambda text: self.go(Search(text)))
        if self._has_keys:
            search.fieldPressed.connect(lambda: self.go(Search()))
        return search

    def _add_links(
        self, head: QHBoxLayout, box: QVBoxLayout, links: tuple[tuple[str, Location], ...]
    ) -> None:
        """Beside the title, or below it where letters are wide."""
        made = [button(words, self.look, partial(self.go, place), kind="link") for words, place in links]
        if self.look.is_large_text:
            below = FlowBox(gap=14)
            for each in made:
                below.add(each)
            box.addWidget(below)
            return
        for each in made:
            head.addWidget(each)

    def _section(
        self,
        title: str,
        accent: str,
        tiles: tuple[TermTile, ...],
        links: tuple[tuple[str, Location], ...],
    ) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10 if self.look.is_kiosk_scale else 6)
        head = QHBoxLayout()
        head.setSpacing(14)
        name = label(title, "h2")
        name.setProperty("accent", accent)
        name.setMinimumHeight(self.look.line_target)  # as high as the button beside it
        head.addWidget(name, 1)
        box.addLayout(head)
        self._add_links(head, box, links)
        grid = CardGrid(self._tile, 2, (self._tile_gap(), self._tile_gap()))
        for each in tiles:
            grid.add(
                tile(
                    self.look,
                    each.name,
                    each.also,
                    each.symbol,
                    "pine" if each.kind is TermKind.DRUG else "plum",
                    partial(self.go, each.location),
                    floor=self._tile_floor(),
                )
            )
        self._rows.add(grid)
        box.addWidget(grid, 1)
        return holder

    def _tile_gap(self) -> int:
        return {Form.RAIL: 14, Form.PORTRAIT: 9, Form.STRIP: 8}[self.look.form]

    def _tile_floor(self) -> int:
        """Tiles fill a wide screen; elsewhere they leave room for all of them."""
        return {Form.RAIL: 96, Form.PORTRAIT: 84, Form.STRIP: 58}[self.look.form]

    def take_length(self) -> bool:
        super().take_length()
        self._tiles.share()  # before it is painted, so that nobody sees the tiles grow
        return True

    def _tile_most(self) -> int:
        """The height up to which tiles share what a window has to spare."""
        return {Form.RAIL: 116, Form.PORTRAIT: 100, Form.STRIP: 88}[self.look.form]

    def _last_row(self, page: HomePage) -> CardGrid:
        entries: list[tuple[str, str, str, str, Location]] = []
        if page.emergency is not None:
            words = (tr("Is this an emergency?"), tr("Signs and what to do now"))
            entries.append((*words, "alert", "brick", page.emergency))
        if page.has_situations:
            words = (tr("Find by situation"), tr("Tonight, money, driving, court"))
            entries.append((*words, "sunrise", "pine", Situations()))
        words = (tr("Family and friends"), tr("What to say, what to do"))
        entries.append((*words, "family", "clay", Family()))
        words = (tr("Compare treatments"), tr("Which one helps with which drug"))
        entries.append((*words, "grid", "plum", Matrix()))
        least = tile_width(self.look, tuple(name for name, *_ in entries)) * 3 // 2
        most = len(entries) if self.look.form is Form.STRIP or len(entries) < 4 else 2  # no row of one
        grid = CardGrid(least, most, (self._tile_gap(), self._tile_gap()))
        for name, also, symbol, accent, place in entries:
            press = partial(self.go, place)
            floor = self._tile_floor()
            grid.add(tile(self.look, name, also, symbol, accent, press, chevron=True, floor=floor))
        return grid


def _centered(widget: QWidget) -> QWidget:
    """As high as it needs to be, in the middle of whatever height there is."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(1)
    box.addWidget(widget)
    box.addStretch(1)
    return holder


class _Welcome(QWidget):
    """The greeting and the search box, with hills beside them from edge to edge where there is room."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__()
        self.has_picture = look.form is Form.RAIL and not look.is_large_text
        self._hills = _Hills(look, page) if self.has_picture else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hills()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_hills()

    def _place_hills(self) -> None:
        page = self.parentWidget()
        if self._hills is not None and page is not None:
            width = min(self.height() * 3, self.width())
            self._hills.setGeometry(page.width() - width, self.y(), width, self.height())

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout else QSize()


class _Hills(QWidget):
    """The picture, up to the edge of the page, below all that stands on it."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        tell_as_decoration(self)
        self.lower()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        swaps = {b"#FAF6EE": self._look.theme.colors["paper"].encode()}
        painter.drawPixmap(0, 0, self._look.icons.picture("hills", swaps, self.size()))
        painter.end()
