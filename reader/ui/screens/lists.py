"""Screens that list everything: drugs, treatments, topics, and pages for families."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTopics, AllTreatments, Home, Situations
from reader.pages.lists import Entry, LetterGroup, ListPage
from reader.pages.parts import Crumb, TermTile
from reader.ui.access.told import SKIPPED
from reader.ui.language.words import origin_words, place_name, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import FlowBox, button, label
from reader.ui.widgets.card_grid import CardGrid, tile_width
from reader.ui.widgets.pressable import Pressable, line, tile


class ListScreen(Screen):
    """Tiles in two or three columns, under their letters."""

    def __init__(self, look: Look, page: ListPage) -> None:
        titles = {
            AllDrugs: tr("All drugs A–Z"),
            AllTreatments: tr("All treatments A–Z"),
            AllTopics: tr("All topics A–Z"),
            Situations: tr("Find by situation"),
        }
        title = titles.get(type(page.location), tr("Help for family and friends"))
        super().__init__(look, title)
        self.add_crumbs((Crumb(Home()), Crumb(page.location, place_name(page.location))))
        self.column.addWidget(label(title, "h1"))
        entries = tuple(entry for group in page.groups for entry in group.entries)
        names = tuple(entry.name if isinstance(entry, TermTile) else entry.title for entry in entries)
        self._least = tile_width(look, names)
        if isinstance(page.location, AllTopics):
            self._first: dict[str, QWidget] = {}
            strip, lines = FlowBox(gap=4), self._lines(page.groups)
            strip.setAccessibleName(tr("Jump to a letter"))
            strip.setProperty(SKIPPED, True)  # what is read aloud goes through all of them anyway
            for letter in self._first:
                jump = button(letter, look, partial(self._jump, letter), kind="jump")
                jump.setMinimumWidth(look.list_target)
                strip.add(jump)
            self.column.addWidget(strip)
            self.column.addWidget(lines)
        elif isinstance(page.location, Situations):
            for group in page.groups:
                self.column.addWidget(label(group.letter, "h2"))
                self.column.addWidget(self._tiles(group.entries, downward=False))
        else:
            self.column.addWidget(self._tiles(entries, downward=True))
        self.column.addStretch(1)

    def _jump(self, letter: str) -> None:
        """Bring the pages of a letter to the top of the view."""
        top = self._first[letter].mapTo(self.page, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top - 8)

    def _lines(self, groups: tuple[LetterGroup, ...]) -> CardGrid:
        """Titles alone, in two columns from top to bottom: the list is gone through, not read."""
        grid = CardGrid(self._least * 3 // 2, 2, (24, 0), downward=True)
        for group in groups:
            for index, entry in enumerate(group.entries):
                title = entry.name if isinstance(entry, TermTile) else entry.title
                origin = "" if isinstance(entry, TermTile) or not entry.origin else origin_words(entry.origin)
                origin = f"{origin}." if origin else ""
                letter = "" if index else group.letter
                made = line(self.look, title, partial(self.go, entry.location), letter, origin)
                self._first.setdefault(group.letter, made)
                grid.add(made)
        return grid

    def _tiles(self, entries: tuple[Entry, ...], downward: bool) -> CardGrid:
        gap = 14 if self.look.is_kiosk_scale else 8
        # Two or three words of a title side by side read better than one column of single words.
        grid = CardGrid(self._least * 3 // 2, 3, (gap, gap), downward)
        for entry in entries:
            grid.add(self._tile(entry))
        return grid

    def _tile(self, entry: Entry) -> Pressable:
        if isinstance(entry, TermTile):
            accent = "pine" if entry.kind is TermKind.DRUG else "plum"
            return tile(
                self.look, entry.name, entry.also, entry.symbol, accent, lambda: self.go(entry.location)
            )
        summary = entry.summary
        if entry.origin:
            summary = f"{origin_words(entry.origin)}. {summary}".strip()
        return tile(
            self.look,
            entry.title,
            summary,
            "doc",
            "pine",
            lambda: self.go(entry.location),
            chevron=True,
        )
