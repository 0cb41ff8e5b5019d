"""The chips above the pages found: all of them, or those on drugs, on treatments or for family."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from reader.navigation.location import FindGroup
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, set_icon


class GroupChips(FlowBox):
    """One of them is always chosen."""

    chosen = Signal(FindGroup)

    def __init__(self, look: Look) -> None:
        super().__init__(gap=8)
        self._look = look
        self._chips: dict[FindGroup, QPushButton] = {}
        for words, group in (
            (tr("All"), FindGroup.ALL),
            (tr("Drugs"), FindGroup.DRUGS),
            (tr("Treatments"), FindGroup.TREATMENTS),
            (tr("Family"), FindGroup.FAMILY),
        ):
            chip = button(words, look, partial(self._on_press, group), kind="chip")
            chip.setCheckable(True)
            self._chips[group] = chip
            self.add(chip)
        self.show_group(FindGroup.ALL)

    def show_group(self, chosen: FindGroup) -> None:
        """Mark the one that is chosen."""
        for group, chip in self._chips.items():
            chip.setChecked(group is chosen)
            if group is chosen:
                set_icon(chip, self._look, "check", "on-pine", self._look.px("small"))
            else:
                chip.setIcon(QIcon())

    def _on_press(self, group: FindGroup) -> None:
        self.show_group(group)  # a second press leaves it chosen
        self.chosen.emit(group)
