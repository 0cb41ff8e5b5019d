"""Screens that list everything: drugs, treatments, topics, and pages for families."""

from reader.library.taxonomy import TermKind
from reader.navigation.location import AllDrugs, AllTopics, AllTreatments, Home
from reader.pages.lists import Entry, ListPage
from reader.pages.parts import Crumb, TermTile
from reader.ui.language.words import origin_words, place_name, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.basics import label
from reader.ui.widgets.card_grid import CardGrid, tile_width
from reader.ui.widgets.pressable import Pressable, tile


class ListScreen(Screen):
    """Tiles in two or three columns, under their letters."""

    def __init__(self, look: Look, page: ListPage) -> None:
        titles = {
            AllDrugs: tr("All drugs A–Z"),
            AllTreatments: tr("All treatments A–Z"),
            AllTopics: tr("All topics A–Z"),
        }
        title = titles.get(type(page.location), tr("Help for family and friends"))
        super().__init__(look, title)
        self.add_crumbs((Crumb(Home()), Crumb(page.location, place_name(page.location))))
        self.column.addWidget(label(title, "h1"))
        entries = tuple(entry for group in page.groups for entry in group.entries)
        names = tuple(entry.name if isinstance(entry, TermTile) else entry.title for entry in entries)
        self._least = tile_width(look, names)
        if isinstance(page.location, AllTopics):
            for group in page.groups:
                self.column.addWidget(label(group.letter, "h3", "quiet"))
                self.column.addWidget(self._tiles(group.entries, downward=False))
        else:
            self.column.addWidget(self._tiles(entries, downward=True))
        self.column.addStretch(1)

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
