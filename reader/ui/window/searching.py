"""Joins the search screen to the window: what is typed becomes the place, and what is found is shown."""

from typing import TYPE_CHECKING

from reader.navigation.location import Search
from reader.navigation.visit_bound import AskedBy
from reader.ui.screens.base import Screen

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


def connect_search(screen: Screen, window: "MainWindow") -> None:
    """Answer what is typed on a screen; one without a search field is left as it is."""
    if (asked := getattr(screen, "queryChanged", None)) is not None:
        asked.connect(AskedBy(window).only(lambda text: _answer(text, window)))


def _answer(text: str, window: "MainWindow") -> None:
    from reader.pages.search import SearchPage  # no start waits for the search
    from reader.ui.screens.search import SearchScreen

    window.visit.history.replace(Search(text))
    page = window.page_at(Search(text))
    if isinstance(page, SearchPage) and isinstance(window.screen_shown, SearchScreen):
        window.screen_shown.show_results(page)
    else:
        window.show_current()
