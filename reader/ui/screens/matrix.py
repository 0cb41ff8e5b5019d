"""The screen that compares treatments: drugs down, treatments across, each cell a button."""

from functools import cached_property, partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.library.rows import Level
from reader.navigation.location import Home, Labels, Matrix
from reader.pages.matrix import MatrixCell, MatrixPage, MatrixRow
from reader.pages.parts import Crumb, TermTile
from reader.ui.access.told import tell_as_choice, tell_as_decoration
from reader.ui.language.words import LEVEL_ICONS, level_short, level_words, tr
from reader.ui.look.look import Look, sized_font
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label, set_icon
from reader.ui.widgets.pressable import icon_before_name, icon_over_name

_GAP = 8
_NOT_USED = "–"
_WIDEST = 260  # pixels; a wider cell only spreads the table


class MatrixScreen(Screen):
    """One group of treatments at a time; as many columns as fit, the others one press away."""

    def __init__(self, look: Look, page: MatrixPage) -> None:
        super().__init__(look, tr("Which treatments help with which drug?"))
        self._page = page
        self._first = 0
        self._shape = 0, False  # how many columns, and whether names stand above their boxes
        self._width = 0
        self._of_a_column: list[QWidget] = []  # all that is as wide as a column
        self.add_crumbs((Crumb(Home()), Crumb(Matrix(), tr("Compare treatments"))))
        self.column.addWidget(label(tr("Which treatments help with which drug?"), "h1"))
        words = tr("Press any box to learn more. Many people do best with more than one. A – means not used.")
        self.column.addWidget(label(words, "body", "quiet"))
        self.column.addWidget(self._group_chips())
        self._pager = QWidget()
        self._pager_row = QHBoxLayout(self._pager)
        self._pager_row.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._pager)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.column.addWidget(self._table)
        self.column.addWidget(self._legend())
        self.column.addStretch(1)
        # A picture of the column heads stays at the top while the table scrolls below it.
        self._stuck = QLabel(self.area.viewport())
        self._stuck.setObjectName("stuck")
        tell_as_decoration(self._stuck)
        self._stuck.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._stuck.hide()
        self.scrolled.connect(self._stick)
        self.area.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.area and event.type() is QEvent.Type.Resize:
            self._fill_width()  # the spine took room
        return super().eventFilter(watched, event)

    def _fill_width(self) -> None:
        """Have as many columns as fit, of a width that leaves no room."""
        shape = self._columns_that_fit(), self._is_stacked
        width = min(self._room() // shape[0] - _GAP, max(_WIDEST, self._cell_width))
        if shape != self._shape:
            self._shape, self._width = shape, width
            self._fill()
        elif width != self._width:
            self._width = width
            for each in self._of_a_column:
                each.setFixedWidth(width)
        self._stick()

    @property
    def covered_top(self) -> int:
        return 0 if self.look.is_large_text else self._grid.cellRect(0, 0).height() + 8

    # -- columns

    @property
    def _across(self) -> int:
        return self._shape[0]

    def _columns_that_fit(self) -> int:
        return min(len(self._page.columns), max(1, self._room() // (self._cell_width + _GAP)))

    def _room(self) -> int:
        """Pixels for the columns, each with the gap before it."""
        return self._whole_width() - (0 if self._is_stacked else self._row_head_width)

    def _whole_width(self) -> int:
        beside = self.spine.beside if self.spine.isHidden() else self.spine.width()
        width = self.width() - max(beside, self.spine.beside)
        return width - 2 * self.look.margin - self.area.verticalScrollBar().sizeHint().width()

    @property
    def _is_stacked(self) -> bool:
        """Whether the text is so large that a drug's name stands above its box, not beside it."""
        return self._whole_width() - self._row_head_width < self._cell_width + _GAP

    @cached_property
    def _cell_width(self) -> int:
        metrics = QFontMetrics(sized_font(self.look.px("smallest"), bold=True))
        words = [word for each in self._page.columns for word in each.name.split()]
        widest_cell = max(
            metrics.horizontalAdvance(line)
            for level in (*Level, None)
            for line in level_short(level).split("\n")
        )
        icon = self.look.px("smallest") * 5 // 4
        widest_word = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(widest_cell + icon * 4 // 3 + 18, widest_word + 12)

    @cached_property
    def _row_head_width(self) -> int:
        """Pixels for a sign and the longest word of a drug's name."""
        metrics = QFontMetrics(sized_font(self.look.px("small"), bold=True))
        words = [word for line in self._page.rows for word in line.drug.name.split()]
        return max((metrics.horizontalAdvance(word) for word in words), default=0) + self.look.px("icon") + 48

    def _stick(self) -> None:
        head = self._grid.cellRect(0, 0)
        top = self._table.mapTo(self.page, self._table.rect().topLeft()).y()
        offset = self.area.verticalScrollBar().value()
        passed = head.height() > 0 and top < offset < top + self._table.height() - 2 * head.height()
        if passed and not self.look.is_large_text:
            if self._stuck.isHidden():
                strip = QRect(0, top - 4, self.page.width(), head.height() + 8)
                self._stuck.setPixmap(self.page.grab(strip))
                self._stuck.resize(strip.size())
                self._stuck.move(0, 0)
            self._stuck.show()
            self._stuck.raise_()
        else:
            self._stuck.hide()

    # -- building

    def _group_chips(self) -> QWidget:
        holder = FlowBox(gap=10)
        holder.setAccessibleName(tr("Kinds of treatment"))
        for group in self._page.groups:
            place = Matrix(group.id)
            chip = button(group.name, self.look, partial(self.go, place), kind="chip")
            chip.setCheckable(True)
            tell_as_choice(chip)
            is_current = group.id == self._page.group
            chip.setChecked(is_current)
            if is_current:
                set_icon(chip, self.look, "check", "on-pine", self.look.px("small"))
            holder.add(chip)
        return holder

    def _fill(self) -> None:
        clear_layout(self._grid)
        clear_layout(self._pager_row)
        self._of_a_column.clear()
        total = len(self._page.columns)
        self._first = max(0, min(self._first, total - self._across))
        shown = range(self._first, self._first + self._across)
        self._pager.setVisible(total > self._across)
        if total > self._across:
            self._fill_pager(total)
        for place, column in enumerate(shown, start=1):
            self._grid.addWidget(self._as_wide(self._column_head(self._page.columns[column])), 0, place)
        for index, line in enumerate(self._page.rows, start=1):
            if self._is_stacked:
                self._grid.addWidget(self._row_head(line.drug), 2 * index - 1, 1, 1, self._across)
            else:
                self._grid.addWidget(self._row_head(line.drug), 2 * index, 0)
            for place, column in enumerate(shown, start=1):
                cell = self._cell(line, line.cells[column], self._page.columns[column])
                self._grid.addWidget(self._as_wide(cell), 2 * index, place)
        self._grid.setColumnStretch(self._across + 1, 1)

    def _fill_pager(self, total: int) -> None:
        words = tr("Treatments {first} to {last} of {total}")
        if self._across == 1:
            words = tr("Treatment {first} of {total}")
        words = words.format(first=self._first + 1, last=self._first + self._across, total=total)
        earlier = button(tr("Earlier"), self.look, lambda: self._move(-1), "prev")
        earlier.setEnabled(self._first > 0)
        later = button(tr("More treatments"), self.look, lambda: self._move(1), "next")
        later.setEnabled(self._first + self._across < total)
        count = label(words, "small", "quiet", wrap=self.look.is_large_text)
        if self.look.is_large_text:
            flow = FlowBox(gap=10)
            for each in (count, earlier, later):
                flow.add(each)
            self._pager_row.addWidget(flow, 1)
            return
        self._pager_row.addWidget(count, 1)
        self._pager_row.addWidget(earlier)
        self._pager_row.addWidget(later)

    def _move(self, direction: int) -> None:
        self._first += direction * self._across
        # After this press is over: its own button is among those replaced.
        QTimer.singleShot(0, self, self._fill)

    def _column_head(self, each: TermTile) -> QWidget:
        return icon_over_name(self.look, each.name, each.symbol, "plum", lambda: self.go(each.location))

    def _as_wide(self, made: QWidget) -> QWidget:
        made.setFixedWidth(self._width)
        self._of_a_column.append(made)
        return made

    def _row_head(self, each: TermTile) -> QWidget:
        made = icon_before_name(self.look, each.name, each.symbol, "pine", lambda: self.go(each.location))
        made.setFixedWidth(self._whole_width() if self._is_stacked else self._row_head_width)
        made.setMinimumHeight(made.heightForWidth(made.width()))
        return made

    def _cell(self, line: MatrixRow, cell: MatrixCell, column: TermTile) -> QPushButton:
        made = QPushButton(level_short(cell.level) if cell.level else _NOT_USED)
        made.setAutoDefault(True)  # Enter presses it too
        made.setProperty("kind", "cell")
        made.setProperty("level", cell.level.value if cell.level else "none")
        if cell.level is not None:  # most are not used: boxes around nothing would hide the others
            icon, color, ground = LEVEL_ICONS[cell.level]
            set_icon(made, self.look, icon, color, self.look.px("smallest") * 5 // 4, ground)
        made.setFixedHeight(max(self.look.line_target, 2 * self.look.px("smallest") * 4 // 3 + 14))
        made.setAccessibleName(
            tr("{treatment} for {drug}: {level}").format(
                treatment=column.name, drug=line.drug.name, level=level_words(cell.level)
            )
        )
        made.setAccessibleDescription(cell.statement)
        made.clicked.connect(lambda _checked=False: self.go(cell.location))
        return made

    def _legend(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 16, 0, 0)
        link = button(tr("What do these labels mean?"), self.look, lambda: self.go(Labels()), kind="link")
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        box.addLayout(row)
        return holder
