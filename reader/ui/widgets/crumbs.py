"""The way from Home to a page, each step but the page itself a button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from reader.navigation.location import Location
from reader.pages.parts import Crumb
from reader.ui.language.words import place_name, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, label, pixmap_label


def crumb_row(
    look: Look, crumbs: tuple[Crumb, ...], go: Callable[[Location], object], ends_here: bool = True
) -> QWidget | None:
    """The steps in a row; the last one is words, no button, when it `ends_here`.

    None at large text sizes, where Back and Home remain.
    """
    if look.percent >= 200:
        return None
    holder = FlowBox(gap=4)
    holder.setAccessibleName(tr("The way here"))
    for index, crumb in enumerate(crumbs):
        text = crumb.label or place_name(crumb.location)
        if index:
            holder.add(pixmap_label(look, "next", "ink2", look.px("small")))
        if index == len(crumbs) - 1 and ends_here:
            here = label(text, "small", "strong", wrap=False)
            here.setProperty("part", "here")
            holder.add(here)
        else:
            made = button(text, look, partial(go, crumb.location), kind="crumb")
            made.setProperty("part", "first" if not index else "")
            made.setMinimumWidth(look.line_target)
            holder.add(made)
    return holder
