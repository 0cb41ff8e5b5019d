"""The screen for a page. Home's comes first and alone, so that a start waits for no other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.clinic.model import HelplineSettings
from reader.kiosk.policy import Permit, Policy
from reader.navigation.visit import Visit
from reader.pages.home import HomePage
from reader.ui.look.look import Look
from reader.ui.screens.base import Screen
from reader.ui.widgets.article_view import PictureShelf

if TYPE_CHECKING:
    from reader.handouts.shelf import PacketShelf
    from reader.pages.router import Page
    from reader.ui.paper.press import Compose


@dataclass(frozen=True)
class ScreenFactory:
    """Makes screens in one look. `css` is the template of the article stylesheet."""

    look: Look
    css: str
    shelf: PictureShelf
    visit: Visit
    policy: Policy
    helpline: HelplineSettings
    languages: tuple[str, ...] = ()
    compose: "Compose | None" = None
    packets: "Callable[[], PacketShelf] | None" = None
    paper: str = "letter"

    def make(self, page: "Page") -> Screen:
        """The screen that draws `page`."""
        if isinstance(page, HomePage):
            from reader.ui.screens.home import HomeScreen

            return HomeScreen(self.look, page, self.policy.allows(Permit.SCREEN_KEYS))
        from reader.ui.screens.inner_screens import inner_screen

        return inner_screen(page, self)
