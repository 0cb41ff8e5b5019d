"""The question when a packet's language lacks some of its pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout

from reader.pages.packet import PacketPage
from reader.ui.language.words import language_name, tr
from reader.ui.look.look import Look
from reader.ui.widgets.basics import FlowBox, button, clear_layout, label


def fill_left_out(
    layout: QLayout,
    look: Look,
    page: PacketPage,
    on_drop: Callable[[], object],
    on_language: Callable[[str], object],
) -> None:
    """Ask in `layout` what to do with the pages that `page` leaves out; empty it when there are none."""
    clear_layout(layout)
    if not page.left_out:
        return
    frame = QFrame()
    frame.setProperty("role", "said")
    box = QVBoxLayout(frame)
    box.setContentsMargins(12, 8, 8, 8)
    words = tr("A packet has one language. These pages are not there in {language}: {titles}")
    titles = ", ".join(page.left_out)
    box.addWidget(
        label(words.format(language=language_name(page.language), titles=titles), "small", "strong")
    )
    acts = FlowBox(gap=8)
    acts.add(button(tr("Leave them out"), look, on_drop, "trash"))
    if page.whole_in:
        back = tr("Print all in {language}").format(language=language_name(page.whole_in))
        acts.add(button(back, look, partial(on_language, page.whole_in), "globe"))
    box.addWidget(acts)
    layout.addWidget(frame)
