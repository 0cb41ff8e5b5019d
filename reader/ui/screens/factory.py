"""The screen for a page. Home's comes first and alone, so that a start waits for no other."""

from typing import TYPE_CHECKING

from reader.kiosk.policy import Permit
from reader.pages.home import HomePage
from reader.ui.screens.base import Screen
from reader.ui.screens.parts import ScreenParts

if TYPE_CHECKING:
    from reader.pages.router import Page


def screen_for(page: "Page", parts: ScreenParts) -> Screen:
    """The screen that draws `page`."""
    if isinstance(page, HomePage):
        from reader.ui.screens.home import HomeScreen

        return HomeScreen(parts.look, page, parts.policy.allows(Permit.SCREEN_KEYS))
    from reader.ui.screens.inner_screens import inner_screen

    return inner_screen(page, parts)
