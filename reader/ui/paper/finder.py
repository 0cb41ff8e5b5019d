"""Finds pages for a packet: what is typed, what is found, and Add beside each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ids import ArticleId
from reader.navigation.location import FindGroup
from reader.pages.packet import PacketLine, PacketPage
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.paper.groups import GroupChips
from reader.ui.widgets.badge import badge_words, short_badge
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label, rule
from reader.ui.widgets.search_box import SearchBox


class Finder(QFrame):
    """Enter adds the first page found that is not in the packet yet."""

    queryChanged = Signal(str)
    groupChanged = Signal(FindGroup)
    addRequest = Signal(ArticleId)
    removeRequest = Signal(ArticleId)

    def __init__(self, look: Look, query: str) -> None:
        super().__init__()
        self._look = look
        self._first: ArticleId | None = None
        self._shown: tuple[PacketLine, ...] | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._box = SearchBox(look, query, can_clear=True)
        self._box.changed.connect(self.queryChanged)
        self._box.submitted.connect(self._on_enter)
        box.addWidget(self._box)
        self._groups = GroupChips(look)
        self._groups.chosen.connect(self.groupChanged)
        box.addWidget(self._groups)
        box.addWidget(label(tr("Enter adds the first one."), "small", "quiet"))
        self._found = QVBoxLayout()
        self._found.setSpacing(6)
        box.addLayout(self._found)

    def focus_field(self) -> None:
        """Put the cursor in the field; what stands there is marked, so that typing replaces it."""
        self._box.field.setFocus()
        self._box.field.selectAll()

    def show_page(self, page: PacketPage) -> None:
        """Show what was found."""
        self._groups.show_group(page.location.group)
        self._first = next((line.article for line in page.found if not line.is_chosen), None)
        if page.found == self._shown:
            return
        self._shown = page.found
        clear_layout(self._found)
        if page.found_nothing:
            self._found.addWidget(label(tr("Nothing was found for that."), "body"))
        for line in page.found:
            self._found.addWidget(self._row(line))
            self._found.addWidget(rule())

    def _on_enter(self, text: str) -> None:
        self._box.field.selectAll()  # what is typed next replaces it, found or not
        if text.strip() and self._first:
            self.addRequest.emit(self._first)

    def _row(self, line: PacketLine) -> QWidget:
        row = QFrame()
        row.setProperty("role", "found")
        box = QVBoxLayout(row) if self._look.is_huge_text else QHBoxLayout(row)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(line.title, "body", "strong"))
        about = tr("{minutes} min read").format(minutes=line.minutes)
        languages = ", ".join(each.upper() for each in line.languages)
        badge = short_badge(self._look, line.badge.level) if line.badge is not None else None
        if self._look.is_large_text:  # one below the other: beside a badge large words have no room
            if badge is not None:
                words.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
            words.addWidget(label(f"{about} · {languages}", "small"))
        else:
            below = FlowBox(gap=8)
            if badge is not None:
                below.add(badge)
            below.add(label(f"{about} · {languages}", "small", wrap=False))
            words.addWidget(below)
        box.addLayout(words, 1)
        if line.is_chosen:
            made = button("", self._look, partial(self.removeRequest.emit, line.article), "check")
            made.setProperty("part", "added")
            made.setAccessibleName(tr("Added: {title}. Press to take it out").format(title=line.title))
        else:
            made = button("", self._look, partial(self.addRequest.emit, line.article), "plus")
            made.setAccessibleName(tr("Add {title}").format(title=line.title))
        made.setProperty("kind", "act")
        made.setToolTip(made.accessibleName())
        made.setFixedWidth(max(self._look.target, self._look.px("icon") + 20))
        if line.badge is not None:
            made.setAccessibleDescription(badge_words(line.badge))
        box.addWidget(made)
        return row
