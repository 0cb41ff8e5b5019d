"""The list of the staff area's places: a column at the side, or a row of buttons where there is no room."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reader.ui.access.told import tell_as_choice
from reader.ui.language.words import tr
from reader.ui.look.look import Look
from reader.ui.staff.sections import Section
from reader.ui.widgets.basics import FlowBox, button, set_icon

_SIDES = 56  # pixels of marker, padding and gap beside a name


class SectionList(QFrame):
    """Every place by icon and name; the present one is marked."""

    goRequest = Signal(str)

    def __init__(self, look: Look, places: tuple[Section, ...], current: str, beside: bool) -> None:
        """`beside` makes it a column, to stand at the side of a page."""
        super().__init__()
        self.setAccessibleName(tr("Staff pages"))
        if beside:
            self.setObjectName("staffnav")
        box = QVBoxLayout(self)
        box.setContentsMargins(*((0, 16, 0, 16) if beside else (0, 0, 0, 0)))
        box.setSpacing(0)
        flow = FlowBox(gap=8)
        for place in places:
            made = button(
                place.name, look, partial(self.goRequest.emit, place.id), kind="nav" if beside else "chip"
            )
            made.setCheckable(True)
            tell_as_choice(made)
            made.setChecked(place.id == current)
            on_chip = not beside and place.id == current
            set_icon(made, look, place.icon, "on-pine" if on_chip else "ink", look.px("icon"))
            if beside:
                bold = QFontMetrics(look.font("button", bold=True)).horizontalAdvance(place.name)
                made.setMinimumWidth(bold + look.px("icon") * 4 // 3 + _SIDES)
                box.addWidget(made)
            else:
                flow.add(made)
        if beside:
            box.addStretch(1)
        else:
            box.addWidget(flow)
