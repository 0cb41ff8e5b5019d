"""Screens that are all the window's own words: labels, display choices, keys, and what went wrong."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from reader.library.rows import Level
from reader.navigation.changes import UseSpacing, UseTextSize, UseTheme
from reader.navigation.location import AllDrugs, AllTreatments, Display, Home, Keys, Labels, Location
from reader.navigation.visit import TEXT_SIZES, THEMES, Visit
from reader.pages.parts import Crumb
from reader.ui.access.actions import SHORTCUTS
from reader.ui.access.requests import Act, Request, UseLanguage
from reader.ui.access.told import tell_as_choice, tell_in
from reader.ui.language.words import level_meaning, not_approved_meaning, own_name, theme_name, tr
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.badge import level_badge, not_approved_badge
from reader.ui.widgets.basics import FlowBox, button, label, reading_width, set_icon


class LabelsScreen(Screen):
    """What each evidence label means, in words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("What the labels mean"))
        self.add_crumbs((Crumb(Home()), Crumb(Labels())))
        self.column.addWidget(label(tr("What the labels mean"), "h1"))
        self.column.addWidget(label(tr("The labels say how well a treatment is proven for a drug.")))
        for level in (*Level, None):
            self._add(level_badge(look, level, in_lines=True), level_meaning(level))
        self._add(not_approved_badge(look), not_approved_meaning())
        self.column.addStretch(1)

    def _add(self, badge: QWidget, meaning: str) -> None:
        box = QVBoxLayout()
        box.setSpacing(4)
        box.setContentsMargins(0, 6, 0, 6)
        box.addWidget(badge)
        box.addLayout(reading_width(self.look, meaning))
        self.column.addLayout(box)


class DisplayScreen(Screen):
    """Text size and colors as large buttons, for windows whose bar has no room for them."""

    def __init__(self, look: Look, visit: Visit, languages: tuple[str, ...] = ()) -> None:
        super().__init__(look, tr("Text size and colors"))
        self.add_crumbs((Crumb(Home()), Crumb(Display())))
        self.column.addWidget(label(tr("Text size and colors"), "h1"))
        if len(languages) > 1:
            self.column.addWidget(label(tr("Language"), "h2"))
            own = [(own_name(each), UseLanguage(each), each == visit.language) for each in languages]
            for chip, language in zip(self._add_choices(tr("Language"), own), languages, strict=True):
                tell_in(chip, language)
        self.column.addWidget(label(tr("Text size"), "h2"))
        sizes = [(f"{size} %", UseTextSize(size), size == visit.text_size) for size in TEXT_SIZES]
        self._add_choices(tr("Text size"), sizes)
        self.column.addWidget(label(tr("Lines of text"), "h2"))
        wide = visit.wide_spacing
        spacings = [(tr("Normal"), UseSpacing(False), not wide), (tr("Wide"), UseSpacing(True), wide)]
        self._add_choices(tr("Lines of text"), spacings)
        self.column.addWidget(label(tr("Colors"), "h2"))
        themes = [(theme_name(theme), UseTheme(theme), theme == visit.theme) for theme in THEMES]
        self._add_choices(tr("Colors"), themes)
        self.column.addStretch(1)

    def _add_choices(self, title: str, choices: Sequence[tuple[str, Request, bool]]) -> list[QPushButton]:
        made = []
        holder = FlowBox(gap=12)
        holder.setAccessibleName(title)
        for words, request, is_current in choices:
            chip = button(words, self.look, partial(self.ask, request), kind="chip")
            chip.setCheckable(True)
            tell_as_choice(chip)
            chip.setChecked(is_current)
            if is_current:
                set_icon(chip, self.look, "check", "on-pine", self.look.px("small"))
            holder.add(chip)
            made.append(chip)
        self.column.addWidget(holder)
        return made


class KeysScreen(Screen):
    """The keyboard shortcuts, in words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Keyboard keys"))
        self.add_crumbs((Crumb(Home()), Crumb(Keys())))
        self.column.addWidget(label(tr("Keyboard keys"), "h1"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(10)
        for index, shortcut in enumerate(each for each in SHORTCUTS if each.listed):
            grid.addWidget(label(shortcut.keys_words, "body", "strong", wrap=False), index, 0)
            grid.addWidget(label(tr(shortcut.words)), index, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)


class TroubleScreen(Screen):
    """Says in one sentence what cannot be shown, and where to go on. The helpline stays beside it."""

    def __init__(self, look: Look, title: str, sentence: str, can_browse: bool) -> None:
        super().__init__(look, title)
        self.column.addWidget(label(title, "h1"))
        self.column.addLayout(reading_width(look, sentence))
        self.column.addWidget(label(tr("You can still call the helpline on this screen.")))
        if can_browse:
            holder = FlowBox(gap=12)
            places: tuple[tuple[str, Location], ...] = (
                (tr("Home"), Home()),
                (tr("All drugs A–Z"), AllDrugs()),
                (tr("All treatments A–Z"), AllTreatments()),
            )
            for text, place in places:
                holder.add(button(text, look, partial(self.go, place)))
            self.column.addWidget(holder)
        self.column.addStretch(1)

    def offer_again(self) -> None:
        """Put a button there that tries once more."""
        holder = FlowBox(gap=12)
        holder.add(button(tr("Try again"), self.look, partial(self.ask, Act.TRY_AGAIN), kind="primary"))
        self.column.insertWidget(self.column.count() - 1, holder)
